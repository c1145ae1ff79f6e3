import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { ringDoubleArea } from './ring.ts';

/** The edge has no partner: it borders on nothing, or on a border that does not fit. */
export const UNPAIRED = -1;
/** The edge has no length, or its ring no area: it is no border at all. */
export const NO_EDGE = -2;

/**
 * Which border edges of a layer are two copies of one, with the land on either side.
 *
 * The edge of vertex v runs from v to the next vertex of its ring. It is named by v in all of these.
 */
export interface BorderPairs {
  /** the edge that is the same border seen from the other side, or `UNPAIRED`, or `NO_EDGE` */
  readonly partner: Int32Array;
  /** the vertex the edge runs to */
  readonly next: Uint32Array;
  /** 1 if the polygon lies left of the edge as it is stored */
  readonly insideLeft: Uint8Array;
}

/**
 * Pairs each border with the reverse copy its neighbour brings.
 *
 * Borders are shared in chains: after edges v and w the next ones of both rings are tried first, which is quick because they lie
 * beside them in memory. Only where a chain begins is the partner looked up by a hash of the edge's midpoint. Where polygons
 * overlap, an edge is paired once and its further copies stay unpaired.
 *
 * @param layer any plane; rings open, any winding. Only bit-identical coordinates are the same place.
 */
export function pairBorders(layer: LayerBuffer): BorderPairs {
  const { xy, ringOff, polyOff, featOff } = layer;
  const vertexCount = xy.length / 2;
  const pairs = {
    partner: new Int32Array(vertexCount).fill(NO_EDGE),
    next: new Uint32Array(vertexCount),
    insideLeft: new Uint8Array(vertexCount),
  };
  const slots = new Int32Array(slotCount(vertexCount));
  for (let part = featOff[0]!; part < featOff[featureCount(layer)]!; part++) {
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      const from = ringOff[ring]!;
      const to = ringOff[ring + 1]!;
      if (to - from < 3) continue;
      const counterClockwise = ringDoubleArea(xy, from, to) > 0;
      pairs.insideLeft.fill(counterClockwise === (ring === polyOff[part]) ? 1 : 0, from, to);
      for (let v = from; v < to; v++) pairs.next[v] = v + 1;
      pairs.next[to - 1] = from;
      pairRing(xy, from, to, pairs, slots);
    }
  }
  return pairs;
}

/** A power of two that keeps at least three slots for two edges. */
function slotCount(edgeCount: number): number {
  let count = 4;
  while (count < 1.5 * edgeCount) count *= 2;
  return count;
}

/** Pairs the edges of one ring with those of the rings before; the others wait in `slots` (edge + 1, open addressing). */
function pairRing(xy: Float64Array, from: number, to: number, pairs: BorderPairs, slots: Int32Array): void {
  const { partner, next } = pairs;
  const mask = slots.length - 1;
  let guess = -1;
  for (let edge = from; edge < to; edge++) {
    const end = next[edge]!;
    const x0 = xy[2 * edge]!;
    const y0 = xy[2 * edge + 1]!;
    const x1 = xy[2 * end]!;
    const y1 = xy[2 * end + 1]!;
    if (x0 === x1 && y0 === y1) continue;
    partner[edge] = UNPAIRED;
    let found = guess >= 0 && fits(xy, pairs, edge, guess, x0, y0, x1, y1) ? guess : -1;
    if (found < 0) {
      let slot = midpointHash(x0 + x1, y0 + y1) & mask;
      for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
        if (fits(xy, pairs, edge, taken - 1, x0, y0, x1, y1)) {
          found = taken - 1;
          break;
        }
        slot = (slot + 1) & mask;
      }
      if (found < 0) slots[slot] = edge + 1;
    }
    guess = -1;
    if (found < 0) continue;
    partner[edge] = found;
    partner[found] = edge;
    // the chain goes on against the partner's direction, or along it where both are stored the same way round
    const runsBack = xy[2 * found] === x1 && xy[2 * found + 1] === y1;
    guess = runsBack ? found - 1 : next[found]!;
  }
}

/** Whether a waiting edge is the given one seen from the other side. */
function fits(
  xy: Float64Array,
  { partner, next, insideLeft }: BorderPairs,
  edge: number,
  other: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  if (partner[other] !== UNPAIRED || other === edge) return false;
  const end = next[other]!;
  const ox = xy[2 * other]!;
  const oy = xy[2 * other + 1]!;
  const ex = xy[2 * end]!;
  const ey = xy[2 * end + 1]!;
  if (ox === x1 && oy === y1) return ex === x0 && ey === y0 && insideLeft[other] === insideLeft[edge];
  return ox === x0 && oy === y0 && ex === x1 && ey === y1 && insideLeft[other] !== insideLeft[edge];
}

const hashDoubles = new Float64Array(2);
const hashWords = new Uint32Array(hashDoubles.buffer);

/** Mixes the bits of a place (multipliers of MurmurHash3). */
function midpointHash(x: number, y: number): number {
  hashDoubles[0] = x;
  hashDoubles[1] = y;
  let hash = Math.imul(hashWords[0]!, 0xcc9e2d51) ^ Math.imul(hashWords[1]!, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= Math.imul(hashWords[2]!, 0x27d4eb2f) ^ Math.imul(hashWords[3]!, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
