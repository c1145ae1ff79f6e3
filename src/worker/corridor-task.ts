import { lengthOf, stretch } from '#core/corridor/chain.ts';
import { roundStep } from '#core/corridor/chainage.ts';
import { type NamedPlace, profileOfCut } from '#core/corridor/corridor-profile.ts';
import { type CutCorridor, cutCorridor, measuredChain } from '#core/corridor/cut-corridor.ts';
import { developmentOf } from '#core/corridor/new-development.ts';
import { type PreparedZones, prepareZones } from '#core/fund/prepared-layer.ts';
import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import { inverse } from '#core/geo/vn2000.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LonLat } from '#core/units.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import type { CorridorAnswer, CorridorRequest, StripPlace } from './corridor-protocol.ts';
import type { FeatureFiles } from './feature-files.ts';
import { identityOf } from './features-at.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import type { TaskContext } from './tasks.ts';

/** Share of the work that is the cutting of strips. */
const CUTTING = 0.7;

/** The land along a route, stretch by stretch, and the places on the way. */
export async function corridorTask(
  request: CorridorRequest,
  files: FeatureFiles,
  { cache, checkpoint }: TaskContext,
): Promise<Result<CorridorAnswer, EngineProblem>> {
  const { axis, distanceM } = request;
  const route = await routeOf(request.route, files);
  if (!route.ok) return route;
  const zones = await zonesOf(request, cache);
  if (!zones.ok) return zones;
  await checkpoint(0);
  const stepM = request.stepM ?? roundStep(lengthOf(measuredChain(route.value, axis)));
  const question = { line: route.value, distanceM, stepM };
  const key = JSON.stringify([question, axis]);
  const known = cuts.get(cache);
  const cut =
    known?.key === key ? known.cut : await cutCorridor(question, axis, (done) => checkpoint(CUTTING * done));
  cuts.set(cache, { key, cut });
  const { places, failed } = await placesOf(request, files);
  const profile = await profileOfCut(zones.value, cut, { ...question, places }, axis, (done) =>
    checkpoint(CUTTING + (1 - CUTTING) * done),
  );
  return ok({ profile, route: route.value, strips: stripPlaces(cut, axis), failed });
}

/** The last corridor cut, so that another content of it is quick; lives as long as the cache of the layers. */
const cuts = new WeakMap<LayerCache, { readonly key: string; readonly cut: CutCorridor }>();

async function routeOf(
  route: CorridorRequest['route'],
  files: FeatureFiles,
): Promise<Result<readonly LonLat[], EngineProblem>> {
  if ('line' in route) return ok(route.line);
  const { url, idBy, id } = route;
  try {
    const { features } = await files.get(url);
    const source = { layer: '', url, idBy, nameBy: 'name' };
    const found = features.find((feature, place) => identityOf(feature, place, source).id === id);
    const line = lineOf(found?.geometry);
    if (line) return ok(line);
    const message = found ? `"${id}" is no single line.` : `There is no line "${id}".`;
    return err({ kind: 'bad-geojson', at: url, message });
  } catch (cause) {
    const message = `${url} cannot be loaded: ${(cause as Error).message}.`;
    return err({ kind: 'unreachable', at: url, message });
  }
}

/** The one line of a geometry; null where it is none or several. */
function lineOf(geometry: GeoJSON.Geometry | undefined): readonly LonLat[] | null {
  const line =
    geometry?.type === 'LineString'
      ? geometry.coordinates
      : geometry?.type === 'MultiLineString' && geometry.coordinates.length === 1
        ? geometry.coordinates[0]!
        : [];
  return line.length < 2 ? null : line.map(([lon, lat]) => [lon!, lat!] as const);
}

async function zonesOf(
  { zones, content, axis }: CorridorRequest,
  cache: LayerCache,
): Promise<Result<PreparedZones, EngineProblem>> {
  if ('category' in content) return cache.zones(zones, axis, content.category);
  const layer = await cache.layer(zones, axis);
  if (!layer.ok) return layer;
  const { properties } = layer.value.file;
  for (const property of [content.existing, content.planned]) {
    if (properties.length > 0 && !hasProperty(properties, property))
      return err({ kind: 'no-property', at: property, message: `No zone has the property "${property}".` });
  }
  const [existing, planned] = [content.existing, content.planned].map((name) =>
    propertyColumn(properties, name),
  );
  const uses = existing!.map((code, zone) => developmentOf(code, planned![zone]));
  return ok(prepareZones(layer.value.prepared, uses));
}

async function placesOf(
  { places: sources }: CorridorRequest,
  files: FeatureFiles,
): Promise<{ readonly places: readonly NamedPlace[]; readonly failed: Readonly<Record<string, string>> }> {
  const places: NamedPlace[] = [];
  const failed: Record<string, string> = {};
  for (const source of sources) {
    try {
      const { features } = await files.get(source.url);
      for (const [index, feature] of features.entries()) {
        if (feature.geometry?.type !== 'Point') continue;
        const [lon, lat] = feature.geometry.coordinates;
        const { name, id } = identityOf(feature, index, source);
        places.push({ layer: source.layer, name: name || id, at: [lon!, lat!] });
      }
    } catch (cause) {
      failed[source.layer] = (cause as Error).message;
    }
  }
  return { places, failed };
}

function stripPlaces(
  { chain, strips, shapes }: CutCorridor,
  axis: CorridorRequest['axis'],
): readonly StripPlace[] {
  return strips.map(({ fromM, toM }, index) => {
    const [e, n] = stretch(chain, (fromM + toM) / 2, toM)[0]!;
    const shape = shapes[index]!;
    const geometry: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates: shape };
    const bounds = boundsOfFeatures([{ type: 'Feature', properties: {}, geometry }]);
    return { at: inverse(axis, { e, n }), bounds, shape };
  });
}
