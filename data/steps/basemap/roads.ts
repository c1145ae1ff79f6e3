import type { Feature, LineString, Position } from 'geojson';
import { feature } from './geometry.ts';
import { roadLines } from './road-lines.ts';

/** A road on the basemap; `schematic` tells the reader not to measure on it. */
export type RoadProperties = {
  readonly ref: string;
  readonly n: string;
  readonly k: 'national' | 'expressway';
  readonly schematic: true;
};

/** Points between `b` and `c` on the Catmull-Rom curve through four points; rounded to a metre. */
function between(a: Position, b: Position, c: Position, d: Position, steps: number): Position[] {
  const at = (t: number, axis: 0 | 1): number => {
    const [p, q, r, s] = [a[axis], b[axis], c[axis], d[axis]] as [number, number, number, number];
    const value = q + (t / 2) * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
    return Math.round(value * 1e5) / 1e5;
  };
  return Array.from({ length: steps }, (_, i) => [at(i / steps, 0), at(i / steps, 1)]);
}

/** A smooth line through every given point. */
function smoothLine(through: readonly Position[], steps = 6): Position[] {
  const last = through.length - 1;
  const pointAt = (i: number): Position => through[Math.max(0, Math.min(last, i))] as Position;
  const curve = through
    .slice(1)
    .flatMap((_, i) => between(pointAt(i - 1), pointAt(i), pointAt(i + 1), pointAt(i + 2), steps));
  return [...curve, pointAt(last)];
}

/** The authored main roads as smooth schematic lines. */
export const readRoads = (): Feature<LineString, RoadProperties>[] =>
  roadLines.map(({ ref, name, k, through }) =>
    feature(
      { type: 'LineString', coordinates: smoothLine(through.map((p) => [...p])) },
      { ref, n: name, k, schematic: true },
    ),
  );
