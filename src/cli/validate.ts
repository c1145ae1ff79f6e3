import { dirname, join } from 'node:path';
import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { CatalogueProblem } from '#core/plan/catalogue-problem.ts';
import { exactly, parseArguments } from './arguments.ts';
import { readJson } from './input.ts';
import { type Fault, readNamed } from './named-file.ts';
import { networkFaults } from './network-faults.ts';

export const VALIDATE_USAGE = 'validate CATALOGUE|RULESET';

/** What is wrong with a catalogue, the rulesets it names, the plans its layers name and the towns its links join, or with one ruleset. */
export interface Validation {
  readonly ok: boolean;
  readonly problems: readonly Fault[];
}

/** Checks a catalogue with its rulesets and the plans its layers name, or a ruleset file: `atlas validate`. */
export async function validateCommand(words: readonly string[]): Promise<Validation> {
  const args = parseArguments(words, []);
  exactly(args, 1, VALIDATE_USAGE);
  const path = args.positional[0]!;
  const value = await readJson(path);
  const problems = isRuleset(value)
    ? await rulesetFaults(value)
    : await catalogueFaults(value, dirname(path));
  return { ok: problems.length === 0, problems };
}

const isRuleset = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  String(value.format).startsWith('plan-atlas-ruleset/');

const told = (problems: readonly CatalogueProblem[]): readonly Fault[] =>
  problems.map(({ path, message }) => ({ path, message }));

async function rulesetFaults(value: unknown): Promise<readonly Fault[]> {
  const { parseRuleset } = await import('#core/plan/parse-ruleset.ts');
  const parsed = parseRuleset(value);
  return parsed.ok ? [] : told(parsed.error);
}

async function catalogueFaults(value: unknown, folder: string): Promise<readonly Fault[]> {
  const { parseCatalogue } = await import('#core/plan/parse-catalogue.ts');
  const parsed = parseCatalogue(value);
  if (!parsed.ok) return told(parsed.error);
  return (
    await Promise.all([
      ...parsed.value.rulesets.map((_, i) => namedFaults(parsed.value, i, folder)),
      planFaults(parsed.value, folder),
      networkFaults(parsed.value, folder),
    ])
  ).flat();
}

/** Layers of plans that the register does not have; it is read only where a layer names a plan, and not from the web. */
async function planFaults({ plans: file, layers }: Catalogue, folder: string): Promise<readonly Fault[]> {
  if (file === undefined || file.startsWith('https://') || !layers.some(({ plan }) => plan)) return [];
  const value = await readNamed(join(folder, file), 'plans');
  if (!value.ok) return [value.error];
  const [{ parsePlanRegister }, { planLayerProblems }] = await Promise.all([
    import('#core/plan/parse-plan-register.ts'),
    import('#core/plan/plan-layers.ts'),
  ]);
  const register = parsePlanRegister(value.value);
  return register.ok
    ? told(planLayerProblems({ layers }, register.value))
    : told(register.error).map((each) => ({ file, ...each }));
}

/** What is wrong with the file of a catalogue's ruleset; one on the web is not fetched. */
async function namedFaults(
  { rulesets }: Catalogue,
  index: number,
  folder: string,
): Promise<readonly Fault[]> {
  const ruleset = rulesets[index]!;
  const file = ruleset.data;
  if (file === undefined || file.startsWith('https://')) return [];
  const value = await readNamed(join(folder, file), `rulesets[${index}].data`);
  if (!value.ok) return [value.error];
  const { parseRuleset } = await import('#core/plan/parse-ruleset.ts');
  const parsed = parseRuleset(value.value);
  if (!parsed.ok) return told(parsed.error).map((each) => ({ file, ...each }));
  return HEAD.filter((key) => parsed.value[key] !== ruleset[key]).map((key) => ({
    file,
    path: key,
    message: `is ${shown(parsed.value[key])}; rulesets[${index}].${key} of the catalogue is ${shown(ruleset[key])}`,
  }));
}

/** What a catalogue says of a ruleset and its file says again. */
const HEAD = [
  'id',
  'documentNo',
  'validFrom',
  'validTo',
  'status',
] as const satisfies readonly (keyof Ruleset)[];

const shown = (value: string | undefined): string =>
  value === undefined ? 'missing' : JSON.stringify(value);
