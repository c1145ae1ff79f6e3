import type { Position } from 'geojson';
import type { Ground } from './ground.ts';
import { type Km, toKm } from './plane.ts';
import { fractal } from './random.ts';

/** Mountains and plains of a made-up relief. It follows the known ones roughly, and only decides where forest, fields and villages are drawn. */
export interface Relief {
  /** [lon, lat, height m, radius km], by general knowledge, not survey data. */
  readonly peaks: readonly (readonly [number, number, number, number])[];
  /** Plains and valley floors: [lon, lat, radius km], where the relief is pressed down. */
  readonly plains: readonly (readonly [number, number, number])[];
}

export interface Terrain {
  /** Height in metres of the made-up relief. */
  readonly height: (e: number, n: number) => number;
  /** 0 on a ridge … 1 in the bottom of a valley. */
  readonly valley: (e: number, n: number) => number;
}

export function terrainOf(ground: Ground, relief: Relief): Terrain {
  const peaks = relief.peaks.map(([lon, lat, h, r]) => ({ at: toKm([lon, lat]), h, r }));
  const plains = relief.plains.map(([lon, lat, r]) => ({ at: toKm([lon, lat]), r }));
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
