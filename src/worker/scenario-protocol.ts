import type { DrawnDefect } from '#core/fund/drawn-fund.ts';
import type { PartFund } from '#core/fund/fund-within.ts';
import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import type { ScenarioCut } from '#core/scenario/scenario.ts';
import type { TableScope } from './fund-tables-protocol.ts';

/** The question what a drawing takes of every unit. Addresses absolute. */
export interface ScenarioPartsRequest extends Omit<TableScope, 'clip'> {
  /** property of the zones that holds the category */
  readonly category: string;
  readonly cut: ScenarioCut;
}

/** What it takes of each unit, and how the cut units look; or why it cannot be drawn. */
export type ScenarioPartsAnswer =
  | { readonly defect: DrawnDefect }
  | {
      readonly defect: null;
      readonly parts: readonly PartFund[];
      /** parts of cut units by the unit's id, lon, lat in degrees; to look at, the figures are not made from them */
      readonly shapes: Readonly<Record<string, MultiPolygonCoordinates>>;
    };
