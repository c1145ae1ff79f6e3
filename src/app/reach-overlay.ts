import type { SceneLayer } from '#core/scene.ts';
import type { ReachAnswer } from '#worker/reach-protocol.ts';
import type { TableOverlay } from './state.ts';

/** Stands 3:1 on the pale and on the dark basemap. */
const COLOR = '#9a4fd0';

/** The land within the distance as the map draws it. */
export function reachOverlay({ shape }: ReachAnswer): TableOverlay {
  const layer: SceneLayer = {
    id: 'table:reach',
    data: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: shape } }],
    },
    idBy: 'id',
    style: {
      ...{ kind: 'fill', opacity: 0.2, width: 2 },
      classes: [{ value: '', title: { vi: '' }, color: COLOR }],
    },
    ...{ hiddenClasses: [], opacity: 1, minZoom: 0, maxZoom: 24 },
  };
  return { layers: [layer], without: [] };
}
