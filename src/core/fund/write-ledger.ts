import { type SquareMetres, toHectares } from '#core/units.ts';
import type { CategoryTable } from './category-table.ts';
import type {
  AreaHa,
  FundRow,
  LandFund,
  LandFundMethod,
  LandFundProblem,
  LandFundRepair,
  UnitFund,
} from './land-fund.ts';
import { domainOf, isOverlayCode } from './land-use.ts';
import type { OverlapReport } from './overlap-report.ts';
import type { PreparedLayer, PreparedUnits } from './prepared-layer.ts';
import type { OverlapSums, PlaneSums, ZoneCounts } from './sums.ts';

/** A row is listed from this size on (10 cm² on either plane); smaller is rounding along a border. */
const LISTED: SquareMetres = 1e-3;

/** All that is measured, in square metres. */
export interface LedgerSums {
  readonly method: LandFundMethod;
  readonly units: PreparedUnits;
  readonly table: CategoryTable;
  readonly plane: PlaneSums;
  readonly ellipsoid: PlaneSums;
  readonly overlaps: OverlapSums;
  readonly zoneCounts: ZoneCounts;
  readonly overlapReport: OverlapReport;
  readonly repairs: readonly LandFundRepair[];
  readonly problems: readonly LandFundProblem[];
}

/** Writes the ledger from the sums of either engine; units without geometry are not listed, their problem is. */
export function writeLedger(sums: LedgerSums): LandFund {
  const { featOff } = sums.units.lonLat;
  const listed = sums.units.ids.map((_, unit) => unit).filter((unit) => featOff[unit] !== featOff[unit + 1]);
  const units = listed.map((unit) => unitFund(sums, unit));
  const totals = totalRows(sums, listed);
  const worst = (of: (unit: UnitFund) => number) =>
    units.reduce((most, unit) => Math.max(most, Math.abs(of(unit))), 0);
  return {
    method: sums.method,
    units,
    totals: totals.filter(isCounted),
    overlays: totals.filter((row) => !isCounted(row)),
    landHa: sumOf(totals.filter((row) => isCounted(row) && isLand(row))),
    seaHa: sumOf(totals.filter((row) => isCounted(row) && !isLand(row))),
    outsideHa: toHectares(outsideArea(sums)),
    residualHa: {
      plane: worst((unit) => unit.residualHa.plane),
      ellipsoid: worst((unit) => unit.residualHa.ellipsoid),
    },
    closureHa: worst((unit) => unit.closureHa),
    overlaps: sums.overlapReport,
    repairs: sums.repairs,
    problems: sums.problems,
  };
}

/** What was found in either layer before it was summed. */
export const layerProblems = (zones: PreparedLayer, units: PreparedLayer): LandFundProblem[] => [
  ...zones.problems.map((problem) => ({ layer: 'zones' as const, ...problem })),
  ...units.problems.map((problem) => ({ layer: 'units' as const, ...problem })),
];

/** The repairs made in either layer. */
export const repairsOf = (zones: PreparedLayer, units: PreparedLayer): LandFundRepair[] => [
  ...zones.repairs.map((repair) => ({ layer: 'zones' as const, ...repair })),
  ...units.repairs.map((repair) => ({ layer: 'units' as const, ...repair })),
];

const isCounted = (row: FundRow): boolean => !isOverlayCode(row.category);
const isLand = (row: FundRow): boolean => domainOf(row.category) === 'land';

const sumOf = (rows: readonly FundRow[]): AreaHa => ({
  plane: rows.reduce((sum, row) => sum + row.planeHa, 0),
  ellipsoid: rows.reduce((sum, row) => sum + row.ellipsoidHa, 0),
});

function unitFund(sums: LedgerSums, unit: number): UnitFund {
  const { units, plane, ellipsoid, overlaps } = sums;
  const all = rowsOf(sums, unit);
  const counted = all.filter(isCounted);
  const overlapHa = toHectares(overlaps.byUnit[unit + 1]!);
  const residualHa = { plane: residual(sums, plane, unit), ellipsoid: residual(sums, ellipsoid, unit) };
  return {
    id: units.ids[unit]!,
    name: units.names[unit]!,
    areaHa: { plane: toHectares(plane.unitAreas[unit]!), ellipsoid: toHectares(ellipsoid.unitAreas[unit]!) },
    rows: counted.filter(isListed),
    overlays: all.filter((row) => !isCounted(row) && isListed(row)),
    landHa: sumOf(counted.filter(isLand)),
    seaHa: sumOf(counted.filter((row) => !isLand(row))),
    unzonedHa: toHectares(plane.netUncovered[unit]!) + overlapHa,
    overlapHa,
    residualHa,
    closureHa: Math.abs(residualHa.plane),
  };
}

/** unit − (Σ categories + unzoned − overlap), hectares; unzoned is net uncovered + overlap, so the overlap stands on both sides. */
function residual(
  { table }: LedgerSums,
  { unitAreas, byCategory, netUncovered }: PlaneSums,
  unit: number,
): number {
  const columns = unitAreas.length + 1;
  let zoned = 0;
  table.categories.forEach((category, row) => {
    if (!isOverlayCode(category)) zoned += byCategory[row * columns + unit + 1]!;
  });
  return toHectares(unitAreas[unit]! - (zoned + netUncovered[unit]!));
}

const isListed = (row: FundRow): boolean => Math.max(row.planeHa, row.ellipsoidHa) >= toHectares(LISTED);

function rowsOf({ table, plane, ellipsoid, zoneCounts }: LedgerSums, unit: number): FundRow[] {
  const columns = plane.unitAreas.length + 1;
  return table.categories.map((category, row) => {
    const at = row * columns + unit + 1;
    return {
      category,
      planeHa: toHectares(plane.byCategory[at]!),
      ellipsoidHa: toHectares(ellipsoid.byCategory[at]!),
      zones: zoneCounts[at]!,
    };
  });
}

/** Totals over the listed units; a zone in two units counts in both, as its rows do. */
function totalRows(sums: LedgerSums, listed: readonly number[]): FundRow[] {
  const perUnit = listed.map((unit) => rowsOf(sums, unit));
  return sums.table.categories
    .map((category, row) => ({
      category,
      planeHa: perUnit.reduce((sum, rows) => sum + rows[row]!.planeHa, 0),
      ellipsoidHa: perUnit.reduce((sum, rows) => sum + rows[row]!.ellipsoidHa, 0),
      zones: perUnit.reduce((sum, rows) => sum + rows[row]!.zones, 0),
    }))
    .filter(isListed);
}

function outsideArea({ table, plane, overlaps }: LedgerSums): SquareMetres {
  const columns = plane.unitAreas.length + 1;
  let outside = overlaps.inSeveralUnits - overlaps.byUnit[0]!;
  table.categories.forEach((category, row) => {
    if (!isOverlayCode(category)) outside += plane.byCategory[row * columns]!;
  });
  return outside;
}
