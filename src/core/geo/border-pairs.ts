import type { LayerBuffer } from './layer-buffer.ts';
import { ringDoubleArea } from './ring.ts';

/** The edge has no partner: it borders on nothing, or on a border that does not fit. */
export const UNPAIRED = -1;
/** The edge has no length, or its ring fewer than three vertices: it is no border at all. */
const NO_EDGE = -2;

/**
 * Which border edges of a layer are two copies of one, with the land on either side.
 *
 * The edge of vertex v runs from v to the next vertex of its ring. It is named by v in all of these.
 */
export interface BorderPairs {
  /** the edge that is the same border seen from the other side, `UNPAIRED`, or a lower number for what is no edge */
  readonly partner: Int32Array;
  /** the vertex the edge runs to */
  readonly next: Uint32Array;
  /** 1 if the polygon lies left of the edge as it is stored */
  readonly insideLeft: Uint8Array;
}

/**
 * Pairs each border with the reverse copy its neighbour brings.
 *
 * The edges are dealt out to tiles by their midpoint, which both copies have in common; each tile is then paired by a small hash
 * table that stays in the processor's cache. Where polygons overlap, further copies of an edge stay unpaired.
 *
 * @param layer any plane; rings open, any winding. Only bit-identical coordinates are the same place.
 */
export function pairBorders(layer: LayerBuffer): BorderPairs {
  const pairs = unpairedEdges(layer);
  const { start, edges } = edgesByTile(layer.xy, pairs);
  let slots = new Int32Array(1024);
  for (let tile = 0; tile < start.length - 1; tile++) {
    const count = start[tile + 1]! - start[tile]!;
    if (count < 2) continue;
    const needed = slotCount(count);
    if (slots.length < needed) slots = new Int32Array(needed);
    slots.fill(0, 0, needed);
    pairTile(layer.xy, pairs, edges, start[tile]!, start[tile + 1]!, slots, needed - 1);
  }
  return pairs;
}

function unpairedEdges({ xy, ringOff, polyOff }: LayerBuffer): BorderPairs {
  const partner = new Int32Array(xy.length / 2).fill(NO_EDGE);
  const next = new Uint32Array(xy.length / 2);
  const insideLeft = new Uint8Array(xy.length / 2);
  for (let part = 0; part < polyOff.length - 1; part++) {
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      const from = ringOff[ring]!;
      const to = ringOff[ring + 1]!;
      if (to - from < 3) continue;
      const counterClockwise = ringDoubleArea(xy, from, to) > 0;
      insideLeft.fill(counterClockwise === (ring === polyOff[part]) ? 1 : 0, from, to);
      for (let v = from; v < to; v++) {
        const end = v + 1 === to ? from : v + 1;
        next[v] = end;
        if (xy[2 * v] !== xy[2 * end] || xy[2 * v + 1] !== xy[2 * end + 1]) partner[v] = UNPAIRED;
      }
    }
  }
  return { partner, next, insideLeft };
}

/** Edges a tile holds on average, and the most tiles a side. */
const EDGES_A_TILE = 128;
const MAX_TILES = 1024;

/** Edges of tile t are edges[start[t]] … edges[start[t + 1]]. */
interface Tiles {
  readonly start: Uint32Array;
  readonly edges: Uint32Array;
}

function edgesByTile(xy: Float64Array, { partner, next }: BorderPairs): Tiles {
  const side = Math.min(MAX_TILES, Math.ceil(Math.sqrt(partner.length / EDGES_A_TILE)) || 1);
  const [minX, minY, maxX, maxY] = boundsOf(xy);
  // in sums of two coordinates, which are twice the midpoint
  const perX = (side - 1) / (2 * (maxX - minX) || 1);
  const perY = (side - 1) / (2 * (maxY - minY) || 1);
  const tileOf = new Uint32Array(partner.length);
  const start = new Uint32Array(side * side + 1);
  for (let edge = 0; edge < partner.length; edge++) {
    if (partner[edge] !== UNPAIRED) continue;
    const end = next[edge]!;
    const column = ((xy[2 * edge]! + xy[2 * end]! - 2 * minX) * perX) | 0;
    const row = ((xy[2 * edge + 1]! + xy[2 * end + 1]! - 2 * minY) * perY) | 0;
    const tile = row * side + column;
    tileOf[edge] = tile;
    start[tile + 1]!++;
  }
  for (let tile = 0; tile < side * side; tile++) start[tile + 1]! += start[tile]!;
  const edges = new Uint32Array(start[side * side]!);
  const free = start.slice();
  for (let edge = 0; edge < partner.length; edge++) {
    if (partner[edge] === UNPAIRED) edges[free[tileOf[edge]!]!++] = edge;
  }
  return { start, edges };
}

function boundsOf(xy: Float64Array): readonly [number, number, number, number] {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < xy.length; at += 2) {
    const x = xy[at]!;
    const y = xy[at + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

/** A power of two that keeps at least three slots for two edges. */
function slotCount(edgeCount: number): number {
  let count = 4;
  while (count < 1.5 * edgeCount) count *= 2;
  return count;
}

/** Pairs edges[from] … edges[to]; those without partner yet wait in `slots` (edge + 1, open addressing). */
function pairTile(
  xy: Float64Array,
  pairs: BorderPairs,
  edges: Uint32Array,
  from: number,
  to: number,
  slots: Int32Array,
  mask: number,
): void {
  const { partner, next } = pairs;
  for (let i = from; i < to; i++) {
    const edge = edges[i]!;
    const end = next[edge]!;
    const x = xy[2 * edge]! + xy[2 * end]!;
    const y = xy[2 * edge + 1]! + xy[2 * end + 1]!;
    let slot = midpointHash(x, y) & mask;
    for (let waiting = slots[slot]!; waiting !== 0; waiting = slots[slot]!) {
      const other = waiting - 1;
      if (partner[other] === UNPAIRED && isReverse(xy, pairs, edge, end, other)) {
        partner[edge] = other;
        partner[other] = edge;
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (partner[edge] === UNPAIRED) slots[slot] = edge + 1;
  }
}

/** Whether `other` has the same ends and its polygon on the other side. */
function isReverse(
  xy: Float64Array,
  { next, insideLeft }: BorderPairs,
  edge: number,
  end: number,
  other: number,
): boolean {
  const otherEnd = next[other]!;
  const sameSide = insideLeft[edge] === insideLeft[other];
  return sameSide
    ? isSamePlace(xy, edge, otherEnd) && isSamePlace(xy, end, other)
    : isSamePlace(xy, edge, other) && isSamePlace(xy, end, otherEnd);
}

const isSamePlace = (xy: Float64Array, v: number, w: number): boolean =>
  xy[2 * v] === xy[2 * w] && xy[2 * v + 1] === xy[2 * w + 1];

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
