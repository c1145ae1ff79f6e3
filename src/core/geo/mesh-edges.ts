import { pairBorders, UNPAIRED } from './border-pairs.ts';
import type { LayerBuffer } from './layer-buffer.ts';

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

/**
 * Collects the edges of all polygon rings, each border that neighbours share once.
 *
 * A border with the same label on both sides is dropped: crossing it changes nothing. Where two polygons overlap, both copies
 * stay, so that coverage is counted with multiplicity.
 *
 * @param layer plane coordinates, metres; rings open, any winding
 * @param labelOf the label of a feature, 0 or more
 */
export function collectMeshEdges(layer: LayerBuffer, labelOf: (feature: number) => number): MeshEdges {
  const { xy } = layer;
  const { partner, next, insideLeft } = pairBorders(layer);
  const labels = labelsOfVertices(layer, labelOf);
  const kept = keptEdges(partner, labels);
  const edges = emptyEdges(kept.length);
  for (let at = 0; at < kept.length; at++) {
    const edge = kept[at]!;
    const end = next[edge]!;
    const other = partner[edge]!;
    const across = other === UNPAIRED ? OUTSIDE : labels[other]!;
    const own = labels[edge]!;
    const left = insideLeft[edge] === 1 ? own : across;
    const right = insideLeft[edge] === 1 ? across : own;
    writeEdge(edges, at, xy[2 * edge]!, xy[2 * edge + 1]!, xy[2 * end]!, xy[2 * end + 1]!, left, right);
  }
  return edges;
}

/** Room for so many edges, to be filled by `writeEdge`. */
export const emptyEdges = (count: number): MeshEdges => ({
  count,
  ends: new Float64Array(4 * count),
  above: new Int32Array(count),
  below: new Int32Array(count),
});

/** Writes an edge that runs from a to b, with the labels left and right of it, in its normal direction. */
export function writeEdge(
  { ends, above, below }: MeshEdges,
  at: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  right: number,
): void {
  const runsForward = bx > ax || (bx === ax && by > ay);
  ends[4 * at] = runsForward ? ax : bx;
  ends[4 * at + 1] = runsForward ? ay : by;
  ends[4 * at + 2] = runsForward ? bx : ax;
  ends[4 * at + 3] = runsForward ? by : ay;
  above[at] = runsForward ? left : right;
  below[at] = runsForward ? right : left;
}

/** The label of the feature each vertex belongs to. */
function labelsOfVertices(
  { xy, ringOff, polyOff, featOff }: LayerBuffer,
  labelOf: (feature: number) => number,
): Int32Array {
  const labels = new Int32Array(xy.length / 2);
  for (let feature = 0; feature < featOff.length - 1; feature++) {
    const from = ringOff[polyOff[featOff[feature]!]!]!;
    const to = ringOff[polyOff[featOff[feature + 1]!]!]!;
    labels.fill(labelOf(feature), from, to);
  }
  return labels;
}

/** One edge of each pair with different labels, and every unpaired one, in the order of the layer. */
function keptEdges(partner: Int32Array, labels: Int32Array): number[] {
  const kept: number[] = [];
  for (let edge = 0; edge < partner.length; edge++) {
    const other = partner[edge]!;
    if (other === UNPAIRED || (other > edge && labels[other] !== labels[edge])) kept.push(edge);
  }
  return kept;
}
