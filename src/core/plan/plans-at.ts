import type { RegisteredPlan } from './plan-register.ts';
import { newestFirst } from './plan-tree.ts';
import type { PlanStatus } from './provenance.ts';

/** A feature that covers a place. */
export interface CoveringFeature {
  readonly layer: string;
  readonly id: string;
}

/**
 * Plans that cover a place by a feature or unit they name, the newest first.
 *
 * @param contents ids of plans of whose content something lies there
 */
export const plansAt = (
  plans: readonly RegisteredPlan[],
  covering: readonly CoveringFeature[],
  contents: ReadonlySet<string | undefined> = new Set(),
): readonly RegisteredPlan[] =>
  plans
    .filter(
      ({ id: plan, extent }) =>
        contents.has(plan) ||
        covering.some(
          ({ layer, id }) => layer === extent?.layer && (extent.ids === undefined || extent.ids.includes(id)),
        ),
    )
    .toSorted(newestFirst);

/**
 * Plans of which nobody here knows whether they cover a place: their extent is not known, or only in part, and the plan they
 * stand under may lie there.
 *
 * @param here the plans known to cover it
 */
export function unsurePlans(
  plans: readonly RegisteredPlan[],
  here: readonly RegisteredPlan[],
): readonly RegisteredPlan[] {
  const covers = new Set(here.map(({ id }) => id));
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  // a register has no circles
  const mayCover = (id: string | undefined): boolean => {
    const plan = id === undefined ? undefined : byId.get(id);
    return !plan || covers.has(plan.id) || isUnsure(plan);
  };
  const isUnsure = ({ id, extent, parent, status }: RegisteredPlan): boolean =>
    status !== 'replaced' && !covers.has(id) && (!extent || extent.partial === true) && mayCover(parent);
  return plans.filter(isUnsure).toSorted(newestFirst);
}

/** What tells whether plans stand beside each other. */
type Standing = Pick<RegisteredPlan, 'kind' | 'status'>;

/** Statuses of a plan that holds no more, or not yet. */
const NOT_STANDING: readonly (PlanStatus | undefined)[] = [
  'replaced',
  'drafting',
  'consultation',
  'appraisal',
];

/** Whether a plan may hold now: it is no draft and was not replaced. Not known counts as may. */
export const mayHold = ({ status }: Pick<RegisteredPlan, 'status'>): boolean =>
  !NOT_STANDING.includes(status);

const IN_FORCE: readonly (PlanStatus | undefined)[] = ['approved', 'in-force', 'adjusting'];

/** Whether a plan is known to hold now. */
export const isInForce = ({ status }: Pick<RegisteredPlan, 'status'>): boolean => IN_FORCE.includes(status);

/** Two plans or more of one kind that stand side by side over a place: which one holds is for the authority to say. */
export function rivalPlans<Plan extends Standing>(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const standing = plans.filter(
    (plan) => mayHold(plan) && plan.kind !== 'national' && plan.kind !== 'urban-programme',
  );
  const kinds = [...new Set(standing.map(({ kind }) => kind))];
  return kinds.map((kind) => standing.filter((plan) => plan.kind === kind)).filter((list) => list.length > 1);
}
