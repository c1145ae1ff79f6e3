import { approvalDay } from '#core/fund/approval-date.ts';
import type { ConstraintFund } from '#core/fund/constraint-fund.ts';
import type { Crew } from '#core/fund/crew.ts';
import { fundOfUnit } from '#core/fund/fund-of-unit.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund as kernelLandFund } from '#core/fund/ledger.ts';
import { type OverlapPolicy, REPORT } from '#core/fund/overlap-policy.ts';
import { type PreparedUnits, type PreparedZones, prepareZones } from '#core/fund/prepared-layer.ts';
import { roundingParameters } from '#core/fund/print-rounding.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { type ZoneList, zoneList } from './constraint-zone-list.ts';
import { drawnUnit, mustHave, readColumns, readUnits } from './fund-layers.ts';
import { hint } from './hints.ts';
import { axisOf, readLayer, writeOutput } from './input.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';
import { roundingOf } from './rounding-options.ts';
import { threadCrew } from './thread-crew.ts';
import { UsageError } from './usage-error.ts';

export const LAND_FUND_USAGE =
  'land-fund --zones F --units F --category PROP [--unit-id PROP] [--unit-name PROP] [--unit ID | --area lon,lat;lon,lat;lon,lat instead of --units] ' +
  '[--axis 107.75] [--k0 0.9999] [--engine kernel|turf] [--overlaps report|later-plan --approved PROP] [--repair] [--rounding unadjusted|largest-remainder] [--ha-digits 0|2|4] [--percent-digits 1|2] ' +
  '[--constraint F --constraint-class PROP [--by-zone] [--zone-id PROP]] [--receipt OUT.json] [--pieces OUT.geojson] [--xlsx OUT.xlsx] [--catalogue F] [--date YYYY-MM-DD]';

/** The options that make up the question, files first. */
export const LAND_FUND_QUESTION: Question = {
  kind: 'land-fund',
  files: ['zones', 'units'],
  choices: [
    'category',
    'unit-id',
    'unit-name',
    'unit',
    'area',
    'axis',
    'k0',
    'engine',
    'overlaps',
    'approved',
    'repair',
    'rounding',
    'ha-digits',
    'percent-digits',
  ],
};

/** A third layer; receipts do not hold it. */
const CONSTRAINT_OPTIONS = ['constraint', 'constraint-class', 'by-zone', 'zone-id'];

/** Beyond these Turf takes minutes: every zone is clipped by every unit it meets. */
const MANY_ZONES = 2000;
const MANY_VERTICES = 50_000;

/** A ledger and the layers it is of. */
interface LandFundAnswer {
  readonly fund: LandFund;
  readonly zones: PreparedZones;
  readonly units: PreparedUnits;
  readonly axis: Vn2000Zone;
}

/** The land fund of a unit layer: `atlas land-fund`. */
export async function landFundCommand(
  words: readonly string[],
): Promise<LandFund & { readonly constraint?: ConstraintSplit }> {
  const { files, choices } = LAND_FUND_QUESTION;
  const args = parseArguments(
    words,
    [...files, ...choices, ...RECEIPT_OPTIONS, ...CONSTRAINT_OPTIONS, 'pieces', 'xlsx'],
    ['repair', 'by-zone'],
  );
  exactly(args, 0, LAND_FUND_USAGE);
  if (args.options.has('constraint')) {
    required(args, 'constraint-class');
    if (args.options.has('receipt'))
      throw new UsageError('--receipt cannot hold a --constraint; leave one out');
  } else if (args.options.has('by-zone')) throw new UsageError('--by-zone goes with --constraint');
  if (args.options.has('zone-id') && !args.options.has('by-zone'))
    throw new UsageError('--zone-id goes with --by-zone');
  const answer = await landFundOf(args);
  const { engine, axis } = answer.fund.method;
  const overlaps = answer.fund.method.overlaps.policy;
  const defaults = { engine, overlaps, ...axisChoices(axis), ...roundingParameters(roundingOf(args)) };
  await writeReceipt(args, LAND_FUND_QUESTION, defaults, answer.fund);
  await writePieces(args.options.get('pieces'), answer);
  const workbook = args.options.get('xlsx');
  if (workbook !== undefined) {
    const { fundWorkbook } = await import('./fund-workbook.ts');
    await writeOutput(workbook, await fundWorkbook(answer.fund, args));
  }
  const constraint = await constraintOf(args, answer);
  const fund = withExportRounding(answer.fund, args);
  return constraint ? { ...fund, constraint } : fund;
}

/** The fund, whose method says how a workbook of it is rounded where one is made or a rounding is asked for. */
function withExportRounding(fund: LandFund, args: Arguments): LandFund {
  if (!['xlsx', 'rounding', 'ha-digits', 'percent-digits'].some((name) => args.options.has(name)))
    return fund;
  const { mode, hectares, percent } = roundingOf(args);
  const summary = `${fund.method.summary} Exported tables (not this JSON): ${mode}, ${hectares} decimals of hectares, ${percent} of percent.`;
  return { ...fund, method: { ...fund.method, summary } };
}

/** The split as it is printed: of each zone only where --by-zone asks. */
type ConstraintSplit = Omit<ConstraintFund, 'zones'> & { readonly byZone?: ZoneList };

/** The land fund split by the classes of --constraint; undefined without one. */
async function constraintOf(
  args: Arguments,
  { zones, units, axis }: LandFundAnswer,
): Promise<ConstraintSplit | undefined> {
  const path = args.options.get('constraint');
  if (path === undefined) return undefined;
  const { layer, columns } = await readColumns(path, [required(args, 'constraint-class')], axis);
  const { constraintFund } = await import('#core/fund/constraint-fund.ts');
  const { zones: each, ...split } = constraintFund(zones, units, layer, columns[0]!);
  if (!args.options.has('by-zone')) return split;
  return { ...split, byZone: zoneList({ ...split, zones: each }, await zoneIds(args)) };
}

/** What names the zones in a list: --zone-id, or their places. */
async function zoneIds(args: Arguments): Promise<readonly string[]> {
  const file = await readLayer(required(args, 'zones'));
  const id = args.options.get('zone-id');
  if (id !== undefined) mustHave(file, id, required(args, 'zones'));
  return unitLabels(file, id).ids;
}

/** Answers the question of the options. */
export async function landFundOf(args: Arguments): Promise<LandFundAnswer> {
  const zonesPath = required(args, 'zones');
  if (!args.options.has('area')) required(args, 'units');
  const category = required(args, 'category');
  const engine = args.options.get('engine') ?? 'kernel';
  if (engine !== 'kernel' && engine !== 'turf')
    throw new UsageError(`--engine should be kernel or turf, not "${engine}"`);
  const axis = axisOf(args);
  const crew = threadCrew();
  const drawn = args.options.has('area') ? drawnUnit(args, axis) : undefined;
  const { zones, policy } = await zonesOf(args, zonesPath, category, axis, crew);
  const units = drawn ?? (await readUnits(args, axis));
  if (!units) throw new UsageError(`--units is missing: ${LAND_FUND_USAGE}`);
  const fund = await ledgerBy(engine, zones, units, axis, policy, crew);
  return { fund: unitOf(args, fund), zones, units, axis };
}

/** The zones, and what is done where they overlap. */
async function zonesOf(
  args: Arguments,
  path: string,
  category: string,
  axis: Vn2000Zone,
  crew: Crew,
): Promise<{ readonly zones: PreparedZones; readonly policy: OverlapPolicy }> {
  const { options } = args;
  const overlaps = options.get('overlaps') ?? 'report';
  if (overlaps !== 'report' && overlaps !== 'later-plan')
    throw new UsageError(`--overlaps should be report or later-plan, not "${overlaps}"`);
  if (overlaps === 'report' && options.has('approved'))
    throw new UsageError('--approved goes with --overlaps later-plan');
  const approved = overlaps === 'report' ? [] : [required(args, 'approved')];
  const { layer, columns } = await readColumns(
    path,
    [category, ...approved],
    axis,
    options.has('repair'),
    crew,
  );
  const [approvedBy] = approved;
  const zones = prepareZones(layer, columns[0]!);
  if (approvedBy === undefined) return { zones, policy: REPORT };
  return { zones, policy: { id: 'later-plan', approvedBy, days: columns[1]!.map(approvalDay) } };
}

/** The land fund of --unit alone, or all of it. */
function unitOf({ options }: Arguments, fund: LandFund): LandFund {
  const id = options.get('unit');
  if (id === undefined) return fund;
  const own = fundOfUnit(fund, id);
  if (!own) throw new UsageError(`--unit ${id}: there is no such unit`);
  return own;
}

async function ledgerBy(
  engine: 'kernel' | 'turf',
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
  policy: OverlapPolicy,
  crew: Crew,
): Promise<LandFund> {
  if (engine === 'kernel') return kernelLandFund(zones, units, axis, undefined, policy, crew);
  const vertices = units.lonLat.xy.length / 2;
  if (zones.categories.length > MANY_ZONES || vertices > MANY_VERTICES) {
    const size = `${zones.categories.length} zones and units of ${vertices} vertices`;
    hint(`the Turf engine may take minutes for ${size}; --engine kernel is quick`);
  }
  const { turfLandFund } = await import('#core/fund/turf-ledger.ts');
  try {
    return await turfLandFund(zones, units, axis, undefined, policy);
  } catch (fault) {
    throw new UsageError(
      `the Turf engine cannot clip these layers (${(fault as Error).message}); use --engine kernel`,
    );
  }
}

async function writePieces(
  path: string | undefined,
  { fund, zones, units, axis }: LandFundAnswer,
): Promise<void> {
  if (path === undefined) return;
  const { piecesOf } = await import('#core/fund/pieces.ts');
  const { pieceFeatures } = await import('#core/fund/piece-features.ts');
  const asked = new Set(fund.units.map(({ id }) => id));
  const isAsked = (unit: number): boolean => asked.has(units.ids[unit]!);
  const pieces = await piecesOf(zones.plane, units.plane, undefined, isAsked);
  if (pieces.missing.length > 0)
    throw new UsageError(`${path}: ${pieces.missing.length} piece(s) could not be cut; nothing is written`);
  await writeOutput(path, JSON.stringify(pieceFeatures(pieces, zones, units, axis)));
}
