import type { SquareMetres } from '#core/units.ts';
import { METRES_PER_DEGREE } from './ellipsoid.ts';
import { latitudeStrip, STRIP_REACH_DEG } from './latitude-strip.ts';

/** Makes one bound of two: vertices stay within the strip, edges under 0.3° (a single geodesic, see long-edges.ts). */
const EDGE_WEIGHT = 2.3;

/**
 * Signed ellipsoidal area of an open ring with geodesic edges, counter-clockwise positive: the quick way, by polynomials.
 *
 * @param lonLat lon, lat in degrees
 * @returns NaN for a ring with a vertex more than 0.3° north or south of its first, or an edge over 0.2°; some such rings are
 *   answered nevertheless. Within 10⁻⁴ ppm of the closed forms in area.ts (test/core/area.test.ts).
 */
export function stripRingArea(lonLat: Float64Array, from: number, to: number): SquareMetres {
  const { middleDeg, ordinate, bulge } = latitudeStrip(lonLat[2 * from + 1]!);
  const y1 = ordinate[0]!;
  const y2 = ordinate[1]!;
  const y3 = ordinate[2]!;
  const y4 = ordinate[3]!;
  const b0 = bulge[0]!;
  const b1 = bulge[1]!;
  const b2 = bulge[2]!;
  const c0 = bulge[3]!;
  const c1 = bulge[4]!;
  const c2 = bulge[5]!;
  const end = 2 * to;
  let lon = lonLat[end - 2]!;
  let t = lonLat[end - 1]! - middleDeg;
  let y = t * (y1 + t * (y2 + t * (y3 + t * y4)));
  let sum = 0;
  for (let at = 2 * from; at < end; at += 2) {
    const nextLon = lonLat[at]!;
    const nextT = lonLat[at + 1]! - middleDeg;
    const width = nextLon - lon;
    const rise = nextT - t;
    const squareWidth = width * width;
    if (!(EDGE_WEIGHT * (squareWidth + rise * rise) + nextT * nextT < STRIP_REACH_DEG * STRIP_REACH_DEG)) {
      return Number.NaN;
    }
    const nextY = nextT * (y1 + nextT * (y2 + nextT * (y3 + nextT * y4)));
    const height = nextY - y;
    const both = t + nextT;
    sum +=
      width *
      (y +
        nextY +
        (b0 + both * (b1 + both * b2)) * squareWidth +
        (c0 + both * (c1 + both * c2)) * height * height);
    lon = nextLon;
    t = nextT;
    y = nextY;
  }
  return (-METRES_PER_DEGREE / 2) * sum;
}
