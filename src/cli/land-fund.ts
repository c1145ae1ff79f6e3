import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund as kernelLandFund } from '#core/fund/ledger.ts';
import type { PreparedUnits, PreparedZones } from '#core/fund/prepared-layer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { readUnits, readZones } from './fund-layers.ts';
import { hint } from './hints.ts';
import { axisOf, writeOutput } from './input.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';
import { UsageError } from './usage-error.ts';

export const LAND_FUND_USAGE =
  'land-fund --zones F --units F --category PROP [--unit-id PROP] [--unit-name PROP] [--axis 107.75] [--k0 0.9999] [--engine kernel|turf] ' +
  '[--receipt OUT.json] [--pieces OUT.geojson] [--xlsx OUT.xlsx] [--catalogue F] [--date YYYY-MM-DD]';

/** The options that make up the question, files first. */
export const LAND_FUND_QUESTION: Question = {
  kind: 'land-fund',
  files: ['zones', 'units'],
  choices: ['category', 'unit-id', 'unit-name', 'axis', 'k0', 'engine'],
};

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
export async function landFundCommand(words: readonly string[]): Promise<LandFund> {
  const { files, choices } = LAND_FUND_QUESTION;
  const args = parseArguments(words, [...files, ...choices, ...RECEIPT_OPTIONS, 'pieces', 'xlsx']);
  exactly(args, 0, LAND_FUND_USAGE);
  const answer = await landFundOf(args);
  const { engine, axis } = answer.fund.method;
  await writeReceipt(args, LAND_FUND_QUESTION, { engine, ...axisChoices(axis) }, answer.fund);
  await writePieces(args.options.get('pieces'), answer);
  const workbook = args.options.get('xlsx');
  if (workbook !== undefined) {
    const { fundWorkbook } = await import('./fund-workbook.ts');
    await writeOutput(workbook, await fundWorkbook(answer.fund, args));
  }
  return answer.fund;
}

/** Answers the question of the options. */
export async function landFundOf(args: Arguments): Promise<LandFundAnswer> {
  const zonesPath = required(args, 'zones');
  required(args, 'units');
  const category = required(args, 'category');
  const engine = args.options.get('engine') ?? 'kernel';
  if (engine !== 'kernel' && engine !== 'turf')
    throw new UsageError(`--engine should be kernel or turf, not "${engine}"`);
  const axis = axisOf(args);
  const zones = await readZones(zonesPath, category, axis);
  const units = (await readUnits(args, axis))!;
  return { fund: await ledgerBy(engine, zones, units, axis), zones, units, axis };
}

async function ledgerBy(
  engine: 'kernel' | 'turf',
  zones: PreparedZones,
  units: PreparedUnits,
  axis: Vn2000Zone,
): Promise<LandFund> {
  if (engine === 'kernel') return kernelLandFund(zones, units, axis);
  const vertices = units.lonLat.xy.length / 2;
  if (zones.categories.length > MANY_ZONES || vertices > MANY_VERTICES) {
    const size = `${zones.categories.length} zones and units of ${vertices} vertices`;
    hint(`the Turf engine may take minutes for ${size}; --engine kernel is quick`);
  }
  const { turfLandFund } = await import('#core/fund/turf-ledger.ts');
  try {
    return await turfLandFund(zones, units, axis);
  } catch (fault) {
    throw new UsageError(
      `the Turf engine cannot clip these layers (${(fault as Error).message}); use --engine kernel`,
    );
  }
}

async function writePieces(path: string | undefined, { zones, units, axis }: LandFundAnswer): Promise<void> {
  if (path === undefined) return;
  const { piecesOf } = await import('#core/fund/pieces.ts');
  const { pieceFeatures } = await import('#core/fund/piece-features.ts');
  const pieces = await piecesOf(zones.plane, units.plane);
  if (pieces.missing.length > 0)
    throw new UsageError(`${path}: ${pieces.missing.length} piece(s) could not be cut; nothing is written`);
  await writeOutput(path, JSON.stringify(pieceFeatures(pieces, zones, units, axis)));
}
