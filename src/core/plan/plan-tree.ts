import type { RegisteredPlan } from './plan-register.ts';
import { PLAN_KINDS } from './plan-register.ts';

/** A plan with the plans below it. */
export interface PlanNode {
  readonly plan: RegisteredPlan;
  readonly children: readonly PlanNode[];
}

/**
 * Plans as a forest: children under their parents, each row by kind from the country down, then the newest first. A plan
 * whose parent is not among them stands at the top.
 */
export function planTree(plans: readonly RegisteredPlan[]): readonly PlanNode[] {
  const ids = new Set(plans.map(({ id }) => id));
  const below = (parent: string | undefined): readonly PlanNode[] =>
    plans
      .filter((plan) =>
        parent === undefined ? plan.parent === undefined || !ids.has(plan.parent) : plan.parent === parent,
      )
      .toSorted(byKind)
      .map((plan) => ({ plan, children: below(plan.id) }));
  return below(undefined);
}

const byKind = (a: RegisteredPlan, b: RegisteredPlan): number =>
  PLAN_KINDS.indexOf(a.kind) - PLAN_KINDS.indexOf(b.kind) || newestFirst(a, b);

/** The order in which plans of one place are told: the newest approval first, those without a year last. */
export const newestFirst = (a: RegisteredPlan, b: RegisteredPlan): number =>
  dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id, 'en');

const dayOf = ({ approvedYear, statusDate, status }: RegisteredPlan): string =>
  // the day of an adjustment says nothing of how old the plan is
  (status === 'approved' || status === 'in-force' ? statusDate : undefined) ?? String(approvedYear ?? '');
