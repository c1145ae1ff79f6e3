import type { Window } from '../sketch/ground.ts';
import { type Km, toKm } from '../sketch/plane.ts';

/** The coast from west to east: a point off the province counts as sea when it lies south of it (beyond is other land). */
const COAST: readonly (readonly [number, number])[] = [
  [106.76, 20.9],
  [107.0, 21.02],
  [107.2, 21.06],
  [107.3, 21.3],
  [107.45, 21.38],
  [107.7, 21.46],
  [107.9, 21.53],
  [108.02, 21.53],
  [108.2, 21.56],
];

const line = COAST.map(([lon, lat]) => toKm([lon, lat]));

/** Northing of the coast at an easting, km. */
function coastAt(e: number): number {
  const k = line.findIndex((p) => p[0] > e);
  if (k <= 0) return k === 0 ? Number.NEGATIVE_INFINITY : (line[line.length - 1] as Km)[1];
  const [a, b] = [line[k - 1] as Km, line[k] as Km];
  return a[1] + ((b[1] - a[1]) * (e - a[0])) / (b[0] - a[0]);
}

/** Quảng Ninh and its sea. */
export const WINDOW: Window = { box: [-85, -60, 100, 56], isSea: (e, n) => n < coastAt(e) };
