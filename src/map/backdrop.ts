import type { LayerSpecification } from 'maplibre-gl';
import type { Scene } from '#core/scene.ts';
import { firstLabelLayerId } from './basemap-labels.ts';
import { basemapAttribution, basemapSourceId, basemapStyle } from './basemap-style.ts';
import type { Backdrop } from './drawing.ts';
import { fontUrls } from './fonts.ts';
import { nearNamesSourceId, sovereigntySourceId } from './sovereignty-layers.ts';

/** The sources whose failure is the basemap's. */
export const backdropSources: readonly string[] = [basemapSourceId, sovereigntySourceId];

/** Owed to the basemap's sources, as plain text. */
export const backdropAttribution = basemapAttribution.replace(/<[^>]*>/g, '');

/** The faces all words of the map are set in. */
export const backdropFonts = basemapStyle({ theme: 'light', lang: 'vi', fontUrls })['font-faces'];

/**
 * The ground of the map, split where the plan goes in.
 *
 * @param pmtilesUrl from `openBasemap`; null draws plain ground and the archipelagos
 */
export function backdropOf(
  { theme, lang }: Pick<Scene, 'theme' | 'lang'>,
  pmtilesUrl: string | null,
): Backdrop {
  const { sources, layers } = basemapStyle({ theme, lang, fontUrls, pmtilesUrl: pmtilesUrl ?? undefined });
  const isTop = (layer: LayerSpecification): boolean =>
    'source' in layer && (layer.source === sovereigntySourceId || layer.source === nearNamesSourceId);
  const base = layers.filter((layer) => !isTop(layer));
  const split = base.findIndex(({ id }) => id === firstLabelLayerId);
  return {
    sources,
    ground: split < 0 ? base : base.slice(0, split),
    names: split < 0 ? [] : base.slice(split),
    top: layers.filter(isTop),
  };
}
