import { degreesFromFrame, isInFrame } from '#core/audit/vietnam-frame.ts';
import { forward, fromGeographicVn2000, inverse, toGeographicVn2000 } from '#core/geo/vn2000.ts';
import { EPSG_ZONES, zoneOfEpsg } from '#core/geo/vn2000-zones.ts';
import type { LonLat, Metres } from '#core/units.ts';
import { exactly, numberIn, parseArguments, required } from './arguments.ts';
import { UsageError } from './usage-error.ts';

export const REPROJECT_USAGE =
  'reproject --from EPSG --to EPSG X Y  (easting northing in metres, or lon lat in degrees)';

const WGS84 = 4326;
const GEOGRAPHIC_VN2000 = 4756;

/** A northing in Viet Nam is greater than this, an easting with false easting 500 000 smaller. Source: planning-rules 7.6. */
const NORTHING_FROM: Metres = 900_000;
/** How far beyond the frame of the country, or from the meridian of a zone, a place may lie: further out nothing is meant. */
const FAR_DEG = 10;

/** One point in another system: `atlas reproject`. Easting before northing, longitude before latitude, in and out. */
export function reprojectCommand(words: readonly string[]): [number, number] {
  const args = parseArguments(words, ['from', 'to']);
  const from = systemOf(required(args, 'from'));
  const to = systemOf(required(args, 'to'));
  exactly(args, 2, REPROJECT_USAGE);
  const x = numberIn(args.positional[0]!, 'X');
  const y = numberIn(args.positional[1]!, 'Y');
  const refuse = (reason: string) => new UsageError(`${x} ${y} in EPSG:${from}: ${reason}`);
  const swapped = misreading(from, x, y);
  if (swapped) throw refuse(swapped);
  const lonLat = toWgs84(from, x, y);
  const [a, b] = fromWgs84(to, lonLat);
  const far = farAway(lonLat, [from, to]);
  if (far) throw refuse(far);
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw refuse(`this cannot be taken to EPSG:${to}`);
  return [a, b];
}

function systemOf(text: string): number {
  const epsg = /^(EPSG:)?\d+$/i.test(text) ? Number(text.replace(/^EPSG:/i, '')) : Number.NaN;
  if (epsg === WGS84 || epsg === GEOGRAPHIC_VN2000 || zoneOfEpsg(epsg)) return epsg;
  const known = [WGS84, GEOGRAPHIC_VN2000, ...EPSG_ZONES.map((zone) => zone.epsg)].join(', ');
  throw new UsageError(`EPSG code "${text}" is not one of ${known}`);
}

/** What two numbers look like that are no coordinates of the system they are given in, or undefined. */
function misreading(epsg: number, x: number, y: number): string | undefined {
  const isDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (zoneOfEpsg(epsg)) {
    if (x > NORTHING_FROM && y < NORTHING_FROM)
      return 'this looks like northing first; give easting northing';
    return isDegrees || isInFrame(y, x)
      ? 'this looks like degrees; give easting northing in metres'
      : undefined;
  }
  if (isDegrees) return undefined;
  return isInFrame(y, x)
    ? 'this looks like latitude first; give longitude latitude'
    : 'this is not longitude and latitude in degrees';
}

/** Says that a place is far from the country or from the meridian of a zone; undefined if it is near, or no place at all. */
function farAway([lon, lat]: LonLat, systems: readonly number[]): string | undefined {
  const place = `this is longitude ${lon.toFixed(1)}, latitude ${lat.toFixed(1)}`;
  if (degreesFromFrame(lon, lat) > FAR_DEG) return `${place}, far from Viet Nam`;
  const epsg = systems.find((system) => Math.abs(lon - (zoneOfEpsg(system)?.meridianDeg ?? lon)) > FAR_DEG);
  return epsg === undefined ? undefined : `${place}, more than ${FAR_DEG}° from the meridian of EPSG:${epsg}`;
}

function toWgs84(epsg: number, x: number, y: number): LonLat {
  const zone = zoneOfEpsg(epsg);
  if (zone) return inverse(zone, { e: x, n: y });
  return epsg === WGS84 ? [x, y] : fromGeographicVn2000([x, y]);
}

function fromWgs84(epsg: number, lonLat: LonLat): readonly [number, number] {
  const zone = zoneOfEpsg(epsg);
  if (!zone) return epsg === WGS84 ? lonLat : toGeographicVn2000(lonLat);
  const { e, n } = forward(zone, lonLat);
  return [e, n];
}
