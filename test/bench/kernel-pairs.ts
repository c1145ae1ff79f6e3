import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { PairArea } from './compare-pairs.ts';

/** What each zone shares with each unit, by the kernel; the outside is left out. */
export function kernelPairs(zones: LayerBuffer, units: LayerBuffer): PairArea[] {
  const columns = featureCount(units);
  const areas = new Map<number, number>();
  overlayAreas(buildLabelMesh(units), zones, {
    category: new Uint32Array(featureCount(zones)),
    categoryCount: 1,
    emit: (zone, unit, area) => {
      if (unit < 0) return;
      const key = zone * columns + unit;
      areas.set(key, (areas.get(key) ?? 0) + area);
    },
  });
  return [...areas].map(([key, area]) => ({ zone: Math.floor(key / columns), unit: key % columns, area }));
}
