/** Relative rounding bound under which a cross product is not trusted (as in edge-side.ts, with the differences' own rounding). */
const BOUND = 1e-15;

/**
 * Whether an open ring surely is a simple polygon that can all be seen from one point inside: quickly, for most parcels.
 *
 * Every edge turns the same way round the point, by signs that rounding cannot change, and once round in all.
 *
 * @param x, y the point
 * @returns false also for simple rings that cannot be seen whole from the point
 */
export function isStarRing(xy: Float64Array, from: number, to: number, x: number, y: number): boolean {
  let previousX = xy[2 * to - 2]! - x;
  let previousY = xy[2 * to - 1]! - y;
  let turn = 0;
  let rounds = 0;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    const nextX = xy[at]! - x;
    const nextY = xy[at + 1]! - y;
    const left = previousX * nextY;
    const right = nextX * previousY;
    const cross = left - right;
    if (!(Math.abs(cross) > BOUND * (Math.abs(left) + Math.abs(right)))) return false;
    if (turn * cross < 0) return false;
    turn = cross;
    // each time round the point the ring passes upward through its height once
    if (previousY < 0 && nextY >= 0) rounds++;
    previousX = nextX;
    previousY = nextY;
  }
  return rounds === 1;
}
