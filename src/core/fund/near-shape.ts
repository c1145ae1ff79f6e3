import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';

/** minX, minY, maxX, maxY */
type Box = readonly [number, number, number, number];

/** The box around the outer rings of a shape. */
function boxOf(shape: MultiPolygonCoordinates): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of shape) {
    for (const [x, y] of outer) {
      box[0] = Math.min(box[0], x!);
      box[1] = Math.min(box[1], y!);
      box[2] = Math.max(box[2], x!);
      box[3] = Math.max(box[3], y!);
    }
  }
  return box;
}

/**
 * A shape that is the same as another within the box of a third, with few vertices outside it: quick for Turf to clip.
 *
 * A vertex goes when it and its neighbours lie beyond one and the same side of the box: the border then moves within that side
 * alone, and what is inside the box keeps its winding. Outside the box the result may cross itself; clip it before use.
 */
export function nearShape(
  shape: MultiPolygonCoordinates,
  to: MultiPolygonCoordinates,
): MultiPolygonCoordinates {
  const box = boxOf(to);
  return shape.flatMap(([outer = [], ...holes]) => {
    const kept = nearRing(outer, box);
    if (!kept) return [];
    const keptHoles = holes.map((hole) => nearRing(hole, box)).filter((hole) => hole !== undefined);
    return [[kept, ...keptHoles]];
  });
}

/** undefined for a ring that has no part in the box. */
function nearRing(ring: readonly number[][], box: Box): number[][] | undefined {
  const kept: number[][] = [];
  let lastSides = 0;
  ring.forEach((point, i) => {
    const sides = sidesOf(point, box);
    const next = ring[i + 1];
    if (i > 0 && next && lastSides & sides & sidesOf(next, box)) return;
    kept.push(point);
    lastSides = sides;
  });
  const common = kept.reduce((all, point) => all & sidesOf(point, box), 15);
  return common === 0 && kept.length >= 4 ? kept : undefined;
}

/** Which sides of the box a point lies beyond, a bit each. */
const sidesOf = ([x, y]: readonly number[], [minX, minY, maxX, maxY]: Box): number =>
  (x! < minX ? 1 : 0) | (x! > maxX ? 2 : 0) | (y! < minY ? 4 : 0) | (y! > maxY ? 8 : 0);
