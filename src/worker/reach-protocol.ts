import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { ReachFund } from '#core/reach/reach-fund.ts';
import type { Bounds } from '#core/scene.ts';
import type { Metres } from '#core/units.ts';
import type { LayerSource } from './protocol.ts';

/** The question what land lies within a distance of some features, and what beyond. Addresses absolute. */
export interface ReachRequest {
  readonly zones: LayerSource;
  /** property of the zones that holds the category */
  readonly category: string;
  readonly units: LayerSource;
  readonly unitId?: string;
  readonly unitName?: string;
  /** a file of features of any geometry; with `only` those whose property has one of the values */
  readonly from: {
    readonly url: string;
    readonly only?: { readonly property: string; readonly values: readonly string[] };
  };
  readonly distanceM: Metres;
  readonly axis: Vn2000Zone;
}

export interface ReachAnswer extends ReachFund {
  /** how many features the distance is of */
  readonly features: number;
  /** lon, lat in degrees */
  readonly shape: MultiPolygonCoordinates;
  /** null where no feature has a place */
  readonly bounds: Bounds | null;
}
