import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LayerSource } from './protocol.ts';

/** The question how much of each category lies where a constraint is. Addresses absolute. */
export interface ConstraintRequest {
  readonly zones: LayerSource;
  /** property of the zones that holds the category */
  readonly category: string;
  readonly units: LayerSource;
  readonly unitId?: string;
  readonly unitName?: string;
  readonly constraint: LayerSource;
  /** property of the constraint that holds its class */
  readonly classBy: string;
  readonly axis: Vn2000Zone;
}
