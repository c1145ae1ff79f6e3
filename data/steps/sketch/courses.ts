import type { Position } from 'geojson';
import { type Km, toKm, toLonLat } from './plane.ts';
import { noise } from './random.ts';

/** A smooth course through points: Catmull-Rom, one vertex about every `step` km, bent a little by noise between them. */
export function courseOf(points: readonly Position[], step: number, wiggle = 0, seed = 1): Km[] {
  const at = points.map(toKm);
  const get = (i: number): Km => at[Math.max(0, Math.min(at.length - 1, i))] as Km;
  const dense: Km[] = [];
  for (let i = 0; i + 1 < at.length; i += 1) {
    const [a, b, c, d] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    const parts = Math.max(4, Math.ceil(Math.hypot(c[0] - b[0], c[1] - b[1]) / 0.05));
    for (let k = 0; k < parts; k += 1) dense.push(between(a, b, c, d, k / parts));
  }
  dense.push(get(at.length - 1));
  return resampled(bent(dense, at, wiggle, seed), step);
}

const between = (a: Km, b: Km, c: Km, d: Km, t: number): Km => {
  const mix = (p: number, q: number, r: number, s: number): number =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
  return [mix(a[0], b[0], c[0], d[0]), mix(a[1], b[1], c[1], d[1])];
};

/** Moves points by noise, less near the given ones, so that the course still goes through them. */
function bent(line: readonly Km[], fixed: readonly Km[], wiggle: number, seed: number): Km[] {
  if (wiggle === 0) return [...line];
  return line.map(([e, n]) => {
    const near = Math.min(...fixed.map((f) => Math.hypot(f[0] - e, f[1] - n)));
    const size = wiggle * Math.min(1, near / 2);
    return [e + size * noise(e / 1.7, n / 1.7, seed), n + size * noise(e / 1.7, n / 1.7, seed + 9)];
  });
}

/** The same line with vertices at equal distances. */
function resampled(line: readonly Km[], step: number): Km[] {
  const out: Km[] = [line[0] as Km];
  let carried = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1] as Km, line[i] as Km];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (let s = step - carried; s <= length; s += step) {
      out.push([a[0] + ((b[0] - a[0]) * s) / length, a[1] + ((b[1] - a[1]) * s) / length]);
    }
    carried = (carried + length) % step;
  }
  const last = line[line.length - 1] as Km;
  const end = out[out.length - 1] as Km;
  if (Math.hypot(last[0] - end[0], last[1] - end[1]) > step / 3) out.push(last);
  return out;
}

/** The course in degrees. */
export const asLonLat = (line: readonly Km[]): Position[] => line.map(([e, n]) => toLonLat(e, n));
