import { forward, fromGeographicVn2000, inverse, toGeographicVn2000 } from '#core/geo/vn2000.ts';
import { EPSG_ZONES, zoneOfEpsg } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import { exactly, numberIn, parseArguments, required } from './arguments.ts';
import { UsageError } from './usage-error.ts';

export const REPROJECT_USAGE =
  'reproject --from EPSG --to EPSG X Y  (easting northing in metres, or lon lat in degrees)';

const WGS84 = 4326;
const GEOGRAPHIC_VN2000 = 4756;

/** One point in another system: `atlas reproject`. Easting before northing, longitude before latitude, in and out. */
export function reprojectCommand(words: readonly string[]): [number, number] {
  const args = parseArguments(words, ['from', 'to']);
  const from = systemOf(required(args, 'from'));
  const to = systemOf(required(args, 'to'));
  exactly(args, 2, REPROJECT_USAGE);
  const x = numberIn(args.positional[0]!, 'X');
  const y = numberIn(args.positional[1]!, 'Y');
  const [a, b] = fromWgs84(to, toWgs84(from, x, y));
  if (!Number.isFinite(a) || !Number.isFinite(b))
    throw new UsageError(`${x} ${y} cannot be taken from EPSG:${from} to EPSG:${to}`);
  return [a, b];
}

function systemOf(text: string): number {
  const epsg = Number(text.replace(/^EPSG:/i, ''));
  if (epsg === WGS84 || epsg === GEOGRAPHIC_VN2000 || zoneOfEpsg(epsg)) return epsg;
  const known = [WGS84, GEOGRAPHIC_VN2000, ...EPSG_ZONES.map((zone) => zone.epsg)].join(', ');
  throw new UsageError(`EPSG code "${text}" is not one of ${known}`);
}

function toWgs84(epsg: number, x: number, y: number): LonLat {
  const zone = zoneOfEpsg(epsg);
  if (zone) return inverse(zone, { e: x, n: y });
  if (Math.abs(x) > 180 || Math.abs(y) > 90)
    throw new UsageError(`${x} ${y} is not longitude and latitude in degrees`);
  return epsg === WGS84 ? [x, y] : fromGeographicVn2000([x, y]);
}

function fromWgs84(epsg: number, lonLat: LonLat): readonly [number, number] {
  const zone = zoneOfEpsg(epsg);
  if (!zone) return epsg === WGS84 ? lonLat : toGeographicVn2000(lonLat);
  const { e, n } = forward(zone, lonLat);
  return [e, n];
}
