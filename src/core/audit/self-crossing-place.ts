import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { PART_STRIDE, type PartSummary } from '#core/geo/part-summary.ts';
import { eachRing } from '#core/geo/ring.ts';
import { selfCrossing } from '#core/geo/self-crossing.ts';
import { indexParts } from '#core/geo/spatial-index.ts';
import type { Metres } from '#core/units.ts';
import type { CrossingHow } from './crossing-words.ts';

/** ∫ (w² − w) of a part under this, m², is rounding. */
const PART_NOISE = 1e-3;

/**
 * How an unsound feature is so, and where first: a crossing of two edges, else its first vertex.
 *
 * @param plane metres; @param parts `summariseParts(plane)`; @param feature one that `selfCrossing` gives an area
 */
export function selfCrossingPlace(
  plane: LayerBuffer,
  parts: PartSummary,
  feature: number,
): { readonly how: CrossingHow; readonly e: Metres; readonly n: Metres } {
  const crossing = firstCrossing(plane, feature);
  const first = 2 * plane.ringOff[plane.polyOff[plane.featOff[feature]!]!]!;
  const [e, n] = crossing ?? [plane.xy[first]!, plane.xy[first + 1]!];
  return { how: arePartsSound(plane, parts, feature) ? 'parts' : crossing ? 'cross' : 'lie', e, n };
}

/** Whether each of several parts is sound by itself: then only one lying on another makes the feature unsound. */
function arePartsSound(plane: LayerBuffer, parts: PartSummary, feature: number): boolean {
  const from = plane.featOff[feature]!;
  const to = plane.featOff[feature + 1]!;
  if (to - from < 2) return false;
  const each = Uint32Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return selfCrossing({ ...plane, featOff: each }, parts).every((defect) => defect <= PART_NOISE);
}

/** The first point, in the order of the rings, where two edges of a feature truly cross; undefined if none do. */
function firstCrossing(layer: LayerBuffer, feature: number): readonly [number, number] | undefined {
  const ends = edgesOf(layer, feature);
  const count = ends.length / 4;
  const boxes = new Float64Array(PART_STRIDE * count);
  for (let edge = 0; edge < count; edge++) {
    const [x0, y0, x1, y1] = ends.subarray(4 * edge, 4 * edge + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    boxes.set([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)], PART_STRIDE * edge);
  }
  const index = indexParts(boxes);
  for (let edge = 0; edge < count; edge++) {
    const at = PART_STRIDE * edge;
    const near = index.search(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!, (e) => e > edge);
    for (const other of near) {
      const point = crossingOf(ends, 4 * edge, 4 * other);
      if (point) return point;
    }
  }
  return undefined;
}

function edgesOf(layer: LayerBuffer, feature: number): Float64Array {
  const { xy } = layer;
  const ends: number[] = [];
  eachRing(layer, feature, (from, to) => {
    for (let v = from; v < to; v++) {
      const next = v + 1 === to ? from : v + 1;
      ends.push(xy[2 * v]!, xy[2 * v + 1]!, xy[2 * next]!, xy[2 * next + 1]!);
    }
  });
  return Float64Array.from(ends);
}

/** Where two edges cross in their inside; for pointing, not for building. */
function crossingOf(ends: Float64Array, a: number, b: number): readonly [number, number] | undefined {
  const x = ends[a]!;
  const y = ends[a + 1]!;
  const dx = ends[a + 2]! - x;
  const dy = ends[a + 3]! - y;
  const ex = ends[b + 2]! - ends[b]!;
  const ey = ends[b + 3]! - ends[b + 1]!;
  const turn = dx * ey - dy * ex;
  if (turn === 0) return undefined;
  const along = ((ends[b]! - x) * ey - (ends[b + 1]! - y) * ex) / turn;
  const across = ((ends[b]! - x) * dy - (ends[b + 1]! - y) * dx) / turn;
  const isInside = along > 0 && along < 1 && across > 0 && across < 1;
  return isInside ? [x + along * dx, y + along * dy] : undefined;
}
