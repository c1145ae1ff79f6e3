/** A square of 0.01° whose lower left corner is at 21° N, as a GeoJSON feature. */
export const square = (lon: number, properties: object, id?: string) => ({
  type: 'Feature',
  id,
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon, 21],
        [lon + 0.01, 21],
        [lon + 0.01, 21.01],
        [lon, 21.01],
        [lon, 21],
      ],
    ],
  },
});

/** The text of a GeoJSON file. */
export const collection = (...features: readonly object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
