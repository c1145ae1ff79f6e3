import type { SpatialModel } from '#core/plan/spatial-model.ts';
import { readChoice, writeChoice } from './corridor-choice.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState } from './state.ts';

/** The corridor chosen now, along the first line of an element; null where the element has no line. Rejects when the file cannot be read. */
export async function corridorAlong(
  state: AppState,
  model: SpatialModel,
  element: string,
  fetch: typeof globalThis.fetch,
): Promise<string | null> {
  const response = await fetch(dataUrl(state, model));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  const line = features.find(
    ({ geometry, properties }) => geometry?.type === 'LineString' && properties?.element === element,
  );
  const id = line?.properties?.id;
  if (typeof id !== 'string') return null;
  return writeChoice({ ...readChoice(state.fund.corridor), route: { layer: `model:${model.id}`, id } });
}
