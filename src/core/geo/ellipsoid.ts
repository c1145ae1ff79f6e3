import type { Metres } from '#core/units.ts';

/** Semi-major axis of WGS 84, and of the VN-2000 ellipsoid, metres. Source: NIMA TR8350.2; QĐ 83/2000/QĐ-TTg for VN-2000. */
export const EQUATORIAL_RADIUS = 6_378_137;
/** Flattening of the same ellipsoid. Source: as above. */
export const FLATTENING = 1 / 298.257223563;
/** A degree of longitude on the equator, and everywhere in the equal-area plane. */
export const METRES_PER_DEGREE: Metres = (EQUATORIAL_RADIUS * Math.PI) / 180;
/** First eccentricity squared, f·(2 − f). */
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

/**
 * Ordinate of the equal-area cylindrical plane: with x = a·λ (radians), dx·dy is true ellipsoidal area.
 *
 * @param sine sine of the geographic latitude, −1 … 1
 * @returns metres from the equator, north positive
 * Errors: none. Source: Snyder, Map Projections (USGS PP 1395), eq. 3-12, exact closed form.
 */
export function authalicOrdinate(sine: number): Metres {
  const q = ECCENTRICITY_SQUARED * sine * sine;
  // artanh(e·sin φ) / (e·sin φ) as its series: q is under 0.0067, so q⁸ / 17 is under the last digit of a double
  const artanh =
    1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q * (1 / 13 + q / 15))))));
  return ((EQUATORIAL_RADIUS * (1 - ECCENTRICITY_SQUARED)) / 2) * sine * (1 / (1 - q) + artanh);
}
