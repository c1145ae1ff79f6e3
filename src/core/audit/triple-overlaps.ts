import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { planeArea } from '#core/geo/area.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import { LEAST_AREA } from './border-audit.ts';
import type { Naming } from './feature-shapes.ts';
import { placeIn } from './place-in.ts';

/** Threes measured one by one, those with the largest overlaps: each costs two clips by Turf. */
const MOST_THREES = 200;
/** Threes collected at most: a heap of features on each other has their number cubed. */
const MOST_COLLECTED = 20_000;

/**
 * The land three features cover at once: what the areas of pairs alone count wrongly.
 *
 * For a cluster a, b, c: area of the union = Σ areas − Σ pairs + triple (inclusion–exclusion, tested against Turf's union).
 *
 * @param overlaps pairs of the layer that truly overlap
 */
export async function tripleOverlaps(
  plane: LayerBuffer,
  overlaps: readonly Overlap[],
  naming: Naming,
  checkpoint: Checkpoint,
): Promise<AuditProblem[]> {
  const threes = mutualThrees(overlaps);
  if (threes.length === 0) return [];
  const { intersection } = await import('#core/geo/clip.ts');
  const originX = plane.xy[0]!;
  const originY = plane.xy[1]!;
  const problems: AuditProblem[] = [];
  const unknown: number[] = [];
  const measured = threes.slice(0, MOST_THREES);
  for (const [i, { features }] of measured.entries()) {
    await checkpoint(i / measured.length);
    const [a, b, c] = features.map((feature) => multiPolygonOf(plane, feature, originX, originY));
    let shared: MultiPolygonCoordinates;
    try {
      shared = intersection(intersection(a!, b!), c!);
    } catch {
      unknown.push(...features);
      continue;
    }
    const layer = layerOfMultiPolygons([shared], originX, originY);
    const area = planeArea(layer, 0);
    if (area <= LEAST_AREA) continue;
    const [x, y] = placeIn(layer, [0]) ?? [layer.xy[0]!, layer.xy[1]!];
    const [feature, other, third] = features.map(naming.nameOf);
    const params = { feature: feature!, other: other!, third: third!, area };
    problems.push(auditProblem('triple-overlap', features, area, naming.placeOf(x, y), params));
  }
  const left = threes.slice(MOST_THREES);
  for (const { features } of left) unknown.push(...features);
  if (unknown.length > 0) {
    const features = [...new Set(unknown)].sort((one, other) => one - other);
    const params = { what: 'triple-overlaps', count: unknown.length / 3 } as const;
    problems.push(auditProblem('not-measured', features, 0, null, params));
  }
  return problems;
}

interface Three {
  readonly features: readonly number[];
  /** the smallest of its three overlaps: the triple is no larger */
  readonly most: number;
}

/** Every three features that overlap pairwise, the possibly largest first. */
function mutualThrees(overlaps: readonly Overlap[]): Three[] {
  const later = new Map<number, Map<number, number>>();
  for (const { first, second, area } of overlaps) {
    const known = later.get(first) ?? new Map<number, number>();
    later.set(first, known.set(second, area));
  }
  const threes: Three[] = [];
  for (const [a, ofA] of later) {
    for (const [b, ab] of ofA) {
      if (threes.length >= MOST_COLLECTED) break;
      for (const [c, bc] of later.get(b) ?? []) {
        const ac = ofA.get(c);
        if (threes.length >= MOST_COLLECTED) break;
        if (ac !== undefined) threes.push({ features: [a, b, c], most: Math.min(ab, bc, ac) });
      }
    }
  }
  return threes.sort((one, other) => other.most - one.most);
}
