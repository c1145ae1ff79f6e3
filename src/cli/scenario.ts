import type { PartFund } from '#core/fund/fund-within.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import type { PreparedUnits, PreparedZones } from '#core/fund/prepared-layer.ts';
import type { LandDefinition } from '#core/fund/ratios.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { ClassStandard } from '#core/plan/ruleset.ts';
import { URBAN_KIND } from '#core/review/class-standing.ts';
import { compareScenarios, type ScenarioLine } from '#core/scenario/compare-scenarios.ts';
import { parseScenarios } from '#core/scenario/parse-scenarios.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { type ScenarioFigures, scenarioFigures } from '#core/scenario/scenario-figures.ts';
import { scenarioParts } from '#core/scenario/scenario-parts.ts';
import { type ScenarioStanding, scenarioStandings } from '#core/scenario/scenario-standing.ts';
import { propertyColumn } from '#io/property-column.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { mustHave, readUnits, readZones } from './fund-layers.ts';
import { axisOf, readJson, readLayer } from './input.ts';
import { UsageError } from './usage-error.ts';

export const SCENARIO_USAGE =
  'scenario --units F --zones F --category PROP --unit-id PROP (--scenario "NAME=CODE,CODE,…" once an option | --scenarios F.json) ' +
  '[--unit-name PROP] [--urban CODE,…, default ODT] [--declared-km2 PROP] [--people PROP] [--kind PROP, of which phường are urban] [--ruleset F.json, for class standards] [--axis 107.75] [--k0 0.9999]';

/** An option to compute. */
type Given = Pick<Scenario, 'title' | 'units' | 'cut' | 'people'>;

const OPTIONS = [
  ...['units', 'zones', 'category', 'unit-id', 'unit-name', 'scenarios'],
  ...['urban', 'declared-km2', 'people', 'kind', 'ruleset', 'axis', 'k0'],
];

interface ScenarioAnswer {
  readonly method: LandFund['method'];
  readonly urban: Pick<LandDefinition, 'codes'>;
  readonly scenarios: readonly (ScenarioFigures & {
    readonly title: string;
    /** against the classes of --ruleset */
    readonly standings?: readonly ScenarioStanding[];
  })[];
  /** every figure beside its difference to the first option */
  readonly lines: readonly ScenarioLine[];
  readonly problems: LandFund['problems'];
}

/** Boundary options side by side: `atlas scenario`. */
export async function scenarioCommand(words: readonly string[]): Promise<ScenarioAnswer> {
  const { given, rest } = takeScenarios(words);
  const args = parseArguments(rest, OPTIONS);
  exactly(args, 0, SCENARIO_USAGE);
  const { scenarios, urban: own } = await scenariosOf(args, given);
  const axis = axisOf(args);
  const zones = await readZones(required(args, 'zones'), required(args, 'category'), axis);
  required(args, 'units');
  required(args, 'unit-id');
  const units = (await readUnits(args, axis))!;
  const facts = {
    declaredHa: await column(args, 'declared-km2', units.ids, (km2) => 100 * km2),
    people: await column(args, 'people', units.ids, (people) => people),
    urbanUnits: await urbanUnits(args, units.ids),
  };
  const urban = { codes: args.options.get('urban')?.split(',') ?? own?.codes ?? ['ODT'] };
  const fund = await landFund(zones, units, axis);
  const classes = await classesAt(args.options.get('ruleset'));
  const figures: ScenarioFigures[] = [];
  for (const each of scenarios) {
    const parts = await partsOf(each, zones, units, axis);
    figures.push(scenarioFigures(fund, each, facts, urban, parts));
  }
  figures.forEach(({ unknown }, index) => {
    if (unknown.length > 0)
      throw new UsageError(`${scenarios[index]!.title.vi}: no unit has the code ${unknown.join(', ')}`);
  });
  return {
    method: fund.method,
    urban,
    scenarios: figures.map((each, index) => ({
      title: scenarios[index]!.title.vi,
      ...each,
      ...(classes && { standings: scenarioStandings(each, classes) }),
    })),
    lines: compareScenarios(figures),
    problems: fund.problems,
  };
}

/** What the drawing of an option takes of the units; null where it has none. */
async function partsOf(
  { title, cut }: Given,
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
): Promise<readonly PartFund[] | null> {
  if (!cut) return null;
  const parts = await scenarioParts(cut, zones, units, axis);
  if (!parts.ok) throw new UsageError(`${title.vi}: the drawing cannot be used (${parts.error})`);
  return parts.value;
}

/** Units that are wards by the property of --kind. */
async function urbanUnits({ options }: Arguments, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const property = options.get('kind');
  if (property === undefined) return new Set();
  const path = options.get('units')!;
  const file = await readLayer(path);
  mustHave(file, property, path);
  const kinds = propertyColumn(file.properties, property);
  return new Set(ids.filter((_, unit) => kinds[unit] === URBAN_KIND));
}

async function classesAt(path: string | undefined): Promise<readonly ClassStandard[] | null> {
  if (path === undefined) return null;
  const { parseRuleset } = await import('#core/plan/parse-ruleset.ts');
  const parsed = parseRuleset(await readJson(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`);
  if (!parsed.value.classes) throw new UsageError(`${path}: the ruleset has no standards of urban classes`);
  return parsed.value.classes;
}

/** Takes each `--scenario NAME=CODE,…` out of the words. */
function takeScenarios(words: readonly string[]): {
  readonly given: readonly Given[];
  readonly rest: readonly string[];
} {
  const given: Given[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [, inline] = /^--scenario=(.*)$/s.exec(words[at]!) ?? [];
    if (words[at] !== '--scenario' && inline === undefined) {
      rest.push(words[at]!);
      continue;
    }
    const text = inline ?? words[++at] ?? '';
    const split = text.indexOf('=');
    const units = text
      .slice(split + 1)
      .split(',')
      .map((code) => code.trim());
    if (split < 1 || units.some((code) => code === ''))
      throw new UsageError(`--scenario should be NAME=CODE,CODE, not "${text}"`);
    given.push({ title: { vi: text.slice(0, split).trim() }, units });
  }
  return { given, rest };
}

async function scenariosOf(
  { options }: Arguments,
  given: readonly Given[],
): Promise<{
  readonly scenarios: readonly Given[];
  readonly urban?: LandDefinition | undefined;
}> {
  const path = options.get('scenarios');
  if (path === undefined && given.length === 0)
    throw new UsageError(`--scenario is missing: ${SCENARIO_USAGE}`);
  if (path === undefined) return { scenarios: given };
  const parsed = parseScenarios(await readJson(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`);
  return { scenarios: [...parsed.value.scenarios, ...given], urban: parsed.value.urbanLand };
}

/** Numbers of a property of the units, by unit; blanks are left out. */
async function column(
  { options }: Arguments,
  option: string,
  ids: readonly string[],
  as: (value: number) => number,
): Promise<ReadonlyMap<string, number>> {
  const property = options.get(option);
  if (property === undefined) return new Map();
  const path = options.get('units')!;
  const file = await readLayer(path);
  mustHave(file, property, path);
  return new Map(
    propertyColumn(file.properties, property).flatMap((text, unit): readonly [string, number][] => {
      const value = Number(text);
      return text?.trim() && Number.isFinite(value) && value >= 0 ? [[ids[unit]!, as(value)]] : [];
    }),
  );
}
