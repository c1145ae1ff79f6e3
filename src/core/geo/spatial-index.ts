import Flatbush from 'flatbush';
import { PART_STRIDE, type PartSummary } from './part-summary.ts';

/** Answers which polygon parts have boxes that meet a given box. */
export interface PartIndex {
  /** Part numbers whose boxes meet or touch the box, in no order, filtered. */
  search(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    filter?: (part: number) => boolean,
  ): number[];
}

/**
 * Indexes the boxes of a summary.
 *
 * @param only the parts to index, all if not given
 * Errors: none; an empty summary answers nothing. Source: flatbush, a packed Hilbert R-tree.
 */
export function indexParts(parts: PartSummary, only?: Uint32Array): PartIndex {
  const count = only?.length ?? parts.length / PART_STRIDE;
  if (count === 0) return { search: () => [] };
  const tree = new Flatbush(count, 16, Float64Array);
  for (let i = 0; i < count; i++) {
    const at = PART_STRIDE * (only ? only[i]! : i);
    tree.add(parts[at]!, parts[at + 1]!, parts[at + 2]!, parts[at + 3]!);
  }
  tree.finish();
  if (!only)
    return { search: (minX, minY, maxX, maxY, filter) => tree.search(minX, minY, maxX, maxY, filter) };
  return {
    search: (minX, minY, maxX, maxY, filter) =>
      tree.search(minX, minY, maxX, maxY, filter && ((i) => filter(only[i]!))).map((i) => only[i]!),
  };
}
