import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type LegendSection, legendOf } from '#core/legend.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { conditionsOf } from '#core/plan/layer-filter.ts';
import type { SpatialModel } from '#core/plan/spatial-model.ts';
import type { Highlight, Scene, SceneLayer } from '#core/scene.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl } from './layer-data.ts';
import { isInPhase } from './layer-views.ts';
import { elementHighlights, modelFile, modelLayers } from './model-layers.ts';
import { withShade } from './shade-layer.ts';
import type { AppState } from './state.ts';
import type { Store } from './store.ts';
import { type Texts, textIn, textsOf } from './text.ts';

/** Values computed from the state, each recomputed only when what it reads has changed. */
export interface Derived {
  readonly texts: ReadonlySignal<Texts>;
  readonly scene: ReadonlySignal<Scene>;
  /** Layers on the map now, top first; the phase has been obeyed. */
  readonly drawnLayers: ReadonlySignal<readonly Layer[]>;
  readonly legend: ReadonlySignal<readonly LegendSection[]>;
  /** Whom to thank for what is drawn, each once, plain text. */
  readonly attributions: ReadonlySignal<readonly string[]>;
  /** The legal notice, while anything illustrative is drawn; shown on map, paper and exports. */
  readonly legalNotice: ReadonlySignal<string | null>;
}

/** Layers drawn in the present phase, top first. */
function drawnLayersOf(catalogue: Catalogue, state: Pick<AppState, 'layers' | 'phase'>): readonly Layer[] {
  const byId = new Map(catalogue.layers.map((layer) => [layer.id, layer]));
  return state.layers
    .filter((view) => view.shown)
    .map((view) => byId.get(view.id))
    .filter((layer) => layer !== undefined)
    .filter((layer) => isInPhase(layer, state.phase));
}

/** The address of a file; after a retry a new one, so that the map asks again: the fragment is not sent. */
function freshUrl(state: AppState, of: Layer | SpatialModel, name: string): string {
  const retries = state.retries[name] ?? 0;
  return retries > 0 ? `${dataUrl(state, of)}#${retries}` : dataUrl(state, of);
}

function sceneLayer(state: AppState, layer: Layer): SceneLayer {
  const view = state.layers.find(({ id }) => id === layer.id);
  const { tiles, classBy } = state.opened[layer.id] ?? {};
  const url = freshUrl(state, layer, layer.id);
  return {
    id: layer.id,
    // tiles of other classes are other tiles
    ...(tiles ? { tiles, data: `${url}#${classBy}` } : { data: url }),
    idBy: layer.idBy ?? 'id',
    style: layer.style,
    hiddenClasses: view?.hidden ?? [],
    only: conditionsOf(layer, view?.filter),
    opacity: view?.opacity ?? 1,
    minZoom: layer.minZoom ?? 0,
    maxZoom: layer.maxZoom ?? 24,
  };
}

/** While the model is read, the areas of the plan step back. */
const behindModel = (layer: SceneLayer): SceneLayer =>
  layer.style.kind === 'fill' && !layer.style.outlineOnly
    ? { ...layer, opacity: 0.35 * layer.opacity }
    : layer;

function highlightsOf(
  state: AppState,
  catalogue: Catalogue | null,
  drawn: readonly Layer[],
  model: SpatialModel | null,
): readonly Highlight[] {
  const { inspection, fund, mark } = state;
  const highlights: Highlight[] = [];
  // several layers may draw one file, as the phases do: what is found or lit stands out on those that are on the map
  const onMap = (id: string): readonly Layer[] => {
    const data = catalogue?.layers.find((layer) => layer.id === id)?.data;
    return drawn.filter((layer) => layer.data === data);
  };
  const found =
    inspection?.findings.status === 'ready' ? inspection.findings.value[inspection.selected] : undefined;
  if (found) {
    for (const { id } of onMap(found.layer)) highlights.push({ layer: id, values: [found.id] });
  }
  if (mark) {
    for (const { id } of onMap(mark.layer)) highlights.push({ layer: id, values: mark.ids });
  }
  const setup = catalogue?.landFund;
  const property = setup?.category[state.phase];
  if (setup && property && fund.lit !== null) {
    for (const { id } of onMap(setup.zones)) highlights.push({ layer: id, property, values: [fund.lit] });
  }
  const { flow } = state.tables;
  if (setup && flow) {
    for (const { id } of onMap(setup.zones)) highlights.push({ layer: id, ...flow.from, and: flow.to });
  }
  if (model && state.model.selected) highlights.push(...elementHighlights(model, state.model.selected));
  return highlights;
}

function sketchOf({ sketch, fund, panel, drawing }: AppState): Scene['sketch'] {
  const chosen = drawing.selected === null ? {} : { selected: drawing.selected };
  if (sketch)
    return {
      kind: sketch.tool === 'length' ? 'line' : 'polygon',
      points: sketch.points,
      closed: sketch.done,
      ...chosen,
    };
  if (fund.scope.kind === 'area' && panel === 'fund')
    return { kind: 'polygon', points: fund.scope.points, closed: true, ...chosen };
  return null;
}

/** Whom to thank: the sources of the layers and of the model's own data. */
function attributionsOf(catalogue: Catalogue | null, drawn: readonly Layer[]): readonly string[] {
  const used = new Set(drawn.map(({ source }) => source));
  const texts =
    catalogue?.sources.filter(({ id }) => used.has(id)).map(({ attribution }) => attribution) ?? [];
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Sets up the derived values of one viewer. */
export function derive(store: Store): Derived {
  const { signal } = store;
  /** Parts of the state by reference: whatever depends on them sleeps while other parts change. */
  const pick = <T>(of: (state: AppState) => T): ReadonlySignal<T> => computed(() => of(signal.value));
  /** The state as it was when one of the parts last changed. */
  const when = (...parts: readonly ReadonlySignal<unknown>[]): AppState => {
    for (const part of parts) void part.value;
    return store.peek();
  };

  const lang = pick((state) => state.lang);
  const theme = pick((state) =>
    state.theme === 'auto' ? (state.systemDark ? 'dark' : 'light') : state.theme,
  );
  const catalogue = pick(catalogueOf);
  const layers = pick((state) => state.layers);
  const phase = pick((state) => state.phase);
  const retries = pick((state) => state.retries);
  const model = pick((state) => state.model);
  const inspection = pick((state) => state.inspection);
  const mark = pick((state) => state.mark);
  const position = pick((state) => state.position);
  const lit = pick((state) => state.fund.lit);
  const flow = pick((state) => state.tables.flow);
  const overlay = pick((state) => state.tables.overlay);
  const scope = pick((state) => state.fund.scope);
  const sketch = pick((state) => state.sketch);
  const panel = pick((state) => state.panel);
  const shade = pick((state) => (state.panel === 'plans' ? state.plans.shade : null));
  const selected = pick((state) => state.drawing.selected);

  const texts = computed(() => textsOf(lang.value));

  const shownModel = computed(() => {
    const { id, shown } = model.value;
    return (shown && catalogue.value?.models.find((candidate) => candidate.id === id)) || null;
  });

  const drawnLayers = computed(() => {
    const open = catalogue.value;
    return open ? drawnLayersOf(open, when(layers, phase)) : [];
  });

  const isModelRead = computed(() => panel.value === 'model' && shownModel.value !== null);

  const sceneLayers = computed(() => {
    const state = when(layers, phase, retries, model);
    const plain = withShade(
      drawnLayers.value.map((layer) => sceneLayer(state, layer)).toReversed(),
      shade.value,
      catalogue.value,
      (layer) => sceneLayer(state, layer),
    );
    const drawnModel = shownModel.value;
    const over = overlay.value;
    const below = (
      drawnModel
        ? [
            ...(isModelRead.value ? plain.map(behindModel) : plain),
            ...modelLayers(
              drawnModel,
              freshUrl(state, drawnModel, modelFile(drawnModel)),
              state.model.hidden,
            ),
          ]
        : plain
    ).filter(({ id }) => !over?.without.includes(id));
    return over ? [...below, ...over.layers] : below;
  });

  const highlights = computed(() =>
    highlightsOf(
      when(inspection, mark, lit, flow, phase, model),
      catalogue.value,
      drawnLayers.value,
      shownModel.value,
    ),
  );

  const drawnSketch = computed(() => sketchOf(when(sketch, scope, panel, selected)));

  const scene = computed(
    (): Scene => ({
      theme: theme.value,
      lang: lang.value,
      layers: sceneLayers.value,
      highlights: highlights.value,
      pin: inspection.value?.at ?? mark.value?.at ?? position.value?.at ?? null,
      sketch: drawnSketch.value,
    }),
  );

  const legend = computed(() =>
    legendOf(drawnLayers.value, Object.fromEntries(layers.value.map(({ id, hidden }) => [id, hidden]))),
  );

  const legalNotice = computed(() => {
    const illustrative =
      drawnLayers.value.some(({ verification }) => verification === 'illustrative') ||
      shownModel.value?.elements.some(({ verification }) => verification === 'illustrative');
    if (!illustrative) return null;
    const own = catalogue.value?.notice;
    return own ? textIn(lang.value, own) : texts.value.notice.legal;
  });

  return {
    texts,
    scene,
    drawnLayers,
    legend,
    attributions: computed(() => attributionsOf(catalogue.value, drawnLayers.value)),
    legalNotice,
  };
}
