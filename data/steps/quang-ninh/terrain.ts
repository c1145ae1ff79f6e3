import type { Position } from 'geojson';
import type { Ground } from './ground.ts';
import { type Km, toKm } from './plane.ts';
import { fractal } from './random.ts';

/**
 * A made-up relief that follows the known mountains roughly: it only decides where forest, fields and villages are drawn.
 * Peaks: [lon, lat, height m, radius km], by general knowledge, not survey data.
 */
const PEAKS: readonly (readonly [number, number, number, number])[] = [
  [106.46, 21.18, 330, 5],
  [106.55, 21.2, 520, 6],
  [106.63, 21.185, 700, 6],
  [106.71, 21.16, 1000, 6],
  [106.8, 21.145, 800, 7],
  [106.9, 21.16, 560, 7],
  [107.0, 21.16, 600, 8],
  [107.08, 21.14, 900, 9],
  [107.2, 21.15, 600, 9],
  [107.15, 21.27, 650, 9],
  [107.02, 21.27, 600, 8],
  [107.28, 21.19, 430, 7],
  [107.3, 21.32, 420, 7],
  [107.24, 21.38, 600, 9],
  [107.33, 21.49, 700, 7],
  [107.28, 21.5, 800, 7],
  [107.45, 21.51, 1150, 7],
  [107.45, 21.61, 900, 5],
  [107.56, 21.5, 1100, 7],
  [107.62, 21.58, 1050, 7],
  [107.69, 21.6, 850, 6],
  [107.8, 21.6, 650, 6],
  [107.91, 21.59, 380, 5],
  [107.49, 21.13, 260, 6],
  [107.12, 21.0, 180, 4],
  [107.25, 21.04, 260, 4],
];

/** Plains and valley floors: [lon, lat, radius km], where the relief is pressed down. */
const PLAINS: readonly (readonly [number, number, number])[] = [
  [106.47, 21.07, 5],
  [106.54, 21.06, 5],
  [106.62, 21.045, 5],
  [106.7, 21.02, 5],
  [106.78, 20.98, 6],
  [106.8, 20.93, 8],
  [106.86, 20.9, 8],
  [106.86, 20.99, 4],
  [107.0, 21.03, 3.5],
  [107.4, 21.33, 3.5],
  [107.47, 21.34, 3.5],
  [107.55, 21.345, 4.5],
  [107.62, 21.36, 5],
  [107.7, 21.42, 5],
  [107.77, 21.45, 5],
  [107.85, 21.485, 4.5],
  [107.93, 21.515, 4.5],
  [108.0, 21.52, 5],
  [107.4, 21.53, 2.2],
  [107.37, 21.47, 1.8],
  [107.28, 21.27, 1.8],
  [106.62, 21.13, 2.4],
  [106.52, 21.12, 2.2],
  [107.08, 21.05, 2.4],
  [106.88, 21.09, 1.8],
];

export interface Terrain {
  /** Height in metres of the made-up relief. */
  readonly height: (e: number, n: number) => number;
  /** 0 on a ridge … 1 in the bottom of a valley. */
  readonly valley: (e: number, n: number) => number;
}

export function terrainOf(ground: Ground): Terrain {
  const peaks = PEAKS.map(([lon, lat, h, r]) => ({ at: toKm([lon, lat]), h, r }));
  const plains = PLAINS.map(([lon, lat, r]) => ({ at: toKm([lon, lat]), r }));
  const valley = (e: number, n: number): number => {
    const bend = fractal(e, n, 7, 3, 41) * 2.2;
    const v = 1 - Math.abs(fractal(e + bend, n - bend, 6.5, 2, 77)) * 5.5;
    return Math.max(0, v);
  };
  return {
    valley,
    height: (e, n) => {
      const sea = ground.seaDistance(e, n);
      const hills = 170 * Math.min(1, sea / 5) * (0.55 + 0.9 * fractal(e, n, 5, 4, 5));
      const be = e + 4.4 * fractal(e, n, 6, 3, 31);
      const bn = n + 4.4 * fractal(e, n, 6, 3, 37);
      const high = peaks.reduce((m, p) => Math.max(m, p.h * bell(be, bn, p.at, p.r)), 0);
      const flat = plains.reduce((m, p) => Math.max(m, bell(be, bn, p.at, p.r)), 0);
      const raised = hills + high * (0.72 + 0.95 * fractal(e, n, 3.6, 4, 23));
      return Math.max(1, raised * (1 - flat) ** 1.6 * (1 - 0.72 * valley(e, n)));
    },
  };
}

const bell = (e: number, n: number, at: Km, radius: number): number =>
  Math.exp(-(((e - at[0]) / radius) ** 2 + ((n - at[1]) / radius) ** 2));

/** 0 outside, up to 1 inside an ellipse with an uneven edge. */
export function insideBlob(
  e: number,
  n: number,
  blob: { readonly at: Position; readonly a: number; readonly b: number; readonly turn: number },
  roughness = 0.35,
): number {
  const [ce, cn] = toKm(blob.at);
  const angle = (blob.turn * Math.PI) / 180;
  const u = ((e - ce) * Math.cos(angle) + (n - cn) * Math.sin(angle)) / blob.a;
  const v = (-(e - ce) * Math.sin(angle) + (n - cn) * Math.cos(angle)) / blob.b;
  const size = Math.min(blob.a, blob.b);
  return 1 - Math.hypot(u, v) + roughness * fractal(e, n, size * 0.9, 4, 61);
}
