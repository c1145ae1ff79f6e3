import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { ringDoubleArea } from '#core/geo/ring.ts';
import type { VertexClusters } from './vertex-clusters.ts';

/** The edges of all rings, each walked with its polygon on the left, and the neighbour's copy of it where there is one. */
export interface HalfEdges {
  readonly count: number;
  /** vertex an edge leaves and the one it reaches */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly feature: Int32Array;
  /** the edge of the same corners walked the other way, −1 if none */
  readonly mate: Int32Array;
}

/**
 * Pairs the borders of neighbours by the clusters of their corners.
 *
 * @param plane metres; rings open, any winding
 * Edges within one cluster are left out. Every cluster is left as often as it is reached, also by the unpaired edges alone.
 */
export function pairEdges(plane: LayerBuffer, clusters: VertexClusters): HalfEdges {
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
          if (clusters.of[v] === clusters.of[next]) continue;
          tail[count] = insideLeft ? v : next;
          head[count] = insideLeft ? next : v;
          owner[count++] = feature;
        }
      }
    }
  }
  return { count, tail, head, feature: owner, mate: matesOf(tail, head, count, clusters) };
}

function matesOf(tail: Int32Array, head: Int32Array, count: number, { of }: VertexClusters): Int32Array {
  let capacity = 4;
  while (capacity < 2 * count) capacity *= 2;
  const mask = capacity - 1;
  // first unpaired edge of a pair of corners in the slot, the others behind it
  const slots = new Int32Array(capacity).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const mate = new Int32Array(count).fill(-1);
  for (let edge = 0; edge < count; edge++) {
    const a = of[tail[edge]!]!;
    const b = of[head[edge]!]!;
    const slot = mixed(Math.min(a, b), Math.max(a, b)) & mask;
    let before = -1;
    let other = slots[slot]!;
    while (other >= 0 && !(of[tail[other]!] === b && of[head[other]!] === a)) {
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

function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0xcc9e2d51) ^ Math.imul(b ^ (b >>> 15), 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
