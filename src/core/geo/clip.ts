import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MultiPolygonCoordinates } from './multi-polygon.ts';

/*
 * Constructions with polygons by Turf, on plane coordinates: the second engine, and the union of overlapping zones. Turf's
 * overlay is planar, so metres serve as well as degrees; its `area` (a sphere) is never used. Heavy: import this file on use.
 */

/**
 * The land two multipolygons share.
 *
 * @returns rings closed; empty when they share no area
 * Source: Turf 7.4 `intersect` (polyclip-ts, after Martínez, Rueda and Feito 2009).
 */
export function intersection(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
): MultiPolygonCoordinates {
  return coordinatesOf(intersect(featureCollection([multiPolygon(a), multiPolygon(b)])));
}

/** The land covered by any of the multipolygons. Source: Turf 7.4 `union`. */
export function unionOf(all: readonly MultiPolygonCoordinates[]): MultiPolygonCoordinates {
  if (all.length < 2) return all[0] ?? [];
  return coordinatesOf(union(featureCollection(all.map((one) => multiPolygon(one)))));
}

/** The land of the first that none of the others covers. Source: Turf 7.4 `difference`. */
export function subtraction(
  from: MultiPolygonCoordinates,
  others: readonly MultiPolygonCoordinates[],
): MultiPolygonCoordinates {
  if (others.length === 0) return from;
  return coordinatesOf(difference(featureCollection([from, ...others].map((one) => multiPolygon(one)))));
}

function coordinatesOf(feature: Feature<Polygon | MultiPolygon> | null): MultiPolygonCoordinates {
  if (!feature) return [];
  const { geometry } = feature;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
