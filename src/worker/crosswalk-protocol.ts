import type { Crosswalk } from '#core/compare/crosswalk.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import type { LayerSource } from './protocol.ts';

/** Units of one vintage, with the properties that hold their code and name. */
export interface VintageSource {
  readonly units: LayerSource;
  readonly unitId?: string;
  readonly unitName?: string;
}

/** The question which units of one vintage hold land of which of another. Addresses absolute. */
export interface CrosswalkRequest {
  readonly from: VintageSource;
  readonly to: VintageSource;
  readonly axis: Vn2000Zone;
}

/** The crosswalk, and where each unit is, by its code. */
export interface CrosswalkAnswer extends Crosswalk {
  readonly boxes: {
    readonly from: Readonly<Record<string, Bounds>>;
    readonly to: Readonly<Record<string, Bounds>>;
  };
}
