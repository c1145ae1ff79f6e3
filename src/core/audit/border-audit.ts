import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { PART_STRIDE, type PartSummary, summariseParts } from '#core/geo/part-summary.ts';
import { isInPolygon } from '#core/geo/point-in-polygon.ts';
import { selfCrossing } from '#core/geo/self-crossing.ts';
import { indexParts } from '#core/geo/spatial-index.ts';
import type { Metres, SquareMetres } from '#core/units.ts';
import { type CoverageLoop, coverageLoops } from './coverage-loops.ts';
import { type HalfEdges, pairByClusters } from './half-edges.ts';
import { NearBorders } from './near-borders.ts';
import { clusterVertices } from './vertex-clusters.ts';

/** Land that nothing covers, closed in by features. */
export interface Gap {
  readonly area: SquareMetres;
  /** mean width, metres */
  readonly width: Metres;
  readonly features: readonly number[];
  /** its ring: feature of `BorderAudit.loops` */
  readonly loop: number;
}

/** What comparing neighbours' borders gave. */
export interface BorderAudit {
  readonly gaps: readonly Gap[];
  readonly near: NearBorders;
  /** rings of the loops, one a feature */
  readonly loops: LayerBuffer;
}

/** Corners this close are one corner drawn twice: twice the last digit of 6-decimal degrees, metres. */
const SAME_CORNER: Metres = 0.2;
/** Strips narrower than this in the mean belong to a border not drawn alike; wider ones are gaps. */
const STRIP_WIDTH: Metres = 0.2;
/** Smaller areas are rounding. */
export const LEAST_AREA: SquareMetres = 0.05;
/** Strips narrower than this are rounding. */
const LEAST_WIDTH: Metres = 1e-4;
/**
 * Between its plane image and the chord of its ends an edge of L metres that is straight in degrees leaves up to this × L²:
 * a neighbour's extra vertex on it lies that far off. Source: curvature of a parallel, tan φ / R, over 8, at 32° (the farthest).
 */
const BEND: number = Math.tan((32 * Math.PI) / 180) / 6_371_000 / 8;

/**
 * Compares the borders of neighbours: shared ones are paired, the rest join to loops.
 *
 *     a ──────── b      paired, and alike: nothing        a ───────── b     paired, but b drawn twice: a near border
 *     a ──────── b                                        a ───────── b′
 *
 * A loop of unpaired edges with land on its left that turns clockwise is a hole in the coverage. Where its two sides cross, as
 * along a border drawn twice with different corners, its winding number tells gap (+1) from overlap (−1), and ∫ (w² − w) splits
 * the areas without building a shape.
 *
 * @param plane metres, copies left out
 * @param notShared `edgesNotShared(plane)`
 */
export function auditBorders(plane: LayerBuffer, notShared: HalfEdges): BorderAudit {
  const clusters = clusterVertices(plane.xy, cornersOf(notShared), SAME_CORNER);
  const edges = pairByClusters(notShared, clusters);
  const near = new NearBorders(plane);
  for (let edge = 0; edge < edges.count; edge++) {
    const mate = edges.mate[edge]!;
    if (mate > edge) near.addPair(edges, edge, mate);
  }
  const { loops, layer } = coverageLoops(plane, edges, clusters);
  const chosen = loops.flatMap((loop, i) => (isSuspect(loop) ? [i] : []));
  const rings = pick(layer, chosen);
  const parts = summariseParts(rings);
  const defects = selfCrossing(rings, parts);
  const gaps: Gap[] = [];
  for (const [i, loop] of chosen.entries()) {
    const { area, perimeter, longestEdge, features } = loops[loop]!;
    const half = Math.max(0, defects[i]!) / 2;
    const gap = area < 0 ? half - area : half;
    const overlap = area < 0 ? half : half + area;
    const width = (2 * (gap + overlap)) / perimeter;
    const bend = BEND * longestEdge * longestEdge;
    if (width <= LEAST_WIDTH + bend && features.length > 1) near.addRounding(features, overlap);
    else if (width <= STRIP_WIDTH + bend && features.length > 1)
      near.addLoop(features, gap, overlap, perimeter / 2, layer, loop);
    else if (gap > LEAST_AREA && width > LEAST_WIDTH) {
      // an outer rim has no gap; a rim that crosses a neighbour's is measured by pairs
      if (area < 0 || features.length > 1) gaps.push({ area: gap, width, features, loop });
    }
  }
  return { gaps: withoutIslands(gaps, loops, layer), near, loops: layer };
}

function cornersOf({ count, tail, head }: HalfEdges): Int32Array {
  const corners = new Int32Array(2 * count);
  corners.set(tail);
  corners.set(head, count);
  return corners;
}

/** Loops that turn clockwise, and thin ones: all that can hold a gap. */
const isSuspect = ({ area, perimeter }: CoverageLoop): boolean =>
  area < 0 || area < perimeter * STRIP_WIDTH * 4;

/** Some features of a layer of single rings. */
function pick({ xy, ringOff }: LayerBuffer, chosen: readonly number[]): LayerBuffer {
  const offsets = [0];
  let size = 0;
  for (const ring of chosen) {
    size += ringOff[ring + 1]! - ringOff[ring]!;
    offsets.push(size);
  }
  const points = new Float64Array(2 * size);
  for (const [i, ring] of chosen.entries())
    points.set(xy.subarray(2 * ringOff[ring]!, 2 * ringOff[ring + 1]!), 2 * offsets[i]!);
  const each = Uint32Array.from(offsets, (_, i) => i);
  return { xy: points, ringOff: Uint32Array.from(offsets), polyOff: each, featOff: each };
}

/** Takes the islands of covered land off the gap they lie in, each off the smallest gap around it. */
function withoutIslands(gaps: Gap[], loops: readonly CoverageLoop[], layer: LayerBuffer): Gap[] {
  if (gaps.length === 0) return gaps;
  const rings = pick(
    layer,
    gaps.map(({ loop }) => loop),
  );
  const boxes: PartSummary = summariseParts(rings);
  const index = indexParts(boxes);
  const taken = new Float64Array(gaps.length);
  const own = new Set(gaps.map(({ loop }) => loop));
  for (const [i, { area }] of loops.entries()) {
    if (area <= 0 || own.has(i)) continue;
    const at = 2 * layer.ringOff[i]!;
    const x = layer.xy[at]!;
    const y = layer.xy[at + 1]!;
    const around = index
      .search(
        x,
        y,
        x,
        y,
        (gap) => boxes[PART_STRIDE * gap + 4]! > area && isInPolygon([x, y], [ringOf(rings, gap)]),
      )
      .sort((a, b) => gaps[a]!.area - gaps[b]!.area)[0];
    if (around !== undefined) taken[around]! += area;
  }
  return gaps.map((gap, i) => ({ ...gap, area: gap.area - taken[i]! }));
}

/** The points of a ring of a layer of single rings. */
function ringOf({ xy, ringOff }: LayerBuffer, ring: number): number[][] {
  const points: number[][] = [];
  for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++) points.push([xy[2 * v]!, xy[2 * v + 1]!]);
  return points;
}
