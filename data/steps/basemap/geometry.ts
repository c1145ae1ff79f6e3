import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';

/** [west, south, east, north] in degrees, WGS 84. */
export type Box = readonly [number, number, number, number];

/** What the detailed tiles cover: the legal frame of Vietnamese maps with its neighbours (GSHHG was cut to it). */
export const region: Box = [98, 3, 126, 28];

/** Land and water of the province shipped with the viewer, with a margin. */
export const quangNinhBox: Box = [106.3, 20.6, 108.25, 21.75];

/** Longitude, latitude of a position; data from the packages always has both. */
export const lonLatOf = (p: Position): [number, number] => [p[0] as number, p[1] as number];

/** Smallest box around positions; the empty list gives an inside-out box that touches nothing. */
export function boxOf(positions: Iterable<Position>): Box {
  let [w, s, e, n] = [180, 90, -180, -90];
  for (const p of positions) {
    const [lon, lat] = lonLatOf(p);
    w = Math.min(w, lon);
    s = Math.min(s, lat);
    e = Math.max(e, lon);
    n = Math.max(n, lat);
  }
  return [w, s, e, n];
}

/** Whether two boxes share a point. */
export const boxesTouch = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Whether `outer` holds all of `inner`. */
export const boxHolds = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** A GeoJSON feature, without the boilerplate. */
export const feature = <G extends Geometry, P extends GeoJsonProperties>(
  geometry: G,
  properties: P,
): Feature<G, P> => ({
  type: 'Feature',
  properties,
  geometry,
});

/** A GeoJSON collection, without the boilerplate. */
export const collection = <G extends Geometry>(features: readonly Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features: [...features],
});

/** Signed area in square degrees, positive when counter-clockwise; good for comparing sizes, never for printing. */
export function signedDegreeArea(ring: readonly Position[]): number {
  let twice = 0;
  ring.forEach((p, i) => {
    const [ax, ay] = lonLatOf(ring[(i + ring.length - 1) % ring.length] as Position);
    const [bx, by] = lonLatOf(p);
    twice += ax * by - bx * ay;
  });
  return twice / 2;
}

/** Distance in degrees with longitude shrunk to the parallel: for "which is nearest", not for measuring. */
export function roughDistance(a: Position, b: Position): number {
  const [alon, alat] = lonLatOf(a);
  const [blon, blat] = lonLatOf(b);
  return Math.hypot((alon - blon) * Math.cos((alat * Math.PI) / 180), alat - blat);
}

/** Index of the vertex of `line` nearest to `point`. */
export function nearestIndex(line: readonly Position[], point: Position): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  line.forEach((p, i) => {
    const d = roughDistance(p, point);
    if (d < least) {
      least = d;
      best = i;
    }
  });
  return best;
}

/** The box as a polygon. */
export const boxPolygon = ([w, s, e, n]: Box): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
});

/** Polygons of either kind of area. */
export const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
