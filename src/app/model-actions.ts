import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, fly, isAbort, tell } from './desk.ts';
import { dataUrl } from './layer-data.ts';

type ModelVerbs = 'showModel' | 'chooseModel' | 'showElement' | 'selectElement' | 'flyToElement';

/** Verbs of the spatial model. */
export function modelActions(desk: Desk): Pick<Actions, ModelVerbs> {
  const { store } = desk;
  const change = (patch: Partial<ReturnType<typeof store.peek>['model']>): void =>
    store.set({ model: { ...store.peek().model, ...patch } });

  const flyToElement = async (id: string): Promise<void> => {
    const state = store.peek();
    const model = catalogueOf(state)?.models.find((candidate) => candidate.id === state.model.id);
    if (!model?.elements.some((element) => element.id === id)) return;
    const signal = desk.newest('element');
    try {
      const response = await desk.fetch(dataUrl(state, model), { signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const collection = (await response.json()) as GeoJSON.FeatureCollection;
      if (signal.aborted) return;
      const bounds = boundsOfFeatures(
        collection.features.filter(({ properties }) => properties?.element === id),
      );
      if (bounds) fly(store, bounds);
      else tell(store, 'info', 'element-without-place', {}, 'element');
    } catch (thrown) {
      if (!isAbort(thrown)) tell(store, 'error', 'element-failed', { cause: causeOf(thrown) }, 'element');
    }
  };

  return {
    showModel: (shown) => change({ shown }),
    chooseModel(id) {
      const known = catalogueOf(store.peek())?.models.some((model) => model.id === id);
      if (known) change({ id, shown: true, hidden: [], selected: null });
    },
    showElement(id, shown) {
      const { hidden, selected } = store.peek().model;
      const others = hidden.filter((other) => other !== id);
      change({
        hidden: shown ? others : [...others, id],
        selected: !shown && selected === id ? null : selected,
      });
    },
    selectElement: (selected) => change({ selected }),
    flyToElement: (id) => {
      const { hidden } = store.peek().model;
      change({ shown: true, selected: id, hidden: hidden.filter((other) => other !== id) });
      void flyToElement(id);
    },
  };
}
