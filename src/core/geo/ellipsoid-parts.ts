import { ellipsoidRingArea } from './area.ts';
import { authalicOrdinate, EQUATORIAL_RADIUS, METRES_PER_DEGREE } from './ellipsoid.ts';
import { stripRingArea } from './ellipsoid-ring.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { PART_STRIDE, type PartSummary, writeBox } from './part-summary.ts';

const RADIANS = Math.PI / 180;
/** Poleward of this the bends of edges are not bounded here. */
const FAR_NORTH_DEG = 60;

/**
 * Box and area of the parts of features `from` … `to` on the equal-area plane, without laying the layer out there.
 *
 * The box holds every point of the part's bent edges (`toEqualArea`), with some room; it is the whole plane for a part with long
 * edges. The area is `ellipsoidArea` of the part.
 *
 * @param lonLat lon, lat in degrees, WGS 84; rings open
 * @param into filled at the parts' places, laid out as `summariseParts`
 */
export function summariseOnEllipsoid(lonLat: LayerBuffer, from: number, to: number, into: PartSummary): void {
  const { xy, ringOff, polyOff, featOff } = lonLat;
  for (let part = featOff[from]!; part < featOff[to]!; part++) {
    const at = PART_STRIDE * part;
    const outer = polyOff[part]!;
    const first = ringOff[outer]!;
    const quick = stripRingArea(xy, first, ringOff[outer + 1]!);
    writeBox(xy, first, ringOff[outer + 1]!, into, at);
    const isShort = !Number.isNaN(quick) && Math.abs(into[at + 1]!) < FAR_NORTH_DEG;
    if (isShort) flattenBox(into, at);
    else into.set([-Infinity, -Infinity, Infinity, Infinity], at);
    let area = Math.abs(isShort ? quick : ellipsoidRingArea(xy, first, ringOff[outer + 1]!));
    for (let hole = outer + 1; hole < polyOff[part + 1]!; hole++) {
      area -= Math.abs(ellipsoidRingArea(xy, ringOff[hole]!, ringOff[hole + 1]!));
    }
    into[at + 4] = area;
  }
}

/** Turns a box in degrees into one in metres, with room for bends: an edge of length d leaves its chord by less than 2 d² / a. */
function flattenBox(into: PartSummary, at: number): void {
  const west = METRES_PER_DEGREE * into[at]!;
  const south = authalicOrdinate(Math.sin(into[at + 1]! * RADIANS));
  const east = METRES_PER_DEGREE * into[at + 2]!;
  const north = authalicOrdinate(Math.sin(into[at + 3]! * RADIANS));
  const square = (east - west) * (east - west) + (north - south) * (north - south);
  const room = (2 * square) / EQUATORIAL_RADIUS + 1e-6;
  into[at] = west - room;
  into[at + 1] = south - room;
  into[at + 2] = east + room;
  into[at + 3] = north + room;
}
