import { inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';

/** West, south, east, north of a box in hundreds of metres: one by one is a hectare of the plane. */
export type BoxSides = readonly [e0: number, n0: number, e1: number, n1: number];

/** Boxes on the plane of an axis from 500 000 E, 2 300 000 N up, in degrees. */
export const hectareBoxes = (
  axis: Vn2000Zone,
  sides: readonly BoxSides[],
  propertiesOf: (at: number) => GeoJSON.GeoJsonProperties = () => ({}),
): GeoJSON.FeatureCollection<GeoJSON.Polygon> => ({
  type: 'FeatureCollection',
  features: sides.map(([e0, n0, e1, n1], at) => {
    const corner = (e: number, n: number) => [...inverse(axis, { e: 5e5 + 100 * e, n: 2.3e6 + 100 * n })];
    const ring = [corner(e0, n0), corner(e1, n0), corner(e1, n1), corner(e0, n1), corner(e0, n0)];
    return {
      type: 'Feature',
      properties: propertiesOf(at),
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  }),
});
