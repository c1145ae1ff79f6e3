import jsts from '@turf/jsts';
import type { Metres } from '#core/units.ts';
import type { MultiPolygonCoordinates } from './multi-polygon.ts';

/** Sides of a quarter of a circle: its area is 0.04 % short of the true one. */
const SIDES = 32;

/**
 * All land within a distance of one geometry, which may have many parts; parts near each other become one.
 *
 * Turf's own `buffer` works on a sphere; this is what it does it with, on our plane.
 *
 * @param geometry plane metres, of one type (no collection)
 * @returns plane metres, rings closed; the outline in hollows of a line is within 1 % of the distance
 * Source: JSTS 2.7 `BufferOp` as Turf bundles it. Heavy: import this file on use.
 */
export function planeBuffer(geometry: GeoJSON.Geometry, distanceM: Metres): MultiPolygonCoordinates {
  const shape = jsts.BufferOp.bufferOp(new jsts.GeoJSONReader().read(geometry), distanceM, SIDES);
  const round = new jsts.GeoJSONWriter().write(shape);
  if (round.type === 'Polygon') return round.coordinates.length > 0 ? [round.coordinates] : [];
  return round.type === 'MultiPolygon' ? round.coordinates : [];
}
