import type { LonLat } from '#core/units.ts';
import { seededRandom } from './random.ts';

/** A ring as a hand draws it round a place, lon, lat in degrees; the width is about `widthM` on the ground in Quảng Ninh. */
export function drawnDegrees([lon, lat]: LonLat, widthM: number, vertices: number, seed = 1): LonLat[] {
  const random = seededRandom(seed);
  return Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices;
    const radius = (widthM / 2) * (0.8 + 0.15 * Math.sin(5 * angle) + 0.05 * random());
    return [lon + (radius * Math.cos(angle)) / 103_900, lat + (radius * Math.sin(angle)) / 110_700] as const;
  });
}
