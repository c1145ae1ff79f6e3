import type { LayerStyle } from '#core/plan/layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import type { CorridorAnswer } from '#worker/corridor-protocol.ts';
import type { TableOverlay } from './state.ts';

/** Stands 3:1 on the pale and on the dark basemap. */
const COLOR = '#9a4fd0';

/** Drawn once each: the map takes data for new where the object is another. */
const drawn = new WeakMap<CorridorAnswer, readonly SceneLayer[]>();

/** A corridor as the map draws it: its stretches, its route, and the stretch under the cursor with a thicker outline. */
export function corridorOverlay(answer: CorridorAnswer, stretch: number | null): TableOverlay {
  const layers = drawn.get(answer) ?? [
    layer('strips', answer.strips.map(stripFeature), { kind: 'fill', opacity: 0.16, width: 0.8 }),
    layer('route', [routeFeature(answer)], { kind: 'line', width: 3, opacity: 0.9 }),
  ];
  drawn.set(answer, layers);
  const strip = stretch === null ? undefined : answer.strips[stretch];
  const present =
    strip && layer('stretch', [stripFeature(strip)], { kind: 'fill', outlineOnly: true, width: 4 });
  return { layers: present ? [...layers, present] : layers, without: [] };
}

const stripFeature = ({ shape }: CorridorAnswer['strips'][number]): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: shape },
});

const routeFeature = ({ route }: CorridorAnswer): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates: route.map((at) => [...at]) },
});

const layer = (
  id: string,
  features: GeoJSON.Feature[],
  look: Pick<LayerStyle, 'kind'> & Partial<LayerStyle>,
): SceneLayer => ({
  id: `table:corridor-${id}`,
  data: { type: 'FeatureCollection', features },
  idBy: 'id',
  style: { classes: [{ value: '', title: { vi: '' }, color: COLOR }], ...look },
  hiddenClasses: [],
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
});
