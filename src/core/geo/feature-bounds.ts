import type { Bounds } from '#core/scene.ts';

/** Every position of a geometry, in order, rings and parts included. */
export function* positionsOf(geometry: GeoJSON.Geometry | null): Generator<GeoJSON.Position> {
  if (!geometry) return;
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* positionsOf(part);
    return;
  }
  yield* flat(geometry.coordinates);
}

type Nested = GeoJSON.Position | GeoJSON.Position[] | GeoJSON.Position[][] | GeoJSON.Position[][][];

function* flat(nested: Nested): Generator<GeoJSON.Position> {
  if (typeof nested[0] === 'number') yield nested as GeoJSON.Position;
  else for (const part of nested as Nested[]) yield* flat(part);
}

/** west, south, east, north of features in degrees; null when none has a position. */
export function boundsOfFeatures(features: readonly GeoJSON.Feature[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    for (const [lon = NaN, lat = NaN] of positionsOf(geometry)) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}
