import { toEqualArea } from './equal-area.ts';
import { type LabelMesh, meshOf } from './label-mesh.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { emptyEdges, OUTSIDE, writeEdge } from './mesh-edges.ts';
import { LAND_LEFT, type OuterEdges } from './outer-edges.ts';

/**
 * `buildCoverageMesh(toEqualArea(lonLat))` for a layer whose outer borders are known already: only they are bent.
 *
 * @param lonLat lon, lat in degrees, WGS 84; rings open
 * @param outer `outerEdges` of the same layer, on any plane
 */
export function buildBentCoverageMesh(lonLat: LayerBuffer, { start, end, side }: OuterEdges): LabelMesh {
  const bent = toEqualArea(thereAndBack(lonLat.xy, start, end));
  let count = 0;
  for (let i = 0; i < start.length; i++) count += pieceCount(bent.ringOff, i);
  const edges = emptyEdges(count);
  let at = 0;
  for (let i = 0; i < start.length; i++) {
    const left = side[i] === LAND_LEFT ? 0 : OUTSIDE;
    const right = left === 0 ? OUTSIDE : 0;
    const from = 2 * bent.ringOff[i]!;
    for (let v = from; v < from + 2 * pieceCount(bent.ringOff, i); v += 2) {
      writeEdge(edges, at++, bent.xy[v]!, bent.xy[v + 1]!, bent.xy[v + 2]!, bent.xy[v + 3]!, left, right);
    }
  }
  return meshOf(edges, 1);
}

/** Each edge as a ring of its two ends, so that it can be bent alone. */
function thereAndBack(xy: Float64Array, start: Uint32Array, end: Uint32Array): LayerBuffer {
  const ends = new Float64Array(4 * start.length);
  for (let i = 0; i < start.length; i++) {
    ends[4 * i] = xy[2 * start[i]!]!;
    ends[4 * i + 1] = xy[2 * start[i]! + 1]!;
    ends[4 * i + 2] = xy[2 * end[i]!]!;
    ends[4 * i + 3] = xy[2 * end[i]! + 1]!;
  }
  const ringOff = Uint32Array.from({ length: start.length + 1 }, (_, i) => 2 * i);
  return { xy: ends, ringOff, polyOff: Uint32Array.of(0, start.length), featOff: Uint32Array.of(0, 1) };
}

/** Both ends and, twice, the points between them: there and back. */
const pieceCount = (ringOff: Uint32Array, ring: number): number => (ringOff[ring + 1]! - ringOff[ring]!) / 2;
