import { planeArea } from '#core/geo/area.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { PartSummary } from '#core/geo/part-summary.ts';
import { selfCrossing } from '#core/geo/self-crossing.ts';
import type { SquareMetres } from '#core/units.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import type { Naming } from './feature-shapes.ts';
import { selfCrossingPlace } from './self-crossing-place.ts';

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
    const { how, e, n } = selfCrossingPlace(plane, parts, feature);
    const isLarge = defect > CROSSING_KEPT;
    if (isLarge) unsound.add(feature);
    // ∫ (w² − w) is twice the loop wound −1 or the land covered twice
    const area = defect / 2;
    const params = { feature: naming.nameOf(feature), area, how };
    const kind = isLarge ? 'self-crossing' : 'small-self-crossing';
    problems.push(auditProblem(kind, [feature], area, naming.placeOf(e, n), params));
  }
  return { problems, unsound };
}
