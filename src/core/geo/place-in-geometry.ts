import type { LonLat, Metres } from '#core/units.ts';
import { ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS } from './ellipsoid.ts';
import { positionsOf } from './feature-bounds.ts';
import { isInPolygon } from './point-in-polygon.ts';

const RADIANS = Math.PI / 180;

/**
 * Whether a geometry is at a place: an area where it covers the place, a line or a point where it is near enough.
 *
 * @param toleranceM for lines and points only
 */
export function isAtPlace(at: LonLat, geometry: GeoJSON.Geometry | null, toleranceM: Metres): boolean {
  switch (geometry?.type) {
    case 'Polygon':
      return isInPolygon(at, geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => isInPolygon(at, rings));
    case 'GeometryCollection':
      return geometry.geometries.some((part) => isAtPlace(at, part, toleranceM));
    case 'LineString':
      return lineDistance(at, geometry.coordinates) <= toleranceM;
    case 'MultiLineString':
      return geometry.coordinates.some((line) => lineDistance(at, line) <= toleranceM);
    case 'Point':
      return lineDistance(at, [geometry.coordinates]) <= toleranceM;
    case 'MultiPoint':
      return geometry.coordinates.some((point) => lineDistance(at, [point]) <= toleranceM);
    default:
      return false;
  }
}

/** Metres a degree of longitude and latitude is long at a latitude, on WGS 84. Source: radii of curvature, Snyder p. 24. */
export function degreeLengths(lat: number): readonly [lon: Metres, lat: Metres] {
  const sine = Math.sin(lat * RADIANS);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const normal = EQUATORIAL_RADIUS / Math.sqrt(w);
  return [normal * Math.cos(lat * RADIANS) * RADIANS, ((normal * (1 - ECCENTRICITY_SQUARED)) / w) * RADIANS];
}

/** Distance of a place from a line, metres; right to a thousandth within some kilometres, where alone it is asked. */
function lineDistance(at: LonLat, line: readonly GeoJSON.Position[]): Metres {
  const [perLon, perLat] = degreeLengths(at[1]);
  const local = ([lon = Number.NaN, lat = Number.NaN]: GeoJSON.Position): readonly [number, number] => [
    (lon - at[0]) * perLon,
    (lat - at[1]) * perLat,
  ];
  let nearest = Number.POSITIVE_INFINITY;
  let [px, py] = local(line[0] ?? []);
  for (const position of line) {
    const [qx, qy] = local(position);
    const [dx, dy] = [qx - px, qy - py];
    const square = dx * dx + dy * dy;
    const along = square > 0 ? Math.min(1, Math.max(0, -(px * dx + py * dy) / square)) : 0;
    nearest = Math.min(nearest, Math.hypot(px + along * dx, py + along * dy));
    px = qx;
    py = qy;
  }
  return nearest;
}

/**
 * A point that shows where a geometry is: inside an area, on a line, or the point itself; null for an empty geometry.
 *
 * For an area: the middle of the widest stretch that it covers on the parallel through the middle of its largest part.
 */
export function pointOn(geometry: GeoJSON.Geometry | null): LonLat | null {
  if (geometry?.type === 'Polygon') return insidePolygon(geometry.coordinates);
  if (geometry?.type === 'MultiPolygon') {
    const widest = geometry.coordinates.toSorted((a, b) => extent(b) - extent(a))[0];
    return widest ? insidePolygon(widest) : null;
  }
  const positions = [...positionsOf(geometry)];
  const [lon, lat] = positions[Math.floor(positions.length / 2)] ?? [];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

const range = (values: readonly number[]): readonly [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

function extent(rings: readonly (readonly GeoJSON.Position[])[]): number {
  const outer = rings[0] ?? [];
  const [west, east] = range(outer.map(([lon]) => lon ?? Number.NaN));
  const [south, north] = range(outer.map(([, lat]) => lat ?? Number.NaN));
  return (east - west) * (north - south);
}

function insidePolygon(rings: readonly (readonly GeoJSON.Position[])[]): LonLat | null {
  const [south, north] = range((rings[0] ?? []).map(([, lat]) => lat ?? Number.NaN));
  const lat = (south + north) / 2;
  const crossings: number[] = [];
  for (const ring of rings) {
    let [px = 0, py = 0] = ring.at(-1) ?? [];
    for (const [qx = 0, qy = 0] of ring) {
      if (py <= lat !== qy <= lat) crossings.push(px + ((lat - py) / (qy - py)) * (qx - px));
      px = qx;
      py = qy;
    }
  }
  crossings.sort((a, b) => a - b);
  let best: LonLat | null = null;
  let width = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
    if (to - from > width) {
      width = to - from;
      best = [(from + to) / 2, lat];
    }
  }
  const [lon, first] = rings[0]?.[0] ?? [];
  return best ?? (lon === undefined || first === undefined ? null : [lon, first]);
}
