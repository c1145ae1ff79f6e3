import type { RegisteredPlan } from '#core/plan/plan-register.ts';
import { isInForce, rivalPlans } from '#core/plan/plans-at.ts';

/** What of a plan says how it stands to another. */
export type RelatedPlan = Pick<RegisteredPlan, 'id' | 'kind' | 'status' | 'parent' | 'replaces'>;

/**
 * How two plans that cover the same land stand to each other: one is above the other or was replaced by it; both are of one
 * kind and in force at once, so that which holds is for the authority to say; the same, but whether one of them is in force
 * is not known; both are programmes; anything else.
 */
export type PlanRelation = 'family' | 'rivals' | 'unclear' | 'programmes' | 'other';

/** The relation of any two plans of a list. */
export function planRelations(plans: readonly RelatedPlan[]): (a: string, b: string) => PlanRelation {
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  const above = new Map(plans.map(({ id }) => [id, ancestorsOf(id, known)]));
  return (a, b) => {
    const [one, other] = [known.get(a), known.get(b)];
    if (!one || !other) return 'other';
    const isFamily = above.get(a)!.has(b) || above.get(b)!.has(a);
    if (isFamily || one.replaces?.includes(b) || other.replaces?.includes(a)) return 'family';
    if (rivalPlans([one, other]).length > 0) return [one, other].every(isInForce) ? 'rivals' : 'unclear';
    return one.kind === 'urban-programme' && other.kind === 'urban-programme' ? 'programmes' : 'other';
  };
}

function ancestorsOf(id: string, known: ReadonlyMap<string, RelatedPlan>): ReadonlySet<string> {
  const found = new Set<string>();
  let at = known.get(id)?.parent;
  while (at !== undefined && !found.has(at)) {
    found.add(at);
    at = known.get(at)?.parent;
  }
  return found;
}
