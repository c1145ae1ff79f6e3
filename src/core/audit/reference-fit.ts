import { buildLabelMesh, type LabelMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Projector } from '#core/geo/layer-projector.ts';
import { OUTSIDE } from '#core/geo/mesh-edges.ts';
import { cellOf } from '#core/geo/mesh-grid.ts';
import type { Metres } from '#core/units.ts';

/** A point this near a border of the reference follows it, metres: under any shift worth finding, above digitising noise. */
const NEAR: Metres = 10;

/** A layer known to lie right (units, a plan's boundary), asked how well points fit it. */
export class ReferenceFit {
  readonly #mesh: LabelMesh;
  readonly #project: Projector;

  /** @param reference lon, lat in degrees, WGS 84; @param project the plane the distances are taken on */
  constructor(reference: LayerBuffer, project: Projector) {
    this.#project = project;
    this.#mesh = buildLabelMesh({ ...reference, xy: project(reference.xy) });
  }

  /** The share of points within `NEAR` of a border of the reference, 0 … 1. @param lonLat interleaved degrees */
  onBorder(lonLat: Float64Array): number {
    return shareOf(this.#project(lonLat), (x, y) => this.#isNearBorder(x, y));
  }

  /** The share of points in the land of the reference, by the cell of a grid they are in, 0 … 1. */
  inside(lonLat: Float64Array): number {
    const { grid, cells } = this.#mesh;
    const { originX, originY, cellSize, columns, rows } = grid;
    return shareOf(this.#project(lonLat), (x, y) => {
      if (x < originX || y < originY || x > originX + columns * cellSize || y > originY + rows * cellSize)
        return false;
      const cell = cellOf(y, originY, cellSize, rows) * columns + cellOf(x, originX, cellSize, columns);
      return cells.label[cell] !== OUTSIDE;
    });
  }

  #isNearBorder(x: number, y: number): boolean {
    const { grid, edges } = this.#mesh;
    const { originX, originY, cellSize, columns, rows, start, items } = grid;
    if (x < originX || y < originY || x > originX + columns * cellSize || y > originY + rows * cellSize)
      return false;
    const lastRow = cellOf(y + NEAR, originY, cellSize, rows);
    const lastColumn = cellOf(x + NEAR, originX, cellSize, columns);
    for (let row = cellOf(y - NEAR, originY, cellSize, rows); row <= lastRow; row++) {
      for (let column = cellOf(x - NEAR, originX, cellSize, columns); column <= lastColumn; column++) {
        const cell = row * columns + column;
        for (let i = start[cell]!; i < start[cell + 1]!; i++) {
          if (squareDistance(edges.ends, 4 * items[i]!, x, y) <= NEAR * NEAR) return true;
        }
      }
    }
    return false;
  }
}

function shareOf(plane: Float64Array, isIt: (x: number, y: number) => boolean): number {
  if (plane.length === 0) return 0;
  let count = 0;
  for (let at = 0; at < plane.length; at += 2) if (isIt(plane[at]!, plane[at + 1]!)) count++;
  return count / (plane.length / 2);
}

/** Squared distance of a point from the segment at `ends[at]` … `ends[at + 3]`. */
function squareDistance(ends: Float64Array, at: number, x: number, y: number): number {
  const x0 = ends[at]!;
  const y0 = ends[at + 1]!;
  const dx = ends[at + 2]! - x0;
  const dy = ends[at + 3]! - y0;
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
  const share = along > 0 ? Math.min(1, along) : 0;
  return (x - x0 - share * dx) ** 2 + (y - y0 - share * dy) ** 2;
}
