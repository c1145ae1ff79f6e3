import { featureCount, type LayerBuffer } from './layer-buffer.ts';
import { ringDoubleArea } from './ring.ts';

/** Numbers kept for each polygon part: minX, minY, maxX, maxY, area (holes taken off, never negative for sound rings). */
export const PART_STRIDE = 5;

/** Box and area of every polygon part of a layer, `PART_STRIDE` numbers a part, in the layer's own plane (metres, m²). */
export type PartSummary = Float64Array;

/**
 * Measures every part of a plane layer once, so that the overlay can pass over most zones by their box alone.
 *
 * @param layer plane coordinates, metres; rings open, any winding, no empty ring
 * @returns box and area of part p at `PART_STRIDE * p`
 */
export function summariseParts(layer: LayerBuffer): PartSummary {
  const summary = new Float64Array(PART_STRIDE * (layer.polyOff.length - 1));
  summariseInto(layer, 0, featureCount(layer), summary);
  return summary;
}

/** The same for features `from` … `to`, written at their parts' places. */
export function summariseInto(layer: LayerBuffer, from: number, to: number, summary: PartSummary): void {
  const { xy, ringOff, polyOff, featOff } = layer;
  for (let part = featOff[from]!; part < featOff[to]!; part++) {
    const outer = polyOff[part]!;
    const at = PART_STRIDE * part;
    writeBox(xy, ringOff[outer]!, ringOff[outer + 1]!, summary, at);
    let doubleArea = Math.abs(ringDoubleArea(xy, ringOff[outer]!, ringOff[outer + 1]!));
    for (let hole = outer + 1; hole < polyOff[part + 1]!; hole++) {
      doubleArea -= Math.abs(ringDoubleArea(xy, ringOff[hole]!, ringOff[hole + 1]!));
    }
    summary[at + 4] = doubleArea / 2;
  }
}

/** Writes minX, minY, maxX, maxY of a ring. */
export function writeBox(
  xy: Float64Array,
  from: number,
  to: number,
  summary: Float64Array,
  at: number,
): void {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let v = 2 * from; v < 2 * to; v += 2) {
    const x = xy[v]!;
    const y = xy[v + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  summary[at] = minX;
  summary[at + 1] = minY;
  summary[at + 2] = maxX;
  summary[at + 3] = maxY;
}
