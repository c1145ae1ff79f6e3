import type { LandFund } from '#core/fund/land-fund.ts';
import type { Result } from '#core/result.ts';
import type { AuditRequest, LayerAudit } from './audit-protocol.ts';
import type { ConformityAnswer, ConformityRequest } from './conformity-protocol.ts';
import type { ConstraintAnswer, ConstraintRequest } from './constraint-protocol.ts';
import type { CorridorAnswer, CorridorRequest } from './corridor-protocol.ts';
import type { CrosswalkAnswer, CrosswalkRequest } from './crosswalk-protocol.ts';
import type { DrawnFundAnswer, DrawnFundRequest } from './drawn-fund-protocol.ts';
import type {
  AmountsAnswer,
  AmountsRequest,
  TableScope,
  TransitionAnswer,
  TransitionRequest,
} from './fund-tables-protocol.ts';
import type { OverlapAnswer, OverlapRequest } from './overlap-protocol.ts';
import type {
  FeaturesAt,
  FeaturesAtRequest,
  LayerFeaturesRequest,
  ListedFeature,
  SearchEntries,
  SearchEntriesRequest,
} from './place-protocol.ts';
import type { PlanePositions, PlanePositionsRequest } from './position-protocol.ts';
import type {
  Fingerprint,
  FingerprintsRequest,
  Measures,
  MeasuresRequest,
  PieceFile,
  PiecesRequest,
  ScopeRequest,
  SphereFund,
} from './proof-protocol.ts';
import type {
  Areas,
  AreasRequest,
  EngineProblem,
  FromWorker,
  LandFundRequest,
  LayerSource,
  Length,
  LengthRequest,
  TaskName,
  Tasks,
  ToWorker,
} from './protocol.ts';
import type { ReachAnswer, ReachRequest } from './reach-protocol.ts';
import type { ScenarioPartsAnswer, ScenarioPartsRequest } from './scenario-protocol.ts';
import { startWorker } from './start-worker.ts';
import type { VersionDiffAnswer, VersionDiffRequest } from './version-protocol.ts';
import workerUrl from './worker.ts?worker&url';

/** How to follow a question: stop it, and hear of its progress, 0 … 1. */
export interface Following {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** The engine off the main thread. Aborting rejects with the signal's reason and stops the work. */
export interface Engine {
  landFund(request: LandFundRequest, following?: Following): Promise<Result<LandFund, EngineProblem>>;
  /** What lies in an outline under a hand, in milliseconds. Addresses absolute; ask one at a time. */
  drawnFund(
    request: DrawnFundRequest,
    following?: Following,
  ): Promise<Result<DrawnFundAnswer, EngineProblem>>;
  /** What land goes from which use to which, by unit and in all. */
  transition(
    request: TransitionRequest,
    following?: Following,
  ): Promise<Result<TransitionAnswer, EngineProblem>>;
  /** Hectares by code for several properties of the zones, by unit and in all. */
  amounts(request: AmountsRequest, following?: Following): Promise<Result<AmountsAnswer, EngineProblem>>;
  /** How much of each category lies in the classes of a constraint, and outside it. Addresses absolute. */
  constraint(
    request: ConstraintRequest,
    following?: Following,
  ): Promise<Result<ConstraintAnswer, EngineProblem>>;
  /** What a drawing takes of every unit. Addresses absolute. */
  scenarioParts(
    request: ScenarioPartsRequest,
    following?: Following,
  ): Promise<Result<ScenarioPartsAnswer, EngineProblem>>;
  /** What lies beside a route. Addresses absolute. */
  corridor(request: CorridorRequest, following?: Following): Promise<Result<CorridorAnswer, EngineProblem>>;
  /** What lies within a distance of features, and beyond it. Addresses absolute. */
  reach(request: ReachRequest, following?: Following): Promise<Result<ReachAnswer, EngineProblem>>;
  /** What differs between two versions of a plan. Addresses absolute. */
  versionDiff(
    request: VersionDiffRequest,
    following?: Following,
  ): Promise<Result<VersionDiffAnswer, EngineProblem>>;
  /** Which units of one vintage hold land of which of another. Addresses absolute. */
  conformity(
    request: ConformityRequest,
    following?: Following,
  ): Promise<Result<ConformityAnswer, EngineProblem>>;
  overlap(request: OverlapRequest, following?: Following): Promise<Result<OverlapAnswer, EngineProblem>>;
  crosswalk(
    request: CrosswalkRequest,
    following?: Following,
  ): Promise<Result<CrosswalkAnswer, EngineProblem>>;
  /** Plane and ellipsoidal area of a geometry or feature. */
  areas(request: AreasRequest, following?: Following): Promise<Result<Areas, EngineProblem>>;
  lineLength(request: LengthRequest, following?: Following): Promise<Result<Length, EngineProblem>>;
  /** What is wrong with a polygon layer, from its own bytes. Addresses absolute. */
  audit(request: AuditRequest, following?: Following): Promise<Result<LayerAudit, EngineProblem>>;
  /** Places on a VN-2000 plane. */
  planePositions(
    request: PlanePositionsRequest,
    following?: Following,
  ): Promise<Result<PlanePositions, EngineProblem>>;
  /** Every feature at a place, from the files themselves. Addresses absolute. */
  featuresAt(request: FeaturesAtRequest, following?: Following): Promise<Result<FeaturesAt, EngineProblem>>;
  /** Every feature of a layer with its properties and area. Addresses absolute. */
  layerFeatures(
    request: LayerFeaturesRequest,
    following?: Following,
  ): Promise<Result<readonly ListedFeature[], EngineProblem>>;
  /** Everything that can be found by name. Addresses absolute. */
  searchEntries(
    request: SearchEntriesRequest,
    following?: Following,
  ): Promise<Result<SearchEntries, EngineProblem>>;
  /** The area of every polygon of some layers, by each method. Addresses absolute. */
  measures(request: MeasuresRequest, following?: Following): Promise<Result<Measures, EngineProblem>>;
  sphereFund(request: ScopeRequest, following?: Following): Promise<Result<SphereFund, EngineProblem>>;
  /** Digests of the bytes layers were read from. Addresses absolute. */
  fingerprints(
    request: FingerprintsRequest,
    following?: Following,
  ): Promise<Result<readonly Fingerprint[], EngineProblem>>;
  /** The polygons of a land fund as a file. */
  pieces(request: PiecesRequest, following?: Following): Promise<Result<PieceFile, EngineProblem>>;
  /** Ends the worker; questions still open are rejected. */
  close(): void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/** Starts a worker, one for each viewer; it keeps the layers it was asked about. */
export function createEngine(): Engine {
  const worker = startWorker(workerUrl);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const failAll = (reason: unknown): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => settle(waiting, data));
  worker.addEventListener('error', (event) => failAll(new Error(`the engine stopped: ${event.message}`)));

  const ask = <K extends TaskName>(
    task: K,
    request: Tasks[K]['request'],
    { signal, onProgress }: Following = {},
  ): Promise<Result<Tasks[K]['answer'], EngineProblem>> => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        if (!waiting.delete(id)) return;
        worker.postMessage({ id, task: 'cancel' } satisfies ToWorker);
        reject(signal?.reason);
      };
      const done =
        <T>(settleWith: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', stop);
          settleWith(value);
        };
      waiting.set(id, { resolve: done(resolve), reject: done(reject), onProgress });
      signal?.addEventListener('abort', stop, { once: true });
      worker.postMessage({ id, task, request } as ToWorker);
    });
  };

  return {
    landFund: (request, following) => ask('landFund', withFullUrls(request), following),
    drawnFund: (request, following) =>
      ask('drawnFund', { ...request, zones: withFullUrl(request.zones) }, following),
    transition: (request, following) => ask('transition', withFullUrls(request), following),
    amounts: (request, following) => ask('amounts', withFullUrls(request), following),
    constraint: (request, following) => ask('constraint', request, following),
    scenarioParts: (request, following) => ask('scenarioParts', request, following),
    corridor: (request, following) => ask('corridor', request, following),
    reach: (request, following) => ask('reach', request, following),
    versionDiff: (request, following) => ask('versionDiff', request, following),
    conformity: (request, following) => ask('conformity', request, following),
    overlap: (request, following) => ask('overlap', request, following),
    crosswalk: (request, following) => ask('crosswalk', request, following),
    areas: (request, following) => ask('areas', request, following),
    lineLength: (request, following) => ask('lineLength', request, following),
    audit: (request, following) => ask('audit', request, following),
    planePositions: (request, following) => ask('planePositions', request, following),
    featuresAt: (request, following) => ask('featuresAt', request, following),
    layerFeatures: (request, following) => ask('layerFeatures', request, following),
    searchEntries: (request, following) => ask('searchEntries', request, following),
    measures: (request, following) => ask('measures', request, following),
    sphereFund: (request, following) => ask('sphereFund', withFullUrls(request), following),
    fingerprints: (request, following) => ask('fingerprints', request, following),
    pieces: (request, following) => ask('pieces', withFullUrls(request), following),
    close: () => {
      worker.terminate();
      failAll(new Error('the engine is closed'));
    },
  };
}

function settle(waiting: Map<number, Waiting>, message: FromWorker): void {
  const question = waiting.get(message.id);
  if (!question) return;
  if ('progress' in message) {
    question.onProgress?.(message.progress);
    return;
  }
  waiting.delete(message.id);
  if ('fault' in message) question.reject(new Error(message.fault));
  else question.resolve(message.result as never);
}

/** The worker may have been started through a blob, against which no relative URL can be resolved. */
function withFullUrls<T extends TableScope>(request: T): T {
  const { zones, units } = request;
  return { ...request, zones: withFullUrl(zones), ...(units && { units: withFullUrl(units) }) };
}

const withFullUrl = (source: LayerSource): LayerSource =>
  'url' in source ? { ...source, url: new URL(source.url, document.baseURI).href } : source;
