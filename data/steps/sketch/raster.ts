import type { MultiPolygon } from 'geojson';
import { type Km, toKm } from './plane.ts';

/** Side of a raster cell, km. */
export const CELL = 0.1;

/** A raster of 100 m cells over a window of the plane. */
export interface Raster {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
}

/** The raster that covers a window, km. */
export const rasterOf = ([west, south, east, north]: readonly [number, number, number, number]): Raster => ({
  west,
  south,
  columns: Math.round((east - west) / CELL),
  rows: Math.round((north - south) / CELL),
});

export const centreOf = ({ west, south, columns }: Raster, i: number): Km => [
  west + ((i % columns) + 0.5) * CELL,
  south + (Math.floor(i / columns) + 0.5) * CELL,
];

/** Number of the cell that holds a point; -1 outside the window. */
export function cellAt({ west, south, columns, rows }: Raster, e: number, n: number): number {
  const column = Math.floor((e - west) / CELL);
  const row = Math.floor((n - south) / CELL);
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

/** Even-odd fill of all rings, row by row. */
export function filled({ west, south, columns, rows }: Raster, land: MultiPolygon): Uint8Array {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of land.coordinates.flat()) {
    const points = ring.map(toKm);
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1] as Km, points[i] as Km];
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      const first = Math.max(0, Math.ceil((low[1] - south) / CELL - 0.5));
      for (let r = first; r < rows && south + (r + 0.5) * CELL < high[1]; r += 1) {
        const t = (south + (r + 0.5) * CELL - low[1]) / (high[1] - low[1]);
        crossings[r]?.push(low[0] + t * (high[0] - low[0]));
      }
    }
  }
  const mask = new Uint8Array(columns * rows);
  crossings.forEach((list, r) => {
    list.sort((a, b) => a - b);
    for (let k = 0; k + 1 < list.length; k += 2) {
      const from = Math.max(0, Math.ceil(((list[k] as number) - west) / CELL - 0.5));
      const to = Math.min(columns - 1, Math.floor(((list[k + 1] as number) - west) / CELL - 0.5));
      for (let c = from; c <= to; c += 1) mask[r * columns + c] = 1;
    }
  });
  return mask;
}

/** Chamfer distance to the cells that are set, km. */
export function distanceTo({ columns }: Raster, mask: Uint8Array): Float32Array {
  const d = new Float32Array(mask.length).fill(60);
  mask.forEach((v, i) => {
    if (v === 1) d[i] = 0;
  });
  const pass = (order: (k: number) => number, steps: readonly (readonly [number, number])[]): void => {
    for (let k = 0; k < d.length; k += 1) {
      const i = order(k);
      const column = i % columns;
      for (const [dc, dr] of steps) {
        const j = i + dr * columns + dc;
        if (j < 0 || j >= d.length || column + dc < 0 || column + dc >= columns) continue;
        const far = (d[j] as number) + (dc !== 0 && dr !== 0 ? CELL * Math.SQRT2 : CELL);
        if (far < (d[i] as number)) d[i] = far;
      }
    }
  };
  pass(
    (k) => k,
    [
      [-1, 0],
      [0, -1],
      [-1, -1],
      [1, -1],
    ],
  );
  pass(
    (k) => d.length - 1 - k,
    [
      [1, 0],
      [0, 1],
      [1, 1],
      [-1, 1],
    ],
  );
  return d;
}
