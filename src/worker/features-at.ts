import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { degreeLengths, isAtPlace } from '#core/geo/place-in-geometry.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { archipelagoAt } from '#core/plan/archipelago-place.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { toHectares } from '#core/units.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { archipelagoRecord } from './archipelago-records.ts';
import { type FeatureFile, type FeatureFiles, isForeign } from './feature-files.ts';
import type { FeatureSource, FeaturesAt, FeaturesAtRequest, FoundFeature } from './place-protocol.ts';

/** Every feature of every layer asked that is at the place, exact, from the files and not from what is drawn. */
export async function featuresAt(
  { at, toleranceM, axis, layers }: FeaturesAtRequest,
  files: FeatureFiles,
  checkpoint: Checkpoint,
): Promise<FeaturesAt> {
  const found: FoundFeature[] = [];
  const failed: Record<string, string> = {};
  const reading = layers.map((source) => files.get(source.url));
  // each is awaited below; until then a failed one must not count as unheard
  for (const file of reading) file.catch(() => undefined);
  for (const [index, source] of layers.entries()) {
    const file = await reading[index]?.catch((cause: unknown) => {
      failed[source.layer] = cause instanceof Error ? cause.message : String(cause);
    });
    if (file) found.push(...foundIn(file, source, at, toleranceM, axis));
    await checkpoint((index + 1) / layers.length);
  }
  return { found, failed };
}

function foundIn(
  { features, bounds }: FeatureFile,
  source: FeatureSource,
  at: LonLat,
  toleranceM: number,
  axis: Vn2000Zone,
): readonly FoundFeature[] {
  const [perLon, perLat] = degreeLengths(at[1]);
  const [dLon, dLat] = [toleranceM / perLon, toleranceM / perLat];
  const isNear = (box: Bounds): boolean =>
    box[0] - dLon <= at[0] && at[0] <= box[2] + dLon && box[1] - dLat <= at[1] && at[1] <= box[3] + dLat;
  const archipelago = isForeign(source.url) ? archipelagoAt(at) : undefined;
  return features.flatMap((feature, place) => {
    const box = bounds[place];
    if (!box || !isNear(box) || !isAtPlace(at, feature.geometry, toleranceM)) return [];
    const found = foundFeature(feature, place, box, source, axis);
    if (!archipelago) return found;
    const properties = archipelagoRecord(found.properties, archipelago, source.nameBy);
    return { ...found, ...identityOf({ properties }, place, source), properties };
  });
}

/** A feature with its name and its area. */
export const foundFeature = (
  feature: GeoJSON.Feature,
  place: number,
  bounds: Bounds,
  source: FeatureSource,
  axis: Vn2000Zone,
): FoundFeature => ({
  layer: source.layer,
  ...identityOf(feature, place, source),
  areaHa: areaOf(feature, axis),
  properties: feature.properties ?? {},
  bounds,
});

/** A property as text; empty where there is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Which feature it is, by the properties its layer names. */
export function identityOf(
  { id, properties }: Pick<GeoJSON.Feature, 'properties'> & { readonly id?: string | number | undefined },
  place: number,
  source: Pick<FeatureSource, 'idBy' | 'nameBy' | 'classBy'>,
): Pick<FoundFeature, 'id' | 'name' | 'classValue'> {
  return {
    id: textOf(properties?.[source.idBy]) || textOf(id) || String(place + 1),
    name: textOf(properties?.[source.nameBy]),
    classValue: source.classBy === undefined ? '' : textOf(properties?.[source.classBy]),
  };
}

function areaOf(feature: GeoJSON.Feature, axis: Vn2000Zone): FoundFeature['areaHa'] {
  if (!feature.geometry.type.endsWith('Polygon')) return null;
  const parsed = parseGeoJson(feature);
  if (!parsed.ok) return null;
  const { layer } = parsed.value;
  return {
    plane: toHectares(planeArea({ ...layer, xy: projector(axis)(layer.xy) }, 0)),
    ellipsoid: toHectares(ellipsoidArea(layer, 0)),
  };
}
