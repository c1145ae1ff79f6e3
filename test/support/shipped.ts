import { readFileSync } from 'node:fs';
import {
  type PreparedUnits,
  type PreparedZones,
  prepareLayer,
  prepareUnits,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { propertyColumn } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { AXIS } from './funds.ts';

/** The folder of the shipped package. */
const SHIPPED = 'public/data/quang-ninh';

/** A polygon layer of the shipped package. */
export function shippedLayer(name: string): GeoJsonLayer {
  const parsed = parseGeoJson(readFileSync(`${SHIPPED}/${name}.geojson`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

/** Its zones with one of their properties as category: all, or every so many, as they are or moved east by some degrees. */
export function shippedZones(
  category: 'existing' | 'planned' | 'vision',
  { shiftDeg = 0, every = 1 }: { readonly shiftDeg?: number; readonly every?: number } = {},
): PreparedZones {
  const { layer, properties, problems } = shippedLayer('zones');
  const kept = withoutFeatures(layer, (feature) => feature % every !== 0);
  const moved = { ...kept, xy: kept.xy.map((value, at) => (at % 2 ? value : value + shiftDeg)) };
  return prepareZones(prepareLayer(moved, projector(AXIS), problems), propertyColumn(properties, category));
}

/** Its units. */
export function shippedUnits(): PreparedUnits {
  const units = shippedLayer('units');
  const { ids, names } = unitLabels(units, 'code');
  return prepareUnits(prepareLayer(units.layer, projector(AXIS), units.problems), ids, names);
}
