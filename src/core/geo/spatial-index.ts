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

/** Indexes the boxes of a summary. Errors: none; an empty summary answers nothing. Source: flatbush, a packed Hilbert R-tree. */
export function indexParts(parts: PartSummary): PartIndex {
  const count = parts.length / PART_STRIDE;
  if (count === 0) return { search: () => [] };
  const tree = new Flatbush(count, 16, Float64Array);
  for (let at = 0; at < parts.length; at += PART_STRIDE) {
    tree.add(parts[at]!, parts[at + 1]!, parts[at + 2]!, parts[at + 3]!);
  }
  tree.finish();
  return { search: (minX, minY, maxX, maxY, filter) => tree.search(minX, minY, maxX, maxY, filter) };
}
