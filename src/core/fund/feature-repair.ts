import type { Hectares } from '#core/units.ts';
import type { UnsoundFeature } from './unsound-features.ts';

/** A feature that was summed in a repaired shape. Plain data. */
export interface FeatureRepair {
  /** number of the feature in its layer, from 0 */
  readonly feature: number;
  /** what was wrong with it */
  readonly from: UnsoundFeature['kind'];
  /** shoelace area as given, loops against each other taken off, plane */
  readonly areaBeforeHa: Hectares;
  readonly areaAfterHa: Hectares;
  /** polygons of the repaired shape */
  readonly parts: number;
  /** lines and points the repair left over: without area, dropped */
  readonly dropped: number;
  /** library, its version and its way */
  readonly method: string;
}
