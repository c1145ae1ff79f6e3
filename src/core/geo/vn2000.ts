import proj4 from 'proj4';
import type { LonLat, PlanePoint } from '#core/units.ts';
import type { Vn2000Zone } from './vn2000-zones.ts';

/**
 * VN-2000 to WGS 84 for `+towgs84`: metres, arc seconds, parts per million.
 *
 * Sign trap: the law prints the rotations (−0.00928836, +0.01975479, −0.00427372) in the coordinate-frame convention (EPSG
 * operation 6960, method 9607), but proj4 and PROJ read `+towgs84` in the position-vector convention (method 9606). So all
 * three change sign here. The unchanged string, widely copied, is 0.56–0.78 m off.
 * Source: QĐ 05/2007/QĐ-BTNMT; EPSG:6960; signs checked against PROJ 9.5.1 (facts/vn2000-test-vectors.csv).
 */
export const TO_WGS84 = [
  -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278,
] as const;

/** False easting of every VN-2000 plane, metres. Source: TT 973/2001/TT-TCĐC, art. 4. */
export const FALSE_EASTING = 500_000;

const WGS84 = '+proj=longlat +datum=WGS84 +no_defs';
const GEOGRAPHIC_VN2000 = `+proj=longlat +ellps=WGS84 +towgs84=${TO_WGS84.join(',')} +no_defs`;

/** The proj4 string of a zone. */
export const projString = ({ meridianDeg, k0 }: Vn2000Zone): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridianDeg} +k=${k0} +x_0=${FALSE_EASTING} +y_0=0 +ellps=WGS84 ` +
  `+towgs84=${TO_WGS84.join(',')} +units=m +no_defs`;

/**
 * Projects a WGS 84 position on a VN-2000 plane.
 *
 * @returns metres; within 1 mm of PROJ (EPSG:6960) in Viet Nam
 * Errors: none for finite input within about 6° of the meridian. Source: proj4.
 */
export function forward(zone: Vn2000Zone, lonLat: LonLat): PlanePoint {
  const [e, n] = converterOf(projString(zone)).forward([lonLat[0], lonLat[1]]) as [number, number];
  return { e, n };
}

/**
 * The WGS 84 position, degrees, of a point on a VN-2000 plane: the one that `forward` takes there, within 0.001 mm.
 *
 * proj4's own inverse is up to 1.4 mm from that, because each direction forgets the height the shift brings (some 30 m, times
 * the angle between the two normals); so its miss is taken off once.
 * Errors: none for finite input within about 6° of the meridian.
 */
export function inverse(zone: Vn2000Zone, { e, n }: PlanePoint): LonLat {
  return settledInverse(converterOf(projString(zone)), [e, n]);
}

function settledInverse(converter: Converter, point: readonly [number, number]): LonLat {
  const guess = converter.inverse([point[0], point[1]]);
  const there = converter.forward([guess[0]!, guess[1]!]);
  const settled = converter.inverse([2 * point[0] - there[0]!, 2 * point[1] - there[1]!]);
  return [settled[0]!, settled[1]!];
}

/** Longitude and latitude on VN-2000 itself (EPSG:4756), degrees, from WGS 84: about 200 m apart on the ground. */
export function toGeographicVn2000(lonLat: LonLat): LonLat {
  const [lon, lat] = converterOf(GEOGRAPHIC_VN2000).forward([lonLat[0], lonLat[1]]) as [number, number];
  return [lon, lat];
}

/** WGS 84 from longitude and latitude on VN-2000 (EPSG:4756), degrees. */
export function fromGeographicVn2000(lonLat: LonLat): LonLat {
  return settledInverse(converterOf(GEOGRAPHIC_VN2000), lonLat);
}

type Converter = ReturnType<typeof makeConverter>;

const converters = new Map<string, Converter>();

const makeConverter = (definition: string) => proj4(WGS84, definition);

function converterOf(definition: string): Converter {
  let converter = converters.get(definition);
  if (!converter) {
    converter = makeConverter(definition);
    converters.set(definition, converter);
  }
  return converter;
}
