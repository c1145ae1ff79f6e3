import type { ConstraintFund } from '#core/fund/constraint-fund.ts';
import { zonesInside } from '#core/fund/constraint-zones.ts';
import { isOverlayCode } from '#core/fund/land-use.ts';
import type { Hectares } from '#core/units.ts';

/** The zones inside a constraint as `--by-zone` prints them. */
export interface ZoneList {
  readonly zones: readonly {
    readonly id: string;
    readonly category: string;
    readonly unit: string;
    readonly insideHa: Hectares;
    /** of the whole zone, 0 … 1 */
    readonly share: number;
    /** in the order of the constraint's classes */
    readonly byClass: readonly Hectares[];
  }[];
  /** overlay codes left out */
  readonly insideHa: Hectares;
  /** largest miss of zones against the row of their category and unit */
  readonly residualHa: Hectares;
}

/** @param ids of the zones of the file, in its order */
export function zoneList(fund: ConstraintFund, ids: readonly string[]): ZoneList {
  const { zones, insideHa, residualHa } = zonesInside(fund, null, isOverlayCode);
  return {
    zones: zones.map(({ zone, insideHa: inside, share }) => ({
      ...{ id: ids[zone.zone]!, category: zone.category, unit: zone.unit },
      ...{ insideHa: inside, share, byClass: zone.insideHa },
    })),
    insideHa,
    residualHa,
  };
}
