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
