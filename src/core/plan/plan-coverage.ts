import type { PlanKind, RegisteredPlan } from './plan-register.ts';

/** A part of a unit that a plan covers. */
export interface PlanPart {
  readonly plan: RegisteredPlan;
  /** Part of the unit, 0 … 1; 1 where the plan names the unit itself. */
  readonly share: number;
}

/** What covers one unit, by kind of plan. */
export interface UnitCoverage {
  readonly id: string;
  readonly name: string;
  readonly plans: ReadonlyMap<PlanKind, readonly PlanPart[]>;
}

/** Shares of units covered by a feature: layer/feature -> unit -> 0 … 1. */
export type FeatureShares = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Name of a feature in `FeatureShares`. */
export const featureKey = (layer: string, id: string): string => `${layer}/${id}`;

/** Less of a unit than this is the edge of a neighbour's line. */
const LEAST = 0.001;

/** Plans that no longer cover anything. */
const isGone = ({ status }: RegisteredPlan): boolean => status === 'replaced';

/**
 * Which plans cover which units. A plan covers a unit it names, and the part of it under a feature it names; replaced plans
 * cover nothing.
 *
 * @param unitLayer id of the layer the units are of
 */
export function planCoverage(
  units: readonly { readonly id: string; readonly name: string }[],
  unitLayer: string,
  plans: readonly RegisteredPlan[],
  shares: FeatureShares,
): readonly UnitCoverage[] {
  const present = plans.filter((plan) => !isGone(plan));
  return units.map(({ id, name }) => {
    const own = new Map<PlanKind, PlanPart[]>();
    for (const plan of present) {
      const share = shareOf(plan, id, unitLayer, shares);
      if (share < LEAST) continue;
      const list = own.get(plan.kind) ?? [];
      list.push({ plan, share });
      own.set(plan.kind, list);
    }
    return { id, name, plans: own };
  });
}

function shareOf({ extent }: RegisteredPlan, unit: string, unitLayer: string, shares: FeatureShares): number {
  if (!extent) return 0;
  if (extent.layer === unitLayer) return extent.ids === undefined || extent.ids.includes(unit) ? 1 : 0;
  const keys = extent.ids
    ? extent.ids.map((id) => featureKey(extent.layer, id))
    : [...shares.keys()].filter((key) => key.startsWith(featureKey(extent.layer, '')));
  const parts = keys.map((key) => shares.get(key)?.get(unit) ?? 0);
  return Math.min(
    1,
    parts.reduce((sum, part) => sum + part, 0),
  );
}
