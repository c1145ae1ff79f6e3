import type { Indicator, IndicatorBook, Place, Target } from '../../../src/core/indicator/indicator-book.ts';
import type { PlanDocument, Text } from '../../../src/core/plan/provenance.ts';
import { decision } from '../provinces/common.ts';

export const OLD_UNITS = '2025-06';

export const NQ_06: PlanDocument = decision(
  'nq-06-2022',
  '06-NQ/TW',
  '2022-01-24',
  { vi: 'Bộ Chính trị', en: 'Politburo' },
  'Quy hoạch, xây dựng, quản lý và phát triển bền vững đô thị Việt Nam đến năm 2030, tầm nhìn đến năm 2045',
  'Planning, building, managing and sustainably developing urban areas of Việt Nam to 2030, vision to 2045',
  'thuvienphapluat.vn, en.vietnamplus.vn, vnexpress.net; ghi sai ngày 24/1/2020 trong một văn kiện nguồn',
);

export const indicator = (
  id: string,
  vi: string,
  en: string,
  unit: string,
  better: Indicator['better'] = 'higher',
  computed?: Indicator['computed'],
): Indicator => ({ id, title: { vi, en }, unit, better, ...(computed ? { computed } : {}) });

/** Land of roads beside all land built on; land for people's parks: computed from the map where a package has a land fund. */
export const BUILT = [
  'ODT',
  'ONT',
  'TSC',
  'DVH',
  'DXH',
  'DYT',
  'DGD',
  'DTT',
  'DKH',
  'DNG',
  'DSK',
  'SKK',
  'SKN',
  'TMD',
  'SKC',
  'DGT',
  'DKV',
  'DNL',
  'DBV',
  'DCH',
  'DCK',
  'TON',
  'TIN',
] as const;

export const URBANISATION = indicator('do-thi-hoa', 'Tỷ lệ đô thị hóa', 'Urbanisation rate', '%');
export const TRANSPORT_LAND = indicator(
  'dat-giao-thong',
  'Tỷ lệ đất giao thông so với đất xây dựng đô thị',
  'Transport land beside urban construction land',
  '%',
  'higher',
  { kind: 'share', part: ['DGT'], whole: [...BUILT] },
);
export const GREEN_LAND = indicator(
  'cay-xanh',
  'Cây xanh bình quân đầu người đô thị',
  'Greenery per head of urban people',
  'm²/người',
  'higher',
  { kind: 'per-head', categories: ['DKV'] },
);
export const FLOOR_AREA = indicator(
  'san-nha-o',
  'Diện tích sàn nhà ở đô thị bình quân',
  'Urban housing floor area per head',
  'm² sàn/người',
);

const secondary = { document: 'nq-06-2022', verification: 'secondary', national: true } as const;
const wording = (vi: string): { readonly note: Text } => ({
  note: {
    vi: `Tên chỉ tiêu trong nghị quyết (nguồn thứ cấp): “${vi}”.`,
    en: `Its name in the resolution (secondary source): “${vi}”.`,
  },
});
const ROADS = wording('Đất giao thông / đất xây dựng đô thị');
const GREEN = wording('Cây xanh bình quân đầu người đô thị');
const FLOORS = wording('Diện tích sàn nhà ở bình quân đô thị');

/** Targets of Resolution 06-NQ/TW for the country as a whole, by its own names. Source: planning-rules 3. */
export const NATIONAL_TARGETS: readonly Target[] = [
  {
    ...secondary,
    ...ROADS,
    id: 'dat-giao-thong-2025',
    indicator: 'dat-giao-thong',
    year: 2025,
    goal: { op: 'range', min: 11, max: 16 },
  },
  {
    ...secondary,
    ...ROADS,
    id: 'dat-giao-thong-2030',
    indicator: 'dat-giao-thong',
    year: 2030,
    goal: { op: 'range', min: 16, max: 26 },
  },
  {
    ...secondary,
    ...GREEN,
    id: 'cay-xanh-2025',
    indicator: 'cay-xanh',
    year: 2025,
    goal: { op: 'range', min: 6, max: 8 },
  },
  {
    ...secondary,
    ...GREEN,
    id: 'cay-xanh-2030',
    indicator: 'cay-xanh',
    year: 2030,
    goal: { op: 'range', min: 8, max: 10 },
  },
  {
    ...secondary,
    ...FLOORS,
    id: 'san-nha-o-2025',
    indicator: 'san-nha-o',
    year: 2025,
    goal: { op: '>=', value: 28 },
  },
  {
    ...secondary,
    ...FLOORS,
    id: 'san-nha-o-2030',
    indicator: 'san-nha-o',
    year: 2030,
    goal: { op: '>=', value: 32 },
  },
];

export const place = (id: string, vi: string, vintage: string, unit?: string, en?: string): Place => ({
  id,
  name: { vi, ...(en ? { en } : {}) },
  vintage,
  ...(unit ? { unit } : {}),
});

/** The country, in a province's book for what is said of it. */
export const NATION = place('viet-nam', 'Cả nước', '2025-07', undefined, 'the whole country');

export const book = (
  id: string,
  title: Text,
  rest: Omit<IndicatorBook, '$schema' | 'format' | 'id' | 'title'>,
): IndicatorBook => ({
  $schema: '../../schema/indicators.schema.json',
  format: 'plan-atlas-indicators/1',
  id,
  title,
  ...rest,
});
