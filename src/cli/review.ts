import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { parseRuleset } from '#core/plan/parse-ruleset.ts';
import type { RulesetFile, UrbanClass } from '#core/plan/ruleset.ts';
import { type ClassStanding, classStanding } from '#core/review/class-standing.ts';
import { type LandReview, type ReviewPlace, reviewLand } from '#core/review/land-review.ts';
import { PURPOSE_SOURCE, purposesOf } from '#core/review/purpose.ts';
import { REVIEW_LEVELS, type StandardChoice } from '#core/review/purpose-standard.ts';
import { type PurposeSpread, reviewSpread } from '#core/review/review-spread.ts';
import { parsePeople, type UnitPeople } from '#core/review/unit-people.ts';
import { propertyColumn } from '#io/property-column.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { readCatalogue } from './catalogue-file.ts';
import { mustHave, readUnits, readZones } from './fund-layers.ts';
import { hint } from './hints.ts';
import { axisOf, readJson, readLayer, readText } from './input.ts';
import { UsageError } from './usage-error.ts';

export const REVIEW_USAGE =
  'review --zones F --units F --category PROP --unit-id PROP --ruleset F.json [--unit-name PROP] [--kind PROP, default kind] [--before PROP] ' +
  '[--level urban|unit|rural] [--class special|I|II|III|IV|V] [--unverified] [--people F.csv|F.json] [--classes F.json] [--catalogue F] [--axis 107.75] [--k0 0.9999]';

const OPTIONS = [
  ...['zones', 'units', 'category', 'unit-id', 'unit-name', 'kind', 'before', 'ruleset', 'level', 'class'],
  ...['people', 'classes', 'catalogue', 'unverified', 'axis', 'k0'],
];
const CLASSES: readonly UrbanClass[] = ['special', 'I', 'II', 'III', 'IV', 'V'];

interface ReviewAnswer extends LandReview {
  readonly method: LandFund['method'];
  readonly ruleset: Omit<RulesetFile, 'standards' | 'classes' | 'codes' | 'targets'>;
  readonly choice: StandardChoice;
  /** who says which code serves which purpose */
  readonly purposeSource: string;
  /** between units whose people are known */
  readonly spread: readonly PurposeSpread[];
  /** each unit against the standards of --class, with --classes */
  readonly standings?: readonly (ClassStanding & { readonly id: string; readonly name: string })[];
  readonly closureHa: number;
  readonly problems: LandFund['problems'];
}

/** Land of every unit by purpose against a standard: `atlas review`. */
export async function reviewCommand(words: readonly string[]): Promise<ReviewAnswer> {
  const args = parseArguments(words, OPTIONS, ['unverified']);
  exactly(args, 0, REVIEW_USAGE);
  const choice: StandardChoice = {
    level: oneOf(args, 'level', REVIEW_LEVELS) ?? 'urban',
    urbanClass: oneOf(args, 'class', CLASSES) ?? null,
    unverified: args.options.has('unverified'),
  };
  const {
    standards = [],
    classes: _,
    codes: _codes,
    targets,
    ...ruleset
  } = await rulesetAt(required(args, 'ruleset'));
  if (standards.length === 0) hint(`${ruleset.id} has no standards of land: no purpose has a result`);
  const axis = axisOf(args);
  const zonesAt = required(args, 'zones');
  const zones = await readZones(zonesAt, required(args, 'category'), axis);
  const before = args.options.get('before');
  required(args, 'units');
  required(args, 'unit-id');
  const units = (await readUnits(args, axis))!;
  const people = await peopleOf(args, units.ids);
  const kinds = await kindsOf(args);
  const catalogue = args.options.get('catalogue');
  const declared = catalogue === undefined ? undefined : (await readCatalogue(catalogue)).landFund?.purposes;
  const fund = await landFund(zones, units, axis);
  const earlier =
    before === undefined ? undefined : await landFund(await readZones(zonesAt, before, axis), units, axis);
  const places = fund.units.map(
    (unit, at): ReviewPlace => ({
      ...{ id: unit.id, name: unit.name, kind: kinds[at] ?? '', areaHa: unit.areaHa.plane },
      amounts: amountsOf(unit),
      ...(earlier && { before: amountsOf(earlier.units[at]!) }),
      people: people.get(unit.id) ?? null,
    }),
  );
  const review = reviewLand({
    ...{ units: places, standards, choice, purposes: purposesOf(declared) },
    total: {
      ...{ id: '', name: '', kind: '', people: null },
      areaHa: places.reduce((sum, { areaHa }) => sum + areaHa, 0),
      amounts: amountsOf({ rows: fund.totals, overlays: fund.overlays }),
      ...(earlier && { before: amountsOf({ rows: earlier.totals, overlays: earlier.overlays }) }),
    },
  });
  const standings = await standingsOf(args, places, choice.urbanClass);
  return {
    ...{ method: fund.method, ruleset, choice, purposeSource: PURPOSE_SOURCE.en! },
    ...review,
    spread: reviewSpread(review),
    ...(standings && { standings }),
    ...{ closureHa: fund.closureHa, problems: fund.problems },
  };
}

const amountsOf = ({ rows, overlays }: Pick<UnitFund, 'rows' | 'overlays'>): ReadonlyMap<string, number> =>
  new Map([...rows, ...overlays].map(({ category, planeHa }) => [category, planeHa]));

function oneOf<T extends string>({ options }: Arguments, name: string, known: readonly T[]): T | undefined {
  const given = options.get(name);
  const found = known.find((each) => each === given);
  if (given !== undefined && found === undefined)
    throw new UsageError(`--${name} should be ${known.join(', ')}, not "${given}"`);
  return found;
}

async function rulesetAt(path: string): Promise<RulesetFile> {
  const parsed = parseRuleset(await readJson(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${parsed.error[0]?.path} ${parsed.error[0]?.message}`);
  return parsed.value;
}

/** Kinds of the units in the order of the file; none where the usual property is not there. */
async function kindsOf({ options }: Arguments): Promise<readonly (string | undefined)[]> {
  const path = options.get('units')!;
  const file = await readLayer(path);
  const asked = options.get('kind');
  if (asked !== undefined) mustHave(file, asked, path);
  return propertyColumn(file.properties, asked ?? 'kind');
}

const SENTENCES = {
  nothing: () => 'no line "code;people" has the code of a unit',
  number: (at: number, found: string) => `line ${at}: "${found}" is not a whole number of people above 0`,
  twice: (at: number, found: string) => `line ${at}: the code ${found} stands there twice`,
} as const;

async function peopleOf({ options }: Arguments, ids: readonly string[]): Promise<UnitPeople> {
  const path = options.get('people');
  if (path === undefined) return new Map();
  const read = parsePeople(await readText(path), new Set(ids));
  if (!read.ok)
    throw new UsageError(`${path}: ${SENTENCES[read.error.kind](read.error.at, read.error.found)}`);
  const { people, strangers } = read.value;
  if (strangers.length > 0)
    hint(`${path}: ${strangers.length} codes are no unit and were skipped, first ${strangers[0]}`);
  return people;
}

async function standingsOf(
  args: Arguments,
  places: readonly ReviewPlace[],
  urbanClass: UrbanClass | null,
): Promise<ReviewAnswer['standings']> {
  const path = args.options.get('classes');
  if (path === undefined) return undefined;
  if (urbanClass === null) throw new UsageError('--classes needs --class, such as --class II');
  const { classes = [] } = await rulesetAt(path);
  if (!classes.some((each) => each.urbanClass === urbanClass))
    throw new UsageError(`${path}: there is no standard of class ${urbanClass}`);
  return places.map((place) => ({
    ...{ id: place.id, name: place.name },
    ...classStanding(classes, urbanClass, place),
  }));
}
