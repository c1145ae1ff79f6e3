import { type CellLabels, labelCells } from './cell-labels.ts';
import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { collectMeshEdges, emptyEdges, type MeshEdges, OUTSIDE, writeEdge } from './mesh-edges.ts';
import { buildMeshGrid, type MeshGrid } from './mesh-grid.ts';
import { LAND_LEFT, type OuterEdges, outerEdges } from './outer-edges.ts';
import { summariseParts } from './part-summary.ts';

/**
 * A plane divided by unit borders, able to say which unit any point is in.
 *
 *        above: label 3
 *     x0,y0 ───────────── x1,y1      one edge, two labels
 *        below: label 7
 *
 * A grid files the edges by cell and holds the label of each cell's centre, so the label of any point is that of its cell's
 * centre plus the jumps on the short way there.
 */
export interface LabelMesh {
  /** labels run from 0 to labelCount − 1 */
  readonly labelCount: number;
  readonly edges: MeshEdges;
  readonly grid: MeshGrid;
  readonly cells: CellLabels;
}

/**
 * The mesh of a unit layer: label = feature number.
 *
 * @param units plane coordinates, metres (one VN-2000 axis, or the equal-area plane); rings open, any winding, finite
 * Overlapping units are counted with multiplicity, identical borders are paired. Errors: none.
 */
export function buildLabelMesh(units: LayerBuffer): LabelMesh {
  return meshOf(
    collectMeshEdges(units, (feature) => feature),
    featureCount(units),
  );
}

/**
 * The mesh of what a layer covers: the single label 0 inside, borders between neighbours left out.
 *
 * @param outer `outerEdges(zones)`, if at hand
 * Where zones overlap, the label covers twice; so the outside column of an overlay on this mesh is ∫(1 − coverage).
 */
export function buildCoverageMesh(
  zones: LayerBuffer,
  { start, end, side }: OuterEdges = outerEdges(zones, summariseParts(zones)),
): LabelMesh {
  const { xy } = zones;
  const edges = emptyEdges(start.length);
  for (let i = 0; i < start.length; i++) {
    const a = 2 * start[i]!;
    const b = 2 * end[i]!;
    const isLeft = side[i] === LAND_LEFT;
    writeEdge(edges, i, xy[a]!, xy[a + 1]!, xy[b]!, xy[b + 1]!, isLeft ? 0 : OUTSIDE, isLeft ? OUTSIDE : 0);
  }
  return meshOf(edges, 1);
}

/** Completes a mesh from its edges. */
export function meshOf(edges: MeshEdges, labelCount: number): LabelMesh {
  const grid = buildMeshGrid(edges);
  return { labelCount, edges, grid, cells: labelCells(edges, grid, labelCount) };
}
