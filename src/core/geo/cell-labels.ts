import { liesAbove } from './edge-side.ts';
import { type MeshEdges, OUTSIDE } from './mesh-edges.ts';
import type { MeshGrid } from './mesh-grid.ts';

/** The mark of a cell whose centre lies in several units, or several times in one: see `CellLabels.mixed`. */
export const MIXED = -2;

/** The label found at the centre of every grid cell. */
export interface CellLabels {
  /** a unit's label, `OUTSIDE` or `MIXED`, a cell */
  readonly label: Int32Array;
  /** for a `MIXED` cell: label, how often, label, how often, … */
  readonly mixed: ReadonlyMap<number, readonly number[]>;
}

/** Edges met by the centre lines of the rows, in the order a walk from left to right meets them. */
interface RowCrossings {
  /** the first cell whose centre lies right of the crossing, ascending */
  readonly cell: Uint32Array;
  readonly edge: Uint32Array;
}

/** Labels all cell centres by walking each row from the outside and counting the edges passed, each decided exactly. */
export function labelCells(edges: MeshEdges, grid: MeshGrid, labelCount: number): CellLabels {
  return sweepRows(edges, grid, labelCount, rowCrossings(edges, grid));
}

function rowCrossings({ ends, count }: MeshEdges, grid: MeshGrid): RowCrossings {
  const { originY, cellSize, columns, rows } = grid;
  const cells: number[] = [];
  const crossed: number[] = [];
  for (let edge = 0; edge < count; edge++) {
    const y0 = ends[4 * edge + 1]!;
    const y1 = ends[4 * edge + 3]!;
    const low = Math.min(y0, y1);
    const high = Math.max(y0, y1);
    const firstRow = Math.max(0, Math.floor((low - originY) / cellSize - 0.5));
    const lastRow = Math.min(rows - 1, Math.ceil((high - originY) / cellSize - 0.5));
    for (let row = firstRow; row <= lastRow; row++) {
      const y = originY + (row + 0.5) * cellSize;
      if (!(low <= y && y < high)) continue;
      const column = firstColumnRightOf(ends, edge, y, grid);
      if (column === columns) continue;
      cells.push(row * columns + column);
      crossed.push(edge);
    }
  }
  return sortedByCell(cells, crossed);
}

/** The first column whose centre, at height y, lies right of the edge: a guess by division, put right by the exact predicate. */
function firstColumnRightOf(ends: Float64Array, edge: number, y: number, grid: MeshGrid): number {
  const { originX, cellSize, columns } = grid;
  const x0 = ends[4 * edge]!;
  const y0 = ends[4 * edge + 1]!;
  const x1 = ends[4 * edge + 2]!;
  const y1 = ends[4 * edge + 3]!;
  const rises = y1 > y0;
  const x = x0 + ((y - y0) * (x1 - x0)) / (y1 - y0);
  let column = Math.max(0, Math.round((x - originX) / cellSize - 0.5));
  while (column > 0 && liesAbove(x0, y0, x1, y1, originX + (column - 0.5) * cellSize, y) !== rises) column--;
  while (column < columns && liesAbove(x0, y0, x1, y1, originX + (column + 0.5) * cellSize, y) === rises)
    column++;
  return column;
}

function sortedByCell(cells: readonly number[], crossed: readonly number[]): RowCrossings {
  const keys = new Float64Array(cells.length);
  for (let i = 0; i < keys.length; i++) keys[i] = cells[i]! * 2 ** 32 + i;
  keys.sort();
  const cell = new Uint32Array(keys.length);
  const edge = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const from = keys[i]! % 2 ** 32;
    cell[i] = cells[from]!;
    edge[i] = crossed[from]!;
  }
  return { cell, edge };
}

function sweepRows(
  edges: MeshEdges,
  grid: MeshGrid,
  labelCount: number,
  crossings: RowCrossings,
): CellLabels {
  const { ends, above, below } = edges;
  const { columns, rows } = grid;
  const label = new Int32Array(columns * rows).fill(OUTSIDE);
  const mixed = new Map<number, readonly number[]>();
  const here = new LabelCounter(labelCount);
  const { cell: cells, edge: crossed } = crossings;
  let row = -1;
  for (let at = 0; at < cells.length; ) {
    const cell = cells[at]!;
    if (Math.floor(cell / columns) !== row) {
      row = Math.floor(cell / columns);
      here.clear();
    }
    for (; at < cells.length && cells[at] === cell; at++) {
      const edge = crossed[at]!;
      const rises = ends[4 * edge + 3]! > ends[4 * edge + 1]!;
      here.add(rises ? above[edge]! : below[edge]!, -1);
      here.add(rises ? below[edge]! : above[edge]!, 1);
    }
    const rowEnd = (row + 1) * columns;
    const end = at < cells.length ? Math.min(cells[at]!, rowEnd) : rowEnd;
    if (here.isEmpty) continue;
    const single = here.only();
    if (single === undefined) {
      const list = here.list();
      for (let k = cell; k < end; k++) mixed.set(k, list);
    }
    label.fill(single ?? MIXED, cell, end);
  }
  return { label, mixed };
}

/** How often each label covers the point the sweep is at. */
class LabelCounter {
  readonly #counts: Int32Array;
  #present: number[] = [];

  constructor(labelCount: number) {
    this.#counts = new Int32Array(labelCount);
  }

  get isEmpty(): boolean {
    return this.#present.length === 0;
  }

  clear(): void {
    for (const label of this.#present) this.#counts[label] = 0;
    this.#present = [];
  }

  add(label: number, change: number): void {
    if (label === OUTSIDE) return;
    const before = this.#counts[label]!;
    this.#counts[label] = before + change;
    if (before === 0) this.#present.push(label);
    else if (before + change === 0) this.#present = this.#present.filter((other) => other !== label);
  }

  /** The one label here, if it is one and covers the point once. */
  only(): number | undefined {
    const label = this.#present[0]!;
    return this.#present.length === 1 && this.#counts[label] === 1 ? label : undefined;
  }

  list(): number[] {
    return this.#present.flatMap((label) => [label, this.#counts[label]!]);
  }
}
