import type { Actions } from './actions.ts';
import { catalogueOf, type Desk, tell, untell } from './desk.ts';
import { usualViews } from './layer-views.ts';
import { fileOwner, modelFile } from './model-layers.ts';
import type { LayerView } from './state.ts';

type LayerVerbs =
  | 'showLayer'
  | 'fadeLayer'
  | 'moveLayer'
  | 'showClass'
  | 'filterLayer'
  | 'listFeatures'
  | 'pointLayer'
  | 'resetLayers'
  | 'layerFailed'
  | 'layerReady'
  | 'retryLayer';

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const without = (record: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** Verbs of the layer list, and what the map says of its layers. */
export function layerActions(desk: Desk): Pick<Actions, LayerVerbs> {
  const { store } = desk;
  const change = (id: string, patch: (view: LayerView) => Partial<LayerView>): void =>
    store.set({
      layers: store.peek().layers.map((view) => (view.id === id ? { ...view, ...patch(view) } : view)),
    });

  return {
    showLayer: (id, shown) => change(id, () => ({ shown })),
    fadeLayer: (id, opacity) =>
      change(id, () => ({ opacity: clamp(Number.isFinite(opacity) ? opacity : 1, 0, 1) })),

    moveLayer(id, by) {
      const layers = [...store.peek().layers];
      const from = layers.findIndex((view) => view.id === id);
      const [moved] = from < 0 ? [] : layers.splice(from, 1);
      if (!moved) return;
      layers.splice(clamp(from + Math.trunc(by), 0, layers.length), 0, moved);
      store.set({ layers });
    },

    showClass: (layer, value, shown) =>
      change(layer, ({ hidden }) => {
        const others = hidden.filter((other) => other !== value);
        return { hidden: shown ? others : [...others, value] };
      }),

    filterLayer: (layer, property, values) =>
      change(layer, ({ filter }) => ({ filter: { ...filter, [property]: values } })),
    listFeatures: (listed) => store.set({ listed }),
    pointLayer: (pointedLayer) => store.set({ pointedLayer, ...(pointedLayer ? { listed: null } : {}) }),

    resetLayers() {
      const catalogue = catalogueOf(store.peek());
      if (catalogue) store.set({ layers: usualViews(catalogue, store.peek().phase) });
    },

    layerFailed(id, cause) {
      const layer = fileOwner(id);
      const { failedLayers, readyLayers } = store.peek();
      store.set({
        failedLayers: { ...failedLayers, [layer]: cause },
        readyLayers: readyLayers.filter((other) => other !== layer),
      });
      tell(
        store,
        'error',
        'layer-failed',
        { layer, ...titlesOf(desk, layer), cause },
        `layer-failed:${layer}`,
      );
    },

    layerReady(id) {
      const layer = fileOwner(id);
      const { failedLayers, readyLayers } = store.peek();
      if (layer in failedLayers) store.set({ failedLayers: without(failedLayers, layer) });
      if (!readyLayers.includes(layer)) store.set({ readyLayers: [...readyLayers, layer] });
      untell(store, `layer-failed:${layer}`);
    },

    retryLayer(id) {
      const layer = fileOwner(id);
      const { failedLayers, retries } = store.peek();
      if (!(layer in failedLayers)) return;
      store.set({
        failedLayers: without(failedLayers, layer),
        retries: { ...retries, [layer]: (retries[layer] ?? 0) + 1 },
      });
      untell(store, `layer-failed:${layer}`);
    },
  };
}

/** The layer's name in both languages, so that the sentence survives a change of language. */
function titlesOf(desk: Desk, id: string): { readonly vi: string; readonly en: string } {
  const catalogue = catalogueOf(desk.store.peek());
  const title =
    catalogue?.layers.find((layer) => layer.id === id)?.title ??
    catalogue?.models.find((model) => id === modelFile(model))?.motto;
  return { vi: title?.vi ?? id, en: title?.en ?? title?.vi ?? id };
}
