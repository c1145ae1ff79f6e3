import { type CorridorProfile, corridorProfile } from '#core/corridor/corridor-profile.ts';
import { developmentOf } from '#core/corridor/new-development.ts';
import { type PreparedZones, prepareZones } from '#core/fund/prepared-layer.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import { type Arguments, exactly, numberIn, parseArguments, required } from './arguments.ts';
import { readColumns, readZones } from './fund-layers.ts';
import { axisOf, readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

export const CORRIDOR_USAGE =
  'corridor LINE ZONES --width M, to either side (--category PROP | --existing PROP --planned PROP for new development land) [--line-id ID] [--step M, default 1000] [--axis 107.75] [--k0 0.9999]';

/** What lies within a distance of a route, along its chainage: `atlas corridor`. */
export async function corridorCommand(words: readonly string[]): Promise<CorridorProfile> {
  const args = parseArguments(words, [
    'width',
    'category',
    'existing',
    'planned',
    'line-id',
    'step',
    'axis',
    'k0',
  ]);
  exactly(args, 2, CORRIDOR_USAGE);
  const [linePath, zonesPath] = args.positional as [string, string];
  const axis = axisOf(args);
  const line = lineOf(await readJson(linePath), linePath, args.options.get('line-id'));
  const question = {
    line,
    distanceM: positive(required(args, 'width'), '--width'),
    stepM: positive(args.options.get('step') ?? '1000', '--step'),
  };
  return corridorProfile(await zonesOf(args, zonesPath, axis), question, axis);
}

async function zonesOf(args: Arguments, path: string, axis: Vn2000Zone): Promise<PreparedZones> {
  const [existing, planned] = [args.options.get('existing'), args.options.get('planned')];
  if (existing === undefined || planned === undefined)
    return readZones(path, required(args, 'category'), axis);
  const { layer, columns } = await readColumns(path, [existing, planned], axis);
  return prepareZones(
    layer,
    columns[0]!.map((code, zone) => developmentOf(code, columns[1]![zone])),
  );
}

function positive(text: string, what: string): number {
  const value = numberIn(text, what);
  if (value <= 0) throw new UsageError(`${what} should be more than 0`);
  return value;
}

/** The one line of a file, or the one with the id asked for. */
function lineOf(json: unknown, path: string, id: string | undefined): readonly LonLat[] {
  const features = featuresOf(json);
  const lines = features.filter(
    ({ geometry, properties }) =>
      geometry?.type === 'LineString' && (id === undefined || String(properties?.id ?? '') === id),
  );
  const [line] = lines;
  if (!line || lines.length > 1)
    throw new UsageError(
      `${path}: ${lines.length === 0 ? 'no LineString' : `${lines.length} LineStrings, choose one with --line-id`}`,
    );
  const { coordinates } = line.geometry as GeoJSON.LineString;
  const points = coordinates.map(([lon, lat]) => [lon, lat] as const);
  const isLonLat = ([lon, lat]: readonly unknown[]): boolean =>
    typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if (points.length < 2 || !points.every(isLonLat))
    throw new UsageError(`${path}: the line should have at least two places lon, lat in degrees`);
  return points as unknown as readonly LonLat[];
}

function featuresOf(json: unknown): readonly GeoJSON.Feature[] {
  const value = json as { readonly type?: unknown; readonly features?: unknown } | null;
  if (value?.type === 'FeatureCollection' && Array.isArray(value.features)) return value.features;
  if (value?.type === 'Feature') return [value as GeoJSON.Feature];
  return [{ type: 'Feature', properties: {}, geometry: value as unknown as GeoJSON.Geometry }];
}
