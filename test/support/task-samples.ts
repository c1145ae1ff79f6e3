import type { Finding } from '#app/state.ts';
import type { FundRow, LandFund, UnitFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LegendClass } from '#core/plan/layer.ts';
import type { ModelElement, SpatialModel } from '#core/plan/spatial-model.ts';
import { NO_OVERLAPS } from './no-overlaps.ts';
import { SAMPLE_UNITS } from './sample-units.ts';

const classes: readonly LegendClass[] = [
  ['LUA', 'Đất trồng lúa', 'Rice land', '#FFFC82'],
  ['CLN', 'Đất trồng cây lâu năm', 'Perennial crop land', '#FFD2A0'],
  ['RPH', 'Đất rừng phòng hộ', 'Protection forest', '#BEFF1E', 'dots'],
  ['RSX', 'Đất rừng sản xuất', 'Production forest', '#B4FFB4'],
  ['RDD', 'Đất rừng đặc dụng', 'Special-use forest', '#6EFF64', 'cross'],
  ['NTS', 'Đất nuôi trồng thủy sản', 'Aquaculture land', '#AAFFFF', 'waves'],
  ['ODT', 'Đất ở tại đô thị', 'Urban residential', '#FFA0FF'],
  ['ONT', 'Đất ở tại nông thôn', 'Rural residential', '#FFD0FF'],
  ['SKK', 'Đất khu công nghiệp', 'Industrial park', '#FAAAA0', 'diagonal'],
  ['DGT', 'Đất giao thông', 'Transport', '#FFAA32'],
  ['CQP', 'Đất quốc phòng', 'Defence', '#FF6450', 'grid'],
  ['BCS', 'Đất bằng chưa sử dụng', 'Unused flat land', '#FFFFFE'],
  ['MVB', 'Đất có mặt nước ven biển', 'Coastal water', '#B4FFFF', 'waves'],
].map(([value, vi, en, color, pattern]) => ({
  value: value!,
  code: value!,
  title: { vi: vi!, en: en! },
  color: color!,
  pattern: (pattern ?? 'none') as NonNullable<LegendClass['pattern']>,
}));

const overlayClasses: readonly LegendClass[] = [
  {
    value: 'KKT',
    code: 'KKT',
    title: { vi: 'Đất khu kinh tế', en: 'Economic zone' },
    color: '#c08aff',
    pattern: 'back-diagonal',
    overlay: true,
  },
  {
    value: 'KDT',
    code: 'KDT',
    title: { vi: 'Đất đô thị', en: 'Urban area' },
    color: '#ff8ac0',
    pattern: 'vertical',
    overlay: true,
  },
];

/** Part of a unit each category takes; with the codes of `classes`. */
const shares = [0.061, 0.043, 0.187, 0.342, 0.058, 0.035, 0.041, 0.019, 0.027, 0.048, 0.012, 0.037, 0.052];

const row = (category: string, planeHa: number, zones = 3): FundRow => ({
  category,
  planeHa,
  ellipsoidHa: planeHa * 1.00009,
  zones,
});

function unitFund(id: string, name: string, areaHa: number, turn: number): UnitFund {
  const turned = shares.map((_, at) => shares[(at + turn) % shares.length]!);
  const rows = classes.map(({ value }, at) => row(value, areaHa * turned[at]!));
  const sea = rows.filter(({ category }) => category === 'MVB');
  const land = rows.filter(({ category }) => category !== 'MVB');
  const sum = (of: readonly FundRow[]) => ({
    plane: of.reduce((total, each) => total + each.planeHa, 0),
    ellipsoid: of.reduce((total, each) => total + each.ellipsoidHa, 0),
  });
  const overlapHa = areaHa * 0.0004;
  const unzonedHa = areaHa - sum(rows).plane + overlapHa;
  return {
    id,
    name,
    areaHa: { plane: areaHa, ellipsoid: areaHa * 1.00009 },
    rows,
    overlays: [row('KKT', areaHa * 0.21), row('KDT', areaHa * 0.4)],
    landHa: sum(land),
    seaHa: sum(sea),
    unzonedHa,
    overlapHa,
    residualHa: { plane: 3.1e-8, ellipsoid: -2e-8 },
    closureHa: 3.1e-8,
  };
}

/** A land fund of the first units of the province, or of all 54. */
export function makeLandFund(unitCount: number = SAMPLE_UNITS.length): LandFund {
  const units = SAMPLE_UNITS.slice(0, unitCount).map(([id, name, , km2], at) =>
    unitFund(id, name, km2 * 100, at % 4),
  );
  const merged = (of: (unit: UnitFund) => readonly FundRow[]): readonly FundRow[] => {
    const codes = [...new Set(units.flatMap((unit) => of(unit).map(({ category }) => category)))];
    return codes.map((category) => {
      const own = units.flatMap((unit) => of(unit).filter((each) => each.category === category));
      return row(
        category,
        own.reduce((sum, each) => sum + each.planeHa, 0),
        3 * own.length,
      );
    });
  };
  const total = (of: (unit: UnitFund) => number): number => units.reduce((sum, unit) => sum + of(unit), 0);
  return {
    method: {
      engine: 'kernel',
      version: '0.1.0',
      axis: { meridianDeg: 107.75, k0: 0.9999, datum: 'VN-2000' },
      ellipsoid: 'WGS 84',
      edges: { plane: 'straight between projected vertices', ellipsoid: 'geodesic' },
      overlaps: { policy: 'report', approvedBy: null },
      repair: null,
      planeFigures: [],
      summary: '',
    },
    units,
    totals: merged((unit) => unit.rows),
    overlays: merged((unit) => unit.overlays),
    landHa: { plane: total((unit) => unit.landHa.plane), ellipsoid: total((unit) => unit.landHa.ellipsoid) },
    seaHa: { plane: total((unit) => unit.seaHa.plane), ellipsoid: total((unit) => unit.seaHa.ellipsoid) },
    outsideHa: 12.345,
    residualHa: { plane: 3.1e-8, ellipsoid: 2e-8 },
    closureHa: 3.1e-8,
    overlaps: NO_OVERLAPS,
    repairs: [],
    problems: [],
  };
}

const element = (
  id: string,
  kind: ModelElement['kind'],
  label: string,
  more: Partial<ModelElement> = {},
): ModelElement => ({
  id,
  kind,
  label: { vi: label },
  text: {
    vi: 'Trung tâm chính trị, hành chính, kinh tế, văn hoá; đô thị đa cực, lấy vịnh Cửa Lục làm trung tâm kết nối.',
  },
  members: [{ name: 'TP Hạ Long' }, { name: 'phường Hồng Gai', unit: '06685' }],
  membership: 'secondary',
  verification: 'secondary',
  accuracy: { vi: '±3 km' },
  ...more,
});

/** The spatial model of Quảng Ninh, shortened. */
const makeModel = (): SpatialModel => ({
  id: 'qd80',
  motto: { vi: 'một tâm, hai tuyến đa chiều, hai mũi đột phá, ba vùng động lực' },
  parts: {
    centre: 'một tâm',
    axis: 'hai tuyến đa chiều',
    link: 'đa chiều',
    breakthrough: 'hai mũi đột phá',
    region: 'ba vùng động lực',
  },
  document: 'qd80',
  verification: 'secondary',
  data: 'model.geojson',
  elements: [
    element('tam', 'centre', 'Tâm: thành phố Hạ Long'),
    element(
      'tay',
      'axis',
      'Tuyến hành lang phía Tây, từ Hạ Long đến Đông Triều, hướng tới đồng bằng sông Hồng và Hà Nội',
    ),
    element('dong', 'axis', 'Tuyến hành lang phía Đông'),
    element('da-chieu', 'link', 'Đa chiều', { members: [] }),
    element('van-don', 'breakthrough', 'KKT Vân Đồn'),
    element('mong-cai', 'breakthrough', 'KKT cửa khẩu Móng Cái'),
    element('vung-1', 'region', 'Vùng đô thị Hạ Long', { units: ['06652'] }),
    element('vung-2', 'region', 'Vùng 2', { membership: 'unverified', units: ['06652', '06658'] }),
    element('vung-3', 'region', 'Vùng 3', { membership: 'unverified' }),
  ],
  wordings: [
    { motto: { vi: 'một tâm, hai tuyến, đa chiều, hai mũi đột phá' }, document: 'qd1588' },
    {
      motto: { vi: '1 tâm, 2 tuyến, đa chiều, các mũi đột phá và 3 vùng động lực' },
      document: 'nq002',
      verbatim: true,
      parts: {
        centre: '1 tâm',
        axis: '2 tuyến',
        link: 'đa chiều',
        breakthrough: 'các mũi đột phá',
        region: '3 vùng động lực',
      },
    },
  ],
});

/** A catalogue with zones, units and a model. */
export const makeTaskCatalogue = (): Catalogue => ({
  format: 'plan-atlas/1',
  id: 'quang-ninh',
  province: '22',
  title: { vi: 'Quảng Ninh' },
  version: '2026.1',
  date: '2026-07-01',
  axis: { meridian: 107.75, k0: 0.9999 },
  bounds: [106.43, 20.7, 108.1, 21.67],
  notice: { vi: 'Minh họa, không có giá trị pháp lý', en: 'Illustrative, without legal effect' },
  phases: [
    { id: '2025', title: { vi: 'Hiện trạng 2025', en: 'Present use 2025' } },
    { id: '2030', title: { vi: 'Quy hoạch 2030', en: 'Plan 2030' } },
  ],
  documents: [
    {
      id: 'qd80',
      number: '80/QĐ-TTg',
      date: '2023-02-11',
      body: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
      title: { vi: 'Quy hoạch tỉnh Quảng Ninh thời kỳ 2021–2030, tầm nhìn đến năm 2050' },
      verification: 'secondary',
      via: 'english.luatvietnam.vn',
    },
    {
      id: 'qd1588',
      number: '1588/QĐ-UBND',
      date: '2014-07-28',
      body: { vi: 'UBND tỉnh Quảng Ninh' },
      title: { vi: 'Quy hoạch xây dựng vùng tỉnh' },
      verification: 'secondary',
    },
    {
      id: 'nq002',
      number: '',
      date: '2022-11-25',
      body: { vi: 'Tỉnh ủy Quảng Ninh' },
      title: { vi: 'Văn bản chỉ đạo phát triển đô thị' },
      verification: 'verified',
    },
  ],
  sources: [
    {
      id: 'osm',
      title: { vi: 'Ranh giới xã, phường' },
      licence: 'ODbL 1.0',
      date: '2025-07-01',
      attribution: '© OpenStreetMap contributors',
    },
  ],
  rulesets: [],
  groups: [{ id: 'plan', title: { vi: 'Quy hoạch' } }],
  layers: [
    {
      id: 'zones',
      group: 'plan',
      title: { vi: 'Khoanh đất minh họa', en: 'Illustrative zones' },
      data: 'zones.geojson',
      style: { kind: 'fill', classBy: 'c2025', classes: [...classes, ...overlayClasses] },
      verification: 'illustrative',
      document: 'qd80',
      shown: true,
    },
    {
      id: 'units',
      group: 'plan',
      title: { vi: 'Xã, phường, đặc khu', en: 'Communes' },
      data: 'units.geojson',
      style: {
        kind: 'fill',
        outlineOnly: true,
        classes: [{ value: 'unit', title: { vi: 'Ranh giới', en: 'Boundary' }, color: '#555555' }],
      },
      verification: 'secondary',
      source: 'osm',
    },
  ],
  models: [makeModel()],
  landFund: {
    zones: 'zones',
    units: 'units',
    unitId: 'code',
    unitName: 'name',
    category: { '2025': 'c2025', '2030': 'c2030' },
  },
});

/** What covers a place in Hồng Gai; one of the properties is hostile. */
export const makeFindings = (): readonly Finding[] => [
  {
    layer: 'zones',
    id: 'z1',
    name: 'Khoanh đất 1',
    classValue: 'ODT',
    areaHa: { plane: 13_303, ellipsoid: 13_304.2 },
    properties: { c2025: 'LUA', c2030: 'ODT', note: '<img src=x onerror=alert(1)>', declared_ha: 13_340.5 },
    bounds: [107, 20.9, 107.1, 21],
    document: 'qd80',
    status: 'in-force',
    verification: 'illustrative',
    accuracy: { vi: '±3 km' },
    date: '2023-02-11',
  },
  {
    layer: 'zones',
    id: 'z2',
    name: '',
    classValue: 'KKT',
    areaHa: { plane: 0.0456, ellipsoid: 0.0457 },
    properties: { c2025: 'KKT', c2030: 'KKT' },
    bounds: [107, 20.9, 107.1, 21],
    verification: 'unverified',
  },
  {
    layer: 'units',
    id: '06685',
    name: 'Phường Hồng Gai',
    classValue: '',
    areaHa: { plane: 3166.2, ellipsoid: 3166.5 },
    properties: { code: '06685', name: 'Phường Hồng Gai', declared_km2: 5 },
    bounds: [107, 20.9, 107.1, 21],
    source: 'osm',
    status: 'none',
    verification: 'secondary',
  },
];
