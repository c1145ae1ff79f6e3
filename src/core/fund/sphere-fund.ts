import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { sphereArea, toSphere } from '#core/geo/sphere-area.ts';
import { type Hectares, toHectares } from '#core/units.ts';
import { categoryTable } from './category-table.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';

/**
 * Sums zones by category in units on Turf's sphere: what another web map would print for the same land. Only to explain it,
 * never a figure of ours.
 *
 * The overlay runs in the plane in which Turf's formula is the area of a polygon with straight edges (`toSphere`).
 * @param isAsked whether a unit is summed
 * @returns hectares; overlay categories among the rows
 */
export function sphereFund(
  zones: PreparedZones,
  units: PreparedUnits,
  isAsked: (unit: number) => boolean,
): { readonly unitsHa: Hectares; readonly rows: readonly (readonly [string, Hectares])[] } {
  const asked = units.ids.map((_, unit) => unit).filter(isAsked);
  const table = categoryTable(zones.categories);
  const zoneLayer = onSphere(zones.lonLat);
  const { labelMesh } = onSphere(units.lonLat);
  const areas = overlayAreas(labelMesh, zoneLayer.layer, {
    category: table.rowOfZone,
    categoryCount: table.categories.length,
    parts: zoneLayer.parts,
  });
  const columns = featureCount(units.lonLat) + 1;
  const rows = table.categories.map((category, row) => {
    const area = asked.reduce((sum, unit) => sum + areas[row * columns + unit + 1]!, 0);
    return [category, toHectares(area)] as const;
  });
  const unitsHa = asked.reduce((sum, unit) => sum + toHectares(sphereArea(units.lonLat, unit)), 0);
  return { unitsHa, rows: rows.filter(([, ha]) => ha > 0) };
}

const kept = new WeakMap<LayerBuffer, PlaneLayer>();

function onSphere(lonLat: LayerBuffer): PlaneLayer {
  const layer = kept.get(lonLat) ?? new PlaneLayer(toSphere(lonLat));
  kept.set(lonLat, layer);
  return layer;
}
