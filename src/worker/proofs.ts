import { pieceFeatures } from '#core/fund/piece-features.ts';
import { piecesOf } from '#core/fund/pieces.ts';
import { sphereFund } from '#core/fund/sphere-fund.ts';
import { err, ok, type Result } from '#core/result.ts';
import type {
  Fingerprint,
  FingerprintsRequest,
  PieceFile,
  PiecesRequest,
  ScopeRequest,
  SphereFund,
} from './proof-protocol.ts';
import type { EngineProblem } from './protocol.ts';
import type { TaskContext } from './tasks.ts';
import { unitsOf } from './units-of.ts';

/** The land fund of a scope on Turf's sphere. */
export async function answerSphere(
  request: ScopeRequest,
  { cache, checkpoint }: TaskContext,
): Promise<Result<SphereFund, EngineProblem>> {
  const layers = await layersOf(request, { cache, checkpoint });
  if (!layers.ok) return layers;
  const { zones, units, isAsked } = layers.value;
  return ok(sphereFund(zones, units, isAsked));
}

/** The lengths and digests of the bytes that were read. */
export async function answerFingerprints(
  { urls }: FingerprintsRequest,
  { cache, checkpoint }: TaskContext,
): Promise<Result<readonly Fingerprint[], EngineProblem>> {
  const prints: Fingerprint[] = [];
  for (const url of urls) {
    const print = await cache.fingerprint(url);
    if (!print.ok) return print;
    prints.push({ url, ...print.value });
    await checkpoint(prints.length / urls.length);
  }
  return ok(prints);
}

/** The polygons a land fund sums, cut by Turf, as a file. */
export async function answerPieces(
  request: PiecesRequest,
  context: TaskContext,
): Promise<Result<PieceFile, EngineProblem>> {
  const layers = await layersOf(request, context);
  if (!layers.ok) return layers;
  const { zones, units, isAsked } = layers.value;
  const pieces = await piecesOf(zones.plane, units.plane, context.checkpoint, isAsked);
  if (pieces.missing.length > 0) {
    const message = `${pieces.missing.length} piece(s) could not be cut; no file is made.`;
    return err({ kind: 'not-cut', at: '', message });
  }
  const { features } = pieceFeatures(pieces, zones, units, request.axis);
  const said = features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...request.ofEach },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', ...request.about, features: said });
  return ok({
    file: new Blob([text], { type: 'application/geo+json' }),
    pieces: features.length,
    largestDifference: pieces.largestDifference,
  });
}

async function layersOf(request: ScopeRequest, { cache, checkpoint }: TaskContext) {
  const zones = await cache.zones(request.zones, request.axis, request.category, request.repair);
  if (!zones.ok) return zones;
  await checkpoint(0);
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  await checkpoint(0);
  const { ids } = units.value;
  const { unit } = request;
  if (unit !== undefined && !ids.includes(unit))
    return err<EngineProblem>({ kind: 'no-unit', at: unit, message: `There is no unit "${unit}".` });
  const isAsked = (place: number): boolean => unit === undefined || ids[place] === unit;
  return ok({ zones: zones.value, units: units.value, isAsked });
}
