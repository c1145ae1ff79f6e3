import type { Catalogue, Layer } from './catalogue.ts';
import type { PlanRegister, RegisteredPlan } from './plan-register.ts';

/** Features of a layer that a plan covers; without ids all of them. */
export interface PlanExtentPart {
  readonly layer: Layer;
  readonly ids?: readonly string[];
}

/** A plan and the land it covers on the map. */
export interface DrawnPlan {
  readonly plan: RegisteredPlan;
  readonly parts: readonly PlanExtentPart[];
}

/** Plans of a register whose land is on the map; replaced ones cover nothing. */
export const drawnPlans = (
  { layers }: Pick<Catalogue, 'layers'>,
  { plans }: Pick<PlanRegister, 'plans'>,
): readonly DrawnPlan[] =>
  plans.flatMap((plan) => {
    const layer = layers.find(({ id }) => id === plan.extent?.layer);
    if (!layer || layer.style.kind !== 'fill' || plan.status === 'replaced') return [];
    const { ids } = plan.extent!;
    return [{ plan, parts: [{ layer, ...(ids && { ids }) }] }];
  });
