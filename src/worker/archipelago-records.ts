import { landUseOf } from '#core/fund/land-use.ts';
import { archipelagoOf } from '#core/plan/archipelago-place.ts';
import type { SovereigntyProperties } from '#core/plan/sovereignty.ts';
import type { Bounds } from '#core/scene.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { boundsOf } from './opened-bounds.ts';
import { nameField } from './opened-fields.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Whether a value is a code of land use, the only class a foreign file may give a place of the archipelagos. */
export const isLandUseCode = (value: unknown): boolean =>
  typeof value === 'string' && landUseOf(value) !== undefined;

/**
 * What is kept of a foreign record of a place in an archipelago: codes of land use, and the archipelago's own name in place of any
 * other. Whose the place is, and what it is called, is said by the application alone (Law 27/2018/QH14, Art. 6.4 and 18.2).
 *
 * @param nameBy property the name of a feature is read from
 */
export const archipelagoRecord = (
  record: Properties,
  { name }: SovereigntyProperties,
  nameBy: string,
): Properties => ({
  ...Object.fromEntries(Object.entries(record).filter(([, value]) => isLandUseCode(value))),
  [nameBy]: name,
});

/** The property a file's names are read from. */
const nameKeyOf = (properties: readonly Properties[]): string => nameField(properties) ?? 'name';

/** A foreign file of areas with the records of the archipelagos as `archipelagoRecord` keeps them. */
export function withArchipelagos(file: GeoJsonLayer): GeoJsonLayer {
  const { layer, properties, ids } = file;
  const places = properties.map((_, feature) => archipelagoOf(boundsOfFeature(file, feature)));
  if (!places.some((place) => place)) return file;
  const nameBy = nameKeyOf(properties);
  return {
    ...file,
    layer,
    properties: properties.map((record, feature) => {
      const place = places[feature];
      return place ? archipelagoRecord(record, place, nameBy) : record;
    }),
    ids: ids.map((id, feature) => (places[feature] ? undefined : id)),
  };
}

/** The features of a foreign file, likewise. */
export function featuresWithArchipelagos(
  features: readonly GeoJSON.Feature[],
  bounds: readonly (Bounds | null)[],
): readonly GeoJSON.Feature[] {
  const nameBy = nameKeyOf(features.slice(0, 1).map(({ properties }) => properties ?? {}));
  return features.map((feature, at) => {
    const box = bounds[at];
    const place = box ? archipelagoOf(box) : undefined;
    if (!place) return feature;
    const { id: _, ...rest } = feature;
    return { ...rest, properties: { ...archipelagoRecord(feature.properties ?? {}, place, nameBy) } };
  });
}

function boundsOfFeature({ layer }: GeoJsonLayer, feature: number): Bounds {
  const { xy, ringOff, polyOff, featOff } = layer;
  const [from, to] = [featOff[feature]!, featOff[feature + 1]!];
  return boundsOf(xy.subarray(2 * ringOff[polyOff[from]!]!, 2 * ringOff[polyOff[to]!]!));
}
