import { Delaunay } from 'd3-delaunay';
import type { Ground } from './ground.ts';
import type { Km } from './plane.ts';
import type { Site } from './sites.ts';

/** The small cells: Voronoi cells of the sites, with their land and their neighbours over land. */
export interface Cells {
  readonly sites: readonly Site[];
  /** Land in each cell, km² (from the 100 m raster). */
  readonly area: Float64Array;
  readonly neighbours: readonly (readonly number[])[];
  /** Walls between two cells: ends on the plane. */
  readonly walls: readonly Wall[];
  /** About the middle of the sites. */
  readonly middle: Km;
  readonly find: (e: number, n: number, near?: number) => number;
}

interface Wall {
  readonly a: number;
  readonly b: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Points far outside round the middle, so that every wall of interest has two ends. */
const FRAME: readonly (readonly [number, number])[] = [-300, -150, 0, 150, 300].flatMap((k) => [
  [k, -300] as const,
  [k, 300] as const,
  [-301, k] as const,
  [301, k] as const,
]);

/** `middle` is about the middle of the sites, within 100 km. */
export function cellsOf(sites: readonly Site[], ground: Ground, [me, mn]: Km = [0, 0]): Cells {
  const points = new Float64Array((sites.length + FRAME.length) * 2);
  for (const [i, s] of sites.entries()) points.set([s.e, s.n], 2 * i);
  for (const [i, p] of FRAME.entries()) points.set([me + p[0], mn + p[1]], 2 * (sites.length + i));
  const delaunay = new Delaunay(points);
  const area = new Float64Array(sites.length);
  let near = 0;
  ground.eachCell((e, n) => {
    near = delaunay.find(e, n, near);
    if (near < sites.length) area[near] = (area[near] as number) + ground.cellArea;
  });
  const walls = wallsOf(delaunay, sites.length);
  const neighbours: number[][] = sites.map(() => []);
  for (const { a, b, from, to } of walls) {
    if (!ground.isLand((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)) continue;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return {
    sites,
    area,
    neighbours,
    walls,
    middle: [me, mn],
    find: (e, n, hint = 0) => delaunay.find(e, n, hint),
  };
}

/** One wall for each pair of touching cells: between the centres of the circles of its two triangles. */
function wallsOf(delaunay: Delaunay<Delaunay.Point>, count: number): Wall[] {
  const { triangles, halfedges, points } = delaunay;
  const centre = (t: number): [number, number] => {
    const [a, b, c] = [0, 1, 2].map((k) => 2 * (triangles[3 * t + k] as number)) as [number, number, number];
    const at = (i: number): number => points[i] as number;
    const [bx, by] = [at(b) - at(a), at(b + 1) - at(a + 1)];
    const [cx, cy] = [at(c) - at(a), at(c + 1) - at(a + 1)];
    const d = 2 * (bx * cy - by * cx);
    const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
    return [at(a) + (cy * bb - by * cc) / d, at(a + 1) + (bx * cc - cx * bb) / d];
  };
  const centres = Array.from({ length: triangles.length / 3 }, (_, t) => centre(t));
  const walls: Wall[] = [];
  for (let e = 0; e < halfedges.length; e += 1) {
    const o = halfedges[e] as number;
    if (o < e) continue;
    const [a, b] = [triangles[e] as number, triangles[o] as number];
    if (a >= count && b >= count) continue;
    const [from, to] = [centres[Math.floor(e / 3)], centres[Math.floor(o / 3)]];
    if (from !== undefined && to !== undefined) walls.push({ a, b, from, to });
  }
  return walls;
}
