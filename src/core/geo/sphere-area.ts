import type { SquareMetres } from '#core/units.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { eachRing } from './ring.ts';

const RADIANS = Math.PI / 180;
/** Mean radius of the Earth as Turf 7 has it, metres. Source: `earthRadius` of @turf/helpers 7.4. */
const SPHERE_RADIUS = 6_371_008.8;

/**
 * Area of one polygon feature on Turf's sphere: what many web maps print. Only to explain them, never a figure of ours.
 *
 * In Viet Nam it is 0.25 to 0.4 % larger than the ellipsoid's (planning-rules 7.7).
 * @param layer lon, lat in degrees; rings open, any winding
 * @returns square metres; equal to `turf.area` 7.4 within rounding (test/core/fund/reconcile.test.ts)
 * Source: Chamberlain and Duquette, Some algorithms for polygons on a sphere, JPL 2007, eq. 2; the formula of Turf.
 */
export function sphereArea(layer: LayerBuffer, feature: number): SquareMetres {
  let area = 0;
  eachRing(layer, feature, (from, to, outer) => {
    const size = Math.abs(ringArea(layer.xy, from, to));
    area += outer ? size : -size;
  });
  return area;
}

function ringArea(lonLat: Float64Array, from: number, to: number): SquareMetres {
  const count = to - from;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const before = from + ((i + count - 1) % count);
    const after = from + ((i + 1) % count);
    const width = (lonLat[2 * after]! - lonLat[2 * before]!) * RADIANS;
    sum += width * Math.sin(lonLat[2 * (from + i) + 1]! * RADIANS);
  }
  return (sum * SPHERE_RADIUS * SPHERE_RADIUS) / 2;
}

/**
 * A layer in the plane x = R·λ, y = R·sin φ: the area of a polygon with straight edges there is its `sphereArea`.
 *
 * @param layer lon, lat in degrees
 * @returns metres; the same features, parts and rings
 */
export function toSphere(layer: LayerBuffer): LayerBuffer {
  const xy = new Float64Array(layer.xy.length);
  for (let at = 0; at < xy.length; at += 2) {
    xy[at] = SPHERE_RADIUS * RADIANS * layer.xy[at]!;
    xy[at + 1] = SPHERE_RADIUS * Math.sin(RADIANS * layer.xy[at + 1]!);
  }
  return { ...layer, xy };
}
