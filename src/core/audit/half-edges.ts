import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type MeshEdges, OUTSIDE } from '#core/geo/mesh-edges.ts';
import { ringDoubleArea } from '#core/geo/ring.ts';
import { pointHash, slotCount } from './point-hash.ts';
import type { VertexClusters } from './vertex-clusters.ts';

/** Edges of rings, each walked with its polygon on the left. */
export interface HalfEdges {
  readonly count: number;
  /** vertex an edge leaves and the one it reaches */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly feature: Int32Array;
}

/** Edges with the neighbour's drawing of them where there is one. */
export interface PairedEdges extends HalfEdges {
  /** the edge of the same corners walked the other way, −1 if none */
  readonly mate: Int32Array;
}

/**
 * The edges that no neighbour draws the other way with the same coordinates: the rim of the covered land, and every fault in it.
 *
 * @param plane metres; rings open, any winding
 * Every vertex is left as often as it is reached, also by these edges alone.
 */
export function edgesNotShared(plane: LayerBuffer): HalfEdges {
  const all = halfEdges(plane);
  const { xy } = plane;
  const hashes = new Int32Array(xy.length / 2);
  for (let v = 0; v < hashes.length; v++) hashes[v] = pointHash(xy[2 * v]!, xy[2 * v + 1]!);
  const isSame = (a: number, b: number): boolean =>
    xy[2 * a] === xy[2 * b] && xy[2 * a + 1] === xy[2 * b + 1];
  const mate = matesOf(all, (v) => hashes[v]!, isSame);
  return chosenEdges(all, (edge) => mate[edge] === -1);
}

/** Pairs edges by the clusters of their corners; edges within one cluster are left out. */
export function pairByClusters(edges: HalfEdges, { of }: VertexClusters): PairedEdges {
  const kept = chosenEdges(edges, (edge) => of[edges.tail[edge]!] !== of[edges.head[edge]!]);
  return {
    ...kept,
    mate: matesOf(
      kept,
      (v) => of[v]!,
      (a, b) => of[a] === of[b],
    ),
  };
}

/** The edges as those of a coverage mesh: label 0 on the side of the polygon. */
export function toMeshEdges({ xy }: LayerBuffer, { count, tail, head }: HalfEdges): MeshEdges {
  const ends = new Float64Array(4 * count);
  const above = new Int32Array(count);
  const below = new Int32Array(count);
  for (let edge = 0; edge < count; edge++) {
    const a = 2 * tail[edge]!;
    const b = 2 * head[edge]!;
    const isForward = xy[a]! < xy[b]! || (xy[a] === xy[b] && xy[a + 1]! < xy[b + 1]!);
    const first = isForward ? a : b;
    const last = isForward ? b : a;
    ends[4 * edge] = xy[first]!;
    ends[4 * edge + 1] = xy[first + 1]!;
    ends[4 * edge + 2] = xy[last]!;
    ends[4 * edge + 3] = xy[last + 1]!;
    above[edge] = isForward ? 0 : OUTSIDE;
    below[edge] = isForward ? OUTSIDE : 0;
  }
  return { count, ends, above, below };
}

function halfEdges(plane: LayerBuffer): HalfEdges {
  const { xy, ringOff, polyOff, featOff } = plane;
  const vertices = xy.length / 2;
  const tail = new Int32Array(vertices);
  const head = new Int32Array(vertices);
  const owner = new Int32Array(vertices);
  let count = 0;
  for (let feature = 0; feature < featureCount(plane); feature++) {
    for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
      for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
        const from = ringOff[ring]!;
        const to = ringOff[ring + 1]!;
        const insideLeft = ringDoubleArea(xy, from, to) > 0 === (ring === polyOff[part]);
        for (let v = from; v < to; v++) {
          const next = v + 1 === to ? from : v + 1;
          if (xy[2 * v] === xy[2 * next] && xy[2 * v + 1] === xy[2 * next + 1]) continue;
          tail[count] = insideLeft ? v : next;
          head[count] = insideLeft ? next : v;
          owner[count++] = feature;
        }
      }
    }
  }
  return { count, tail, head, feature: owner };
}

function chosenEdges(
  { count, tail, head, feature }: HalfEdges,
  isChosen: (edge: number) => boolean,
): HalfEdges {
  const chosen: number[] = [];
  for (let edge = 0; edge < count; edge++) if (isChosen(edge)) chosen.push(edge);
  const pick = (from: Int32Array) => Int32Array.from(chosen, (edge) => from[edge]!);
  return { count: chosen.length, tail: pick(tail), head: pick(head), feature: pick(feature) };
}

/** The reverse edge of each, every edge used once; −1 where there is none. */
function matesOf(
  { count, tail, head }: HalfEdges,
  hashOf: (vertex: number) => number,
  isSame: (a: number, b: number) => boolean,
): Int32Array {
  const mask = slotCount(count) - 1;
  // the last unpaired edge filed under a slot, the earlier ones behind it
  const slots = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const mate = new Int32Array(count).fill(-1);
  for (let edge = 0; edge < count; edge++) {
    const a = tail[edge]!;
    const b = head[edge]!;
    const slot = mixed(hashOf(a), hashOf(b)) & mask;
    let before = -1;
    let other = slots[slot]!;
    while (other >= 0 && !(isSame(tail[other]!, b) && isSame(head[other]!, a))) {
      before = other;
      other = next[other]!;
    }
    if (other >= 0) {
      mate[edge] = other;
      mate[other] = edge;
      if (before < 0) slots[slot] = next[other]!;
      else next[before] = next[other]!;
    } else {
      next[edge] = slots[slot]!;
      slots[slot] = edge;
    }
  }
  return mate;
}

/** Alike for both orders of the two. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a + b, 0xcc9e2d51) ^ Math.imul(a ^ b, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
