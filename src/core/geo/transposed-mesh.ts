import { type LabelMesh, meshOf } from './label-mesh.ts';
import type { MeshEdges } from './mesh-edges.ts';

const made = new WeakMap<LabelMesh, LabelMesh>();

/**
 * The same mesh with its two axes exchanged, made on first use and kept as long as the mesh.
 *
 * The overlay slices zones by x; a river that runs along y has all its edges in one slice, but not in the transposed plane.
 */
export function transposedMesh(mesh: LabelMesh): LabelMesh {
  let transposed = made.get(mesh);
  if (!transposed) {
    transposed = meshOf(transposedEdges(mesh.edges), mesh.labelCount);
    made.set(mesh, transposed);
  }
  return transposed;
}

/** The reflection exchanges left and right; turning an edge round to keep x0 < x1 exchanges them once more. */
function transposedEdges({ count, ends, above, below }: MeshEdges): MeshEdges {
  const result = { count, ends: new Float64Array(4 * count), above: above.slice(), below: below.slice() };
  for (let edge = 0; edge < count; edge++) {
    const at = 4 * edge;
    const forward =
      ends[at + 3]! > ends[at + 1]! || (ends[at + 3] === ends[at + 1] && ends[at + 2]! > ends[at]!);
    const first = forward ? at : at + 2;
    const second = forward ? at + 2 : at;
    result.ends[at] = ends[first + 1]!;
    result.ends[at + 1] = ends[first]!;
    result.ends[at + 2] = ends[second + 1]!;
    result.ends[at + 3] = ends[second]!;
    if (forward) {
      result.above[edge] = below[edge]!;
      result.below[edge] = above[edge]!;
    }
  }
  return result;
}
