import type { Pattern } from '#core/plan/layer.ts';
import { type Distance, type DistanceImage, rasterize, union } from './distance.ts';

/** A hatch that is really drawn. */
export type Hatch = Exclude<Pattern, 'none'>;

/** CSS pixels after which every hatch repeats; MapLibre wants a power of two for seamless tiles. */
const tile = 16;
/** Image pixels in a CSS pixel: crisp on a dense screen, and the distance field keeps it crisp in between. */
export const hatchPixelRatio = 2;
const pen = 0.6;

/** Distance to the nearest of the values `offset + k · period`. */
const periodic = (value: number, period: number, offset = 0): number => {
  const rest = (((value - offset) % period) + period) % period;
  return Math.min(rest, period - rest);
};

const diagonal: Distance = (x, y) => periodic(x + y, tile) * Math.SQRT1_2 - pen;
const backDiagonal: Distance = (x, y) => periodic(x - y, tile) * Math.SQRT1_2 - pen;
const horizontal: Distance = (_, y) => periodic(y, 8, 4) - pen;
const vertical: Distance = (x) => periodic(x, 8, 4) - pen;

const dots =
  (period: number, radius: number): Distance =>
  (x, y) => {
    const straight = Math.hypot(periodic(x, period), periodic(y, period));
    const between = Math.hypot(periodic(x, period, period / 2), periodic(y, period, period / 2));
    return Math.min(straight, between) - radius;
  };

const waves: Distance = (x, y) => {
  const turn = (2 * Math.PI) / tile;
  const height = periodic(y - 1.8 * Math.sin(x * turn), 8, 4);
  return height / Math.hypot(1, 1.8 * turn * Math.cos(x * turn)) - pen;
};

const brick: Distance = (x, y) => {
  const row = Math.floor((((y % tile) + tile) % tile) / 8);
  return Math.min(periodic(y, 8), periodic(x, tile, row === 0 ? 4 : 12)) - pen;
};

const plus: Distance = (x, y) => {
  const arm = (cx: number, cy: number): number => {
    const dx = periodic(x, tile, cx);
    const dy = periodic(y, tile, cy);
    const bar = (along: number, across: number): number => Math.hypot(Math.max(0, along - 2.2), across);
    return Math.min(bar(dx, dy), bar(dy, dx)) - pen;
  };
  return Math.min(arm(4, 4), arm(12, 12));
};

const hatches: Readonly<Record<Hatch, Distance>> = {
  diagonal,
  'back-diagonal': backDiagonal,
  cross: union(diagonal, backDiagonal),
  horizontal,
  vertical,
  dots: dots(8, 0.95),
  'sparse-dots': dots(16, 1.1),
  grid: union(horizontal, vertical),
  waves,
  brick,
  plus,
};

const prefix = 'plan-hatch-';

/** The name a style asks for when it wants the hatch. */
export const hatchImageId = (hatch: Hatch): string => `${prefix}${hatch}`;

/** The hatch a style asked for by name, or null when the name is none of ours. */
export function hatchImage(id: string): DistanceImage | null {
  const shape = id.startsWith(prefix) ? hatches[id.slice(prefix.length) as Hatch] : undefined;
  return shape ? rasterize(shape, tile * hatchPixelRatio, hatchPixelRatio) : null;
}
