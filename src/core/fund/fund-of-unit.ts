import type { LandFund } from './land-fund.ts';
import type { OverlapReport } from './overlap-report.ts';

/** The land fund of one unit as a land fund of its own; null where the unit is not in it. */
export function fundOfUnit(fund: LandFund, id: string): LandFund | null {
  const unit = fund.units.find((each) => each.id === id);
  if (!unit) return null;
  return {
    ...fund,
    units: [unit],
    totals: unit.rows,
    overlays: unit.overlays,
    landHa: unit.landHa,
    seaHa: unit.seaHa,
    outsideHa: 0,
    residualHa: { plane: Math.abs(unit.residualHa.plane), ellipsoid: Math.abs(unit.residualHa.ellipsoid) },
    closureHa: unit.closureHa,
    overlaps: overlapsOfUnit(fund.overlaps, id),
  };
}

/** The report of one unit: its own line and the pairs that lie in it. */
const overlapsOfUnit = (report: OverlapReport, id: string): OverlapReport => ({
  ...report,
  pairs: report.pairs.filter(({ units }) => units.some((unit) => unit.id === id)),
  units: report.units.filter((unit) => unit.id === id),
});
