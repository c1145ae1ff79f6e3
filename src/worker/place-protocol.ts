import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import type { SearchEntry } from '#core/search.ts';
import type { Hectares, LonLat, Metres } from '#core/units.ts';

/** A layer of any geometry, and the properties that say what its features are. */
export interface FeatureSource {
  /** comes back with what was found */
  readonly layer: string;
  /** absolute */
  readonly url: string;
  /** property that identifies a feature; without it the feature's own id, or its number */
  readonly idBy: string;
  readonly nameBy: string;
  /** property that holds the legend value */
  readonly classBy?: string;
}

/** The question what lies at a place. */
export interface FeaturesAtRequest {
  readonly at: LonLat;
  /** how far off a line or a point still counts; areas count only where they cover the place */
  readonly toleranceM: Metres;
  readonly axis: Vn2000Zone;
  readonly layers: readonly FeatureSource[];
}

/** A feature at the place, as its file has it. */
export interface FoundFeature {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  readonly classValue: string;
  /** null for lines and points */
  readonly areaHa: { readonly plane: Hectares; readonly ellipsoid: Hectares } | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly bounds: Bounds;
}

/** What was found, in the order of the layers asked, and the layers that could not be read, with the cause. */
export interface FeaturesAt {
  readonly found: readonly FoundFeature[];
  readonly failed: Readonly<Record<string, string>>;
}

/** The question what there is to be found by name. */
export interface SearchEntriesRequest {
  readonly layers: readonly FeatureSource[];
}

/** Every feature with a place, and the layers that could not be read, with the cause. */
export interface SearchEntries {
  readonly entries: readonly SearchEntry[];
  readonly failed: Readonly<Record<string, string>>;
}

/** The question what features a layer has. Addresses absolute. */
export interface LayerFeaturesRequest {
  readonly source: FeatureSource;
  readonly axis: Vn2000Zone;
}

/** A feature with a place that is on it. */
export interface ListedFeature extends FoundFeature {
  readonly at: LonLat;
}
