import { type CoordinateReading, parseCoordinate } from '#core/coordinate-text.ts';
import { formatLatLon, formatMeridian, formatPlane } from '#core/format.ts';
import { inverse } from '#core/geo/vn2000.ts';
import { SCALE_6_DEGREE, type Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Lang } from '#core/scene.ts';
import type { SearchHit } from './state.ts';
import { textsOf } from './text.ts';

/** 6° zones by the number written before an easting: Gauss–Krüger 18, 19 and UTM 48, 49 are the same meridians. */
const SIX_DEGREE: Readonly<Record<number, number>> = { 18: 105, 19: 111, 48: 105, 49: 111 };

function zoneOf(reading: CoordinateReading & { kind: 'vn2000' }, axis: Vn2000Zone): Vn2000Zone {
  const meridianDeg = SIX_DEGREE[reading.zonePrefix ?? 0];
  return meridianDeg === undefined ? axis : { meridianDeg, k0: SCALE_6_DEGREE };
}

/**
 * Reads what was typed as a place, and says how it was understood. Loaded on the first digit, since it brings the projection.
 *
 * @param axis the catalogue's VN-2000 axis, in which plane coordinates are taken
 */
export function coordinateHits(
  query: string,
  axis: { readonly meridian: number; readonly k0: number },
  lang: Lang,
): readonly SearchHit[] {
  const reading = parseCoordinate(query);
  if (!reading) return [];
  const { search } = textsOf(lang);
  if (reading.kind === 'wgs84') {
    const detail = reading.order === 'lat-lon' ? search.latFirst : search.lonFirst;
    return [
      { kind: 'coordinate', title: formatLatLon(reading.lonLat), detail, at: reading.lonLat, bounds: null },
    ];
  }
  const zone = zoneOf(reading, { meridianDeg: axis.meridian, k0: axis.k0 });
  const at = inverse(zone, reading.point);
  const detail = [search.plane(formatMeridian(zone.meridianDeg)), formatLatLon(at)].join(' · ');
  return [{ kind: 'coordinate', title: formatPlane(lang, reading.point), detail, at, bounds: null }];
}
