import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import { reachFund } from '#core/reach/reach-fund.ts';
import { reachShape } from '#core/reach/reach-shape.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { FeatureFiles } from './feature-files.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import type { ReachAnswer, ReachRequest } from './reach-protocol.ts';
import type { TaskContext } from './tasks.ts';
import { unitsOf } from './units-of.ts';

/** Share of the work that is the making of the shape. */
const SHAPING = 0.5;

/** The land within a distance of features and beyond it. */
export async function reachTask(
  request: ReachRequest,
  files: FeatureFiles,
  { cache, checkpoint }: TaskContext,
): Promise<Result<ReachAnswer, EngineProblem>> {
  const { axis, distanceM } = request;
  const geometries = await geometriesOf(request.from, files);
  if (!geometries.ok) return geometries;
  const zones = await cache.zones(request.zones, axis, request.category);
  if (!zones.ok) return zones;
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  await checkpoint(0);
  const key = JSON.stringify([request.from, distanceM, axis]);
  const known = shapes.get(cache);
  const shape =
    known?.key === key
      ? known.shape
      : await reachShape(geometries.value, distanceM, axis, (done) => checkpoint(SHAPING * done));
  shapes.set(cache, { key, shape });
  const fund = await reachFund(zones.value, units.value, { shape, distanceM }, axis, (done) =>
    checkpoint(SHAPING + (1 - SHAPING) * done),
  );
  const geometry: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: shape };
  const bounds = boundsOfFeatures([{ type: 'Feature', properties: {}, geometry }]);
  return ok({ ...fund, features: geometries.value.length, shape, bounds });
}

/** The last shape, so that another phase of it is quick; lives as long as the cache of the layers. */
const shapes = new WeakMap<LayerCache, { readonly key: string; readonly shape: MultiPolygonCoordinates }>();

async function geometriesOf(
  { url, only }: ReachRequest['from'],
  files: FeatureFiles,
): Promise<Result<readonly GeoJSON.Geometry[], EngineProblem>> {
  try {
    const { features } = await files.get(url);
    const found = features
      .filter(({ properties }) => !only || only.values.includes(String(properties?.[only.property] ?? '')))
      .flatMap(({ geometry }) => geometry ?? []);
    if (found.length > 0) return ok(found);
    return err({ kind: 'bad-geojson', at: url, message: 'No such feature has a place.' });
  } catch (cause) {
    const message = `${url} cannot be loaded: ${(cause as Error).message}.`;
    return err({ kind: 'unreachable', at: url, message });
  }
}
