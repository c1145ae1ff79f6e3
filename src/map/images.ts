import type { Map as GlMap } from 'maplibre-gl';
import { hatchImage, hatchPixelRatio } from './patterns.ts';
import { symbolImage, symbolPixelRatio } from './symbols.ts';

/** Draws hatches and symbols the moment a style first names them; what nobody uses is never made. */
export function serveImages(map: GlMap): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    const hatch = hatchImage(id);
    if (hatch) map.addImage(id, hatch, { sdf: true, pixelRatio: hatchPixelRatio });
    const symbol = hatch ? null : symbolImage(id);
    if (symbol) map.addImage(id, symbol, { sdf: true, pixelRatio: symbolPixelRatio });
  });
}
