import { booleanPointInPolygon, intersect } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { readBorders } from './border.ts';
import {
  type Box,
  boxesTouch,
  boxHolds,
  boxOf,
  boxPolygon,
  collection,
  feature,
  nearestIndex,
  polygonsOf,
  quangNinhBox,
  roughDistance,
} from './geometry.ts';
import { readProvinces } from './provinces.ts';
import { readShore } from './shore.ts';

/** From the Bạch Đằng river's mouth, north and east of Cát Hải and Cát Bà (Hải Phòng), out to sea, round Cô Tô, to the border's end. */
const seaSide: readonly Position[] = [
  [106.7545, 20.884],
  [106.756, 20.868],
  [106.766, 20.849],
  [106.78, 20.838],
  [106.802, 20.832],
  [106.82, 20.83],
  [106.8325, 20.8145],
  [106.846, 20.821],
  [106.85, 20.834],
  [106.859, 20.836],
  [106.868, 20.8335],
  [106.877, 20.8375],
  [106.898, 20.8385],
  [106.9035, 20.8355],
  [106.9105, 20.8362],
  [106.9155, 20.841],
  [106.9225, 20.852],
  [106.93, 20.8635],
  [106.938, 20.871],
  [106.944, 20.8765],
  [106.955, 20.878],
  [106.9605, 20.8725],
  [106.978, 20.8715],
  [106.981, 20.867],
  [106.994, 20.865],
  [107, 20.863],
  [107.038, 20.8615],
  [107.041, 20.854],
  [107.0485, 20.8475],
  [107.0535, 20.845],
  [107.054, 20.833],
  [107.066, 20.8305],
  [107.075, 20.826],
  [107.088, 20.819],
  [107.103, 20.8155],
  [107.1105, 20.803],
  [107.1125, 20.785],
  [107.118, 20.77],
  [107.12, 20.735],
  [107.125, 20.7],
  [107.2, 20.66],
  [107.6, 20.62],
  [108.15, 20.85],
  [108.16, 21.4],
  [108.101, 21.47],
  [108.085, 21.5],
  [108.056, 21.514],
  [108.048, 21.527],
  [108.043, 21.537],
];

/**
 * Outline of Quảng Ninh with its waters: inland along its neighbours and the national border, at sea along `seaSide`.
 * The sea side only sorts islands; it is not a boundary of anything and is never drawn.
 */
export function quangNinhFrame(): Polygon {
  const mouth = seaSide[0] as Position;
  const inland = chainFrom(mouth, readProvinces().linesOf('Quảng Ninh'));
  const upstream = inland.slice(nearestIndex(inland, mouth) + 1);
  const { vietnam } = readBorders();
  const eastward = vietnam.slice(nearestIndex(vietnam, upstream.at(-1) as Position));
  const ring = [...upstream, ...eastward, ...[...seaSide].reverse()];
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}

/** Joins boundary lines end to end, in either direction, beginning with the end nearest to `start`. */
export function chainFrom(start: Position, lines: readonly (readonly Position[])[]): Position[] {
  const left = lines.flatMap((line) => [{ line }, { line: [...line].reverse() }]);
  const chain: Position[] = [start];
  while (left.length > 0) {
    const end = chain.at(-1) as Position;
    const gap = ({ line }: { line: readonly Position[] }): number => roughDistance(end, line[0] as Position);
    const next = left.reduce((a, b) => (gap(b) < gap(a) ? b : a));
    chain.push(...next.line);
    const i = left.indexOf(next);
    left.splice(i - (i % 2), 2);
  }
  return chain.slice(1);
}

let made: MultiPolygon | undefined;

/**
 * Land of Quảng Ninh, islands included: GSHHG's full coast cut by `quangNinhFrame`.
 *
 * @returns WGS 84 degrees; more than a thousand polygons, the mainland among them, no holes
 * Errors: throws when the raw extracts are missing. Coast about 0.2 km, inland boundary 0.3 to 0.4 km off:
 * an approximation for display and samples ("ranh giới gần đúng"), never a boundary to measure a plan against.
 */
export function quangNinhLand(): MultiPolygon {
  made ??= cutLand(quangNinhFrame(), quangNinhBox);
  return made;
}

/** The land of the shore inside a frame; `box` holds the frame. */
export function cutLand(frame: Polygon, box: Box): MultiPolygon {
  const frameFeature = feature(frame, {});
  const around = feature(boxPolygon(box), {});
  const coordinates: Position[][][] = [];
  for (const ring of readShore().land) {
    const own = boxOf(ring);
    if (!boxesTouch(own, box)) continue;
    const whole = feature<Polygon, object>({ type: 'Polygon', coordinates: [ring] }, {});
    const isIsland = boxHolds(box, own);
    const inside = isIsland ? ring.filter((p) => booleanPointInPolygon(p, frame)).length : undefined;
    if (inside === 0) continue;
    if (inside === ring.length) {
      coordinates.push([ring]);
      continue;
    }
    // The continent's ring is first cut to the province's box: the exact cut then meets few vertices.
    const near = isIsland ? whole : intersect(collection([whole, around]));
    const cut = near && intersect(collection<Polygon | MultiPolygon>([near, frameFeature]));
    if (cut) coordinates.push(...polygonsOf(cut.geometry));
  }
  return { type: 'MultiPolygon', coordinates };
}
