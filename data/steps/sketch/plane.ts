import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Kilometres east and north of (107.2 E, 21.2 N) on an equal-area plane: used to make the data, never to print a figure. */
export type Km = readonly [east: number, north: number];

const ORIGIN = { lon: 107.2, lat: 21.2 } as const;
const RAD = Math.PI / 180;
/** Mean of the two radii of curvature of WGS 84 at 21.2 N, so that plane areas are within 0.02 % of the ellipsoid's. */
const RADIUS = 6362.2;
const COS = Math.cos(ORIGIN.lat * RAD);
const SIN = Math.sin(ORIGIN.lat * RAD);

/** Degrees to the plane. */
export const toKm = (p: Position): Km => [
  ((p[0] as number) - ORIGIN.lon) * RAD * RADIUS * COS,
  ((Math.sin((p[1] as number) * RAD) - SIN) * RADIUS) / COS,
];

/** The plane to degrees, on the grid of a millionth of a degree that all files are written on. */
export const toLonLat = (e: number, n: number): [number, number] => [
  round6(ORIGIN.lon + e / (RAD * RADIUS * COS)),
  round6(Math.asin(SIN + (n * COS) / RADIUS) / RAD),
];

export const round6 = (v: number): number => Math.round(v * 1e6) / 1e6;

/** Signed area of a closed ring, km², positive when anticlockwise. */
export function ringArea(ring: readonly Position[]): number {
  const start = ring[0];
  if (start === undefined) return 0;
  const [e0, n0] = toKm(start);
  let twice = 0;
  let [pe, pn] = [0, 0];
  for (const p of ring) {
    const [e, n] = toKm(p);
    twice += pe * (n - n0) - (e - e0) * pn;
    pe = e - e0;
    pn = n - n0;
  }
  return twice / 2;
}

/** Area of a polygon or multipolygon, km². */
export function areaOf(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((s, ring, i) => s + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
    0,
  );
}

/** Outer rings anticlockwise, holes clockwise (RFC 7946). */
export function wound<T extends Polygon | MultiPolygon>(geometry: T): T {
  const turn = (rings: Position[][]): Position[][] =>
    rings.map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: turn(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(turn) };
}
