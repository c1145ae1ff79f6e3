import type { Metres } from '#core/units.ts';
import { pointHash, slotCount } from './point-hash.ts';

/** Points compared in one cell; more than this many within a few steps are a heap no border runs through. */
const MOST_COMPARED = 64;

/** Vertices that stand for the same corner. */
export interface VertexClusters {
  /** cluster of each vertex, 0 … count − 1; −1 for a vertex not asked about */
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Joins vertices that lie within a tolerance of each other, chains included.
 *
 * @param xy interleaved plane coordinates, metres, finite
 * @param vertices the ones to join; repeats do not matter
 */
export function clusterVertices(xy: Float64Array, vertices: Int32Array, tolerance: Metres): VertexClusters {
  const { distinctOf, representative } = distinctPoints(xy, vertices);
  const parent = joinedNeighbours(xy, representative, tolerance);
  const number = new Int32Array(parent.length).fill(-1);
  const of = new Int32Array(xy.length / 2).fill(-1);
  let count = 0;
  for (const [i, vertex] of vertices.entries()) {
    const root = rootOf(parent, distinctOf[i]!);
    if (number[root] === -1) number[root] = count++;
    of[vertex] = number[root]!;
  }
  return { of, count };
}

/** Numbers exactly equal points alike; `representative` is the first vertex of each. */
function distinctPoints(
  xy: Float64Array,
  vertices: Int32Array,
): { distinctOf: Int32Array; representative: Int32Array } {
  const slots = new Int32Array(slotCount(vertices.length));
  const mask = slots.length - 1;
  const distinctOf = new Int32Array(vertices.length);
  const representative = new Int32Array(vertices.length);
  let count = 0;
  for (let i = 0; i < vertices.length; i++) {
    const x = xy[2 * vertices[i]!]!;
    const y = xy[2 * vertices[i]! + 1]!;
    let slot = pointHash(x, y) & mask;
    for (;;) {
      const taken = slots[slot]! - 1;
      if (taken < 0) {
        representative[count] = vertices[i]!;
        distinctOf[i] = count++;
        slots[slot] = count;
        break;
      }
      const known = 2 * representative[taken]!;
      if (xy[known] === x && xy[known + 1] === y) {
        distinctOf[i] = taken;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { distinctOf, representative: representative.subarray(0, count) };
}

/** Joins points within the tolerance, found by cells several tolerances wide. @returns a forest: parent of each point */
function joinedNeighbours(xy: Float64Array, points: Int32Array, tolerance: Metres): Int32Array {
  const size = 8 * tolerance;
  const parent = Int32Array.from(points, (_, point) => point);
  const slots = new Int32Array(slotCount(points.length));
  const mask = slots.length - 1;
  const columns = new Float64Array(points.length);
  const rows = new Float64Array(points.length);
  const next = new Int32Array(points.length).fill(-1);
  const slotOf = (column: number, row: number): number => {
    let slot = pointHash(column, row) & mask;
    for (;;) {
      const first = slots[slot]! - 1;
      if (first < 0 || (columns[first] === column && rows[first] === row)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let point = 0; point < points.length; point++) {
    const x = xy[2 * points[point]!]!;
    const y = xy[2 * points[point]! + 1]!;
    const lastColumn = Math.floor((x + tolerance) / size);
    const lastRow = Math.floor((y + tolerance) / size);
    for (let column = Math.floor((x - tolerance) / size); column <= lastColumn; column++) {
      for (let row = Math.floor((y - tolerance) / size); row <= lastRow; row++) {
        let left = MOST_COMPARED;
        for (let near = slots[slotOf(column, row)]! - 1; near >= 0 && left > 0; near = next[near]!, left--) {
          const dx = xy[2 * points[near]!]! - x;
          const dy = xy[2 * points[near]! + 1]! - y;
          if (dx * dx + dy * dy <= tolerance * tolerance) join(parent, near, point);
        }
      }
    }
    columns[point] = Math.floor(x / size);
    rows[point] = Math.floor(y / size);
    const slot = slotOf(columns[point]!, rows[point]!);
    next[point] = slots[slot]! - 1;
    slots[slot] = point + 1;
  }
  return parent;
}

function rootOf(parent: Int32Array, point: number): number {
  let root = point;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!;
    root = parent[root]!;
  }
  return root;
}

function join(parent: Int32Array, a: number, b: number): void {
  const one = rootOf(parent, a);
  const other = rootOf(parent, b);
  if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
}
