import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { Crew } from '#core/fund/crew.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { lineLength } from '#core/geo/geodesic-length.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { forward } from '#core/geo/vn2000.ts';
import { ok, type Result } from '#core/result.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { auditTask } from './audit-task.ts';
import { drawnFund } from './drawn-fund.ts';
import { FeatureFiles } from './feature-files.ts';
import { featuresAt } from './features-at.ts';
import { amountsTask, transitionTask } from './fund-tables.ts';
import type { LayerCache } from './layer-cache.ts';
import { policyOf } from './policy-of.ts';
import type {
  Areas,
  AreasRequest,
  EngineProblem,
  LandFundRequest,
  Length,
  LengthRequest,
  TaskName,
  Tasks,
} from './protocol.ts';
import { searchEntries } from './search-entries.ts';
import { unitsOf } from './units-of.ts';

/** What a task is given besides its request. */
export interface TaskContext {
  /** threads that share the work on large layers */
  readonly crew?: Crew;
  readonly cache: LayerCache;
  readonly checkpoint: Checkpoint;
}

type TaskTable = {
  readonly [K in TaskName]: (
    request: Tasks[K]['request'],
    context: TaskContext,
  ) => Promise<Result<Tasks[K]['answer'], EngineProblem>>;
};

/** The tasks, free of any worker: the worker runs them, tests call them. */
export const TASKS: TaskTable = {
  landFund: answerLandFund,
  drawnFund: (request, { cache }) => drawnFund(request, cache),
  transition: (request, { cache, checkpoint }) => transitionTask(request, cache, checkpoint),
  amounts: (request, { cache, checkpoint }) => amountsTask(request, cache, checkpoint),
  constraint: async (request, { cache, checkpoint }) =>
    (await import('./constraint-task.ts')).constraintTask(request, cache, checkpoint),
  scenarioParts: async (request, { cache, checkpoint }) =>
    (await import('./scenario-task.ts')).scenarioTask(request, cache, checkpoint),
  corridor: async (request, context) =>
    (await import('./corridor-task.ts')).corridorTask(request, filesOf(context.cache), context),
  versionDiff: async (request, { cache, checkpoint }) =>
    (await import('./version-task.ts')).versionTask(request, cache, checkpoint),
  reach: async (request, context) =>
    (await import('./reach-task.ts')).reachTask(request, filesOf(context.cache), context),
  crosswalk: async (request, { cache, checkpoint }) =>
    (await import('./crosswalk-task.ts')).crosswalkTask(request, cache, checkpoint),
  conformity: async (request, { cache, checkpoint }) =>
    (await import('./conformity-task.ts')).conformityTask(request, cache, checkpoint),
  overlap: async (request, { cache, checkpoint }) =>
    (await import('./overlap-task.ts')).overlapTask(request, cache, checkpoint),
  areas: answerAreas,
  lineLength: answerLength,
  audit: (request, { cache, checkpoint }) => auditTask(request, cache, checkpoint),
  planePositions: async ({ axis, points }) => ok(points.map((point) => forward(axis, point))),
  featuresAt: async (request, { cache, checkpoint }) =>
    ok(await featuresAt(request, filesOf(cache), checkpoint)),
  layerFeatures: async (request, { cache, checkpoint }) =>
    (await import('./layer-features.ts')).layerFeatures(request, filesOf(cache), checkpoint),
  searchEntries: async (request, { cache, checkpoint }) =>
    ok(await searchEntries(request, filesOf(cache), checkpoint)),
  measures: async (request, { cache, checkpoint }) =>
    ok(await (await import('./measures.ts')).measures(request, filesOf(cache), checkpoint)),
  sphereFund: async (request, context) => (await import('./proofs.ts')).answerSphere(request, context),
  fingerprints: async (request, context) =>
    (await import('./proofs.ts')).answerFingerprints(request, context),
  pieces: async (request, context) => (await import('./proofs.ts')).answerPieces(request, context),
};

/** Files of any geometry live as long as the cache of the layers beside them. */
const filesByCache = new WeakMap<LayerCache, FeatureFiles>();

function filesOf(cache: LayerCache): FeatureFiles {
  const files = filesByCache.get(cache) ?? new FeatureFiles();
  filesByCache.set(cache, files);
  return files;
}

async function answerLandFund(
  request: LandFundRequest,
  { cache, checkpoint, crew }: TaskContext,
): Promise<Result<LandFund, EngineProblem>> {
  const { axis } = request;
  const zones = await cache.zones(request.zones, axis, request.category, request.repair);
  if (!zones.ok) return zones;
  await checkpoint(0);
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  await checkpoint(0);
  const policy = await policyOf(request, cache);
  if (!policy.ok) return policy;
  if (request.engine !== 'turf')
    return ok(await landFund(zones.value, units.value, axis, checkpoint, policy.value, crew));
  const { turfLandFund } = await import('#core/fund/turf-ledger.ts');
  return ok(await turfLandFund(zones.value, units.value, axis, checkpoint, policy.value));
}

async function answerAreas({ geojson, axis }: AreasRequest): Promise<Result<Areas, EngineProblem>> {
  const parsed = parseGeoJson(geojson);
  if (!parsed.ok) return parsed;
  const { layer } = parsed.value;
  const plane = { ...layer, xy: projector(axis)(layer.xy) };
  let planeM2 = 0;
  let ellipsoidM2 = 0;
  for (let feature = 0; feature < featureCount(layer); feature++) {
    planeM2 += planeArea(plane, feature);
    ellipsoidM2 += ellipsoidArea(layer, feature);
  }
  return ok({ planeM2, ellipsoidM2 });
}

async function answerLength({ line, axis }: LengthRequest): Promise<Result<Length, EngineProblem>> {
  const points = line.map((lonLat) => forward(axis, lonLat));
  let planeM = 0;
  for (let i = 1; i < points.length; i++) {
    planeM += Math.hypot(points[i]!.e - points[i - 1]!.e, points[i]!.n - points[i - 1]!.n);
  }
  return ok({ planeM, ellipsoidM: lineLength(line) });
}
