import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Bounds } from '#core/scene.ts';

/** The box of a feature; null where it has no geometry. */
export function featureBox({ xy, ringOff, polyOff, featOff }: LayerBuffer, feature: number): Bounds | null {
  const [first, end] = [ringOff[polyOff[featOff[feature]!]!]!, ringOff[polyOff[featOff[feature + 1]!]!]!];
  if (first === end) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = first; vertex < end; vertex++) {
    const [lon, lat] = [xy[2 * vertex]!, xy[2 * vertex + 1]!];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}
