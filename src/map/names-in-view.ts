import type { Map as GlMap } from 'maplibre-gl';
import type { Lang } from '#core/scene.ts';

/** The archipelagos whose names a map has drawn, sorted: words for a picture of it, never figures. */
export function namesInView(map: GlMap, lang: Lang): readonly string[] {
  const key = lang === 'vi' ? 'name' : 'nameEn';
  const found = map.queryRenderedFeatures({ layers: ['sovereignty-archipelago'] });
  return [...new Set(found.map(({ properties }) => String(properties[key])))].toSorted();
}
