import type { GeoJsonLayer } from './geojson.ts';
import { propertyColumn } from './property-column.ts';

/**
 * The id and name of each unit.
 *
 * @param idProperty property that holds the id; without it the feature's own id, or its number from 1
 * @param nameProperty property that holds the name; without it `name`, or the id
 */
export function unitLabels(
  { properties, ids }: GeoJsonLayer,
  idProperty?: string,
  nameProperty?: string,
): { readonly ids: readonly string[]; readonly names: readonly string[] } {
  const given = idProperty === undefined ? ids : propertyColumn(properties, idProperty);
  const unitIds = given.map((id, unit) => String(id ?? unit + 1));
  const named = propertyColumn(properties, nameProperty ?? 'name');
  return { ids: unitIds, names: named.map((name, unit) => name ?? unitIds[unit]!) };
}
