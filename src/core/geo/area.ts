import type { SquareMetres } from '#core/units.ts';
import { authalicOrdinate, ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS } from './ellipsoid.ts';
import { stripRingArea } from './ellipsoid-ring.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { hasLongEdge, ringWithLongEdgesSplit } from './long-edges.ts';
import { eachRing, ringDoubleArea } from './ring.ts';

const RADIANS = Math.PI / 180;

/**
 * Area of one polygon feature on a plane, holes subtracted.
 *
 * @param layer plane coordinates, metres (VN-2000 easting, northing, one axis); rings open, any winding
 * @returns square metres; 0 for a feature without parts
 * Errors: none. A self-crossing ring gives the net of its loops: `selfCrossing` finds those.
 * Source: shoelace formula. The scale of the zone is NOT removed: approved CAD tables hold plane areas (planning-rules 7.7).
 * @example planeArea(squareOf(100), 0) // 10_000
 */
export function planeArea(layer: LayerBuffer, feature: number): SquareMetres {
  return sumOfRings(layer, feature, (from, to) => ringDoubleArea(layer.xy, from, to) / 2);
}

/**
 * Area of one polygon feature on the WGS 84 ellipsoid, edges geodesic, holes subtracted.
 *
 * @param layer lon, lat in degrees, WGS 84; rings open, any winding, not across the antimeridian, no pole inside
 * @returns square metres; 0 for a feature without parts
 * Errors: none. Under 0.01 ppm from Karney's geodesic area whatever the length of the edges, under 0.001 ppm with edges up to
 * 10 km (test/core/area.test.ts).
 * Source: exact authalic ordinate and the third-order term of `geodesicBulge`, longer edges than 0.3° in pieces of the geodesic.
 */
export function ellipsoidArea(layer: LayerBuffer, feature: number): SquareMetres {
  const { xy, ringOff, polyOff, featOff } = layer;
  let area = 0;
  for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      const size = Math.abs(ellipsoidRingArea(xy, ringOff[ring]!, ringOff[ring + 1]!));
      area += ring === polyOff[part] ? size : -size;
    }
  }
  return area;
}

/** Signed ellipsoidal area of one open ring in degrees, counter-clockwise positive. */
export function ellipsoidRingArea(lonLat: Float64Array, from: number, to: number): SquareMetres {
  const quick = stripRingArea(lonLat, from, to);
  if (!Number.isNaN(quick)) return quick;
  if (!hasLongEdge(lonLat, from, to)) return wideRingArea(lonLat, from, to);
  const split = Float64Array.from(ringWithLongEdgesSplit(lonLat, from, to));
  return wideRingArea(split, 0, split.length / 2);
}

/** Outer rings counted up and holes down by their size, so that winding does not matter. */
function sumOfRings(
  layer: LayerBuffer,
  feature: number,
  ringArea: (from: number, to: number) => SquareMetres,
): SquareMetres {
  let area = 0;
  eachRing(layer, feature, (from, to, outer) => {
    const size = Math.abs(ringArea(from, to));
    area += outer ? size : -size;
  });
  return area;
}

/** Signed area of one ring in degrees of any extent, counter-clockwise positive, by closed forms. */
function wideRingArea(lonLat: Float64Array, from: number, to: number): SquareMetres {
  const originLon = lonLat[2 * from]!;
  const originY = authalicOrdinate(Math.sin(lonLat[2 * from + 1]! * RADIANS));
  let x = EQUATORIAL_RADIUS * RADIANS * (lonLat[2 * to - 2]! - originLon);
  let sine = Math.sin(lonLat[2 * to - 1]! * RADIANS);
  let y = authalicOrdinate(sine) - originY;
  let doubleArea = 0;
  let bulges = 0;
  for (let v = 2 * from; v < 2 * to; v += 2) {
    const nextX = EQUATORIAL_RADIUS * RADIANS * (lonLat[v]! - originLon);
    const nextSine = Math.sin(lonLat[v + 1]! * RADIANS);
    const nextY = authalicOrdinate(nextSine) - originY;
    doubleArea += x * nextY - nextX * y;
    bulges += geodesicBulge(nextX - x, nextY - y, (sine + nextSine) / 2);
    x = nextX;
    y = nextY;
    sine = nextSine;
  }
  return doubleArea / 2 - bulges;
}

/**
 * Area between a geodesic and its chord in the equal-area plane x = a·λ, y = `authalicOrdinate`.
 *
 * On the ellipsoid the azimuth α of a geodesic obeys dα/dλ = sin φ (Clairaut). With dy/dx = g·cot α and g = (N cos φ / a)²
 * this gives y″ = −(sin φ / a)·(g + 3 y′² / g), and a parabola of that curvature encloses −y″·dx³ / 12 with its chord.
 *
 * @param dx width of the edge in the plane, metres, signed
 * @param dy height of the edge in the plane, metres, signed
 * @param sine sine of the latitude half-way
 * @returns square metres by which the geodesic raises ∫ y dx over the chord
 * Source: derived above; agrees with GeographicLib (tests). The next term is of order (edge / a)² of this one.
 */
export function geodesicBulge(dx: number, dy: number, sine: number): SquareMetres {
  const squareRadius = (1 - sine * sine) / (1 - ECCENTRICITY_SQUARED * sine * sine);
  return ((sine * dx) / (12 * EQUATORIAL_RADIUS)) * (squareRadius * dx * dx + (3 * dy * dy) / squareRadius);
}
