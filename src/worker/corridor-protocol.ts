import type { CorridorProfile } from '#core/corridor/corridor-profile.ts';
import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat, Metres } from '#core/units.ts';
import type { FeatureSource } from './place-protocol.ts';
import type { LayerSource } from './protocol.ts';

/** The question what lies beside a route. Addresses absolute. */
export interface CorridorRequest {
  readonly zones: LayerSource;
  /** the property that is summed; or two, for land newly taken for building (`developmentOf`) */
  readonly content: { readonly category: string } | { readonly existing: string; readonly planned: string };
  /** a line of a file by its id, or places in order, WGS 84 */
  readonly route:
    | { readonly url: string; readonly idBy: string; readonly id: string }
    | { readonly line: readonly LonLat[] };
  /** to either side */
  readonly distanceM: Metres;
  /** length of a stretch; null: the shortest round one that makes no more than 60 */
  readonly stepM: Metres | null;
  /** layers of points whose features are placed along the route */
  readonly places: readonly FeatureSource[];
  readonly axis: Vn2000Zone;
}

/** A stretch as the map shows it. */
export interface StripPlace {
  /** middle of the stretch, on the route */
  readonly at: LonLat;
  /** null where all its land belongs to an earlier stretch */
  readonly bounds: Bounds | null;
  /** lon, lat in degrees */
  readonly shape: MultiPolygonCoordinates;
}

export interface CorridorAnswer {
  readonly profile: CorridorProfile;
  readonly route: readonly LonLat[];
  /** as the strips of the profile */
  readonly strips: readonly StripPlace[];
  /** layers of places that could not be read, id -> cause */
  readonly failed: Readonly<Record<string, string>>;
}
