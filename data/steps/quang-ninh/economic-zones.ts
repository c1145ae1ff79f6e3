import type { Feature, Position } from 'geojson';
import { quangNinhFrame } from '../basemap/land.ts';
import { areaOf, ringArea, toKm, toLonLat } from '../sketch/plane.ts';
import { noise } from '../sketch/random.ts';
import { type Area, intersect, rim, simpler, sized, subtract, unite } from '../sketch/shapes.ts';
import { said } from './words.ts';

/** Published total of the five zones, ha (planning-rules 1.3): 71.43 ha less than the sum of the printed areas. */
export const PUBLISHED_TOTAL_HA = 375_171;

interface Split {
  readonly note?: string;
  readonly note_en?: string;
  readonly parts: readonly { readonly name: string; readonly name_en: string; readonly ha: number }[];
}

const landAndSea = (land: number, sea: number): Split['parts'] => [
  { name: 'Đất liền và đảo', name_en: 'Land', ha: land },
  { name: 'Mặt biển', name_en: 'Sea', ha: sea },
];

interface Printed {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly kind: 'coastal' | 'border';
  readonly declared_ha: number;
  readonly declared_text: string;
  readonly declared_source: string;
  /** Each way a document splits the whole; two sources may split it differently. */
  readonly declared_parts?: readonly Split[];
  readonly document: string;
  readonly date: string;
  readonly note: string;
  readonly note_en: string;
  readonly shape: (unit: ReadonlyMap<string, Area>, wantedKm2: number, taken: readonly Area[]) => Area;
}

/** Planning-rules 1.3. Shapes are drawn so that their area is the printed one; the true limits are in the decisions. */
const ZONES: readonly Printed[] = [
  {
    id: 'kkt-van-don',
    name: 'Khu kinh tế Vân Đồn',
    name_en: 'Vân Đồn economic zone',
    kind: 'coastal',
    declared_ha: 217_133,
    declared_text: '217.133 ha = đất 58.183 ha + biển 158.950 ha',
    declared_source: 'qd-226-2020',
    declared_parts: [{ parts: landAndSea(58_183, 158_950) }],
    document: 'qd-226-2020',
    date: '2020-02',
    note: 'Thành lập theo QĐ 120/2007/QĐ-TTg; quy hoạch chung đến 2040 theo QĐ 226/QĐ-TTg. Năm 2030: 140–200 nghìn dân.',
    note_en:
      'Founded by Decision 120/2007/QĐ-TTg; general plan to 2040 by Decision 226/QĐ-TTg. 2030: 140–200 thousand people.',
    shape: (unit, wanted, taken) => aroundAtSea(unit, ['06994'], wanted, taken),
  },
  {
    id: 'kkt-mong-cai',
    name: 'Khu kinh tế cửa khẩu Móng Cái',
    name_en: 'Móng Cái border-gate economic zone',
    kind: 'border',
    declared_ha: 121_197,
    declared_text:
      '121.197 ha; hai cách chia trái nhau: đất 66.197 ha + biển 55.000 ha (tài liệu giới thiệu) và đất 69.399 ha + biển 51.798 ha (2021)',
    declared_source: 'qd-368-2021',
    declared_parts: [
      {
        note: 'Tài liệu giới thiệu đầu tư',
        note_en: 'Investment booklet',
        parts: landAndSea(66_197, 55_000),
      },
      { note: 'Số năm 2021', note_en: 'Figures of 2021', parts: landAndSea(69_399, 51_798) },
    ],
    document: 'qd-368-2021',
    date: '2021-03-16',
    note: 'Toàn bộ TP Móng Cái cũ và một phần huyện Hải Hà cũ (thị trấn Quảng Hà, các xã Quảng Minh, Quảng Thành, Cái Chiên, Quảng Phong …). Thành lập theo QĐ 19/2012/QĐ-TTg. Hai nguồn chia đất và biển khác nhau, tổng bằng nhau.',
    note_en:
      'All of the former city of Móng Cái and part of the former district of Hải Hà. Founded by Decision 19/2012/QĐ-TTg. Two sources split land and sea differently; their totals agree.',
    shape: (unit, wanted, taken) =>
      aroundAtSea(
        unit,
        ['06709', '06712', '06724', '06733', '06736', '06757', '06922', '06967'],
        wanted,
        taken,
      ),
  },
  {
    id: 'kkt-quang-yen',
    name: 'Khu kinh tế ven biển Quảng Yên',
    name_en: 'Quảng Yên coastal economic zone',
    kind: 'coastal',
    declared_ha: 13_303,
    declared_text: '13.303 ha = 6.403,7 ha (Uông Bí 2.551 + Quảng Yên 3.852,7) + Đầm Nhà Mạc 6.899,3 ha',
    declared_source: 'qd-29-2020',
    declared_parts: [
      {
        parts: [
          { name: 'Phần thuộc Uông Bí cũ', name_en: 'In former Uông Bí', ha: 2551 },
          { name: 'Phần thuộc Quảng Yên cũ', name_en: 'In former Quảng Yên', ha: 3852.7 },
          { name: 'Đầm Nhà Mạc', name_en: 'Đầm Nhà Mạc', ha: 6899.3 },
        ],
      },
    ],
    document: 'qd-29-2020',
    date: '2020-09-24',
    note: 'Uông Bí cũ: Phương Nam, Phương Đông, Yên Thanh, Quang Trung, Trưng Vương. Quảng Yên cũ: Đông Mai, Minh Thành, Sông Khoai, Cộng Hòa, Hiệp Hòa, Yên Giang, Tân An, Hoàng Tân. Đầm Nhà Mạc: Nam Hòa, Yên Hải, Phong Cốc, Phong Hải, Tiền Phong, Liên Vị, Liên Hòa.',
    note_en: 'Three parts: in former Uông Bí, in former Quảng Yên, and Đầm Nhà Mạc.',
    shape: () => quangYenParts(),
  },
  {
    id: 'kkt-hoanh-mo-dong-van',
    name: 'Khu kinh tế cửa khẩu Hoành Mô – Đồng Văn',
    name_en: 'Hoành Mô – Đồng Văn border-gate economic zone',
    kind: 'border',
    declared_ha: 14_236,
    declared_text: '14.236 ha; chưa tìm thấy số quyết định',
    declared_source: 'asemconnect-36413',
    document: 'asemconnect-36413',
    date: '2020',
    note: 'Các xã Hoành Mô và Đồng Văn (huyện Bình Liêu cũ); 10 nghìn dân (2020), 14 nghìn (2030).',
    note_en:
      'Communes Hoành Mô and Đồng Văn of the former district of Bình Liêu; number of the decision not found.',
    shape: (unit) => unit.get('06841') as Area,
  },
  {
    id: 'kkt-bac-phong-sinh',
    name: 'Khu kinh tế cửa khẩu Bắc Phong Sinh',
    name_en: 'Bắc Phong Sinh border-gate economic zone',
    kind: 'border',
    declared_ha: 9_373.43,
    declared_text: 'khoảng 9.373,43 ha',
    declared_source: 'danviet-2024',
    document: 'qd-115-2002',
    date: '2002-09-13',
    note: 'Toàn bộ xã Quảng Đức cũ (huyện Hải Hà cũ), nhỏ hơn xã Quảng Đức mới.',
    note_en: 'All of the former commune of Quảng Đức, smaller than the present one.',
    shape: (unit, wanted) => {
      const home = unit.get('06931') as Area;
      return sized(
        (km) => intersect(rim({ type: 'Point', coordinates: [107.722, 21.605] }, km), home),
        wanted,
        20,
      );
    },
  },
];

/** The five zones as features; `declared_*` as printed, geometry drawn. */
export function economicZones(unit: ReadonlyMap<string, Area>): Feature[] {
  const taken: Area[] = [];
  return ZONES.map(({ shape, ...printed }) => {
    const geometry = shape(unit, printed.declared_ha / 100, taken);
    taken.push(geometry);
    return {
      type: 'Feature',
      properties: {
        ...printed,
        ...said(printed.document, 'secondary', {
          vi: 'số liệu từ nguồn thứ cấp; hình vẽ gần đúng, diện tích hình lệch số công bố không quá 5 %, không phải ranh giới khu kinh tế',
          en: 'figures from secondary sources; approximate shape whose area is within 5 % of the printed one, not the zone’s boundary',
        }),
      },
      geometry,
    };
  });
}

/** Units with the sea around them, as wide as the printed area needs, clear of the land of other units and of `taken`. */
function aroundAtSea(
  unit: ReadonlyMap<string, Area>,
  codes: readonly string[],
  wanted: number,
  taken: readonly Area[],
): Area {
  const own = unite(codes.map((c) => unit.get(c) as Area));
  const others = unite([...unit].filter(([c]) => !codes.includes(c)).map(([, g]) => g));
  const shore = simpler(rim(rim(others, 2), -1.5), 0.003);
  const closed = unite([shore, ...taken.map((t) => rim(t, 0.3))]);
  const frame = quangNinhFrame();
  const rough = simpler(rim(own, 1.2), 0.004);
  const shapeOf = (km: number): Area => {
    const water = subtract(intersect(simpler(rim(rough, km), 0.002), frame), closed);
    return unite([onlyLarge(water, 60), own]);
  };
  return sized(shapeOf, wanted, 16);
}

/** Parts and no holes smaller than `km2`: scraps of sea between islets are not worth drawing. */
function onlyLarge(area: Area, km2: number): Area {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const big = (ring: Position[]): boolean => Math.abs(ringArea(ring)) > km2;
  return {
    type: 'MultiPolygon',
    coordinates: polygons
      .filter(([outer]) => outer && big(outer))
      .map(([outer, ...holes]) => [outer as Position[], ...holes.filter(big)]),
  };
}

/** Three uneven ovals in the printed extent (20°49′01″–21°01′36″ N, 106°41′54″–106°55′03″ E), each of its printed area. */
function quangYenParts(): Area {
  const frame = quangNinhFrame();
  const parts = [
    { at: [106.742, 21.002], stretch: 1.5, turn: 10, ha: 2_551 },
    { at: [106.83, 20.967], stretch: 1.45, turn: -25, ha: 3_852.7 },
    { at: [106.845, 20.868], stretch: 1.4, turn: 25, ha: 6_899.3 },
  ];
  const made: Area[] = [];
  for (const part of parts) {
    made.push(
      sized(
        (km) => made.reduce((g, other) => subtract(g, rim(other, 0.05)), intersect(oval(part, km), frame)),
        part.ha / 100,
        12,
      ),
    );
  }
  return unite(made);
}

function oval(
  part: { readonly at: Position; readonly stretch: number; readonly turn: number },
  km: number,
): Area {
  const [ce, cn] = toKm(part.at);
  const angle = (part.turn * Math.PI) / 180;
  const ring = Array.from({ length: 72 }, (_, k) => {
    const a = (k / 72) * 2 * Math.PI;
    const r = 1 + 0.16 * noise(1.7 * Math.cos(a) + part.at[0]! * 90, 1.7 * Math.sin(a), 71);
    const [u, v] = [km * part.stretch * r * Math.cos(a), km * r * Math.sin(a)];
    return toLonLat(
      ce + u * Math.cos(angle) - v * Math.sin(angle),
      cn + u * Math.sin(angle) + v * Math.cos(angle),
    );
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}

/** Area of a drawn zone, ha. */
export const drawnHa = (f: Feature): number => areaOf(f.geometry as Area) * 100;
