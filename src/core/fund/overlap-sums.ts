import { featureCount } from '#core/geo/layer-buffer.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { SquareMetres } from '#core/units.ts';
import type { CategoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import { claimedAreas, claimedPieces } from './claimed-areas.ts';
import { doubleCountClaims, lossClaims } from './overlap-claims.ts';
import { overlapNeighbours } from './overlap-neighbours.ts';
import { type OverlapPolicy, takesFrom } from './overlap-policy.ts';
import type { PlaneLayer } from './plane-layer.ts';
import type { OverlapSums, PlaneSums } from './sums.ts';

/** Land covered twice, by unit; and zone land in two units at once, which the outside column counts as less than nothing. */
export async function overlapSums(
  zones: PlaneLayer,
  units: PlaneLayer,
  checkpoint: Checkpoint = () => {},
): Promise<OverlapSums> {
  const { byUnit, cut } = await claimedAreas(zones, units, claimsIn(zones), 1, checkpoint);
  const inSeveral = await doubleCountedPieces(units);
  byUnit[0]! += areaWithin(cut, inSeveral);
  return { byUnit, inSeveralUnits: areaWithin(zones, inSeveral) };
}

/** The land a layer covers more than once, as trapezoids: their areas sum to Σ areas − area of the union. */
export const doubleCountedPieces = (layer: PlaneLayer, checkpoint?: Checkpoint): Promise<PlaneLayer> =>
  claimedPieces(layer, claimsIn(layer), checkpoint);

const claimsIn = (layer: PlaneLayer) =>
  doubleCountClaims(layer.layer, overlapNeighbours(featureCount(layer.layer), layer.overlaps));

/**
 * The land each category loses to later plans, laid out as `PlaneSums.byCategory`; column 0 is net where units overlap.
 *
 * @param zones the zones that count, in the plane to be summed in; @param overlaps their pairs
 */
export async function lossSums(
  zones: PlaneLayer,
  overlaps: readonly Overlap[],
  units: PlaneLayer,
  table: CategoryTable,
  policy: OverlapPolicy,
  checkpoint: Checkpoint,
): Promise<Float64Array> {
  const settled = overlaps.filter(
    ({ first, second }) => takesFrom(policy, first, second) || takesFrom(policy, second, first),
  );
  if (settled.length === 0)
    return new Float64Array(table.categories.length * (units.labelMesh.labelCount + 1));
  const neighbours = overlapNeighbours(featureCount(zones.layer), settled);
  const beats = (winner: number, loser: number) => takesFrom(policy, winner, loser);
  const claims = lossClaims(zones.layer, neighbours, beats, (zone) => table.rowOfZone[zone]!);
  return (await claimedAreas(zones, units, claims, table.categories.length, checkpoint)).byUnit;
}

/** The sums of a plane without the land that went to later plans. What is covered at all stays the same. */
export function withoutLosses(plane: PlaneSums, losses: Float64Array): PlaneSums {
  const lost = columnSums(losses, plane.unitAreas.length + 1);
  return {
    unitAreas: plane.unitAreas,
    byCategory: plane.byCategory.map((area, at) => area - losses[at]!),
    netUncovered: plane.netUncovered.map((area, unit) => area + lost[unit + 1]!),
  };
}

/** The overlap left when the losses are settled. */
export function overlapLeft(overlaps: OverlapSums, losses: Float64Array): OverlapSums {
  const lost = columnSums(losses, overlaps.byUnit.length);
  const byUnit = overlaps.byUnit.map((area, column) =>
    lost[column] === 0 ? area : withoutNoise(area - lost[column]!, area),
  );
  return { ...overlaps, byUnit };
}

/** What is left of an overlap settled to the last digits is nothing. */
const withoutNoise = (left: SquareMetres, of: SquareMetres): SquareMetres =>
  Math.abs(left) <= 1e-6 + 1e-12 * Math.abs(of) ? 0 : left;

function columnSums(matrix: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  matrix.forEach((value, at) => {
    sums[at % columns]! += value;
  });
  return sums;
}

/** Σ area(feature ∩ piece) over all features and pieces. */
function areaWithin(layer: PlaneLayer, pieces: PlaneLayer): SquareMetres {
  if (featureCount(pieces.layer) === 0) return 0;
  const category = new Uint8Array(featureCount(layer.layer));
  return overlayAreas(pieces.coverageMesh, layer.layer, {
    category,
    categoryCount: 1,
    parts: layer.parts,
  })[1]!;
}
