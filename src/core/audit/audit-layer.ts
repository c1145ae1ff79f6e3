import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import { type AuditNote, POSITION_NOT_COMPARED } from './audit-note.ts';
import { type AuditProblem, sortedProblems } from './audit-problem.ts';
import { readCoordinates } from './coordinate-reading.ts';
import { coverageProblems } from './coverage-problems.ts';
import { crossingProblems } from './crossing-problems.ts';
import { duplicateFeatures } from './duplicate-features.ts';
import { type Naming, shapeProblems } from './feature-shapes.ts';
import { misplacement } from './misplacement.ts';
import { ReferenceFit } from './reference-fit.ts';

/** The answer of the audit. */
export interface Audit {
  /** no problem of level `error` */
  readonly ok: boolean;
  /** errors first, the largest first */
  readonly problems: readonly AuditProblem[];
  /** what could not be looked for; never changes `ok` */
  readonly notes: readonly AuditNote[];
}

/** What the audit may be told about a layer. */
export interface AuditOptions {
  /** the declared VN-2000 axis: areas are on its plane, and a layer in metres is read on it */
  readonly axis: Vn2000Zone;
  /** what features are called in messages; `features[3]` where there is none */
  readonly ids?: readonly (string | undefined)[];
  /** lon, lat in degrees: land known to lie right (units, the plan's boundary), to recognise a misplaced layer and leave out gaps beyond it */
  readonly reference?: LayerBuffer;
  /** what reading the file already found */
  readonly found?: readonly AuditProblem[];
  /** called between the steps, and within the long ones, with the share done; throws to stop */
  readonly checkpoint?: Checkpoint;
}

/**
 * Says what is wrong with a polygon layer before any sum is made of it.
 *
 * Every feature is looked at, however bad others are: one that cannot be read, laid on the plane or compared is named and only
 * it is left out of what follows.
 *
 * @param layer as found in the file: lon, lat in degrees if it is right; rings open, any winding, features may be empty
 * Errors: none; any layer gets an answer.
 */
export async function auditLayer(
  layer: LayerBuffer,
  { axis, ids, reference, found = [], checkpoint = () => {} }: AuditOptions,
): Promise<Audit> {
  const fit = reference && reference.xy.length > 0 ? new ReferenceFit(reference, projector(axis)) : undefined;
  const { plane, lonLat, placeOf, problems: coordinateProblems } = readCoordinates(layer, axis, fit);
  await checkpoint(0.1);
  const naming: Naming = {
    nameOf: (feature) => ids?.[feature] || `features[${feature}]`,
    placeOf: rounded(placeOf),
  };
  const misplaced = lonLat && fit ? misplacement(lonLat, fit, axis) : [];
  await checkpoint(0.3);
  const shapes = shapeProblems(plane, naming);
  await checkpoint(0.4);
  const copies = duplicateFeatures(plane, naming);
  const distinct = withoutFeatures(plane, (feature) => copies.firstOf.has(feature));
  await checkpoint(0.5);
  const crossings = crossingProblems(distinct, summariseParts(distinct), naming);
  const sound = withoutFeatures(distinct, (feature) => crossings.unsound.has(feature));
  await checkpoint(0.6);
  const fromHere: Checkpoint = (done) => checkpoint(0.6 + 0.4 * done);
  // a layer that lies wrong has its gaps elsewhere
  const land = misplaced.length === 0 ? fit : undefined;
  const coverage =
    featureCount(sound) === 0
      ? []
      : await coverageProblems(sound, summariseParts(sound), naming, land, fromHere);
  const problems = sortedProblems([
    ...found,
    ...coordinateProblems,
    ...misplaced,
    ...shapes.filter((problem) => !isOfCrossing(problem, crossings.unsound, copies.firstOf)),
    ...copies.problems,
    ...crossings.problems,
    ...coverage,
  ]);
  const notes = fit ? [] : [POSITION_NOT_COMPARED];
  return { ok: problems.every(({ level }) => level !== 'error'), problems, notes };
}

/** Whether a feature looks thin only because its loops cancel out: what is wrong with it is said already. */
const isOfCrossing = (
  { kind, features: [feature = -1], params }: AuditProblem,
  unsound: ReadonlySet<number>,
  firstOf: ReadonlyMap<number, number>,
): boolean =>
  (kind === 'sliver' || (kind === 'degenerate-ring' && params.why === 'no-area')) &&
  unsound.has(firstOf.get(feature) ?? feature);

/** Places to seven decimals, a centimetre. */
const rounded =
  (placeOf: (x: number, y: number) => LonLat | null) =>
  (x: number, y: number): LonLat | null => {
    const place = placeOf(x, y);
    return place && [Number(place[0].toFixed(7)), Number(place[1].toFixed(7))];
  };
