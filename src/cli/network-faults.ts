import { join } from 'node:path';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { townNetwork } from '#core/plan/town-network.ts';
import { type Fault, readNamed } from './named-file.ts';

/** Links that name towns which are not there, and no link or town at all; layers on the web are not fetched. */
export async function networkFaults(
  { urbanSystem, layers }: Catalogue,
  folder: string,
): Promise<readonly Fault[]> {
  if (!urbanSystem) return [];
  const fileOf = (role: 'centres' | 'links') => layers.find(({ id }) => id === urbanSystem[role])?.data ?? '';
  const [centres, links] = [fileOf('centres'), fileOf('links')];
  if ([centres, links].some((file) => file.startsWith('https://'))) return [];
  const read = await Promise.all([
    readNamed(join(folder, centres), 'urbanSystem.centres'),
    readNamed(join(folder, links), 'urbanSystem.links'),
  ]);
  const [towns, lines] = read;
  if (!towns.ok) return [towns.error];
  if (!lines.ok) return [lines.error];
  const network = townNetwork(urbanSystem, featuresOf(towns.value), featuresOf(lines.value));
  const places = new Map(featuresOf(lines.value).map(({ properties }, index) => [properties?.id, index]));
  return [
    ...(network.centres.length === 0
      ? [{ file: centres, path: 'features', message: 'has no point with an id' }]
      : []),
    ...network.strangers.map(({ link, centre }) => ({
      file: links,
      path: `features[${places.get(link)}].properties.centres`,
      message: `names ${JSON.stringify(centre)}, which ${centres} does not have`,
    })),
  ];
}

function featuresOf(value: unknown): readonly GeoJSON.Feature[] {
  const features = (value as Partial<GeoJSON.FeatureCollection> | null)?.features;
  return Array.isArray(features) ? features.filter((feature) => typeof feature === 'object' && feature) : [];
}
