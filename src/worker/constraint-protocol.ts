import type { ConstraintFund, ConstraintZone } from '#core/fund/constraint-fund.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { LayerSource } from './protocol.ts';

/** The question how much of each category lies where a constraint is. Addresses absolute. */
export interface ConstraintRequest {
  readonly zones: LayerSource;
  /** property of the zones that holds the category */
  readonly category: string;
  /** property that identifies a zone; without it the feature's own id, or its number */
  readonly zoneId?: string;
  /** property with a zone's name */
  readonly zoneName?: string;
  readonly units: LayerSource;
  readonly unitId?: string;
  readonly unitName?: string;
  readonly constraint: LayerSource;
  /** property of the constraint that holds its class; without it all its features are of one */
  readonly classBy?: string;
  readonly axis: Vn2000Zone;
}

/** A zone inside the constraint, as its file names it, and where it is. */
export interface PlacedZone extends ConstraintZone {
  readonly id: string;
  /** empty where the file has none */
  readonly name: string;
  readonly at: LonLat;
  readonly bounds: Bounds;
}

export interface ConstraintAnswer extends ConstraintFund {
  readonly zones: readonly PlacedZone[];
}
