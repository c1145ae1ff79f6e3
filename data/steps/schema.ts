import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { catalogueSchema } from '#core/plan/parse-catalogue.ts';

/** Where the page serves the schema, so that an editor can complete and check a catalogue. */
export const SCHEMA_FILE = join(import.meta.dirname, '../../public/schema/catalogue.schema.json');

/** The JSON Schema (2020-12) of a catalogue; it knows shapes, not what parts say of each other: `parseCatalogue` does. */
export function buildSchema(): string {
  const { $schema, ...shape } = z.toJSONSchema(catalogueSchema, { target: 'draft-2020-12' });
  const schema = {
    $schema,
    title: 'Plan Atlas catalogue',
    description: 'Layers, phases, documents and sources of one planning map. Format plan-atlas/1.',
    ...shape,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Writes the schema beside the data. */
export function writeSchema(): void {
  mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
  writeFileSync(SCHEMA_FILE, buildSchema());
}

if (process.argv[1] === import.meta.filename) writeSchema();
