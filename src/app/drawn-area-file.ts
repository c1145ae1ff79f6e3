import { err, ok, type Result } from '#core/result.ts';
import type { LonLat } from '#core/units.ts';
import { parseGeoJson } from '#io/geojson.ts';

/** Why a file gives no area to draw. */
export type AreaFileProblem = 'unreadable' | 'no-area' | 'several-areas' | 'holes' | 'too-many';

/** Corners of an area that a link can still hold. */
const MOST_CORNERS = 2000;

/** A drawn area as GeoJSON of one polygon, lon, lat in degrees, WGS 84, outer ring counter-clockwise as RFC 7946 wants it. */
export function writeDrawnArea(points: readonly LonLat[], name: string): string {
  const double = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  const ring = double < 0 ? points.toReversed() : [...points];
  const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
  const features = [{ type: 'Feature', properties: { name }, geometry }];
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}

/**
 * The one area of a GeoJSON file.
 *
 * @returns its corners, lon, lat in degrees, open; or why there is none: a file in metres or of another CRS is unreadable
 */
export function readDrawnArea(text: string): Result<readonly LonLat[], AreaFileProblem> {
  const parsed = parseGeoJson(text);
  if (!parsed.ok) return err('unreadable');
  const { xy, ringOff, polyOff } = parsed.value.layer;
  const parts = polyOff.length - 1;
  if (parts === 0) return err('no-area');
  if (parts > 1) return err('several-areas');
  if (ringOff.length > 2) return err('holes');
  const points: LonLat[] = [];
  for (let at = 0; at < xy.length; at += 2) points.push([xy[at]!, xy[at + 1]!]);
  return points.length > MOST_CORNERS ? err('too-many') : ok(points);
}
