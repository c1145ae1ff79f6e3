import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import type { PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';

const documents: readonly PlanDocument[] = [
  {
    id: 'qd80',
    number: '80/QĐ-TTg',
    date: '2023-02-11',
    body: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
    title: { vi: 'Quy hoạch tỉnh thời kỳ 2021–2030', en: 'Provincial plan 2021–2030' },
    verification: 'secondary',
    via: 'nhandan.vn',
  },
  {
    id: 'bao',
    number: '',
    date: '2024',
    body: { vi: 'Báo chí', en: 'Press' },
    title: { vi: 'Điều chỉnh quy hoạch tỉnh', en: 'The provincial plan is adjusted' },
    verification: 'secondary',
    via: 'kienthuc.net.vn',
  },
];
const cite = { document: 'qd80', verification: 'secondary' } as const;

/** Every kind of goal and verdict, old and present units, a value in words, two computed indicators. */
export const makeIndicatorBook = (): IndicatorBook => ({
  format: 'plan-atlas-indicators/1',
  id: 'quang-ninh',
  title: { vi: 'Chỉ tiêu đô thị: Quảng Ninh', en: 'Urban indicators: Quảng Ninh' },
  documents,
  places: [
    { id: 'ha-long', name: { vi: 'Thành phố Hạ Long' }, vintage: '2025-06' },
    { id: 'cam-pha', name: { vi: 'Thành phố Cẩm Phả' }, vintage: '2025-06' },
    { id: 'van-don', name: { vi: 'Đặc khu Vân Đồn' }, vintage: '2025-07' },
    { id: 'viet-nam', name: { vi: 'Cả nước', en: 'The country' }, vintage: '2025-07' },
  ],
  indicators: [
    {
      id: 'do-thi-hoa',
      title: { vi: 'Tỷ lệ đô thị hóa', en: 'Urbanisation rate' },
      unit: '%',
      better: 'higher',
    },
    {
      id: 'san-nha-o',
      title: { vi: 'Diện tích sàn nhà ở đô thị bình quân', en: 'Housing floor area per head' },
      unit: 'm² sàn/người',
      better: 'higher',
    },
    {
      id: 'dat-giao-thong',
      title: { vi: 'Tỷ lệ đất giao thông so với đất xây dựng đô thị', en: 'Transport land' },
      unit: '%',
      better: 'higher',
      computed: { kind: 'share', part: ['DGT'], whole: ['DGT', 'ODT', 'ONT', 'SKK'] },
    },
    {
      id: 'dat-o',
      title: { vi: 'Đất ở bình quân đầu người', en: 'Residential land per head' },
      unit: 'm²/người',
      better: 'none',
      group: { vi: 'Ngoài các chỉ tiêu trên', en: 'Beside the indicators above' },
      computed: { kind: 'per-head', categories: ['ODT', 'ONT'] },
    },
  ],
  values: [
    { ...cite, indicator: 'do-thi-hoa', place: 'ha-long', year: 2023, value: 96.4 },
    {
      ...cite,
      indicator: 'do-thi-hoa',
      place: 'cam-pha',
      year: 2022,
      value: 61.25,
      note: { vi: 'số sơ bộ', en: 'preliminary' },
    },
    { ...cite, indicator: 'do-thi-hoa', place: 'viet-nam', year: 2024, value: 44.3 },
    {
      ...cite,
      indicator: 'san-nha-o',
      place: 'ha-long',
      year: 2024,
      said: 'low',
      words: { vi: 'còn thấp', en: 'still low' },
    },
  ],
  targets: [
    {
      ...cite,
      id: 'a',
      indicator: 'do-thi-hoa',
      places: ['ha-long', 'cam-pha', 'van-don'],
      year: 2025,
      goal: { op: 'range', min: 70, max: 75 },
    },
    {
      ...cite,
      id: 'b',
      indicator: 'do-thi-hoa',
      places: ['cam-pha'],
      year: 2030,
      goal: { op: 'reference', place: 'viet-nam' },
    },
    {
      ...cite,
      id: 'c',
      indicator: 'san-nha-o',
      places: ['ha-long'],
      year: 2030,
      goal: { op: '>=', value: 32 },
    },
    {
      ...cite,
      id: 'd',
      indicator: 'san-nha-o',
      places: ['ha-long'],
      year: 2045,
      goal: {
        op: 'words',
        words: { vi: 'mức trung bình cao của khu vực', en: 'upper middle of the region' },
      },
    },
    {
      ...cite,
      id: 'e',
      national: true,
      indicator: 'dat-giao-thong',
      places: ['ha-long'],
      year: 2030,
      goal: { op: 'range', min: 16, max: 26 },
    },
  ],
});

const plan = (id: string, rest: Partial<RegisteredPlan>): RegisteredPlan => ({
  id,
  kind: 'general',
  title: { vi: `Đồ án ${id}`, en: `Plan ${id}` },
  ...cite,
  ...rest,
});

/** A provincial plan being adjusted, two general plans over one ward, a replaced one, one nobody knows the extent of. */
export const makeRegister = (): PlanRegister => ({
  format: 'plan-atlas-plans/1',
  id: 'quang-ninh',
  title: { vi: 'Sổ đăng ký đồ án quy hoạch: Quảng Ninh', en: 'Plan register: Quảng Ninh' },
  documents,
  plans: [
    plan('tinh', {
      kind: 'province',
      decision: '80/QĐ-TTg',
      approvedYear: 2023,
      areaHa: 620_690,
      status: 'adjusting',
      statusDate: '2024',
      statusDocument: 'bao',
      units: { vintage: '2025-06', names: ['Thành phố Hạ Long', 'Huyện Vân Đồn'] },
      extent: { layer: 'units', verification: 'secondary' },
    }),
    plan('chung-moi', {
      parent: 'tinh',
      decision: '72/QĐ-TTg',
      approvedYear: 2023,
      status: 'approved',
      replaces: ['chung-cu'],
      extent: { layer: 'units', ids: ['06685'], verification: 'unverified' },
    }),
    plan('chung-khac', {
      parent: 'tinh',
      decision: '90/QĐ-TTg',
      approvedYear: 2021,
      status: 'in-force',
      extent: { layer: 'units', ids: ['06685'], partial: true, verification: 'illustrative' },
    }),
    plan('chung-cu', {
      parent: 'tinh',
      approvedYear: 2019,
      status: 'replaced',
      extent: { layer: 'units', ids: ['06685'], verification: 'unverified' },
    }),
    plan('phan-khu', {
      kind: 'sub-area',
      parent: 'chung-moi',
      note: { vi: 'Nguồn không có ranh giới.', en: 'No limits in the source.' },
    }),
  ],
});

/** The units of the coverage table as the layer has them. */
export const makePlanUnits = () => ({
  type: 'FeatureCollection',
  features: [
    ['06685', 'Phường Hồng Gai'],
    ['06652', 'Phường Hà Tu'],
  ].map(([code, name]) => ({
    type: 'Feature',
    properties: { code, id: code, name },
    geometry: { type: 'Point', coordinates: [107, 21] },
  })),
});
