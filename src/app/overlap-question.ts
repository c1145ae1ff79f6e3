import type { Catalogue } from '#core/plan/catalogue.ts';
import { drawnPlans } from '#core/plan/plan-extents.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import type { OverlapRequest } from '#worker/overlap-protocol.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import type { AppState } from './state.ts';

/** What the engine is asked of the plans of a register; null where fewer than two have land on the map. */
export function overlapQuestion(
  state: Pick<AppState, 'catalogueUrl'>,
  catalogue: Catalogue,
  register: Pick<PlanRegister, 'plans'>,
): OverlapRequest | null {
  const plans = drawnPlans(catalogue, register).map(({ plan, parts }) => ({
    id: plan.id,
    parts: parts.map(({ layer, ids }) => ({
      ...{ areas: { url: dataUrl(state, layer) }, idBy: layer.idBy ?? 'id' },
      ...(ids && { ids }),
    })),
  }));
  const related = register.plans.map(({ id, kind, status, parent, replaces }) => ({
    ...{ id, kind },
    ...(status && { status }),
    ...(parent !== undefined && { parent }),
    ...(replaces && { replaces }),
  }));
  return plans.length > 1 ? { plans, related, axis: zoneOf(catalogue) } : null;
}
