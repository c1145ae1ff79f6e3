import { orient2d } from 'robust-predicates';

/** Relative rounding bound under which the quick determinant cannot be trusted (Shewchuk 1997, ccwerrboundA ≈ 3.33e-16). */
const QUICK_BOUND = 3.4e-16;

/**
 * Whether a point lies above (left of) an edge, decided exactly.
 *
 * The edge runs from (x0, y0) to (x1, y1) with x0 < x1, or x0 = x1 and y0 < y1. A point on the line is decided as if it were
 * shifted by (+ε, +ε²): the same question always gets the same answer and neighbours never contradict each other.
 * Errors: none. Source: Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997, through `robust-predicates`.
 */
export function liesAbove(x0: number, y0: number, x1: number, y1: number, x: number, y: number): boolean {
  const left = (x1 - x0) * (y - y0);
  const right = (y1 - y0) * (x - x0);
  const difference = left - right;
  const bound = QUICK_BOUND * (Math.abs(left) + Math.abs(right));
  if (difference > bound) return true;
  if (difference < -bound) return false;
  const exact = -orient2d(x0, y0, x1, y1, x, y);
  if (exact !== 0) return exact > 0;
  return !(y1 > y0);
}
