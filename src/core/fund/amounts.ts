import { planeArea } from '#core/geo/area.ts';
import { toHectares } from '#core/units.ts';
import type { Amounts } from './balance-table.ts';
import type { LandFund } from './land-fund.ts';
import type { PreparedZones } from './prepared-layer.ts';

/** Plane hectares by category of a ledger: land within its units alone. Overlay areas are listed too; tables set them apart. */
export const amountsOfFund = ({ totals, overlays }: LandFund): Amounts =>
  new Map([...totals, ...overlays].map(({ category, planeHa }) => [category, planeHa]));

/** Plane hectares by category of a whole zone layer; land covered twice counts twice. */
export function amountsOfZones({ plane, categories }: PreparedZones): Amounts {
  const amounts = new Map<string, number>();
  categories.forEach((category, zone) => {
    amounts.set(category, (amounts.get(category) ?? 0) + toHectares(planeArea(plane.layer, zone)));
  });
  return amounts;
}
