import type { LayerBuffer } from './layer-buffer.ts';

/**
 * Twice the signed shoelace area of an open ring, counter-clockwise positive.
 *
 * Coordinates are taken relative to the first vertex: VN-2000 northings are about 2 300 000 m, and their products would cost
 * the last five digits of an area.
 *
 * @param xy interleaved plane coordinates, metres
 * @param from first vertex of the ring
 * @param to vertex after its last
 * @returns twice the area in square metres; 0 for a ring with fewer than 3 distinct points
 */
export function ringDoubleArea(xy: Float64Array, from: number, to: number): number {
  const originX = xy[2 * from]!;
  const originY = xy[2 * from + 1]!;
  let previousX = xy[2 * to - 2]! - originX;
  let previousY = xy[2 * to - 1]! - originY;
  let sum = 0;
  for (let at = 2 * from, end = 2 * to; at < end; at += 2) {
    const x = xy[at]! - originX;
    const y = xy[at + 1]! - originY;
    sum += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return sum;
}

/**
 * Calls `visit` for each ring of one feature.
 *
 * @param visit gets the first vertex, the vertex after the last, and whether the ring is a part's outer ring
 */
export function eachRing(
  layer: LayerBuffer,
  feature: number,
  visit: (from: number, to: number, outer: boolean) => void,
): void {
  const { ringOff, polyOff, featOff } = layer;
  for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      visit(ringOff[ring]!, ringOff[ring + 1]!, ring === polyOff[part]);
    }
  }
}
