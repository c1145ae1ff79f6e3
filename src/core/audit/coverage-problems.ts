import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { meshOf } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type Overlap, overlapsWithin } from '#core/geo/overlaps.ts';
import type { PartSummary } from '#core/geo/part-summary.ts';
import type { LonLat } from '#core/units.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import { auditBorders, type BorderAudit, LEAST_AREA } from './border-audit.ts';
import { vertexRange } from './coordinate-reading.ts';
import type { Naming } from './feature-shapes.ts';
import { edgesNotShared, toMeshEdges } from './half-edges.ts';
import { placeIn } from './place-in.ts';
import type { ReferenceFit } from './reference-fit.ts';
import { tripleOverlaps } from './triple-overlaps.ts';

/** Problems of one kind that are listed one by one, the largest; the rest are summed in one more. */
const MOST_OF_A_KIND = 1000;
/** What is left of a pair's overlap beside the strips along its border is rounding under this share of them, or `LEAST_AREA`. */
const REST_SHARE = 1e-3;

/** Over this share of overlapping features gaps are no longer told reliably. */
const MANY_OVERLAP = 0.1;

/**
 * Compares features with each other: overlaps, triple overlaps, gaps, borders not drawn alike.
 *
 * @param plane metres; copies and unsound features empty
 * @param fit where given, gaps outside its land are none
 */
export async function coverageProblems(
  plane: LayerBuffer,
  parts: PartSummary,
  naming: Naming,
  fit: ReferenceFit | undefined,
  checkpoint: Checkpoint,
): Promise<AuditProblem[]> {
  const notShared = edgesNotShared(plane);
  await checkpoint(0.2);
  const borders = auditBorders(plane, notShared);
  await checkpoint(0.4);
  const pairs = overlapsWithin(plane, parts, meshOf(toMeshEdges(plane, notShared), 1)).filter(
    ({ area }) => area > LEAST_AREA,
  );
  const overlapOf = new Map(pairs.map((pair) => [pair.first * plane.featOff.length + pair.second, pair]));
  const trueOverlaps = pairs.filter(({ first, second, area }) => {
    const strips = borders.near.explained(first, second);
    return area - strips > Math.max(LEAST_AREA, REST_SHARE * strips);
  });
  const isNamed = new Set(trueOverlaps);
  await checkpoint(0.7);
  return [
    ...overlapProblems(plane, trueOverlaps, naming),
    ...(await tripleOverlaps(plane, trueOverlaps, naming, (done) => checkpoint(0.7 + 0.2 * done))),
    ...unseenGaps(plane, trueOverlaps),
    ...gapProblems(borders, naming, fit),
    ...nearBorderProblems(borders, naming, (first, second) => {
      const pair = overlapOf.get(first * plane.featOff.length + second);
      return pair && { area: pair.area, isNamed: isNamed.has(pair) };
    }),
  ];
}

/** Where many features overlap, borders have no common corners and gaps between them close no loop: that is said. */
function unseenGaps(plane: LayerBuffer, overlaps: readonly Overlap[]): AuditProblem[] {
  const features = allOf(overlaps.map(({ first, second }) => [first, second]));
  if (features.length <= MANY_OVERLAP * featureCount(plane) || features.length < 10) return [];
  const params = { what: 'gaps', count: features.length } as const;
  return [auditProblem('not-measured', features, 0, null, params)];
}

/** The largest one by one, and the others summed in one problem. */
function listed<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  one: (item: T) => AuditProblem,
  rest: (others: readonly T[]) => AuditProblem,
): AuditProblem[] {
  const ordered = [...items].sort((a, b) => sizeOf(b) - sizeOf(a));
  const others = ordered.slice(MOST_OF_A_KIND);
  const problems = ordered.slice(0, MOST_OF_A_KIND).map(one);
  return others.length === 0 ? problems : [...problems, rest(others)];
}

const allOf = (groups: readonly (readonly number[])[]): number[] =>
  [...new Set(groups.flat())].sort((a, b) => a - b);

function overlapProblems(plane: LayerBuffer, overlaps: readonly Overlap[], naming: Naming): AuditProblem[] {
  const placeOf = ({ first, second }: Overlap): LonLat | null => {
    const [from] = vertexRange(plane, second);
    const [x, y] = placeIn(plane, [first, second]) ?? [plane.xy[2 * from]!, plane.xy[2 * from + 1]!];
    return naming.placeOf(x, y);
  };
  return listed(
    overlaps,
    ({ area }) => area,
    (pair) =>
      auditProblem('overlap', [pair.first, pair.second], pair.area, placeOf(pair), {
        feature: naming.nameOf(pair.first),
        other: naming.nameOf(pair.second),
        area: pair.area,
        rest: 0,
      }),
    (others) => {
      const area = others.reduce((sum, pair) => sum + pair.area, 0);
      const features = allOf(others.map(({ first, second }) => [first, second]));
      const params = { feature: '', other: '', area, rest: others.length };
      return auditProblem('overlap', features, area, placeOf(others[0]!), params);
    },
  );
}

function gapProblems(
  { gaps, loops }: BorderAudit,
  naming: Naming,
  fit: ReferenceFit | undefined,
): AuditProblem[] {
  const placed = gaps.flatMap((gap) => {
    const from = 2 * loops.ringOff[gap.loop]!;
    const [x, y] = placeIn(loops, [gap.loop]) ?? [loops.xy[from]!, loops.xy[from + 1]!];
    const at = naming.placeOf(x, y);
    const isInside = !fit || at === null || fit.inside(Float64Array.from(at)) > 0;
    return isInside && gap.area > LEAST_AREA ? [{ gap, at }] : [];
  });
  return listed(
    placed,
    ({ gap }) => gap.area,
    ({ gap, at }) => {
      const around = gap.features.slice(0, 4).map(naming.nameOf).join(', ');
      const params = { area: gap.area, around, width: gap.width, rest: 0 };
      return auditProblem('gap', gap.features, gap.area, at, params);
    },
    (others) => {
      const area = others.reduce((sum, { gap }) => sum + gap.area, 0);
      const params = { area, around: '', width: 0, rest: others.length };
      return auditProblem('gap', allOf(others.map(({ gap }) => gap.features)), area, others[0]!.at, params);
    },
  );
}

function nearBorderProblems(
  { near }: BorderAudit,
  naming: Naming,
  overlapOf: (
    first: number,
    second: number,
  ) => { readonly area: number; readonly isNamed: boolean } | undefined,
): AuditProblem[] {
  const borders = [...near.borders]
    .map((border) => {
      const pair = overlapOf(border.first, border.second);
      // the pair's overlap is exact; where it is named as a whole it is not said twice
      return { ...border, overlap: pair ? (pair.isNamed ? 0 : pair.area) : 0 };
    })
    .filter(({ gap, overlap }) => gap + overlap > LEAST_AREA);
  return listed(
    borders,
    ({ gap, overlap }) => gap + overlap,
    ({ first, second, gap, overlap, length, x, y }) =>
      auditProblem('near-border', [first, second], gap + overlap, naming.placeOf(x, y), {
        feature: naming.nameOf(first),
        other: naming.nameOf(second),
        gap,
        overlap,
        length,
        rest: 0,
      }),
    (others) => {
      const sum = (of: (border: (typeof others)[number]) => number) =>
        others.reduce((all, b) => all + of(b), 0);
      const gap = sum((border) => border.gap);
      const overlap = sum((border) => border.overlap);
      const params = {
        feature: '',
        other: '',
        gap,
        overlap,
        length: sum((border) => border.length),
        rest: others.length,
      };
      const features = allOf(others.map(({ first, second }) => [first, second]));
      return auditProblem(
        'near-border',
        features,
        gap + overlap,
        naming.placeOf(others[0]!.x, others[0]!.y),
        params,
      );
    },
  );
}
