import { planeArea } from '#core/geo/area.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { PART_STRIDE, type PartSummary } from '#core/geo/part-summary.ts';
import { eachRing } from '#core/geo/ring.ts';
import { selfCrossing } from '#core/geo/self-crossing.ts';
import { indexParts } from '#core/geo/spatial-index.ts';
import type { SquareMetres } from '#core/units.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import { vertexRange } from './coordinate-reading.ts';
import type { Naming } from './feature-shapes.ts';

/** As in `prepareLayer`: ∫ (w² − w) over this leaves the feature out of sums, under the others it is rounding. */
const CROSSING_KEPT: SquareMetres = 1;
const CROSSING_NOISE: SquareMetres = 1e-3;
const CROSSING_NOISE_SHARE = 1e-11;

/** What the audit of crossings found. */
export interface Crossings {
  readonly problems: readonly AuditProblem[];
  /** features too crossed to be compared with others */
  readonly unsound: ReadonlySet<number>;
}

/**
 * Names the features that cross or lie on themselves, with the first crossing and the area of the wrongly wound loop.
 *
 * @param plane metres; @param parts `summariseParts(plane)`
 */
export function crossingProblems(plane: LayerBuffer, parts: PartSummary, naming: Naming): Crossings {
  const defects = selfCrossing(plane, parts);
  const problems: AuditProblem[] = [];
  const unsound = new Set<number>();
  for (let feature = 0; feature < featureCount(plane); feature++) {
    const defect = defects[feature]!;
    if (defect <= CROSSING_NOISE) continue;
    const size = Math.abs(planeArea(plane, feature));
    if (defect <= CROSSING_NOISE + CROSSING_NOISE_SHARE * size) continue;
    const crossing = firstCrossing(plane, feature);
    const [from] = vertexRange(plane, feature);
    const [x, y] = crossing ?? [plane.xy[2 * from]!, plane.xy[2 * from + 1]!];
    const isLarge = defect > CROSSING_KEPT;
    if (isLarge) unsound.add(feature);
    // ∫ (w² − w) is twice the loop wound −1 or the land covered twice
    const area = defect / 2;
    const params = { feature: naming.nameOf(feature), area, how: crossing ? 'cross' : 'lie' } as const;
    const kind = isLarge ? 'self-crossing' : 'small-self-crossing';
    problems.push(auditProblem(kind, [feature], area, naming.placeOf(x, y), params));
  }
  return { problems, unsound };
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
