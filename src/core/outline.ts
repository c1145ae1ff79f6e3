import type { LonLat } from './units.ts';

/** Corners of a drawn line or area, in order; an area is open, its first corner not repeated. Lon, lat in degrees. */
export interface Outline {
  readonly kind: 'line' | 'polygon';
  readonly points: readonly LonLat[];
}

/** Whether the corners make a line or an area. */
export const isEnough = ({ points, kind }: Outline): boolean => points.length >= (kind === 'polygon' ? 3 : 2);

/** The outline without a corner; null where too few would be left. */
export function withoutCorner({ points, kind }: Outline, corner: number): readonly LonLat[] | null {
  const left = points.toSpliced(corner, 1);
  return isEnough({ points: left, kind }) ? left : null;
}

/**
 * The outline with a corner put in the middle of the side after a corner; after the last one of a line, of the side before.
 *
 * @returns the points, and the number of the new corner
 */
export function withCornerAfter(
  { points, kind }: Outline,
  corner: number,
): { readonly points: readonly LonLat[]; readonly corner: number } {
  const isEnd = kind === 'line' && corner === points.length - 1;
  const [a, b] = [points[corner]!, points[isEnd ? corner - 1 : (corner + 1) % points.length]!];
  const at = isEnd ? corner : corner + 1;
  return { points: points.toSpliced(at, 0, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]), corner: at };
}

/** The stop after (+1) or before (−1) the chosen one: the corners in their order, then the whole of an area, and round again. */
export function nextStop(
  { points, kind }: Outline,
  selected: number | 'whole' | null,
  way: 1 | -1,
): number | 'whole' {
  const whole = kind === 'polygon' ? (['whole'] as const) : [];
  const stops: readonly (number | 'whole')[] = [...points.keys(), ...whole];
  const at = selected === null ? (way === 1 ? -1 : 0) : stops.indexOf(selected);
  return stops[(at + way + stops.length) % stops.length]!;
}
