import type { LonLat, Metres } from '#core/units.ts';
import { inverseGeodesic } from './geodesic.ts';

/** Shortest distance between two places on the WGS 84 ellipsoid, see `inverseGeodesic`. */
export const geodesicLength = (from: LonLat, to: LonLat): Metres => inverseGeodesic(from, to).length;

/** Length of a line of places, the last not joined to the first. */
export const lineLength = (points: readonly LonLat[]): Metres =>
  points.slice(1).reduce((sum, point, index) => sum + geodesicLength(points[index]!, point), 0);
