import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { unionOf } from '#core/geo/clip.ts';
import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import { planeBuffer } from '#core/geo/plane-buffer.ts';
import { forward, inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Metres } from '#core/units.ts';

/**
 * All land within a distance of some features: round points, to either side of lines, in and round areas.
 *
 * @param geometries lon, lat in degrees, WGS 84
 * @param distanceM on the plane of `axis`
 * @returns lon, lat in degrees; empty where nothing has a place
 */
export async function reachShape(
  geometries: readonly GeoJSON.Geometry[],
  distanceM: Metres,
  axis: Vn2000Zone,
  checkpoint: Checkpoint = () => {},
): Promise<MultiPolygonCoordinates> {
  const parts = sorted(geometries, (at) => {
    const { e, n } = forward(axis, [at[0]!, at[1]!]);
    return [e, n];
  });
  const shapes: MultiPolygonCoordinates[] = [];
  for (const [type, coordinates] of Object.entries(parts)) {
    if (coordinates.length > 0)
      shapes.push(planeBuffer({ type, coordinates } as unknown as GeoJSON.Geometry, distanceM));
    await checkpoint(shapes.length / 4);
  }
  return unionOf(shapes).map((rings) =>
    rings.map((ring) => ring.map(([e, n]) => [...inverse(axis, { e: e!, n: n! })])),
  );
}

/** Everything as one geometry of points, one of lines, one of areas: each is buffered in one go. */
interface Sorted {
  readonly MultiPoint: number[][];
  readonly MultiLineString: number[][][];
  readonly MultiPolygon: number[][][][];
}

function sorted(geometries: readonly GeoJSON.Geometry[], plane: (at: readonly number[]) => number[]): Sorted {
  const all: Sorted = { MultiPoint: [], MultiLineString: [], MultiPolygon: [] };
  const line = (points: readonly (readonly number[])[]) => points.map(plane);
  const take = (geometry: GeoJSON.Geometry): void => {
    switch (geometry.type) {
      case 'Point':
        all.MultiPoint.push(plane(geometry.coordinates));
        break;
      case 'MultiPoint':
        all.MultiPoint.push(...line(geometry.coordinates));
        break;
      case 'LineString':
        all.MultiLineString.push(line(geometry.coordinates));
        break;
      case 'MultiLineString':
        all.MultiLineString.push(...geometry.coordinates.map(line));
        break;
      case 'Polygon':
        all.MultiPolygon.push(geometry.coordinates.map(line));
        break;
      case 'MultiPolygon':
        all.MultiPolygon.push(...geometry.coordinates.map((rings) => rings.map(line)));
        break;
      case 'GeometryCollection':
        geometry.geometries.forEach(take);
    }
  };
  geometries.forEach(take);
  return all;
}
