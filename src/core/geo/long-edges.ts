import type { Metres } from '#core/units.ts';
import { directGeodesic, inverseGeodesic } from './geodesic.ts';
import type { LayerBuffer } from './layer-buffer.ts';

/** Edges wider or higher than this are split: in Viet Nam all from 47 km on, and none under 30 km. */
const LONG_DEG = 0.3;
/** Nearly half round the Earth the geodesic is not settled by its ends: such edges are left alone. */
const HALF_ROUND_DEG = 170;
/** A piece of a split edge is at most this long. */
const PIECE: Metres = 25_000;

/**
 * Whether a ring has an edge wider or higher than 0.3°, at most 47 km in Viet Nam.
 *
 * @param lonLat lon, lat in degrees
 * @param from first vertex of the open ring
 * @param to vertex after its last
 */
export function hasLongEdge(lonLat: Float64Array, from: number, to: number): boolean {
  let lon = lonLat[2 * to - 2]!;
  let lat = lonLat[2 * to - 1]!;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    const nextLon = lonLat[at]!;
    const nextLat = lonLat[at + 1]!;
    if (isLong(nextLon - lon, nextLat - lat)) return true;
    lon = nextLon;
    lat = nextLat;
  }
  return false;
}

/**
 * One open ring with points of the geodesic put into its long edges.
 *
 * The points depend on the two ends of an edge alone, not on their order: a shared border is split alike from either side.
 *
 * @returns interleaved lon, lat in degrees, starting with vertex `from`
 * Source: Vincenty's inverse and direct formula, `geodesic.ts`.
 */
export function ringWithLongEdgesSplit(lonLat: Float64Array, from: number, to: number): number[] {
  const split: number[] = [];
  for (let v = from; v < to; v++) {
    const next = v + 1 === to ? from : v + 1;
    const lon = lonLat[2 * v]!;
    const lat = lonLat[2 * v + 1]!;
    split.push(lon, lat);
    appendGeodesic(split, lon, lat, lonLat[2 * next]!, lonLat[2 * next + 1]!);
  }
  return split;
}

/** The layer with points of the geodesic in its long edges; the layer itself if it has none. */
export function withLongEdgesSplit(layer: LayerBuffer): LayerBuffer {
  const { xy, ringOff } = layer;
  const split = new Map<number, readonly number[]>();
  const offsets = new Uint32Array(ringOff.length);
  for (let ring = 0; ring < ringOff.length - 1; ring++) {
    const from = ringOff[ring]!;
    const to = ringOff[ring + 1]!;
    let count = to - from;
    if (hasLongEdge(xy, from, to)) {
      const points = ringWithLongEdgesSplit(xy, from, to);
      split.set(ring, points);
      count = points.length / 2;
    }
    offsets[ring + 1] = offsets[ring]! + count;
  }
  if (split.size === 0) return layer;
  const splitXy = new Float64Array(2 * offsets.at(-1)!);
  for (let ring = 0; ring < ringOff.length - 1; ring++) {
    const points = split.get(ring) ?? xy.subarray(2 * ringOff[ring]!, 2 * ringOff[ring + 1]!);
    splitXy.set(points, 2 * offsets[ring]!);
  }
  return { ...layer, xy: splitXy, ringOff: offsets };
}

const isLong = (width: number, height: number): boolean =>
  (Math.abs(width) > LONG_DEG || Math.abs(height) > LONG_DEG) && Math.abs(width) < HALF_ROUND_DEG;

/** Appends the points between the ends of a long edge, worked out from the western (then southern) end. */
function appendGeodesic(into: number[], lon: number, lat: number, endLon: number, endLat: number): void {
  if (!isLong(endLon - lon, endLat - lat)) return;
  const forward = lon < endLon || (lon === endLon && lat < endLat);
  const start = forward ? ([lon, lat] as const) : ([endLon, endLat] as const);
  const { length, azimuth } = inverseGeodesic(start, forward ? [endLon, endLat] : [lon, lat]);
  const pieces = Math.ceil(length / PIECE);
  for (let i = 1; i < pieces; i++) {
    const share = (forward ? i : pieces - i) / pieces;
    into.push(...directGeodesic(start, { azimuth, length: length * share }));
  }
}
