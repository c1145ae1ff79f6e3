import { mkdirSync, writeFileSync } from 'node:fs';
import { parseRuleset } from '#core/plan/parse-ruleset.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import { drawingTypes } from './drawing-types.ts';
import { LAND_CODES } from './land-codes.ts';
import { QCVN_2021 } from './standards-2021.ts';
import { QCVN_2026 } from './standards-2026.ts';
import { nationalTargets } from './targets.ts';
import { URBAN_CLASSES } from './urban-classes.ts';

/** The ruleset files as they are written, in no order that matters. */
export const rulesetFiles = (): readonly RulesetFile[] =>
  [...LAND_CODES, drawingTypes(), QCVN_2026, QCVN_2021, ...URBAN_CLASSES, nationalTargets()].map((file) => ({
    $schema: '../../schema/ruleset.schema.json',
    format: 'plan-atlas-ruleset/1',
    ...file,
  }));

/** Makes `rulesets/<id>.json`; a ruleset that does not read is not written. */
export function buildRulesets(): void {
  const folder = new URL('../../../public/data/rulesets/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const file of rulesetFiles()) {
    const parsed = parseRuleset(file);
    if (!parsed.ok)
      throw new Error(
        `${file.id}: ${parsed.error.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
      );
    writeFileSync(new URL(`${file.id}.json`, folder), `${JSON.stringify(file, null, 1)}\n`);
  }
}
