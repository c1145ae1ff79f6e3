import { labelPlace } from '#core/geo/label-place.ts';

type Rings = readonly (readonly (readonly number[])[])[];

/** Property of a label point: radius of the free circle around it, in pixels of a world 512 px wide. */
export const roomProperty = 'plan:room';

const polygonsOf = (geometry: GeoJSON.Geometry | null): readonly Rings[] => {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  return [];
};

/**
 * One point for each polygon that deserves a label: the widest part of a feature, and parts at least half as wide.
 * MapLibre alone would label a polygon once in every tile it touches.
 */
export function labelPoints(data: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection<GeoJSON.Point> {
  const features = data.features.flatMap(({ geometry, properties }) => {
    const places = polygonsOf(geometry)
      .filter((rings) => (rings[0]?.length ?? 0) > 3)
      .map(labelPlace);
    const widest = Math.max(0, ...places.map(({ room }) => room));
    return places
      .filter(({ room }) => room > 0 && room >= widest / 2)
      .map(
        ({ at, room }): GeoJSON.Feature<GeoJSON.Point> => ({
          type: 'Feature',
          properties: { ...properties, [roomProperty]: room },
          geometry: { type: 'Point', coordinates: [...at] },
        }),
      );
  });
  return { type: 'FeatureCollection', features };
}
