import type { BorderPairs } from './border-pairs.ts';
import { type CellLabels, labelCells } from './cell-labels.ts';
import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { collectMeshEdges, type MeshEdges } from './mesh-edges.ts';
import { buildMeshGrid, type MeshGrid } from './mesh-grid.ts';

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
 * @param pairs `pairBorders(zones)`, if at hand
 * Where zones overlap, the label covers twice; so the outside column of an overlay on this mesh is ∫(1 − coverage).
 */
export function buildCoverageMesh(zones: LayerBuffer, pairs?: BorderPairs): LabelMesh {
  return meshOf(
    collectMeshEdges(zones, () => 0, pairs),
    1,
  );
}

/** Completes a mesh from its edges. */
export function meshOf(edges: MeshEdges, labelCount: number): LabelMesh {
  const grid = buildMeshGrid(edges);
  return { labelCount, edges, grid, cells: labelCells(edges, grid, labelCount) };
}
