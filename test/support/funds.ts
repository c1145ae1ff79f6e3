import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import {
  type PreparedUnits,
  type PreparedZones,
  prepareLayer,
  prepareUnits,
  prepareZones,
} from '#core/fund/prepared-layer.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';

/** The axis of Quảng Ninh. */
export const AXIS = { meridianDeg: 107.75, k0: 0.9999 };

/** Zones and units ready for a ledger; units are called u0, u1, … */
export function prepared(
  zones: LayerBuffer,
  categories: readonly (string | undefined)[],
  units: LayerBuffer,
): { readonly zones: PreparedZones; readonly units: PreparedUnits } {
  const project = projector(AXIS);
  const ids = Array.from({ length: featureCount(units) }, (_, unit) => `u${unit}`);
  return {
    zones: prepareZones(prepareLayer(zones, project), categories),
    units: prepareUnits(prepareLayer(units, project), ids, ids),
  };
}

/** The kernel's ledger of layers in degrees. */
export function fundOf(
  zones: LayerBuffer,
  categories: readonly (string | undefined)[],
  units: LayerBuffer,
): Promise<LandFund> {
  const layers = prepared(zones, categories, units);
  return landFund(layers.zones, layers.units, AXIS);
}

/** The one unit of a ledger that has one. */
export const onlyUnit = ({ units }: LandFund): UnitFund => units[0]!;

/** Plane hectares by category of a unit. */
export const planeRows = ({ rows }: UnitFund): Record<string, number> =>
  Object.fromEntries(rows.map(({ category, planeHa }) => [category, planeHa]));
