import type { Layer } from '#core/plan/layer.ts';
import {
  PLAN_KINDS,
  type PlanKind,
  type PlanRegister,
  type RegisteredPlan,
} from '#core/plan/plan-register.ts';
import { planTree } from '#core/plan/plan-tree.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';

/** Kinds that are drawn over a part of the province and take its place in the title block there. */
const LOCAL: readonly PlanKind[] = ['district-region', 'general', 'sub-area', 'detailed'];

/** The plan a package is of: the highest that stands, the newest of several. */
export const mainPlan = ({ plans }: Pick<PlanRegister, 'plans'>): RegisteredPlan | null =>
  planTree(plans.filter(({ status }) => status !== 'replaced'))[0]?.plan ?? null;

/** A local plan of which areas are drawn at this scale. */
export interface DrawnPlan {
  readonly plan: RegisteredPlan;
  readonly layer: Layer;
}

/**
 * Local plans whose areas are drawn, the most detailed first.
 *
 * @param drawn layers shown in the present phase
 */
export const drawnPlans = (
  { plans }: Pick<PlanRegister, 'plans'>,
  drawn: readonly Layer[],
  zoom: number,
): readonly DrawnPlan[] =>
  drawn
    .filter(
      ({ style, minZoom = 0, maxZoom = 24 }) => style.kind === 'fill' && zoom >= minZoom && zoom <= maxZoom,
    )
    .flatMap((layer) => plans.filter(({ id }) => id === layer.plan).map((plan) => ({ plan, layer })))
    .filter(({ plan }) => LOCAL.includes(plan.kind))
    .toSorted((a, b) => PLAN_KINDS.indexOf(b.plan.kind) - PLAN_KINDS.indexOf(a.plan.kind));

/** Whether the middle of the map lies in a box. */
export const isWithin = ([lon, lat]: LonLat, [west, south, east, north]: Bounds): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
