import type { MeshEdges } from './mesh-edges.ts';

/** A uniform grid over the mesh: which edges meet each cell. */
export interface MeshGrid {
  readonly originX: number;
  readonly originY: number;
  readonly cellSize: number;
  readonly columns: number;
  readonly rows: number;
  /** edges of cell k are items[start[k]] … items[start[k + 1]]; k = row × columns + column */
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** Fewest and most cells; between them one cell an edge. 2¹⁸ cells of two numbers are 2 MB. */
const MIN_CELLS = 4096;
const MAX_CELLS = 1 << 18;
/** Longest side of the grid in cells, so that a very flat mesh does not ask for millions of columns. */
const MAX_SIDE = 16_000;

/** Lays a grid with an empty margin of at least one cell around all edges and files each edge under the cells it meets. */
export function buildMeshGrid(edges: MeshEdges): MeshGrid {
  const frame = frameOf(edges);
  const { columns, rows } = frame;
  const start = new Uint32Array(columns * rows + 1);
  eachEdgeSpan(edges, frame, (_edge, row, from, to) => {
    for (let cell = row * columns + from; cell <= row * columns + to; cell++) start[cell + 1]!++;
  });
  for (let cell = 0; cell < columns * rows; cell++) start[cell + 1]! += start[cell]!;
  const items = new Uint32Array(start[columns * rows]!);
  const next = start.slice(0, columns * rows);
  eachEdgeSpan(edges, frame, (edge, row, from, to) => {
    for (let cell = row * columns + from; cell <= row * columns + to; cell++) items[next[cell]!++] = edge;
  });
  return { ...frame, start, items };
}

type Frame = Omit<MeshGrid, 'start' | 'items'>;

function frameOf({ ends, count }: MeshEdges): Frame {
  if (count === 0) return { originX: 0, originY: 0, cellSize: 1, columns: 1, rows: 1 };
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < 4 * count; at += 2) {
    const x = ends[at]!;
    const y = ends[at + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  const width = maxX - minX;
  const height = maxY - minY;
  const cells = Math.min(MAX_CELLS, Math.max(MIN_CELLS, count));
  const cellSize = Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / MAX_SIDE) || 1;
  return {
    originX: minX - cellSize,
    originY: minY - cellSize,
    cellSize,
    columns: Math.ceil(width / cellSize) + 3,
    rows: Math.ceil(height / cellSize) + 3,
  };
}

/** The cell number of a coordinate, clamped to the grid. */
export function cellOf(value: number, origin: number, cellSize: number, cells: number): number {
  const cell = Math.floor((value - origin) / cellSize);
  return cell < 0 ? 0 : cell >= cells ? cells - 1 : cell;
}

/**
 * Calls `visit` with every run of cells (row, first column, last column) an edge may meet.
 *
 * A long oblique edge is followed row by row, one column of safety on either side: its whole box would fill the grid.
 */
function eachEdgeSpan(
  { ends, count }: MeshEdges,
  frame: Frame,
  visit: (edge: number, row: number, from: number, to: number) => void,
): void {
  const { originX, originY, cellSize, columns, rows } = frame;
  for (let edge = 0; edge < count; edge++) {
    const x0 = ends[4 * edge]!;
    const y0 = ends[4 * edge + 1]!;
    const x1 = ends[4 * edge + 2]!;
    const y1 = ends[4 * edge + 3]!;
    const firstColumn = cellOf(x0, originX, cellSize, columns);
    const lastColumn = cellOf(x1, originX, cellSize, columns);
    const firstRow = cellOf(Math.min(y0, y1), originY, cellSize, rows);
    const lastRow = cellOf(Math.max(y0, y1), originY, cellSize, rows);
    if (lastRow - firstRow < 3 || lastColumn - firstColumn < 3) {
      for (let row = firstRow; row <= lastRow; row++) visit(edge, row, firstColumn, lastColumn);
      continue;
    }
    const perRow = (x1 - x0) / (y1 - y0);
    for (let row = firstRow; row <= lastRow; row++) {
      const xLow = x0 + (originY + row * cellSize - y0) * perRow;
      const xHigh = xLow + cellSize * perRow;
      const from = cellOf(Math.min(xLow, xHigh), originX, cellSize, columns) - 1;
      const to = cellOf(Math.max(xLow, xHigh), originX, cellSize, columns) + 1;
      visit(edge, row, Math.max(from, firstColumn), Math.min(to, lastColumn));
    }
  }
}
