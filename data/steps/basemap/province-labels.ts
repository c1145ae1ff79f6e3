import type { Feature, MultiPolygon, Point, Position } from 'geojson';
import { feature, lonLatOf, signedDegreeArea } from './geometry.ts';
import type { Provinces } from './provinces.ts';

/** A province's name, and in capitals `u`, the form the map prints. */
export type ProvinceLabelProperties = { readonly n: string; readonly u: string };

/** Where the automatic point is poor: narrow or bent units, and the pilot province (clear of its coast towns). */
const placedByHand: ReadonlyMap<string, Position> = new Map([
  ['Quảng Ninh', [107.2, 21.2]],
  ['Điện Biên', [103.15, 21.65]],
  ['Khánh Hòa', [108.85, 12.25]],
  ['Hà Tĩnh', [105.75, 18.27]],
  ['Quảng Trị', [106.62, 17.18]],
  ['Đà Nẵng', [107.9, 15.75]],
  ['Hồ Chí Minh', [106.75, 11.1]],
  ['An Giang', [105.1, 10.25]],
  ['Hải Phòng', [106.5, 20.8]],
  ['Huế', [107.5, 16.3]],
]);

/** Centroid of the largest polygon. */
function middleOf(shape: MultiPolygon): Position {
  const ring = shape.coordinates
    .map((polygon) => polygon[0] as Position[])
    .reduce((a, b) => (Math.abs(signedDegreeArea(b)) > Math.abs(signedDegreeArea(a)) ? b : a));
  let [x, y] = [0, 0];
  ring.slice(1).forEach((p, i) => {
    const [ax, ay] = lonLatOf(ring[i] as Position);
    const [bx, by] = lonLatOf(p);
    x += (ax + bx) * (ax * by - bx * ay);
    y += (ay + by) * (ax * by - bx * ay);
  });
  const six = 6 * signedDegreeArea(ring);
  return [x / six, y / six];
}

/** One label point a unit. */
export const provinceLabels = ({ units }: Provinces): Feature<Point, ProvinceLabelProperties>[] =>
  units.map(({ unit, shape }) =>
    feature(
      { type: 'Point', coordinates: placedByHand.get(unit.name) ?? middleOf(shape) },
      { n: unit.name, u: unit.name.toLocaleUpperCase('vi') },
    ),
  );
