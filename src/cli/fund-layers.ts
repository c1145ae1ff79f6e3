import {
  type PreparedLayer,
  type PreparedUnits,
  type PreparedZones,
  prepareLayer,
  prepareUnits,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import type { Arguments } from './arguments.ts';
import { readLayer } from './input.ts';
import { UsageError } from './usage-error.ts';

/** The zones of a file with one property as category. */
export async function readZones(path: string, category: string, axis: Vn2000Zone): Promise<PreparedZones> {
  const { layer, columns } = await readColumns(path, [category], axis);
  return prepareZones(layer, columns[0]!);
}

/** The polygons of a file with some of their properties. */
export async function readColumns(
  path: string,
  properties: readonly string[],
  axis: Vn2000Zone,
): Promise<{ readonly layer: PreparedLayer; readonly columns: readonly (string | undefined)[][] }> {
  const file = await readLayer(path);
  for (const property of properties) mustHave(file, property, path);
  return {
    layer: prepareLayer(file.layer, projector(axis), file.problems),
    columns: properties.map((property) => propertyColumn(file.properties, property)),
  };
}

/** The units of --units, --unit-id and --unit-name; undefined without --units. */
export async function readUnits(
  { options }: Arguments,
  axis: Vn2000Zone,
): Promise<PreparedUnits | undefined> {
  const path = options.get('units');
  if (path === undefined) return undefined;
  const units = await readLayer(path);
  const idProperty = options.get('unit-id');
  const nameProperty = options.get('unit-name');
  for (const property of [idProperty, nameProperty])
    if (property !== undefined) mustHave(units, property, path);
  const { ids, names, problems } = unitLabels(units, idProperty, nameProperty);
  return prepareUnits(prepareLayer(units.layer, projector(axis), units.problems), ids, names, problems);
}

/** Refuses a property that no feature has. */
export function mustHave(layer: GeoJsonLayer, property: string, path: string): void {
  if (layer.properties.length === 0 || hasProperty(layer.properties, property)) return;
  const known = Object.keys(layer.properties[0]!).slice(0, 20).join(', ') || 'none';
  throw new UsageError(`${path}: no feature has the property "${property}"; the first feature has ${known}`);
}
