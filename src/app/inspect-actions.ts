import type { Catalogue, Layer } from '#core/plan/catalogue.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, isAbort } from './desk.ts';
import { dataLayer } from './layer-data.ts';
import { isInPhase } from './layer-views.ts';
import type { AppState, Finding, Notice } from './state.ts';

type InspectVerbs = 'inspect' | 'selectFinding' | 'closeInspection';

/** The layers asked at a place: what is shown, and the areas of every phase, since a plan covers a place whether or not it is drawn. */
export function layersToAsk(state: AppState, catalogue: Catalogue): readonly Layer[] {
  const shown = new Set(state.layers.filter((view) => view.shown).map((view) => view.id));
  return catalogue.layers.filter(
    (layer) =>
      layer.pickable !== false &&
      (layer.style.kind === 'fill' || (shown.has(layer.id) && isInPhase(layer, state.phase))),
  );
}

/** The order in which the card answers: what is here now, what is planned phase by phase, other areas, lines, points, units. */
function rank(catalogue: Catalogue, layer: Layer): number {
  const { style, phases } = layer;
  if (style.kind === 'symbol') return 1003;
  if (style.kind === 'line') return 1002;
  if (style.outlineOnly) return 1004;
  if (!phases) return layer.id === catalogue.landFund?.zones ? 0 : 1001;
  const first = catalogue.phases.findIndex(({ id }) => phases.includes(id));
  return first < 0 ? 1000 : first;
}

/** Sorts findings as the card tells them; within a layer the smaller area first. */
export function orderFindings(catalogue: Catalogue, findings: readonly Finding[]): readonly Finding[] {
  const place = new Map(
    catalogue.layers.map((layer, index) => [layer.id, { rank: rank(catalogue, layer), index }]),
  );
  const size = ({ areaHa }: Finding): number => areaHa?.plane ?? 0;
  return findings.toSorted((a, b) => {
    const [left, right] = [place.get(a.layer), place.get(b.layer)];
    return (
      (left?.rank ?? 9999) - (right?.rank ?? 9999) ||
      (left?.index ?? 0) - (right?.index ?? 0) ||
      size(a) - size(b)
    );
  });
}

/** A point or a line under a fingertip is what the person meant; an area otherwise. */
function meant(catalogue: Catalogue, findings: readonly Finding[]): number {
  const kindOf = new Map(catalogue.layers.map((layer) => [layer.id, layer.style.kind]));
  for (const kind of ['symbol', 'line']) {
    const index = findings.findIndex((finding) => kindOf.get(finding.layer) === kind);
    if (index >= 0) return index;
  }
  return 0;
}

/** Verbs of asking about a place. */
export function inspectActions(desk: Desk): Pick<Actions, InspectVerbs> {
  const { store } = desk;
  const failed = (cause: string): Notice => ({
    id: 'inspect-failed',
    level: 'error',
    kind: 'inspect-failed',
    params: { cause },
  });

  return {
    async inspect(at, toleranceM) {
      const state = store.peek();
      const catalogue = catalogueOf(state);
      if (!catalogue) return;
      const signal = desk.newest('inspect');
      store.set({ inspection: { at, findings: { status: 'loading', progress: 0 }, selected: 0 } });
      try {
        const engine = await desk.engine();
        const layers = layersToAsk(state, catalogue).map((layer) => dataLayer(state, catalogue, layer));
        const answer = await engine.featuresAt({ at, toleranceM, layers, axis: catalogue.axis }, { signal });
        if (signal.aborted) return;
        if (!answer.ok) {
          store.set({
            inspection: { at, findings: { status: 'failed', notice: failed(answer.error) }, selected: 0 },
          });
          return;
        }
        const value = orderFindings(catalogue, answer.value.findings);
        store.set({
          inspection: { at, findings: { status: 'ready', value }, selected: meant(catalogue, value) },
          failedLayers: { ...store.peek().failedLayers, ...answer.value.failed },
        });
      } catch (thrown) {
        if (signal.aborted || isAbort(thrown)) return;
        store.set({
          inspection: { at, findings: { status: 'failed', notice: failed(causeOf(thrown)) }, selected: 0 },
        });
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
