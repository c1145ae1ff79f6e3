import type { Map as GlMap } from 'maplibre-gl';
import { archipelagoAt } from '#core/plan/archipelago-place.ts';
import { type SovereigntyFeature, sovereigntyFeatures } from '#core/plan/sovereignty.ts';
import { geoJsonSource } from './maplibre.ts';
import { nearNamesSourceId } from './sovereignty-layers.ts';

/** About the size of the letters `sovereigntyLayers` sets a name in, px. */
const letters = (zoom: number): number => Math.min(16, 5.5 + 1.2 * zoom);
/** Kept free for the buttons at the right edge, px. */
const CONTROLS = 48;
/** Places tried across the view, and as many down. */
const TRIED = 9;

const { features } = sovereigntyFeatures();

/** Where an archipelago is named when its own place for the name is out of the view: in the outline, clear of the islands in sight. */
export function nameArchipelagos(map: GlMap): void {
  const named = features.filter(({ properties }) => properties.kind === 'archipelago');
  geoJsonSource(map, nearNamesSourceId)?.setData({
    type: 'FeatureCollection',
    features: named.flatMap((feature) => {
      const at = placeInView(map, feature);
      return at ? [{ ...feature, geometry: { type: 'Point', coordinates: at } }] : [];
    }),
  });
}

function placeInView(map: GlMap, { properties, geometry }: SovereigntyFeature): [number, number] | null {
  const { clientWidth, clientHeight } = map.getContainer();
  const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
  const size = letters(map.getZoom());
  const [halfWidth, halfHeight] = [6.5 * size, 1.5 * size];
  const [west, east] = [left + halfWidth, clientWidth - right - CONTROLS - halfWidth];
  const [north, south] = [top + halfHeight, clientHeight - bottom - halfHeight];
  const own = map.project(geometry.coordinates as [number, number]);
  if (own.x >= west && own.x <= east + CONTROLS && own.y >= top && own.y <= south - halfHeight) return null;
  const islands = features
    .filter(
      (each) => each.properties.kind === 'island' && each.properties.archipelago === properties.archipelago,
    )
    .map((each) => map.project(each.geometry.coordinates as [number, number]));
  let [best, room]: [[number, number] | null, number] = [null, -1];
  for (let i = 0; i < TRIED; i++)
    for (let j = 0; j < TRIED; j++) {
      const x = west + (Math.max(0, east - west) * i) / (TRIED - 1);
      const y = north + (Math.max(0, south - north) * j) / (TRIED - 1);
      const { lng, lat } = map.unproject([x, y]);
      if (archipelagoAt([lng, lat])?.archipelago !== properties.archipelago) continue;
      // a name is wider than it is high; among places clear enough the one nearest the middle: cards cover the edges
      const clear = Math.min(40, ...islands.map((at) => Math.hypot((at.x - x) / 2.5, at.y - y)));
      const off = Math.hypot(x - (west + east) / 2, y - (north + south) / 2);
      const worth = clear - off / 20;
      if (worth > room || !best) [best, room] = [[lng, lat], worth];
    }
  return best;
}
