import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { eachRing } from '#core/geo/ring.ts';

/** Heights tried when looking for a place. */
const MOST_LINES = 24;

/**
 * A point well inside all of some features, on the widest of a few horizontal lines through the land they share.
 *
 * @param plane any plane; even-odd rule
 * @param features one for a place in it, two for a place in their overlap
 * @returns undefined when no line meets land of all, as for slivers between two heights
 */
export function placeIn(
  plane: LayerBuffer,
  features: readonly number[],
): readonly [x: number, y: number] | undefined {
  const heights = features.map((feature) => heightsOf(plane, feature));
  const low = Math.max(...heights.map((own) => own[0] ?? Number.POSITIVE_INFINITY));
  const high = Math.min(...heights.map((own) => own.at(-1) ?? Number.NEGATIVE_INFINITY));
  if (!(high > low)) return undefined;
  const levels = [...new Set(heights.flat().filter((y) => y >= low && y <= high))].sort((a, b) => a - b);
  let best: readonly [number, number] | undefined;
  let widest = 0;
  const step = Math.max(1, Math.ceil((levels.length - 1) / MOST_LINES));
  for (let i = 0; i + 1 < levels.length; i += step) {
    const y = (levels[i]! + levels[i + 1]!) / 2;
    const [first = [], ...others] = features.map((feature) => spansAt(plane, feature, y));
    for (const [from, to] of others.reduce(commonSpans, first)) {
      if (to - from <= widest) continue;
      widest = to - from;
      best = [(from + to) / 2, y];
    }
  }
  return best;
}

function heightsOf(plane: LayerBuffer, feature: number): number[] {
  const heights: number[] = [];
  if (feature >= featureCount(plane)) return heights;
  eachRing(plane, feature, (from, to) => {
    for (let v = from; v < to; v++) heights.push(plane.xy[2 * v + 1]!);
  });
  return heights.sort((a, b) => a - b);
}

type Spans = readonly (readonly [from: number, to: number])[];

/** Where a horizontal line is in a feature, left to right. */
function spansAt({ xy, ...layer }: LayerBuffer, feature: number, y: number): Spans {
  const crossings: number[] = [];
  eachRing({ xy, ...layer }, feature, (from, to) => {
    let px = xy[2 * to - 2]!;
    let py = xy[2 * to - 1]!;
    for (let v = from; v < to; v++) {
      const qx = xy[2 * v]!;
      const qy = xy[2 * v + 1]!;
      if (py <= y !== qy <= y) crossings.push(px + ((y - py) / (qy - py)) * (qx - px));
      px = qx;
      py = qy;
    }
  });
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((x, i) => (i % 2 === 1 ? [[crossings[i - 1]!, x] as const] : []));
}

function commonSpans(a: Spans, b: Spans): Spans {
  const common: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [aFrom, aTo] = a[i]!;
    const [bFrom, bTo] = b[j]!;
    const from = Math.max(aFrom, bFrom);
    const to = Math.min(aTo, bTo);
    if (to > from) common.push([from, to]);
    if (aTo < bTo) i++;
    else j++;
  }
  return common;
}
