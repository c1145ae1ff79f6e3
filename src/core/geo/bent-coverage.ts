import { type BorderPairs, UNPAIRED } from './border-pairs.ts';
import { toEqualArea } from './equal-area.ts';
import { type LabelMesh, meshOf } from './label-mesh.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { emptyEdges, OUTSIDE, writeEdge } from './mesh-edges.ts';

/**
 * `buildCoverageMesh(toEqualArea(lonLat))` for a layer whose borders are paired already: only what stays unpaired is bent.
 *
 * @param lonLat lon, lat in degrees, WGS 84; rings open
 * @param pairs `pairBorders` of the same layer, on any plane
 */
export function buildBentCoverageMesh(lonLat: LayerBuffer, pairs: BorderPairs): LabelMesh {
  const outer: number[] = [];
  for (let edge = 0; edge < pairs.partner.length; edge++) {
    if (pairs.partner[edge] === UNPAIRED) outer.push(edge);
  }
  const bent = toEqualArea(thereAndBack(lonLat.xy, pairs.next, outer));
  const edges = emptyEdges(outer.reduce((sum, _, i) => sum + pieceCount(bent.ringOff, i), 0));
  let at = 0;
  for (let i = 0; i < outer.length; i++) {
    const left = pairs.insideLeft[outer[i]!] === 1 ? 0 : OUTSIDE;
    const right = left === 0 ? OUTSIDE : 0;
    const from = 2 * bent.ringOff[i]!;
    for (let v = from; v < from + 2 * pieceCount(bent.ringOff, i); v += 2) {
      writeEdge(edges, at++, bent.xy[v]!, bent.xy[v + 1]!, bent.xy[v + 2]!, bent.xy[v + 3]!, left, right);
    }
  }
  return meshOf(edges, 1);
}

/** Each edge as a ring of its two ends, so that it can be bent alone. */
function thereAndBack(xy: Float64Array, next: Uint32Array, edges: readonly number[]): LayerBuffer {
  const ends = new Float64Array(4 * edges.length);
  edges.forEach((edge, i) => {
    const end = next[edge]!;
    ends.set([xy[2 * edge]!, xy[2 * edge + 1]!, xy[2 * end]!, xy[2 * end + 1]!], 4 * i);
  });
  const ringOff = Uint32Array.from({ length: edges.length + 1 }, (_, i) => 2 * i);
  const polyOff = Uint32Array.of(0, edges.length);
  return { xy: ends, ringOff, polyOff, featOff: Uint32Array.of(0, 1) };
}

/** Both ends and, twice, the points between them: there and back. */
const pieceCount = (ringOff: Uint32Array, ring: number): number => (ringOff[ring + 1]! - ringOff[ring]!) / 2;
