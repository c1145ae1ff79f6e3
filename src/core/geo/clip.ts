import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { MultiPolygonCoordinates } from './multi-polygon.ts';

/*
 * Constructions with polygons by Turf, on plane coordinates: the second engine, and the union of overlapping zones. Turf's
 * overlay is planar, so metres serve as well as degrees; its `area` (a sphere) is never used. Heavy: import this file on use.
 */

/**
 * Grids, metres, on which the corners are put before Turf sees them, each tried when the one before throws.
 *
 * polyclip-ts cannot finish a ring when two borders run a few nanometres apart ("Unable to complete output ring"), which is
 * what a border is that was projected twice. On a grid of 0.01 mm such borders are the same; the area of a shape moves by less
 * than its perimeter × 0.005 mm.
 */
const GRIDS = [1e-5, 1e-4, 1e-3, 1e-2];

/**
 * The land two multipolygons share.
 *
 * @returns rings closed; empty when they share no area
 * @throws Error if Turf cannot build it even with corners on a grid of a centimetre
 * Source: Turf 7.4 `intersect` (polyclip-ts, after Martínez, Rueda and Feito 2009).
 */
export function intersection(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
): MultiPolygonCoordinates {
  return onGrid([a, b], intersect);
}

/** The land covered by any of the multipolygons; throws as `intersection`. Source: Turf 7.4 `union`. */
export function unionOf(all: readonly MultiPolygonCoordinates[]): MultiPolygonCoordinates {
  if (all.length < 2) return all[0] ?? [];
  try {
    return onGrid(all, union);
  } catch {
    // one after the other, each result put on the grid again before the next
    return all.reduce((sum, shape) => onGrid([sum, shape], union));
  }
}

/** The land of the first that none of the others covers; throws as `intersection`. Source: Turf 7.4 `difference`. */
export function subtraction(
  from: MultiPolygonCoordinates,
  others: readonly MultiPolygonCoordinates[],
): MultiPolygonCoordinates {
  if (others.length === 0) return from;
  try {
    return onGrid([from, ...others], difference);
  } catch {
    return others.reduce(
      (rest, shape) => (rest.length === 0 ? rest : onGrid([rest, shape], difference)),
      from,
    );
  }
}

type Shape = Feature<Polygon | MultiPolygon>;

function onGrid(
  shapes: readonly MultiPolygonCoordinates[],
  construct: (features: FeatureCollection<Polygon | MultiPolygon>) => Shape | null,
): MultiPolygonCoordinates {
  let fault: unknown;
  for (const grid of GRIDS) {
    const [first = [], ...others] = shapes.map((shape) => placedOn(grid, shape));
    const rest = others.filter((shape) => shape.length > 0);
    if (construct !== union && first.length === 0) return [];
    if (rest.length === 0) return construct === intersect ? [] : first;
    const placed = first.length === 0 ? rest : [first, ...rest];
    if (placed.length === 1) return placed[0]!;
    try {
      return coordinatesOf(construct(featureCollection(placed.map((shape) => multiPolygon(shape)))));
    } catch (cause) {
      fault = cause;
    }
  }
  throw new Error(`Turf cannot build the shape: ${String(fault)}`, { cause: fault });
}

/** The shape with its corners on a grid; rings that fall together are dropped. */
function placedOn(grid: number, shape: MultiPolygonCoordinates): MultiPolygonCoordinates {
  const place = (value: number): number => Math.round(value / grid) * grid;
  return shape
    .map((rings) => rings.map((ring) => ring.map(([x, y]) => [place(x!), place(y!)])).filter(hasArea))
    .filter((rings) => rings.length > 0);
}

const hasArea = (ring: readonly (readonly number[])[]): boolean =>
  new Set(ring.map(([x, y]) => `${x} ${y}`)).size >= 3;

function coordinatesOf(feature: Shape | null): MultiPolygonCoordinates {
  if (!feature) return [];
  const { geometry } = feature;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
