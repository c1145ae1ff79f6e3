import type { RegisteredPlan } from './plan-register.ts';
import { newestFirst } from './plan-tree.ts';

/** A feature that covers a place. */
export interface CoveringFeature {
  readonly layer: string;
  readonly id: string;
}

/** Plans that cover a place by a feature or unit they name, the newest first. */
export const plansAt = (
  plans: readonly RegisteredPlan[],
  covering: readonly CoveringFeature[],
): readonly RegisteredPlan[] =>
  plans
    .filter(({ extent }) =>
      covering.some(
        ({ layer, id }) => layer === extent?.layer && (extent.ids === undefined || extent.ids.includes(id)),
      ),
    )
    .toSorted(newestFirst);

/** Two plans or more of one kind that stand side by side over a place: which one holds is for the authority to say. */
export function rivalPlans(plans: readonly RegisteredPlan[]): readonly (readonly RegisteredPlan[])[] {
  const standing = plans.filter(
    ({ status, kind }) => status !== 'replaced' && kind !== 'national' && kind !== 'urban-programme',
  );
  const kinds = [...new Set(standing.map(({ kind }) => kind))];
  return kinds.map((kind) => standing.filter((plan) => plan.kind === kind)).filter((list) => list.length > 1);
}
