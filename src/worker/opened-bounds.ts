import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Bounds } from '#core/scene.ts';

/** west, south, east, north of interleaved lon, lat; inside out when there are none. */
export function boundsOf(xy: Float64Array): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    const lon = xy[i]!;
    const lat = xy[i + 1]!;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Rings of a part as lists of lon, lat. */
export function ringsOf({ xy, ringOff, polyOff }: LayerBuffer, part: number): [number, number][][] {
  const rings: [number, number][][] = [];
  for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
    const points: [number, number][] = [];
    for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++) points.push([xy[2 * v]!, xy[2 * v + 1]!]);
    rings.push(points);
  }
  return rings;
}
