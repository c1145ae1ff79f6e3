import type { SquareMetres } from '#core/units.ts';
import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { EDGE_STRIDE, PartEdges } from './part-edges.ts';
import { PART_STRIDE, type PartSummary } from './part-summary.ts';
import { isStarRing } from './star-ring.ts';

/**
 * How far each feature is from a sound polygon, as an area: ∫ (w² − w) for its winding number w.
 *
 * 0 when every point is wound round 0 or 1 times: simple rings, holes inside their outer ring, parts apart. A bow-tie gives
 * twice its smaller loop, a loop run through twice twice that loop, overlapping parts twice their overlap.
 *
 * @param layer plane coordinates, metres; rings open, any winding
 * @param parts `summariseParts(layer)`
 * @returns square metres a feature, never negative but for rounding (about 10⁻¹² of the feature's area)
 * Errors: none.
 */
export function selfCrossing(layer: LayerBuffer, parts: PartSummary): Float64Array {
  const defects = new Float64Array(featureCount(layer));
  selfCrossingInto(layer, 0, defects.length, parts, defects);
  return defects;
}

/** The same for features `from` … `to`, written at their places. */
export function selfCrossingInto(
  layer: LayerBuffer,
  from: number,
  to: number,
  parts: PartSummary,
  defects: Float64Array,
): void {
  const one = new PartEdges();
  const other = new PartEdges();
  for (let feature = from; feature < to; feature++) {
    const end = layer.featOff[feature + 1]!;
    let defect = 0;
    for (let part = layer.featOff[feature]!; part < end; part++) {
      defect += windingDefect(layer, parts, part, one);
      for (let next = part + 1; next < end; next++) {
        if (boxesMeet(parts, part, next)) defect += 2 * sharedArea(layer, parts, part, next, one, other);
      }
    }
    defects[feature] = defect;
  }
}

/** ∫ (w² − w) of one part: the part cut by its own edges, less its area. */
function windingDefect(layer: LayerBuffer, parts: PartSummary, part: number, own: PartEdges): SquareMetres {
  if (isSurelySimple(layer, parts, part)) return 0;
  loadPart(layer, parts, part, part, own);
  const { edges } = own;
  let doubleSquare = 0;
  let doubleArea = 0;
  for (let at = 0; at < EDGE_STRIDE * own.count; at += EDGE_STRIDE) {
    const x0 = edges[at]!;
    const y0 = edges[at + 1]!;
    const x1 = edges[at + 2]!;
    const y1 = edges[at + 3]!;
    doubleArea += edges[at + 4]! * (x1 - x0) * (y0 + y1);
    doubleSquare += edges[at + 4]! * own.doubleAreaUnder(x0, y0, x1, (y1 - y0) / (x1 - x0));
  }
  return (doubleSquare - doubleArea) / 2;
}

/** Most parcels have one ring that can be seen whole from the middle of its box. */
function isSurelySimple({ xy, ringOff, polyOff }: LayerBuffer, parts: PartSummary, part: number): boolean {
  const ring = polyOff[part]!;
  if (polyOff[part + 1] !== ring + 1) return false;
  const at = PART_STRIDE * part;
  const x = (parts[at]! + parts[at + 2]!) / 2;
  const y = (parts[at + 1]! + parts[at + 3]!) / 2;
  return isStarRing(xy, ringOff[ring]!, ringOff[ring + 1]!, x, y);
}

/**
 * Area two polygon parts have in common, by the closed formula, without clipping.
 *
 * @param one scratch; @param other scratch
 * @returns square metres, each part counted with its winding number
 */
function sharedArea(
  layer: LayerBuffer,
  parts: PartSummary,
  partA: number,
  partB: number,
  one: PartEdges,
  other: PartEdges,
): SquareMetres {
  loadPart(layer, parts, partA, partA, one);
  return sharedWithLoaded(layer, parts, partA, partB, one, other);
}

/** The same when `one` already holds part A, as `loadPart` leaves it. */
export function sharedWithLoaded(
  layer: LayerBuffer,
  parts: PartSummary,
  partA: number,
  partB: number,
  one: PartEdges,
  other: PartEdges,
): SquareMetres {
  loadEdgesFrom(layer, parts, partA, partB, other);
  const width = rightEnd(parts, partA) - leftEnd(parts, partA);
  const { edges } = other;
  let double = 0;
  for (let at = 0; at < EDGE_STRIDE * other.count; at += EDGE_STRIDE) {
    const x0 = edges[at]!;
    const x1 = edges[at + 2]!;
    if (x1 <= 0 || x0 >= width) continue;
    const y0 = edges[at + 1]!;
    double += edges[at + 4]! * one.doubleAreaUnder(x0, y0, x1, (edges[at + 3]! - y0) / (x1 - x0));
  }
  return double / 2;
}

/** Loads and slices a part for `sharedWithLoaded`, with the axes exchanged if part `frame` is taller than wide. */
export function loadPart(
  layer: LayerBuffer,
  parts: PartSummary,
  frame: number,
  part: number,
  into: PartEdges,
): void {
  loadEdgesFrom(layer, parts, frame, part, into);
  into.slice(rightEnd(parts, frame) - leftEnd(parts, frame));
}

function loadEdgesFrom(
  layer: LayerBuffer,
  parts: PartSummary,
  frame: number,
  part: number,
  into: PartEdges,
): void {
  const tall = isTall(parts, frame);
  const at = PART_STRIDE * frame;
  into.load(layer, part, parts[at + (tall ? 1 : 0)]!, parts[at + (tall ? 0 : 1)]!, tall);
}

const isTall = (parts: PartSummary, part: number): boolean => {
  const at = PART_STRIDE * part;
  return parts[at + 3]! - parts[at + 1]! > parts[at + 2]! - parts[at]!;
};
const leftEnd = (parts: PartSummary, part: number): number =>
  parts[PART_STRIDE * part + (isTall(parts, part) ? 1 : 0)]!;
const rightEnd = (parts: PartSummary, part: number): number =>
  parts[PART_STRIDE * part + (isTall(parts, part) ? 3 : 2)]!;

function boxesMeet(parts: PartSummary, a: number, b: number): boolean {
  const i = PART_STRIDE * a;
  const j = PART_STRIDE * b;
  return (
    parts[i]! < parts[j + 2]! &&
    parts[j]! < parts[i + 2]! &&
    parts[i + 1]! < parts[j + 3]! &&
    parts[j + 1]! < parts[i + 3]!
  );
}
