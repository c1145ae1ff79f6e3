import type { Position } from 'geojson';
import { type Box, lonLatOf } from './geometry.ts';

/** About 55 m, under the source's own accuracy: no vertex moves further in one pass. */
const longestStep = 0.0005;

/** One pass: each vertex goes towards (or, below zero, away from) the middle of its neighbours. */
function pass(ring: readonly Position[], share: number, isFixed: (p: Position) => boolean): Position[] {
  const count = ring.length;
  return ring.map((p, i) => {
    if (isFixed(p)) return p;
    const [x, y] = lonLatOf(p);
    const [ax, ay] = lonLatOf(ring[(i + count - 1) % count] as Position);
    const [bx, by] = lonLatOf(ring[(i + 1) % count] as Position);
    const [dx, dy] = [((ax + bx) / 2 - x) * share, ((ay + by) / 2 - y) * share];
    const scale = Math.min(1, longestStep / Math.max(Math.hypot(dx, dy), 1e-12));
    return [x + dx * scale, y + dy * scale];
  });
}

/**
 * Takes the stairs out of a coast that was traced from a raster, keeping its vertices and, nearly, its area.
 *
 * @param ring closed; vertices on the edge of `box` stay, so that cut coasts still meet it
 * Source: Taubin, "A signal processing approach to fair surface design", SIGGRAPH 1995 (shrink 0.5, grow -0.53).
 */
export function smoothRing(ring: readonly Position[], [w, s, e, n]: Box): Position[] {
  if (ring.length < 9) return [...ring];
  const near = 1e-3;
  const isFixed = (p: Position): boolean => {
    const [lon, lat] = lonLatOf(p);
    return [lon - w, lon - e, lat - s, lat - n].some((d) => Math.abs(d) < near);
  };
  let open = ring.slice(1);
  for (let round = 0; round < 2; round++) open = pass(pass(open, 0.5, isFixed), -0.53, isFixed);
  const rounded = open.map((p) => lonLatOf(p).map((d) => Math.round(d * 1e6) / 1e6));
  return [...rounded.slice(-1), ...rounded];
}
