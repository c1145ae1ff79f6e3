import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Place } from '#core/indicator/indicator-book.ts';
import { layerOfPlace } from '#core/indicator/place-vintage.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl } from './layer-data.ts';

/** Ours; hatched besides, and passes 3:1 on the pale basemap. */
const COLOR = '#a3470f';

/**
 * Fills a place of an indicator on the unit layer of its own time and goes there; rejects when the file cannot be read.
 *
 * @returns false where no layer of that time holds the place's code: it is drawn on no other
 */
export async function showPlace(app: App, place: Place, signal?: AbortSignal): Promise<boolean> {
  const state = app.store.peek();
  const layer = layerOfPlace(catalogueOf(state)?.layers ?? [], place);
  const { unit } = place;
  if (!layer || unit === undefined) return false;
  const response = await app.fetch(dataUrl(state, layer), signal ? { signal } : {});
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  const own = features.filter(({ properties }) => String(properties?.[layer.idBy ?? 'id']) === unit);
  const bounds = boundsOfFeatures(own);
  if (!bounds || signal?.aborted) return false;
  app.actions.shadeMap({
    layer: layer.id,
    classes: [{ value: unit, title: place.name, color: COLOR, pattern: 'diagonal', overlay: true }],
  });
  app.actions.flyTo(bounds);
  return true;
}
