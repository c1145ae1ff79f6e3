import { fittedPolynomial } from './chebyshev.ts';
import { authalicOrdinate, ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS, METRES_PER_DEGREE } from './ellipsoid.ts';

const RADIANS = Math.PI / 180;
/** Strips follow each other at this distance; a ring takes the one nearest its first vertex. */
const STEP_DEG = 0.25;
/** A strip's polynomials hold this far from its middle. */
export const STRIP_REACH_DEG = 0.45;

/** The equal-area plane over a strip of latitude as polynomials of t = latitude − `middleDeg`, in degrees. */
export interface LatitudeStrip {
  readonly middleDeg: number;
  /** metres north of the middle, powers 1 … 4 of t; within 10⁻⁷ m of `authalicOrdinate` */
  readonly ordinate: Float64Array;
  /**
   * A geodesic of dλ degrees and dy metres raises 2 ∫ y dλ by dλ·(B·dλ² + C·dy²): powers 0 … 2 of the sum of t at both ends,
   * first for B, then for C; within 10⁻⁶ of `geodesicBulge`
   */
  readonly bulge: Float64Array;
}

const made = new Map<number, LatitudeStrip>();
let last: LatitudeStrip | undefined;

/** The strip nearest a latitude, degrees. */
export function latitudeStrip(lat: number): LatitudeStrip {
  const middleDeg = Math.round(lat / STEP_DEG) * STEP_DEG;
  if (last?.middleDeg === middleDeg) return last;
  last = made.get(middleDeg) ?? fittedStrip(middleDeg);
  made.set(middleDeg, last);
  return last;
}

function fittedStrip(middleDeg: number): LatitudeStrip {
  const sineAt = (t: number): number => Math.sin((middleDeg + t) * RADIANS);
  const middle = authalicOrdinate(sineAt(0));
  const ordinate = fittedPolynomial((t) => authalicOrdinate(sineAt(t)) - middle, STRIP_REACH_DEG, 4);
  const ofSum = (coefficient: (sine: number) => number) =>
    fittedPolynomial((sum) => coefficient(sineAt(sum / 2)), 2 * STRIP_REACH_DEG, 2);
  const byWidth = ofSum(
    (sine) => (sine * squareRadius(sine) * METRES_PER_DEGREE ** 2) / (6 * EQUATORIAL_RADIUS),
  );
  const byHeight = ofSum((sine) => sine / (2 * squareRadius(sine) * EQUATORIAL_RADIUS));
  return {
    middleDeg,
    ordinate: Float64Array.from(ordinate.slice(1)),
    bulge: Float64Array.from([...byWidth, ...byHeight]),
  };
}

/** (N cos φ / a)², as in `geodesicBulge`. */
const squareRadius = (sine: number): number => (1 - sine * sine) / (1 - ECCENTRICITY_SQUARED * sine * sine);
