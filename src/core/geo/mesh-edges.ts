import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { ringDoubleArea } from './ring.ts';

/** The label of the land outside every unit. */
export const OUTSIDE = -1;

/** Boundary edges with the label on either side; the two copies of a shared border are one edge. */
export interface MeshEdges {
  readonly count: number;
  /** x0, y0, x1, y1 an edge, with x0 < x1, or x0 = x1 and y0 < y1 */
  readonly ends: Float64Array;
  /** label above (left of) each edge, `OUTSIDE` where there is none */
  readonly above: Int32Array;
  readonly below: Int32Array;
}

/** A table of edges while it is filled: open addressing, slot value = edge number + 1. */
interface EdgeTable {
  readonly ends: Float64Array;
  readonly above: Int32Array;
  readonly below: Int32Array;
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  readonly mask: number;
  count: number;
}

/**
 * Collects the edges of all polygon rings, pairing each border with the reverse copy its neighbour brings.
 *
 * A border with the same label on both sides is dropped: crossing it changes nothing. Where two polygons overlap, both copies
 * stay, so that coverage is counted with multiplicity.
 *
 * @param layer plane coordinates, metres; rings open, any winding
 * @param labelOf the label of a feature, 0 or more
 */
export function collectMeshEdges(layer: LayerBuffer, labelOf: (feature: number) => number): MeshEdges {
  const { xy, ringOff, polyOff, featOff } = layer;
  const table = emptyTable(xy.length / 2);
  for (let feature = 0; feature < featureCount(layer); feature++) {
    const label = labelOf(feature);
    for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
      for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
        const from = ringOff[ring]!;
        const to = ringOff[ring + 1]!;
        if (to - from < 3) continue;
        const counterClockwise = ringDoubleArea(xy, from, to) > 0;
        addRing(table, xy, from, to, label, counterClockwise === (ring === polyOff[part]));
      }
    }
  }
  return withoutInnerBorders(table);
}

function emptyTable(vertexCount: number): EdgeTable {
  let capacity = 4;
  while (capacity < 2 * vertexCount) capacity *= 2;
  return {
    ends: new Float64Array(4 * vertexCount),
    above: new Int32Array(vertexCount),
    below: new Int32Array(vertexCount),
    slots: new Int32Array(capacity),
    hashes: new Int32Array(capacity),
    mask: capacity - 1,
    count: 0,
  };
}

/** Adds a ring's edges. `insideLeft`: the polygon lies on the left when the ring is walked in its stored order. */
function addRing(
  table: EdgeTable,
  xy: Float64Array,
  from: number,
  to: number,
  label: number,
  insideLeft: boolean,
): void {
  let ax = xy[2 * to - 2]!;
  let ay = xy[2 * to - 1]!;
  for (let v = from; v < to; v++) {
    const bx = xy[2 * v]!;
    const by = xy[2 * v + 1]!;
    if (bx > ax || (bx === ax && by > ay)) addEdge(table, ax, ay, bx, by, label, insideLeft);
    else if (bx < ax || by < ay) addEdge(table, bx, by, ax, ay, label, !insideLeft);
    ax = bx;
    ay = by;
  }
}

function addEdge(
  table: EdgeTable,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  label: number,
  isAbove: boolean,
): void {
  const { ends, above, below, slots, hashes, mask } = table;
  const side = isAbove ? above : below;
  const hash = edgeHash(x0, y0, x1, y1);
  let slot = hash & mask;
  for (;;) {
    const taken = slots[slot]!;
    if (taken === 0) break;
    if (hashes[slot] === hash) {
      const edge = taken - 1;
      const at = 4 * edge;
      if (
        side[edge] === OUTSIDE &&
        ends[at] === x0 &&
        ends[at + 1] === y0 &&
        ends[at + 2] === x1 &&
        ends[at + 3] === y1
      ) {
        side[edge] = label;
        return;
      }
    }
    slot = (slot + 1) & mask;
  }
  const edge = table.count++;
  slots[slot] = edge + 1;
  hashes[slot] = hash;
  const at = 4 * edge;
  ends[at] = x0;
  ends[at + 1] = y0;
  ends[at + 2] = x1;
  ends[at + 3] = y1;
  above[edge] = isAbove ? label : OUTSIDE;
  below[edge] = isAbove ? OUTSIDE : label;
}

const hashDoubles = new Float64Array(2);
const hashWords = new Uint32Array(hashDoubles.buffer);

/** Mixes the bits of both end points (multipliers of MurmurHash3; the two irrationals keep mirrored edges apart). */
function edgeHash(x0: number, y0: number, x1: number, y1: number): number {
  hashDoubles[0] = x0 + x1 * 1.61803398875;
  hashDoubles[1] = y0 + y1 * 1.32471795724;
  let hash = Math.imul(hashWords[0]!, 0xcc9e2d51) ^ Math.imul(hashWords[1]!, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= Math.imul(hashWords[2]!, 0x27d4eb2f) ^ Math.imul(hashWords[3]!, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function withoutInnerBorders(table: EdgeTable): MeshEdges {
  const { ends, above, below } = table;
  let count = 0;
  for (let edge = 0; edge < table.count; edge++) {
    if (above[edge] === below[edge]) continue;
    ends.copyWithin(4 * count, 4 * edge, 4 * edge + 4);
    above[count] = above[edge]!;
    below[count] = below[edge]!;
    count++;
  }
  return {
    count,
    ends: ends.slice(0, 4 * count),
    above: above.slice(0, count),
    below: below.slice(0, count),
  };
}
