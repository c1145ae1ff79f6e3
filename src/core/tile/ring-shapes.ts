import type { TileGrid } from './tile-grid.ts';

/** A ring in tile units, reused from ring to ring: `length` numbers of `points` count. */
export interface RingScratch {
  points: Int32Array;
  length: number;
}

/** Moves a ring's vertices to the grid of a tile; what falls together or lies between its neighbours on one line is left out. */
export function snapRing(
  xy: Int32Array,
  from: number,
  to: number,
  { shift, coarse, x0, y0 }: TileGrid,
  ring: RingScratch,
): void {
  if (ring.points.length < to - from) ring.points = new Int32Array(2 * (to - from));
  const out = ring.points;
  const half = shift > 0 ? 1 << (shift - 1) : 0;
  let n = 0;
  for (let i = from; i < to; i += 2) {
    const x = (((xy[i]! + half) >> shift) << coarse) - x0;
    const y = (((xy[i + 1]! + half) >> shift) << coarse) - y0;
    n = pushPoint(out, n, x, y);
  }
  ring.length = closeRing(out, n);
}

/** Adds a point behind the n numbers there are; the new count. */
function pushPoint(out: Int32Array, n: number, x: number, y: number): number {
  let end = n;
  while (end >= 2) {
    const bx = out[end - 2]!;
    const by = out[end - 1]!;
    if (bx === x && by === y) return end;
    if (end < 4) break;
    // the last point is no corner: between its neighbours, or the tip of a spike
    if ((bx - out[end - 4]!) * (y - by) !== (by - out[end - 3]!) * (x - bx)) break;
    end -= 2;
  }
  out[end] = x;
  out[end + 1] = y;
  return end + 2;
}

/** Takes away what is no corner where the ring closes; 0 when nothing is left of it. */
function closeRing(out: Int32Array, n: number): number {
  let end = n;
  let start = 0;
  while (end - start >= 6) {
    const straight = (a: number, b: number, c: number): boolean =>
      (out[b]! - out[a]!) * (out[c + 1]! - out[b + 1]!) === (out[b + 1]! - out[a + 1]!) * (out[c]! - out[b]!);
    if (straight(end - 4, end - 2, start)) end -= 2;
    else if (straight(end - 2, start, start + 2)) start += 2;
    else break;
  }
  if (end - start < 6) return 0;
  if (start > 0) out.copyWithin(0, start, end);
  return end - start;
}

/** Twice the area of a ring, positive where it runs clockwise on the screen (y down). */
export function doubleArea({ points, length }: RingScratch): number {
  let sum = 0;
  let ax = points[length - 2]!;
  let ay = points[length - 1]!;
  for (let i = 0; i < length; i += 2) {
    const bx = points[i]!;
    const by = points[i + 1]!;
    sum += ax * by - bx * ay;
    ax = bx;
    ay = by;
  }
  return sum;
}

/** Cuts a ring to a box, Sutherland and Hodgman; what runs outside is laid along the box's edge. `spare` is overwritten. */
export function clipRing(ring: RingScratch, low: number, high: number, spare: RingScratch): void {
  cut(ring, spare, 0, 1, low);
  cut(spare, ring, 0, -1, high);
  cut(ring, spare, 1, 1, low);
  cut(spare, ring, 1, -1, high);
}

/** Keeps of a ring what lies at `side * coordinate >= side * limit`, axis 0 = x, 1 = y. */
function cut(from: RingScratch, to: RingScratch, axis: 0 | 1, side: 1 | -1, limit: number): void {
  const { points, length } = from;
  if (to.points.length < 2 * length) to.points = new Int32Array(4 * length);
  const out = to.points;
  let n = 0;
  let before = length - 2;
  for (let i = 0; i < length; before = i, i += 2) {
    const wasIn = side * points[before + axis]! >= side * limit;
    const isIn = side * points[i + axis]! >= side * limit;
    if (wasIn !== isIn) {
      const [x, y] = crossing(points, before, i, axis, limit);
      n = pushPoint(out, n, x, y);
    }
    if (isIn) n = pushPoint(out, n, points[i]!, points[i + 1]!);
  }
  to.length = closeRing(out, n);
}

/** Where an edge meets a line of the grid, the same from both of its sides. */
function crossing(points: Int32Array, a: number, b: number, axis: 0 | 1, limit: number): [number, number] {
  const [from, to] = points[a + axis]! < points[b + axis]! ? [a, b] : [b, a];
  const other = 1 - axis;
  const share = (limit - points[from + axis]!) / (points[to + axis]! - points[from + axis]!);
  const value = Math.round(points[from + other]! + share * (points[to + other]! - points[from + other]!));
  return axis === 0 ? [limit, value] : [value, limit];
}
