import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Pattern } from '#core/plan/layer.ts';
import { drawnPlans } from '#core/plan/plan-extents.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import type { SceneLayer } from '#core/scene.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState, TableOverlay } from './state.ts';

/** Ours; each passes 3:1 on the pale basemap, and their hatches cross where both plans lie. */
export const FIRST_COLOR = '#a3470f';
export const SECOND_COLOR = '#5b3fa0';

/** Two plans on the map, hatched either way. */
export function overlapOverlay(
  state: AppState,
  catalogue: Catalogue,
  register: Pick<PlanRegister, 'plans'>,
  { first, second }: { readonly first: string; readonly second: string },
): TableOverlay {
  const plans = drawnPlans(catalogue, register);
  const drawn = (id: string, side: string, color: string, pattern: Pattern): readonly SceneLayer[] =>
    (plans.find(({ plan }) => plan.id === id)?.parts ?? []).map(({ layer, ids }, at) => {
      const idBy = layer.idBy ?? 'id';
      const classes = [{ value: '', title: layer.title, color, pattern, overlay: true }];
      return {
        ...{ id: `table:overlap-${side}-${at}`, data: dataUrl(state, layer), idBy },
        style: { kind: 'fill', classes, width: 2, opacity: 0.25 },
        ...{ hiddenClasses: [], opacity: 1, minZoom: 0, maxZoom: 24 },
        ...(ids && { only: [{ property: idBy, values: ids }] }),
      };
    });
  return {
    without: [],
    layers: [
      ...drawn(first, 'first', FIRST_COLOR, 'diagonal'),
      ...drawn(second, 'second', SECOND_COLOR, 'back-diagonal'),
    ],
  };
}
