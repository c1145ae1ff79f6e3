import type { LonLat } from '#core/units.ts';
import { liesAbove } from './edge-side.ts';

/**
 * Whether a polygon covers a point, decided exactly, holes and self-crossings by the even-odd rule.
 *
 * A point on a border is decided as if it lay a hair to the north-east, so that of two neighbours exactly one covers it.
 *
 * @param rings closed or open, any winding, in the point's own coordinates
 * Errors: none. Source: ray casting over `liesAbove` (Shewchuk's exact orientation).
 */
export function isInPolygon([x, y]: LonLat, rings: readonly (readonly GeoJSON.Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px = Number.NaN, py = Number.NaN] = ring.at(-1) ?? [];
    for (const [qx = Number.NaN, qy = Number.NaN] of ring) {
      if (px <= x !== qx <= x) {
        const above = px < qx ? liesAbove(px, py, qx, qy, x, y) : liesAbove(qx, qy, px, py, x, y);
        if (above) inside = !inside;
      }
      px = qx;
      py = qy;
    }
  }
  return inside;
}
