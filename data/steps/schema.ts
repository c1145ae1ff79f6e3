import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { indicatorBookSchema } from '#core/indicator/parse-indicators.ts';
import { catalogueSchema } from '#core/plan/parse-catalogue.ts';
import { planRegisterSchema } from '#core/plan/parse-plan-register.ts';
import { rulesetSchema } from '#core/plan/parse-ruleset.ts';
import { scenarioBookSchema } from '#core/scenario/parse-scenarios.ts';

const FOLDER = join(import.meta.dirname, '../../public/schema');
/** Where the page serves the schemas, so that an editor can complete and check a data file. */
export const SCHEMA_FILE = join(FOLDER, 'catalogue.schema.json');
const INDICATORS_FILE = join(FOLDER, 'indicators.schema.json');
const PLANS_FILE = join(FOLDER, 'plans.schema.json');
const RULESET_FILE = join(FOLDER, 'ruleset.schema.json');
const SCENARIOS_FILE = join(FOLDER, 'scenarios.schema.json');

/** The JSON Schema (2020-12) of a catalogue; it knows shapes, not what parts say of each other: `parseCatalogue` does. */
export const buildSchema = (): string =>
  textOf(catalogueSchema, {
    title: 'Plan Atlas catalogue',
    description: 'Layers, phases, documents and sources of one planning map. Format plan-atlas/1.',
  });

/** The JSON Schema of an indicator book. */
const buildIndicatorsSchema = (): string =>
  textOf(indicatorBookSchema, {
    title: 'Plan Atlas indicators',
    description:
      'Indicators, values and targets by locality and year, each with its document. Format plan-atlas-indicators/1.',
  });

/** The JSON Schema of a plan register. */
const buildPlansSchema = (): string =>
  textOf(planRegisterSchema, {
    title: 'Plan Atlas plan register',
    description:
      'Plans with the fields of Decree 212/2026 Art. 9, status, parent and coverage. Format plan-atlas-plans/1.',
  });

/** The JSON Schema of a ruleset. */
const buildRulesetSchema = (): string =>
  textOf(rulesetSchema, {
    title: 'Plan Atlas ruleset',
    description:
      'Codes, standards, class thresholds and targets of one regulation, each with its trust. Format plan-atlas-ruleset/1.',
  });

/** The JSON Schema of a book of boundary options. */
const buildScenariosSchema = (): string =>
  textOf(scenarioBookSchema, {
    title: 'Plan Atlas boundary options',
    description: 'Options for boundaries, each a list of units. Format plan-atlas-scenarios/1.',
  });

function textOf(
  of: z.ZodMiniType,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const { $schema, ...shape } = z.toJSONSchema(of, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title, description, ...shape }, null, 2)}\n`;
}

/** Writes the schemas beside the data. */
export function writeSchema(): void {
  mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
  writeFileSync(SCHEMA_FILE, buildSchema());
  writeFileSync(INDICATORS_FILE, buildIndicatorsSchema());
  writeFileSync(PLANS_FILE, buildPlansSchema());
  writeFileSync(RULESET_FILE, buildRulesetSchema());
  writeFileSync(SCENARIOS_FILE, buildScenariosSchema());
}

if (process.argv[1] === import.meta.filename) writeSchema();
