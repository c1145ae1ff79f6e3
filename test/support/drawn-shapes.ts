import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { feature, layerOf } from './layers.ts';
import { seededRandom } from './random.ts';

/** A polygon as a hand draws it: a wavy ring round a place, metres. */
export function drawnRing(
  [x, y]: readonly [number, number],
  radiusM: number,
  vertices: number,
  seed = 1,
): LayerBuffer {
  const random = seededRandom(seed);
  const ring = Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices;
    const radius = radiusM * (0.8 + 0.15 * Math.sin(5 * angle) + 0.05 * random());
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
  return layerOf([feature(ring)]);
}
