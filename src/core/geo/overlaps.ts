import type { SquareMetres } from '#core/units.ts';
import type { LabelMesh } from './label-mesh.ts';
import { featureCount, type LayerBuffer, ownersOfParts } from './layer-buffer.ts';
import { cellOf } from './mesh-grid.ts';
import { PartEdges } from './part-edges.ts';
import { PART_STRIDE, type PartSummary } from './part-summary.ts';
import { loadPart, sharedWithLoaded } from './self-crossing.ts';
import { indexParts } from './spatial-index.ts';

/** Two features of one layer that cover the same land. */
export interface Overlap {
  /** the feature with the lower number */
  readonly first: number;
  readonly second: number;
  readonly area: SquareMetres;
}

/** Overlaps up to this size are rounding of coordinates, 10 cm². */
const LEAST_OVERLAP: SquareMetres = 1e-3;

/**
 * Lists the pairs of features of a layer that overlap, with the area they share.
 *
 * A part is clear when no edge of the coverage mesh comes near it and everything around is covered exactly once: that is the
 * inside of a clean layer, at once. The other parts are measured pair by pair where their boxes meet.
 *
 * @param layer plane coordinates, metres; rings sound (see `selfCrossing`)
 * @param parts `summariseParts(layer)`
 * @param coverage `buildCoverageMesh(layer)`
 * @returns pairs in ascending order of `first`, `second`; areas over `LEAST_OVERLAP`
 * Errors: none.
 */
export function overlapsWithin(layer: LayerBuffer, parts: PartSummary, coverage: LabelMesh): Overlap[] {
  const owner = ownersOfParts(layer);
  const suspect = suspectParts(parts, coverage);
  const suspects = numbersOf(suspect);
  const index = indexParts(parts, suspects);
  const areas = new Map<number, SquareMetres>();
  const one = new PartEdges();
  const other = new PartEdges();
  const features = featureCount(layer);
  for (const part of suspects) {
    const at = PART_STRIDE * part;
    const near = index.search(
      parts[at]!,
      parts[at + 1]!,
      parts[at + 2]!,
      parts[at + 3]!,
      (p) => p > part && owner[p] !== owner[part],
    );
    if (near.length > 0) loadPart(layer, parts, part, part, one);
    for (const next of near) {
      const area = sharedWithLoaded(layer, parts, part, next, one, other);
      const key = owner[part]! * features + owner[next]!;
      areas.set(key, (areas.get(key) ?? 0) + area);
    }
  }
  return [...areas]
    .filter(([, area]) => area > LEAST_OVERLAP)
    .sort(([a], [b]) => a - b)
    .map(([key, area]) => ({ first: Math.floor(key / features), second: key % features, area }));
}

function numbersOf(marks: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(marks.reduce((sum, mark) => sum + mark, 0));
  let at = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) numbers[at++] = i;
  return numbers;
}

/** 1 for each part near an outer edge of the covered land, or in land covered more than once. */
function suspectParts(parts: PartSummary, { grid, cells }: LabelMesh): Uint8Array {
  const { originX, originY, cellSize, columns, rows, start } = grid;
  const suspect = new Uint8Array(parts.length / PART_STRIDE);
  for (let part = 0; part < suspect.length; part++) {
    const at = PART_STRIDE * part;
    const firstColumn = cellOf(parts[at]!, originX, cellSize, columns);
    const lastColumn = cellOf(parts[at + 2]!, originX, cellSize, columns);
    const firstRow = cellOf(parts[at + 1]!, originY, cellSize, rows);
    const lastRow = cellOf(parts[at + 3]!, originY, cellSize, rows);
    let empty = true;
    for (let row = firstRow; row <= lastRow && empty; row++) {
      empty = start[row * columns + lastColumn + 1] === start[row * columns + firstColumn];
    }
    suspect[part] = empty && cells.label[firstRow * columns + firstColumn] === 0 ? 0 : 1;
  }
  return suspect;
}
