import { mkdirSync, writeFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Catalogue } from '../../../src/core/plan/catalogue.ts';
import type { PlanDocument } from '../../../src/core/plan/provenance.ts';
import { readBorders } from '../basemap/border.ts';
import { boxOf } from '../basemap/geometry.ts';
import { readProvinces } from '../basemap/provinces.ts';
import { readShore } from '../basemap/shore.ts';
import { NQ_06 } from '../indicators/shared.ts';
import { COMMON_DOCUMENTS, decision } from '../provinces/common.ts';
import { SOURCES } from '../quang-ninh/sources.ts';
import { RULESETS } from '../rulesets/heads.ts';
import { SIBLINGS } from '../siblings.ts';
import { FAR_ISLANDS, FAR_ISLANDS_ACCURACY, farIslands, together } from '../sketch/far-islands.ts';
import { type Area, intersect, rim, simplerTiles, subtract, unite } from '../sketch/shapes.ts';
import { formerProvinceLayer } from '../vintages/layers.ts';
import { SINCE_2025 } from '../vintages/words.ts';
import { MERIDIANS } from './meridians.ts';
import { QD_891 } from './urban-system-plan.ts';

const FOLDER = new URL('../../../public/data/viet-nam/', import.meta.url);
/** Everything that must be shown where the whole country is: QCVN 80:2024 asks for 4°30′–23°30′ N, 102°–118° E. */
const COUNTRY = [102, 6.5, 117.6, 23.5] as const;
const CENTRAL_CITIES = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'];
/** The outlines' coast is coarse: each is widened by so many km over water and cut to the true coast. */
const COAST_GAP = 4;

const DOCUMENTS: readonly PlanDocument[] = [
  ...COMMON_DOCUMENTS,
  NQ_06,
  decision(
    'tt-24-2025',
    '24/2025/TT-BNNMT',
    '2025-06-20',
    { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
    'Kinh tuyến trục của bản đồ hành chính 34 tỉnh, thành phố',
    'Central meridians of the administrative maps of the 34 provinces',
    'hai bản sao mã nguồn trùng nhau',
  ),
  QD_891,
];

const LIMITS = {
  vi: 'ranh giới gần đúng 0,3–0,4 km, không phải địa giới',
  en: 'approximate limits, 0.3 to 0.4 km off, no boundary',
};

/** Makes `public/data/viet-nam`: the 34 provinces with their status and central meridian. */
export function buildNational(): void {
  mkdirSync(FOLDER, { recursive: true });
  const features = provinceFeatures();
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(
    new URL('provinces.geojson', FOLDER),
    `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
  );
  writeFileSync(new URL('catalogue.json', FOLDER), `${JSON.stringify(catalogue(), null, 2)}\n`);
  console.log(`viet-nam: ${features.length} provinces`);
}

function provinceFeatures(): Feature[] {
  const { units } = readProvinces();
  const rings = readShore().land.filter((ring) => touches(ring));
  // a buffer of nothing mends rings that smoothing made touch
  const land = rim({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) } as MultiPolygon, 0);
  const frame = countryFrame();
  const done: Area[] = [];
  for (const [index, { shape }] of units.entries()) {
    const near = intersect(rim(shape, COAST_GAP), frame);
    const others = unite([
      ...units.filter((_, other) => other !== index).map((other) => other.shape),
      ...done,
    ]);
    const own: Area = unite([intersect(shape, frame), intersect(subtract(near, others), land)]);
    done.push(own);
  }
  const areas = simplerTiles(done, 0.004);
  return units.map(({ unit }, index) => {
    const isCity = CENTRAL_CITIES.includes(unit.name);
    const meridian = MERIDIANS.get(unit.name);
    if (meridian === undefined) throw new Error(`no meridian for ${unit.name}`);
    const area = areas[index] as Area;
    const far = FAR_ISLANDS.find(({ province }) => province === unit.name);
    return {
      type: 'Feature',
      properties: {
        id: idOf(unit.name),
        name: unit.name,
        full_name: `${isCity ? 'Thành phố' : 'Tỉnh'} ${unit.name}`,
        kind: isCity ? 'city' : 'province',
        central_meridian: meridian,
        central_meridian_source: 'tt-24-2025',
        central_meridian_verification: 'secondary',
        document: 'nq-202-2025',
        status: 'in-force',
        verification: 'illustrative',
        accuracy: [LIMITS.vi, ...(far ? [FAR_ISLANDS_ACCURACY[far.id].vi] : [])].join('; '),
        accuracy_en: [LIMITS.en, ...(far ? [FAR_ISLANDS_ACCURACY[far.id].en] : [])].join('; '),
        date: '2025-07-01',
      },
      geometry: far ? together(area, farIslands(far.id)) : area,
    };
  });
}

/** The national border closed by a line far out at sea: it keeps the widened coast on this side of the border, and is never drawn. */
function countryFrame(): Polygon {
  const border = readBorders().vietnam;
  const sea: readonly Position[] = [
    [109, 21],
    [112, 18],
    [112, 9],
    [106, 7.5],
    [103, 8.5],
    [103.3, 10],
    [104, 10.43],
  ];
  return { type: 'Polygon', coordinates: [[...border, ...sea, border[0] as Position]] };
}

const touches = (ring: readonly Position[]): boolean => {
  const [west, south, east, north] = boxOf(ring);
  return west < 111 && east > COUNTRY[0] && south < COUNTRY[3] && north > 8;
};

const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .toLowerCase()
    .replaceAll(' ', '-');

const catalogue = (): Catalogue => ({
  $schema: '../../schema/catalogue.schema.json',
  format: 'plan-atlas/1',
  id: 'viet-nam',
  province: '00',
  title: { vi: 'Việt Nam', en: 'Việt Nam' },
  version: '1.0.0',
  date: '2026-11-22',
  axis: { meridian: 105, k0: 0.9996 },
  bounds: [...COUNTRY],
  notice: {
    vi: 'Ranh giới tỉnh gần đúng, không phải địa giới',
    en: 'Approximate provincial limits, no boundaries',
  },
  phases: [
    { id: '2025', title: { vi: '2025', en: '2025' } },
    { id: '2030', title: { vi: '2030', en: '2030' } },
    { id: '2045', title: { vi: 'Tầm nhìn 2045', en: 'Vision 2045' } },
  ],
  siblings: SIBLINGS,
  documents: DOCUMENTS,
  sources: SOURCES,
  rulesets: RULESETS,
  groups: [{ id: 'dia-gioi', title: { vi: 'Địa giới', en: 'Administrative units' } }],
  layers: [
    {
      id: 'provinces',
      group: 'dia-gioi',
      title: { vi: 'Tỉnh, thành phố (34)', en: 'Provinces and cities (34)' },
      summary: {
        vi: '34 đơn vị cấp tỉnh từ 01/07/2025 (NQ 202/2025/QH15), kèm kinh tuyến trục theo TT 24/2025.',
        en: 'The 34 provincial units since 1 July 2025 (Resolution 202/2025/QH15), with central meridians by Circular 24/2025.',
      },
      data: 'provinces.geojson',
      nameBy: 'full_name',
      style: {
        kind: 'fill',
        classBy: 'kind',
        classes: [
          {
            value: 'city',
            title: { vi: 'Thành phố trực thuộc Trung ương', en: 'Centrally-run city' },
            color: '#e0a84b',
          },
          { value: 'province', title: { vi: 'Tỉnh', en: 'Province' }, color: '#9db8a5' },
        ],
        opacity: 0.45,
      },
      shown: true,
      searchable: true,
      document: 'nq-202-2025',
      source: 'osm-provinces',
      status: 'in-force',
      verification: 'illustrative',
      accuracy: LIMITS,
      date: '2025-07-01',
      vintage: SINCE_2025,
    },
    formerProvinceLayer(63),
  ],
  models: [],
  indicators: 'indicators.json',
  plans: 'plans.json',
});
