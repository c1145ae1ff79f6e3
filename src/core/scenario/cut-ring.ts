import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { ScenarioCut } from './scenario.ts';

/**
 * The outline a cut stands for: the drawn area, or all land on one side of a drawn line.
 *
 * A line's first and last stretch run straight on until they are out of the bounds, so that it parts whatever lies within.
 *
 * @param bounds of the land to be cut, degrees
 * @returns an open ring; one that crosses itself where the line, run on, does
 */
export function cutRing(cut: ScenarioCut, bounds: Bounds): readonly LonLat[] {
  const { points } = cut;
  const [first, last] = [points[0], points.at(-1)];
  if (cut.kind === 'area' || !first || !last || points.length < 2) return points;
  const frame = around(points, bounds);
  const from = runOn(points[1]!, first, frame);
  const to = runOn(points.at(-2)!, last, frame);
  if (!from || !to) return points;
  // counter-clockwise from the line's end to its start lies the land on its left
  const way = cut.side === 'left' ? 1 : -1;
  const start = way * turn(to, frame);
  const length = (way * turn(from, frame) - start + 4) % 4 || 4;
  const corners = [0, 1, 2, 3]
    .map((corner) => ({ corner, after: (way * corner - start + 8) % 4 }))
    .filter(({ after }) => after > 0 && after < length)
    .toSorted((a, b) => a.after - b.after)
    .map(({ corner }) => cornerOf(corner, frame));
  return [from, ...points, to, ...corners];
}

/** A frame well beyond the bounds and the line. */
function around(points: readonly LonLat[], [west, south, east, north]: Bounds): Bounds {
  const lons = [west, east, ...points.map(([lon]) => lon)];
  const lats = [south, north, ...points.map(([, lat]) => lat)];
  const span = Math.max(Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats));
  // geodesic sides of the frame stay clear of the land too
  const margin = 0.05 + 0.1 * span;
  return [
    Math.min(...lons) - margin,
    Math.min(...lats) - margin,
    Math.max(...lons) + margin,
    Math.max(...lats) + margin,
  ];
}

/** Where the way from a point through another meets the frame, which holds both; null where they are one. */
function runOn([x0, y0]: LonLat, [x1, y1]: LonLat, [west, south, east, north]: Bounds): LonLat | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const reachX = dx > 0 ? (east - x1) / dx : dx < 0 ? (west - x1) / dx : Infinity;
  const reachY = dy > 0 ? (north - y1) / dy : dy < 0 ? (south - y1) / dy : Infinity;
  const reach = Math.min(reachX, reachY);
  if (!Number.isFinite(reach)) return null;
  if (reachX <= reachY) return [dx > 0 ? east : west, y1 + reach * dy];
  return [x1 + reach * dx, dy > 0 ? north : south];
}

/** How far round the frame a point of it lies, 0 … 4 from the lower left corner counter-clockwise. */
function turn([x, y]: LonLat, [west, south, east, north]: Bounds): number {
  if (y === south) return (x - west) / (east - west);
  if (x === east) return 1 + (y - south) / (north - south);
  if (y === north) return 2 + (east - x) / (east - west);
  return (3 + (north - y) / (north - south)) % 4;
}

const cornerOf = (corner: number, [west, south, east, north]: Bounds): LonLat =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ][corner] as unknown as LonLat;
