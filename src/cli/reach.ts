import type { RulesetFile } from '#core/plan/ruleset.ts';
import { type ReachFund, reachFund } from '#core/reach/reach-fund.ts';
import { reachShape } from '#core/reach/reach-shape.ts';
import { exactly, numberIn, parseArguments, required } from './arguments.ts';
import { readUnits, readZones } from './fund-layers.ts';
import { axisOf, readJson, writeOutput } from './input.ts';
import { UsageError } from './usage-error.ts';

export const REACH_USAGE =
  'reach FEATURES --zones F --category PROP --units F [--unit-id PROP] [--unit-name PROP] (--distance M | --ruleset F.json --standard ID) ' +
  '[--of PROP=VALUE, features that have it] [--geojson OUT.geojson] [--axis 107.75] [--k0 0.9999]';

/** The answer: what was asked, and the hectares. */
interface ReachAnswer extends ReachFund {
  readonly features: number;
  /** the standard the distance is of, and how far it is known */
  readonly standard?: {
    readonly ruleset: string;
    readonly documentNo: string;
    readonly id: string;
    readonly verification: string;
  };
}

/** What lies within a distance of features, and beyond it: `atlas reach`. */
export async function reachCommand(words: readonly string[]): Promise<ReachAnswer> {
  const args = parseArguments(words, [
    ...['zones', 'category', 'units', 'unit-id', 'unit-name', 'distance', 'ruleset', 'standard', 'of'],
    ...['geojson', 'axis', 'k0'],
  ]);
  exactly(args, 1, REACH_USAGE);
  const path = args.positional[0]!;
  const axis = axisOf(args);
  const { distanceM, standard } = await distanceOf(args.options);
  const geometries = geometriesOf(await readJson(path), path, args.options.get('of'));
  const zones = await readZones(required(args, 'zones'), required(args, 'category'), axis);
  required(args, 'units');
  const units = (await readUnits(args, axis))!;
  const shape = await reachShape(geometries, distanceM, axis);
  const fund = await reachFund(zones, units, { shape, distanceM }, axis);
  const out = args.options.get('geojson');
  if (out !== undefined) await writeOutput(out, landOf(shape, fund, path));
  return { features: geometries.length, ...(standard && { standard }), ...fund };
}

async function distanceOf(options: ReadonlyMap<string, string>): Promise<{
  readonly distanceM: number;
  readonly standard?: ReachAnswer['standard'];
}> {
  const [distance, ruleset, id] = ['distance', 'ruleset', 'standard'].map((name) => options.get(name));
  if (distance !== undefined) {
    if (ruleset !== undefined || id !== undefined)
      throw new UsageError('--distance stands alone: leave --ruleset and --standard out, or it');
    const distanceM = numberIn(distance, '--distance');
    if (!(distanceM > 0 && distanceM <= MOST_M))
      throw new UsageError(`--distance should be metres, more than 0 and no more than ${MOST_M}`);
    return { distanceM };
  }
  if (ruleset === undefined || id === undefined)
    throw new UsageError('--distance is missing, or --ruleset with --standard');
  const { parseRuleset } = await import('#core/plan/parse-ruleset.ts');
  const parsed = parseRuleset(await readJson(ruleset));
  if (!parsed.ok) throw new UsageError(`${ruleset}: not a valid ruleset (see atlas validate)`);
  return standardOf(parsed.value, id, ruleset);
}

const MOST_M = 50_000;

function standardOf({ id: ruleset, documentNo, standards = [] }: RulesetFile, id: string, path: string) {
  const withRadius = standards.filter(({ radiusM }) => radiusM !== undefined);
  const found = withRadius.find((each) => each.id === id);
  if (!found)
    throw new UsageError(
      `${path}: no standard "${id}" with a distance; known are ${withRadius.map((each) => each.id).join(', ') || 'none'}`,
    );
  const { verification } = found;
  return { distanceM: found.radiusM!, standard: { ruleset, documentNo, id, verification } };
}

/** The shapes of a file's features, or of those with a value. */
function geometriesOf(json: unknown, path: string, of: string | undefined): readonly GeoJSON.Geometry[] {
  const { features } = (json ?? {}) as { readonly features?: unknown };
  if (!Array.isArray(features)) throw new UsageError(`${path}: wanted a GeoJSON FeatureCollection`);
  const [property = '', ...rest] = of?.split('=') ?? [];
  if (of !== undefined && (property === '' || rest.length === 0))
    throw new UsageError('--of should be PROPERTY=VALUE');
  const found = (features as readonly GeoJSON.Feature[])
    .filter(({ properties }) => of === undefined || String(properties?.[property] ?? '') === rest.join('='))
    .flatMap(({ geometry }) => geometry ?? []);
  if (found.length === 0)
    throw new UsageError(`${path}: no feature${of === undefined ? '' : ` with ${of}`} has a place`);
  return found;
}

/** The land within the distance as a file. */
function landOf(shape: number[][][][], { distanceM, closure, method }: ReachFund, path: string): string {
  const properties = { from: path, distance_m: distanceM, area_ha: closure.areaHa, method: method.summary };
  const geometry = { type: 'MultiPolygon', coordinates: shape };
  return `${JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] })}\n`;
}
