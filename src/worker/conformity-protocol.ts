import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { ConformityConflict, OutsideLot, PlanConformity } from '#core/compare/plan-conformity.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Bounds } from '#core/scene.ts';
import type { LayerSource } from './protocol.ts';

/** One of two plans: its areas, and the properties that hold their code, id and name. */
export interface PlanSource {
  readonly zones: LayerSource;
  readonly category: string;
  readonly idBy?: string;
  /** The first that the areas have. */
  readonly nameBy?: readonly string[];
}

/** The question whether a lower plan says what its parent says. Addresses absolute. */
export interface ConformityRequest {
  readonly lower: PlanSource;
  readonly parent: PlanSource;
  readonly axis: Vn2000Zone;
}

export interface LocatedConflict extends ConformityConflict {
  readonly bounds: Bounds | null;
}

export interface LocatedLot extends OutsideLot {
  readonly bounds: Bounds | null;
}

/** The comparison, each row with its place, and the land of the largest conflicts by `conflictKey`. */
export interface ConformityAnswer extends Omit<PlanConformity, 'conflicts' | 'outside'> {
  readonly conflicts: readonly LocatedConflict[];
  readonly outside: readonly LocatedLot[];
  readonly shapes: FeatureCollection<MultiPolygon, { readonly id: string }>;
}
