import type { VersionDiff, ZoneChange } from '#core/compare/version-diff.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import type { LayerSource } from './protocol.ts';

/** One version of a plan: its zones and the property that holds their category. */
export interface VersionSource {
  readonly zones: LayerSource;
  readonly category: string;
  /** property that identifies a zone in both versions; where a file lacks it, its own ids or numbers serve */
  readonly idBy: string;
}

/** The question what differs between two versions. Addresses absolute. */
export interface VersionDiffRequest {
  readonly before: VersionSource;
  readonly after: VersionSource;
  readonly axis: Vn2000Zone;
}

/** A zone that differs, and where it is. */
export interface LocatedChange extends ZoneChange {
  readonly bounds: Bounds | null;
}

type Lists = 'added' | 'removed' | 'reclassed' | 'reshaped';

/** The difference, each zone with its place, the largest of a list first. */
export interface VersionDiffAnswer
  extends Omit<VersionDiff, Lists>,
    Readonly<Record<Lists, readonly LocatedChange[]>> {
  /** whether both files have the property that identifies a zone: else the lists pair by the files' own order */
  readonly hasIds: boolean;
}
