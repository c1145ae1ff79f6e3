import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { type ConstraintRow, constraintFund } from '#core/fund/constraint-fund.ts';
import { constraintSums } from '#core/fund/constraint-sums.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { isOverlayCode } from '#core/fund/land-use.ts';
import { landFund } from '#core/fund/ledger.ts';
import {
  type PreparedUnits,
  type PreparedZones,
  prepareLayer,
  prepareUnits,
} from '#core/fund/prepared-layer.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { layerOfMultiPolygons, type MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Hectares, Metres } from '#core/units.ts';

/** Land within the distance and beyond it; plane hectares, never rounded. */
export interface ReachAmounts {
  readonly planeHa: Hectares;
  readonly withinHa: Hectares;
  readonly beyondHa: Hectares;
}

export interface ReachRow extends ReachAmounts {
  readonly category: string;
}

/** What lies within a distance of some features, of all units or of one. */
export interface ReachOfPlace {
  readonly id: string;
  readonly name: string;
  /** most land within first */
  readonly rows: readonly ReachRow[];
  /** of all rows but overlay codes, which lie over the others */
  readonly total: ReachAmounts;
}

/** The reach of some features over a land fund. */
export interface ReachFund {
  readonly method: LandFundMethod;
  readonly distanceM: Metres;
  readonly whole: ReachOfPlace;
  readonly units: readonly ReachOfPlace[];
  /** The reach summed another way, as if it were a unit: area = Σ categories + unzoned − overlap + residual. */
  readonly closure: {
    readonly areaHa: Hectares;
    /** of all categories, land and sea */
    readonly sumHa: Hectares;
    readonly unzonedHa: Hectares;
    readonly overlapHa: Hectares;
    readonly residualHa: Hectares;
    /** what of the sum is in no unit */
    readonly outsideUnitsHa: Hectares;
  };
  readonly problems: readonly FeatureProblem[];
}

/**
 * Sums a land fund within a reach and beyond it, by category and unit, on the plane of `axis`.
 *
 * @param shape lon, lat in degrees; see `reachShape`
 */
export async function reachFund(
  zones: PreparedZones,
  units: PreparedUnits,
  { shape, distanceM }: { readonly shape: MultiPolygonCoordinates; readonly distanceM: Metres },
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<ReachFund> {
  const layer = prepareLayer(layerOfMultiPolygons([shape]), projector(axis), []);
  const split = constraintFund(zones, units, layer, [WITHIN]);
  await checkpoint(0.5);
  const { method, units: found } = await landFund(zones, prepareUnits(layer, [WITHIN], ['']), axis);
  const place = (id: string | null, name: string): ReachOfPlace => {
    const { rows, total } = constraintSums(split, id, isOverlayCode);
    return {
      id: id ?? '',
      name,
      rows: rows.map((row) => ({ category: row.category, ...amounts(row) })),
      total: amounts(total),
    };
  };
  const whole = place(null, '');
  const { areaHa, landHa, seaHa, unzonedHa, overlapHa, residualHa } = found[0]!;
  const sumHa = landHa.plane + seaHa.plane;
  return {
    method,
    distanceM,
    whole,
    units: split.units.map(({ id, name }) => place(id, name)),
    closure: {
      ...{ areaHa: areaHa.plane, sumHa, unzonedHa, overlapHa, residualHa: residualHa.plane },
      outsideUnitsHa: sumHa - whole.total.withinHa,
    },
    problems: [...zones.problems, ...units.problems, ...layer.problems],
  };
}

const WITHIN = 'within';

const amounts = ({ planeHa, insideHa, outsideHa }: Omit<ConstraintRow, 'category'>): ReachAmounts => ({
  planeHa,
  withinHa: insideHa.reduce((sum, ha) => sum + ha, 0),
  beyondHa: outsideHa,
});
