/** Bits of the world's width: a step is 2⁻³⁰ of the equator, 3.7 cm, and a sixteenth of the finest unit of a tile at zoom 14. */
export const WORLD_BITS = 30;

/** Latitude where the square world of Web Mercator ends. */
const MAX_LAT = 85.0511287798066;

/**
 * Projects interleaved lon, lat in degrees onto whole steps of Web Mercator, x east, y south.
 *
 * Latitudes beyond ±85.05° are drawn on the edge. Source: the spherical formula; for many points of one region by the cubic
 * through nodes 1/32° apart, which is off by less than 10⁻⁵ of a step.
 */
export function mercatorSteps(lonLat: Float64Array): Int32Array {
  const xy = new Int32Array(lonLat.length);
  const perDegree = 2 ** WORLD_BITS / 360;
  for (let i = 0; i < lonLat.length; i += 2) xy[i] = Math.round((lonLat[i]! + 180) * perDegree);
  const nodes = latitudeNodes(lonLat);
  if (nodes) byNodes(lonLat, nodes, xy);
  else for (let i = 1; i < lonLat.length; i += 2) xy[i] = Math.round(exactY(lonLat[i]!));
  return xy;
}

/** y in steps of a latitude. */
function exactY(lat: number): number {
  const sin = Math.sin((Math.min(MAX_LAT, Math.max(-MAX_LAT, lat)) * Math.PI) / 180);
  return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** WORLD_BITS;
}

/** Nodes in a degree. */
const NODES = 32;
/** Beyond, the cubic would be less exact. */
const HIGHEST_LAT = 70;

interface Nodes {
  readonly y: Float64Array;
  /** latitude of the first, in nodes */
  readonly first: number;
}

/** y at nodes over all latitudes, one to spare below and two above; nothing where points are too few to be worth it. */
function latitudeNodes(lonLat: Float64Array): Nodes | undefined {
  let south = 90;
  let north = -90;
  for (let i = 1; i < lonLat.length; i += 2) {
    const lat = lonLat[i]!;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const first = Math.floor(south * NODES) - 1;
  const count = Math.floor(north * NODES) - first + 3;
  if (lonLat.length < 8 * count || Math.max(-south, north) > HIGHEST_LAT) return undefined;
  return { y: Float64Array.from({ length: count }, (_, node) => exactY((first + node) / NODES)), first };
}

function byNodes(lonLat: Float64Array, { y, first }: Nodes, xy: Int32Array): void {
  for (let i = 1; i < lonLat.length; i += 2) {
    const at = lonLat[i]! * NODES - first;
    const node = Math.floor(at);
    const t = at - node;
    const a = y[node - 1]!;
    const b = y[node]!;
    const c = y[node + 1]!;
    const d = y[node + 2]!;
    // Lagrange's cubic through the four, by its differences
    const second = a - 2 * b + c;
    const third = d - a + 3 * (b - c);
    xy[i] = Math.round(b + t * ((c - a) / 2 - third / 6 + t * (second / 2 + (t * third) / 6)));
  }
}
