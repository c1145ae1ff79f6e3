import { type BorderPairs, pairBorders, UNPAIRED } from './border-pairs.ts';
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
 * @param pairs `pairBorders(layer)`, if at hand
 */
export function collectMeshEdges(
  layer: LayerBuffer,
  labelOf: (feature: number) => number,
  pairs: BorderPairs = pairBorders(layer),
): MeshEdges {
  const labels = labelsOfVertices(layer, labelOf);
  const kept = keptEdges(pairs.partner, labels);
  const edges = {
    count: kept.length,
    ends: new Float64Array(4 * kept.length),
    above: new Int32Array(kept.length),
    below: new Int32Array(kept.length),
  };
  for (let at = 0; at < kept.length; at++) writeEdge(edges, at, layer.xy, pairs, labels, kept[at]!);
  return edges;
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
function keptEdges(partner: Int32Array, labels: Int32Array): Uint32Array {
  const isKept = (edge: number): boolean => {
    const other = partner[edge]!;
    return other === UNPAIRED || (other > edge && labels[other] !== labels[edge]);
  };
  let count = 0;
  for (let edge = 0; edge < partner.length; edge++) if (isKept(edge)) count++;
  const kept = new Uint32Array(count);
  let at = 0;
  for (let edge = 0; edge < partner.length; edge++) if (isKept(edge)) kept[at++] = edge;
  return kept;
}

function writeEdge(
  { ends, above, below }: MeshEdges,
  at: number,
  xy: Float64Array,
  { partner, next, insideLeft }: BorderPairs,
  labels: Int32Array,
  edge: number,
): void {
  const other = partner[edge]!;
  const own = labels[edge]!;
  const across = other === UNPAIRED ? OUTSIDE : labels[other]!;
  const end = next[edge]!;
  const dx = xy[2 * end]! - xy[2 * edge]!;
  const runsForward = dx > 0 || (dx === 0 && xy[2 * end + 1]! > xy[2 * edge + 1]!);
  const first = runsForward ? edge : end;
  const second = runsForward ? end : edge;
  ends[4 * at] = xy[2 * first]!;
  ends[4 * at + 1] = xy[2 * first + 1]!;
  ends[4 * at + 2] = xy[2 * second]!;
  ends[4 * at + 3] = xy[2 * second + 1]!;
  const isAbove = runsForward === (insideLeft[edge] === 1);
  above[at] = isAbove ? own : across;
  below[at] = isAbove ? across : own;
}
