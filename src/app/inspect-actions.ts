import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, isAbort } from './desk.ts';
import { featureSource, zoneOf } from './layer-data.ts';
import { isInPhase } from './layer-views.ts';
import type { AppState, Notice } from './state.ts';

type InspectVerbs = 'inspect' | 'selectFinding' | 'closeInspection';

/** The layers asked at a place: what is shown, and the areas of every phase, since a plan covers a place whether or not it is drawn. */
function layersToAsk(state: AppState, catalogue: Catalogue): readonly Layer[] {
  const shown = new Set(state.layers.filter((view) => view.shown).map((view) => view.id));
  return catalogue.layers.filter(
    (layer) =>
      layer.pickable !== false &&
      (layer.style.kind === 'fill' || (shown.has(layer.id) && isInPhase(layer, state.phase))),
  );
}

/** Verbs of asking about a place. */
export function inspectActions(
  desk: Desk,
  layers: Pick<Actions, 'layerFailed'>,
): Pick<Actions, InspectVerbs> {
  const { store } = desk;
  const fail = (at: NonNullable<AppState['inspection']>['at'], cause: string): void => {
    const notice: Notice = {
      id: 'inspect-failed',
      level: 'error',
      kind: 'inspect-failed',
      params: { cause },
    };
    store.set({ inspection: { at, findings: { status: 'failed', notice }, selected: 0 } });
  };

  return {
    async inspect(at, toleranceM) {
      const state = store.peek();
      const catalogue = catalogueOf(state);
      if (!catalogue) return;
      const signal = desk.newest('inspect');
      store.set({ inspection: { at, findings: { status: 'loading', progress: 0 }, selected: 0 } });
      try {
        const engine = await desk.engine();
        const asked = layersToAsk(state, catalogue)
          .filter(({ id }) => !state.opened[id]?.tiles)
          .map((layer) => featureSource(state, layer));
        const request = { at, toleranceM, axis: zoneOf(catalogue), layers: asked };
        const [answer, own, { findingsOf, meantFinding, orderFindings }] = await Promise.all([
          engine.featuresAt(request, { signal }),
          desk.shelf.current?.featuresAt(request) ?? [],
          import('./finding.ts'),
        ]);
        if (signal.aborted) return;
        if (!answer.ok) {
          fail(at, answer.error.message);
          return;
        }
        const value = orderFindings(catalogue, findingsOf(catalogue, [...own, ...answer.value.found]));
        store.set({
          inspection: { at, findings: { status: 'ready', value }, selected: meantFinding(catalogue, value) },
        });
        for (const [layer, cause] of Object.entries(answer.value.failed)) layers.layerFailed(layer, cause);
      } catch (thrown) {
        if (!signal.aborted && !isAbort(thrown)) fail(at, causeOf(thrown));
      }
    },

    selectFinding(index) {
      const { inspection } = store.peek();
      if (inspection?.findings.status !== 'ready') return;
      if (inspection.findings.value[index]) store.set({ inspection: { ...inspection, selected: index } });
    },

    closeInspection() {
      desk.cancel('inspect');
      store.set({ inspection: null });
    },
  };
}
