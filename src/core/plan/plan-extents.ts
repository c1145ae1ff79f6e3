import type { Catalogue } from './catalogue.ts';
import type { Layer } from './layer.ts';
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

/** Plans of a register whose land is on the map: by their extent, else by layers of their own; replaced ones cover nothing. */
export const drawnPlans = (
  { layers }: Pick<Catalogue, 'layers'>,
  { plans }: Pick<PlanRegister, 'plans'>,
): readonly DrawnPlan[] => {
  const areas = layers.filter(({ style }) => style.kind === 'fill');
  return plans.flatMap((plan) => {
    if (plan.status === 'replaced') return [];
    const { layer: extentLayer, ids } = plan.extent ?? {};
    const extent = areas.filter(({ id }) => id === extentLayer);
    const parts =
      extent.length > 0
        ? extent.map((layer) => ({ layer, ...(ids && { ids }) }))
        : areas.filter((layer) => layer.plan === plan.id).map((layer) => ({ layer }));
    return parts.length > 0 ? [{ plan, parts }] : [];
  });
};
