import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { ringDoubleArea } from '#core/geo/ring.ts';
import type { Metres, SquareMetres } from '#core/units.ts';
import type { PairedEdges } from './half-edges.ts';
import type { VertexClusters } from './vertex-clusters.ts';

/** A closed line of borders that no neighbour shares, land on its left. */
export interface CoverageLoop {
  /** positive: the rim of covered land, or land covered twice; negative: a hole in it, or a strip between neighbours */
  readonly area: SquareMetres;
  readonly perimeter: Metres;
  readonly longestEdge: Metres;
  /** the features along it, in the order they are met; at most `MOST_FEATURES` */
  readonly features: readonly number[];
}

/** The loops, and loop i as feature i of a plane layer. */
export interface CoverageLoops {
  readonly loops: readonly CoverageLoop[];
  readonly layer: LayerBuffer;
}

const MOST_FEATURES = 50;

/** Joins unpaired edges to loops; where several leave a corner, the walk keeps to its right, round one hole at a time. */
export function coverageLoops(
  plane: LayerBuffer,
  edges: PairedEdges,
  { of, count: clusterCount }: VertexClusters,
): CoverageLoops {
  const { xy } = plane;
  const { tail, head, feature, mate } = edges;
  const { start, items } = unpairedByTail(edges, of, clusterCount);
  const used = new Uint8Array(edges.count);
  const loops: CoverageLoop[] = [];
  const points: number[] = [];
  const ringOff = [0];
  for (let first = 0; first < edges.count; first++) {
    if (mate[first] !== -1 || used[first] === 1) continue;
    const features = new Set<number>();
    let perimeter = 0;
    let longestEdge = 0;
    const from = points.length / 2;
    let edge = first;
    for (;;) {
      used[edge] = 1;
      const a = 2 * tail[edge]!;
      const b = 2 * head[edge]!;
      points.push(xy[a]!, xy[a + 1]!);
      const length = Math.hypot(xy[b]! - xy[a]!, xy[b + 1]! - xy[a + 1]!);
      perimeter += length;
      longestEdge = Math.max(longestEdge, length);
      if (features.size < MOST_FEATURES) features.add(feature[edge]!);
      const next = nextEdge(xy, edges, edge, first, start, items, used, of);
      // corners of one cluster may differ a little: both are kept
      if (xy[2 * tail[next]!] !== xy[b] || xy[2 * tail[next]! + 1] !== xy[b + 1])
        points.push(xy[b]!, xy[b + 1]!);
      if (next === first) break;
      edge = next;
    }
    const to = points.length / 2;
    const ring = Float64Array.from(points.slice(2 * from));
    ringOff.push(to);
    loops.push({
      area: ringDoubleArea(ring, 0, ring.length / 2) / 2,
      perimeter,
      longestEdge,
      features: [...features],
    });
  }
  const each = Uint32Array.from(ringOff, (_, i) => i);
  const layer = {
    xy: Float64Array.from(points),
    ringOff: Uint32Array.from(ringOff),
    polyOff: each,
    featOff: each,
  };
  return { loops, layer };
}

function unpairedByTail(
  { count, tail, mate }: PairedEdges,
  of: Int32Array,
  clusterCount: number,
): { readonly start: Uint32Array; readonly items: Int32Array } {
  const start = new Uint32Array(clusterCount + 1);
  for (let edge = 0; edge < count; edge++) if (mate[edge] === -1) start[of[tail[edge]!]! + 1]!++;
  for (let i = 0; i < clusterCount; i++) start[i + 1]! += start[i]!;
  const items = new Int32Array(start[clusterCount]!);
  const next = start.slice(0, clusterCount);
  for (let edge = 0; edge < count; edge++) if (mate[edge] === -1) items[next[of[tail[edge]!]!]!++] = edge;
  return { start, items };
}

/** The edge, unused or the first of the walk, first met when turning counter-clockwise from where the walk came. */
function nextEdge(
  xy: Float64Array,
  { tail, head }: PairedEdges,
  edge: number,
  first: number,
  start: Uint32Array,
  items: Int32Array,
  used: Uint8Array,
  of: Int32Array,
): number {
  const corner = of[head[edge]!]!;
  const from = start[corner]!;
  const end = start[corner + 1]!;
  if (end - from === 1) return items[from]!;
  const directionOf = (a: number, b: number): number =>
    Math.atan2(xy[2 * b + 1]! - xy[2 * a + 1]!, xy[2 * b]! - xy[2 * a]!);
  const back = directionOf(head[edge]!, tail[edge]!);
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i < end; i++) {
    const other = items[i]!;
    if (used[other] === 1 && other !== first) continue;
    let turn = directionOf(tail[other]!, head[other]!) - back;
    while (turn <= 1e-12) turn += 2 * Math.PI;
    if (turn < least) {
      least = turn;
      best = other;
    }
  }
  return best;
}
