import type { Overlap } from '#core/geo/overlaps.ts';
import type { SquareMetres } from '#core/units.ts';

/** Which features of a layer each feature overlaps: those of f are features[start[f]] … features[start[f + 1]]. */
export interface OverlapNeighbours {
  readonly start: Uint32Array;
  readonly features: Uint32Array;
  /** what the two share */
  readonly areas: Float64Array;
}

/** Both directions of a list of pairs, filed by feature. */
export function overlapNeighbours(count: number, overlaps: readonly Overlap[]): OverlapNeighbours {
  const start = new Uint32Array(count + 1);
  for (const { first, second } of overlaps) {
    start[first + 1]!++;
    start[second + 1]!++;
  }
  for (let feature = 0; feature < count; feature++) start[feature + 1]! += start[feature]!;
  const free = start.slice();
  const features = new Uint32Array(2 * overlaps.length);
  const areas = new Float64Array(2 * overlaps.length);
  const file = (feature: number, other: number, area: SquareMetres): void => {
    const at = free[feature]!++;
    features[at] = other;
    areas[at] = area;
  };
  for (const { first, second, area } of overlaps) {
    file(first, second, area);
    file(second, first, area);
  }
  return { start, features, areas };
}

/** Calls `visit` for each feature that overlaps one. */
export function eachNeighbour(
  { start, features, areas }: OverlapNeighbours,
  feature: number,
  visit: (other: number, area: SquareMetres) => void,
): void {
  for (let i = start[feature]!; i < start[feature + 1]!; i++) visit(features[i]!, areas[i]!);
}
