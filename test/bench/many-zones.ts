import { featuresOf, geometryOf } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

/** A GeoJSON file of about so many zones with a code, a name and an area each, coordinates to 7 decimals; 130,000 make 100 MB. */
export function manyZones(count: number): Uint8Array<ArrayBuffer> {
  const { zones, categories } = seededProvince({ zones: count });
  const features = featuresOf(zones).map((polygons, zone) =>
    JSON.stringify({
      type: 'Feature',
      id: zone,
      properties: { code: categories[zone], name: `Thửa đất số ${zone}`, area: 1234.5 + zone },
      geometry: geometryOf(polygons),
    }),
  );
  return new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
}
