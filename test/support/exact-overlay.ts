import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** Binary digits kept after the point when exact fractions are added up. */
const DIGITS = 220n;

/** A non-vertical edge in whole units, left to right; sign +1 if its polygon lies below. */
interface ExactEdge {
  readonly x0: bigint;
  readonly y0: bigint;
  readonly x1: bigint;
  readonly y1: bigint;
  readonly sign: bigint;
}

/**
 * Area of feature a of one layer within feature b of another, in exact big-integer arithmetic.
 *
 * @param unit coordinates must be whole multiples of it, such as 1e-3 for millimetres
 * @returns square metres (or whatever the coordinates are in), right to the last digit of a double
 * The same sum of minima as the kernel's, but no rounding enters before the end: the truth a peer that disagrees is held to.
 */
export function exactOverlayArea(
  a: LayerBuffer,
  featureA: number,
  b: LayerBuffer,
  featureB: number,
  unit: number,
): number {
  const edgesA = edgesOf(a, featureA, unit);
  const edgesB = edgesOf(b, featureB, unit);
  const base = lowest([...edgesA, ...edgesB]);
  let total = 0n;
  for (const e of edgesA) {
    for (const f of edgesB) total += e.sign * f.sign * doubleMinIntegral(e, f, base);
  }
  return (toNumber(total) / 2) * unit * unit;
}

function edgesOf({ xy, ringOff, polyOff, featOff }: LayerBuffer, feature: number, unit: number): ExactEdge[] {
  const whole = (value: number) => BigInt(Math.round(value / unit));
  const edges: ExactEdge[] = [];
  for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      const points: (readonly [bigint, bigint])[] = [];
      for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++)
        points.push([whole(xy[2 * v]!), whole(xy[2 * v + 1]!)]);
      edges.push(...ringEdges(points, ring === polyOff[part]));
    }
  }
  return edges;
}

function ringEdges(points: readonly (readonly [bigint, bigint])[], outer: boolean): ExactEdge[] {
  const next = (i: number) => points[(i + 1) % points.length]!;
  const doubleArea = points.reduce((sum, [x, y], i) => sum + x * next(i)[1] - next(i)[0] * y, 0n);
  const sign = doubleArea > 0n === outer ? 1n : -1n;
  return points.flatMap(([x, y], i) => {
    const [nx, ny] = next(i);
    if (nx > x) return [{ x0: x, y0: y, x1: nx, y1: ny, sign: -sign }];
    return nx < x ? [{ x0: nx, y0: ny, x1: x, y1: y, sign }] : [];
  });
}

const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const higher = (a: bigint, b: bigint): bigint => (a > b ? a : b);

const lowest = (edges: readonly ExactEdge[]): bigint =>
  edges.reduce((low, { y0, y1 }) => lower(low, lower(y0, y1)), edges[0]?.y0 ?? 0n);

/** 2 · ∫ min(e, f) − base over the width both share, times 2^DIGITS. */
function doubleMinIntegral(e: ExactEdge, f: ExactEdge, base: bigint): bigint {
  const low = higher(e.x0, f.x0);
  const high = lower(e.x1, f.x1);
  if (high <= low) return 0n;
  const widthE = e.x1 - e.x0;
  const widthF = f.x1 - f.x0;
  // heights over the common denominator widthE · widthF
  const at = (edge: ExactEdge, x: bigint) =>
    (edge.y0 - base) * (edge.x1 - x) + (edge.y1 - base) * (x - edge.x0);
  const eLow = at(e, low) * widthF;
  const eHigh = at(e, high) * widthF;
  const fLow = at(f, low) * widthE;
  const fHigh = at(f, high) * widthE;
  const width = high - low;
  const scale = widthE * widthF;
  const over = (numerator: bigint, denominator: bigint) => (numerator << DIGITS) / denominator;
  const gapLow = eLow - fLow;
  const gapHigh = eHigh - fHigh;
  if (gapLow <= 0n && gapHigh <= 0n) return over(width * (eLow + eHigh), scale);
  if (gapLow >= 0n && gapHigh >= 0n) return over(width * (fLow + fHigh), scale);
  // they cross at the share gapLow / (gapLow − gapHigh); heights there are over `turn`
  const turn = gapLow - gapHigh;
  const crossing = eLow * turn + (eHigh - eLow) * gapLow;
  const [first, last] = gapLow < 0n ? [eLow, fHigh] : [fLow, eHigh];
  const numerator = gapLow * (first * turn + crossing) + (turn - gapLow) * (crossing + last * turn);
  return over(width * numerator, scale * turn * turn);
}

/** A big fixed-point number as a double, without running over. */
function toNumber(fixed: bigint): number {
  const size = fixed < 0n ? -fixed : fixed;
  const spare = BigInt(Math.max(0, size.toString(2).length - 64));
  const value = Number(size >> spare) * 2 ** (Number(spare) - Number(DIGITS));
  return fixed < 0n ? -value : value;
}
