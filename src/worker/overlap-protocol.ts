import type { PlanOverlaps } from '#core/compare/plan-overlaps.ts';
import type { RelatedPlan } from '#core/compare/plan-relation.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LayerSource } from './protocol.ts';

/** Features of a layer that a plan covers; without ids all of them. */
export interface LandSource {
  readonly areas: LayerSource;
  readonly idBy: string;
  readonly ids?: readonly string[];
}

/** The question which plans cover the same land. Addresses absolute. */
export interface OverlapRequest {
  readonly plans: readonly { readonly id: string; readonly parts: readonly LandSource[] }[];
  /** All plans known, also those without land: their links say how two stand to each other. */
  readonly related: readonly RelatedPlan[];
  readonly axis: Vn2000Zone;
}

/** The pairs, and the features that plans name and layers do not have. */
export interface OverlapAnswer extends PlanOverlaps {
  readonly missing: readonly { readonly plan: string; readonly ids: readonly string[] }[];
}
