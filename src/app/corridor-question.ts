import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { CorridorRequest } from '#worker/corridor-protocol.ts';
import { comparedCategories, shownCategory } from './compared-phases.ts';
import { type CorridorChoice, readChoice } from './corridor-choice.ts';
import { dataUrl, featureSource, zoneOf } from './layer-data.ts';
import type { AppState } from './state.ts';

/** Layers whose points are marked along a corridor: those that can be asked about on the map. */
export const placeLayers = ({ layers }: Catalogue): readonly Layer[] =>
  layers.filter(({ style, pickable }) => style.kind === 'symbol' && pickable !== false);

/** What the engine is asked for the corridor chosen; null while a route or the figures are missing. */
export function corridorQuestion(state: AppState, catalogue: Catalogue): CorridorRequest | null {
  const zones = zonesLayer(catalogue);
  const choice = readChoice(state.fund.corridor);
  const route = routeOf(state, catalogue, choice);
  const content = contentOf(state, catalogue, choice);
  if (!zones || !route || !content) return null;
  return {
    zones: {
      url: dataUrl(state, zones),
      ...(zones.featureCount !== undefined && { features: zones.featureCount }),
    },
    content,
    route,
    distanceM: choice.distanceM,
    stepM: choice.stepM,
    places: placeLayers(catalogue).map((layer) => featureSource(state, layer)),
    axis: zoneOf(catalogue),
  };
}

function routeOf(
  state: AppState,
  catalogue: Catalogue,
  { route }: CorridorChoice,
): CorridorRequest['route'] | null {
  if (route === null) return null;
  if (route === 'drawn') {
    const { sketch } = state;
    const isLine = sketch?.tool === 'length' && sketch.done && sketch.points.length > 1;
    return isLine ? { line: sketch.points } : null;
  }
  const { layer: owner, id } = route;
  const model = catalogue.models.find((each) => `model:${each.id}` === owner);
  if (model) return { url: dataUrl(state, model), idBy: 'id', id };
  const layer = catalogue.layers.find((each) => each.id === owner);
  return layer ? { url: dataUrl(state, layer), idBy: layer.idBy ?? 'id', id } : null;
}

function contentOf(
  state: AppState,
  catalogue: Catalogue,
  { content }: CorridorChoice,
): CorridorRequest['content'] | null {
  if (content === 'development') {
    const compared = comparedCategories(catalogue, state);
    return compared && { existing: compared.from, planned: compared.to };
  }
  const category = shownCategory(catalogue, state.phase);
  return category === undefined ? null : { category };
}
