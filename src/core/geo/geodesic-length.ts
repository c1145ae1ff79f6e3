import type { LonLat, Metres } from '#core/units.ts';
import { EQUATORIAL_RADIUS, FLATTENING } from './ellipsoid.ts';

const RADIANS = Math.PI / 180;
const POLAR_RADIUS = EQUATORIAL_RADIUS * (1 - FLATTENING);
const ENOUGH_ROUNDS = 100;

/**
 * Shortest distance between two places on the WGS 84 ellipsoid.
 *
 * @returns metres, never negative; within 1 mm of Karney's geodesic for places up to 10 000 km apart
 * Errors: none. Nearly antipodal places, where the series does not settle, give its last value.
 * Source: T. Vincenty, Survey Review 23 (176), 1975, inverse formula.
 */
export function geodesicLength(from: LonLat, to: LonLat): Metres {
  const difference = (to[0] - from[0]) * RADIANS;
  const [sinU, cosU] = reduced(from[1]);
  const [sinV, cosV] = reduced(to[1]);
  let lambda = difference;
  for (let round = 0; ; round++) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cosV * sinLambda, cosU * sinV - sinU * cosV * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU * sinV + cosU * cosV * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU * cosV * sinLambda) / sinSigma;
    const cosSquare = 1 - sinAlpha * sinAlpha;
    const cosMiddle = cosSquare === 0 ? 0 : cosSigma - (2 * sinU * sinV) / cosSquare;
    const c = (FLATTENING / 16) * cosSquare * (4 + FLATTENING * (4 - 3 * cosSquare));
    const bend = sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle * cosMiddle - 1));
    const next = difference + (1 - c) * FLATTENING * sinAlpha * bend;
    if (Math.abs(next - lambda) < 1e-12 || round === ENOUGH_ROUNDS) {
      return lengthOf(cosSquare, sigma, sinSigma, cosSigma, cosMiddle);
    }
    lambda = next;
  }
}

/** Length of a line of places, the last not joined to the first. */
export const lineLength = (points: readonly LonLat[]): Metres =>
  points.slice(1).reduce((sum, point, index) => sum + geodesicLength(points[index]!, point), 0);

/** Sine and cosine of the reduced latitude. */
function reduced(latDeg: number): readonly [number, number] {
  const tangent = (1 - FLATTENING) * Math.tan(latDeg * RADIANS);
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  return [tangent * cosine, cosine];
}

function lengthOf(
  cosSquare: number,
  sigma: number,
  sinSigma: number,
  cosSigma: number,
  cosMiddle: number,
): Metres {
  const u = (cosSquare * (EQUATORIAL_RADIUS ** 2 - POLAR_RADIUS ** 2)) / POLAR_RADIUS ** 2;
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const square = cosMiddle * cosMiddle;
  const correction =
    b *
    sinSigma *
    (cosMiddle +
      (b / 4) *
        (cosSigma * (2 * square - 1) -
          (b / 6) * cosMiddle * (4 * sinSigma * sinSigma - 3) * (4 * square - 3)));
  return POLAR_RADIUS * a * (sigma - correction);
}
