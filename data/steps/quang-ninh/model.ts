import type { Feature, Position } from 'geojson';
import { asLonLat, courseOf } from '../sketch/courses.ts';
import type { LinkTheme } from '../sketch/link-classes.ts';
import { ringArea } from '../sketch/plane.ts';
import { type Area, joinTiles, rim, simpler } from '../sketch/shapes.ts';
import { REGIONS, unitsFormerly } from './former-units.ts';
import { ACCURACY } from './words.ts';

const WEST: readonly Position[] = [
  [107.0843, 20.9517],
  [107.0, 20.985],
  [106.85, 21.0],
  [106.77, 21.03],
  [106.6, 21.06],
  [106.51, 21.08],
];
const EAST: readonly Position[] = [
  [107.0843, 20.9517],
  [107.28, 21.01],
  [107.4, 21.09],
  [107.4, 21.33],
  [107.6, 21.35],
  [107.75, 21.45],
  [107.97, 21.53],
];

/** Lines of the model's two corridors. */
export const AXES: readonly (readonly Position[])[] = [WEST, EAST];

/** The model's links out of the province, as we read its words. */
export const LINKS: readonly {
  readonly name: string;
  readonly name_en: string;
  readonly theme: LinkTheme;
  readonly toward: { readonly vi: string; readonly en: string };
  readonly to: readonly Position[];
}[] = [
  {
    name: 'Liên kết vùng: đồng bằng sông Hồng, Hà Nội',
    name_en: 'Region: Red River Delta, Hà Nội',
    theme: 'region',
    toward: { vi: 'đồng bằng sông Hồng, Hà Nội', en: 'Red River Delta, Hà Nội' },
    to: [
      [106.9, 21.1],
      [106.6, 21.26],
      [106.42, 21.29],
    ],
  },
  {
    name: 'Liên kết vùng: Hải Phòng',
    name_en: 'Region: Hải Phòng',
    theme: 'region',
    toward: { vi: 'Hải Phòng', en: 'Hải Phòng' },
    to: [
      [106.95, 20.88],
      [106.82, 20.84],
      [106.74, 20.84],
    ],
  },
  {
    name: 'Liên kết biển: vịnh Bắc Bộ',
    name_en: 'Sea: Gulf of Tonkin',
    theme: 'sea',
    toward: { vi: 'vịnh Bắc Bộ', en: 'Gulf of Tonkin' },
    to: [
      [107.17, 20.85],
      [107.32, 20.74],
      [107.5, 20.66],
    ],
  },
  {
    name: 'Liên kết biên giới: Hoành Mô, Bắc Phong Sinh',
    name_en: 'Border: Hoành Mô, Bắc Phong Sinh',
    theme: 'border-trade',
    toward: { vi: 'cửa khẩu Hoành Mô, Bắc Phong Sinh', en: 'gates of Hoành Mô and Bắc Phong Sinh' },
    to: [
      [107.2, 21.2],
      [107.38, 21.42],
      [107.53, 21.59],
    ],
  },
  {
    name: 'Liên kết hàng không: sân bay Vân Đồn',
    name_en: 'Air: Vân Đồn airport',
    theme: 'air',
    toward: { vi: 'sân bay Vân Đồn', en: 'Vân Đồn airport' },
    to: [
      [107.22, 20.97],
      [107.35, 21.03],
      [107.414, 21.118],
    ],
  },
];

const drawn = (
  element: string,
  role: string,
  name: string,
  name_en: string,
  verification: string,
  geometry: Feature['geometry'],
): Feature => ({
  type: 'Feature',
  properties: {
    id: `${element}-${role}`,
    element,
    role,
    name,
    name_en,
    kind: role,
    document: 'qd-942-2023',
    status: 'in-force',
    verification,
    accuracy: ACCURACY.drawn.vi,
    accuracy_en: ACCURACY.drawn.en,
  },
  geometry,
});

const line = (points: readonly Position[], step = 0.8): Feature['geometry'] => ({
  type: 'LineString',
  coordinates: asLonLat(courseOf(points, step)),
});

/** The model is a sketch: islets under half a square kilometre are left out of it. */
function withoutIslets(area: Area): Area {
  if (area.type === 'Polygon') return area;
  return {
    ...area,
    coordinates: area.coordinates.filter(([outer]) => outer && Math.abs(ringArea(outer)) > 0.5),
  };
}

/** Geometry of the model: areas made of units and economic zones, lines along the chains of towns. */
export function modelFeatures(unit: ReadonlyMap<string, Area>, zones: readonly Feature[]): Feature[] {
  const unionOf = (old: readonly string[]): Area => {
    const own = unitsFormerly(...old).map((code) => unit.get(code) as Area);
    return withoutIslets(simpler(joinTiles(own), 0.0008));
  };
  const zone = (id: string): Area =>
    simpler(zones.find((z) => z.properties?.id === id)?.geometry as Area, 0.0008);
  return [
    ...Object.entries(REGIONS).map(([id, { old, membership }]) =>
      drawn(
        id,
        'area',
        old.join(', '),
        old.join(', '),
        membership === 'secondary' ? 'illustrative' : 'unverified',
        unionOf(old),
      ),
    ),
    drawn(
      'mui-van-don',
      'area',
      'Khu kinh tế Vân Đồn',
      'Vân Đồn economic zone',
      'illustrative',
      zone('kkt-van-don'),
    ),
    drawn(
      'mui-mong-cai',
      'area',
      'Khu kinh tế cửa khẩu Móng Cái',
      'Móng Cái border-gate economic zone',
      'illustrative',
      zone('kkt-mong-cai'),
    ),
    drawn('tuyen-tay', 'line', 'Tuyến hành lang phía Tây', 'Western line', 'illustrative', line(WEST)),
    drawn('tuyen-dong', 'line', 'Tuyến hành lang phía Đông', 'Eastern line', 'illustrative', line(EAST)),
    ...LINKS.map((l, i) => {
      const f = drawn(
        'da-chieu',
        `link-${i + 1}`,
        l.name,
        l.name_en,
        'unverified',
        line([[107.0843, 20.9517], ...l.to]),
      );
      return { ...f, properties: { ...f.properties, kind: 'link', direction: 'forward' } };
    }),
    drawn('tam', 'area', 'Thành phố Hạ Long', 'Hạ Long city', 'illustrative', unionOf(['Hạ Long'])),
    drawn(
      'tam',
      'core',
      'Lõi quanh vịnh Cửa Lục',
      'Core around Cửa Lục bay',
      'illustrative',
      rim({ type: 'Point', coordinates: [107.05, 20.985] }, 7),
    ),
    drawn('tam', 'point', 'Hạ Long', 'Hạ Long', 'illustrative', {
      type: 'Point',
      coordinates: [107.0843, 20.9517],
    }),
    drawn('mui-van-don', 'point', 'Vân Đồn', 'Vân Đồn', 'illustrative', {
      type: 'Point',
      coordinates: [107.42, 21.07],
    }),
    drawn('mui-mong-cai', 'point', 'Móng Cái', 'Móng Cái', 'illustrative', {
      type: 'Point',
      coordinates: [107.97, 21.53],
    }),
  ];
}
