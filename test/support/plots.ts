import { forward, inverse } from '#core/geo/vn2000.ts';
import { AXIS } from './funds.ts';
import { feature, type Polygons, type Ring, rectangle } from './layers.ts';

/** Points in metres on the VN-2000 plane from a corner near Hạ Long, given back in degrees. */
export function plotRing(ring: Ring): Ring {
  const origin = forward(AXIS, [107, 21]);
  return ring.map(([e, n]) => inverse(AXIS, { e: origin.e + e, n: origin.n + n }));
}

/** A rectangle in the same metres. */
export const plot = (west: number, south: number, east: number, north: number): Polygons =>
  feature(plotRing(rectangle(west, south, east, north)));
