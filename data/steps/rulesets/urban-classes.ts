import type { Text } from '#core/plan/provenance.ts';
import type { ClassStandard, RulesetFile, UrbanClass } from '#core/plan/ruleset.ts';
import { HEADS } from './heads.ts';

type Span = readonly [low: number, high: number];

/** One row of the table of classes II and III; points hold for both. */
function row(
  id: string,
  vi: string,
  en: string,
  unit: string,
  of: { readonly II?: Span; readonly III?: Span },
  points?: Span,
  note?: Text,
): readonly ClassStandard[] {
  return (['II', 'III'] as const).flatMap((urbanClass) => {
    const span = of[urbanClass];
    if (!span) return [];
    return {
      id,
      title: { vi, en },
      unit,
      urbanClass,
      low: span[0],
      high: span[1],
      ...(points ? { points: { low: points[0], high: points[1] } } : {}),
      verification: 'secondary' as const,
      ...(note ? { note } : {}),
    };
  });
}

/** One standard of class I: met or not, without points. */
const first = (id: string, vi: string, en: string, unit: string, low: number): ClassStandard => ({
  id,
  title: { vi, en },
  unit,
  urbanClass: 'I',
  low,
  verification: 'secondary',
});

const NQ_111: readonly ClassStandard[] = [
  first('population', 'Dân số', 'Population', 'người', 2_500_000),
  first('urbanisation', 'Tỷ lệ đô thị hóa', 'Urbanisation rate', '%', 45),
  first(
    'class-2-population',
    'Dân số các khu vực đạt loại II',
    'People of its class-II areas',
    'người',
    600_000,
  ),
  first('class-2-wards', 'Tỷ lệ phường đạt loại II', 'Wards that reach class II', '%', 50),
  first('hubs', 'Đầu mối giao thông', 'Transport hubs', 'đầu mối', 2),
  ...row(
    'population',
    'Dân số',
    'Population',
    'người',
    { II: [200_000, 500_000], III: [20_000, 200_000] },
    [5.5, 7],
  ),
  ...row(
    'density',
    'Mật độ dân số',
    'Population density',
    'người/km²',
    { II: [1000, 1500], III: [500, 1000] },
    [4.5, 6],
  ),
  ...row(
    'labour',
    'Tỷ lệ lao động phi nông nghiệp',
    'Non-agricultural labour',
    '%',
    { II: [65, 95], III: [55, 65] },
    [5.5, 7],
  ),
  ...row('roads', 'Mật độ đường', 'Road density', 'km/km²', { II: [6, 8], III: [4, 6] }, [4, 5]),
  ...row('water', 'Cấp nước sạch', 'Clean water', '%', { II: [90, 100], III: [85, 95] }, [2, 3]),
  ...row(
    'drains',
    'Mật độ cống thoát nước chính',
    'Main drains',
    'km/km²',
    { II: [3.5, 4.5], III: [3, 3.5] },
    [2, 3],
  ),
  ...row(
    'waste-water',
    'Nước thải được xử lý',
    'Waste water treated',
    '%',
    { II: [60, 80], III: [50, 70] },
    [0.75, 1],
  ),
  ...row(
    'solid-waste',
    'Chất thải rắn được thu gom, xử lý',
    'Solid waste collected and treated',
    '%',
    { II: [80, 90], III: [70, 80] },
    [2, 3],
  ),
  ...row('cemeteries', 'Nghĩa trang theo quy hoạch', 'Cemeteries per plan', '%', {
    II: [60, 80],
    III: [50, 70],
  }),
  ...row('funeral-homes', 'Nhà tang lễ', 'Funeral homes', 'cơ sở', { II: [1, 2], III: [1, 1] }),
  ...row(
    'hospital-beds',
    'Giường bệnh',
    'Hospital beds',
    'giường/10.000 người',
    { II: [35, 40], III: [30, 35] },
    [3.75, 5],
  ),
  ...row('education', 'Công trình giáo dục', 'Education facilities', 'công trình', {
    II: [10, 25],
    III: [1, 10],
  }),
  ...row('culture', 'Công trình văn hóa', 'Culture facilities', 'công trình', { II: [10, 20], III: [2, 10] }),
  ...row('sport', 'Công trình thể thao', 'Sport facilities', 'công trình', { II: [5, 10], III: [2, 5] }),
  ...row('commerce', 'Công trình thương mại', 'Commerce facilities', 'công trình', {
    II: [5, 10],
    III: [2, 5],
  }),
  ...row('public-service-land', 'Đất dịch vụ công cộng', 'Public-service land', 'm²/người', {
    II: [2, 3],
    III: [1.5, 2],
  }),
  ...row('green-spaces', 'Không gian xanh từ 2 ha', 'Green spaces of 2 ha or more', 'khu', {
    II: [2, 4],
    III: [1, 2],
  }),
  ...row('green-ratio', 'Tỷ lệ không gian xanh', 'Green-space ratio', '%', { II: [25, 35], III: [25, 35] }),
  ...row(
    'green',
    'Đất cây xanh công cộng',
    'Public green land',
    'm²/người',
    { II: [6, 8], III: [2.5, 7] },
    [2.5, 3],
  ),
  ...row(
    'architecture',
    'Quy chế quản lý kiến trúc đã áp dụng',
    'Architecture regulation in force',
    'năm',
    { II: [1, 3] },
    undefined,
    {
      vi: 'nguồn chỉ ghi ở cột loại II',
      en: 'the source has it in the column of class II alone',
    },
  ),
];

const OLD_CLASSES: readonly UrbanClass[] = ['I', 'II', 'III', 'IV', 'V'];

/** One row from memory, from class I to V. */
const remembered = (
  id: string,
  vi: string,
  en: string,
  unit: string,
  ...spans: readonly Span[]
): readonly ClassStandard[] =>
  OLD_CLASSES.flatMap((urbanClass, at) => {
    const span = spans[at];
    return span
      ? [
          {
            id,
            title: { vi, en },
            unit,
            urbanClass,
            low: span[0],
            high: span[1],
            verification: 'unverified' as const,
          },
        ]
      : [];
  });

const five = (span: Span): readonly Span[] => OLD_CLASSES.map(() => span);

const NQ_1210: readonly ClassStandard[] = [
  ...remembered(
    'floor-area',
    'Diện tích sàn nhà ở bình quân',
    'Housing floor area per head',
    'm² sàn/người',
    ...five([26.5, 29]),
  ),
  ...remembered(
    'solid-houses',
    'Tỷ lệ nhà kiên cố, bán kiên cố',
    'Solid and semi-solid houses',
    '%',
    [90, 95],
    [90, 95],
    [90, 95],
    [85, 90],
    [80, 85],
  ),
  ...remembered(
    'transport-land',
    'Đất giao thông / đất xây dựng đô thị',
    'Transport land of urban construction land',
    '%',
    [16, 24],
    [15, 22],
    [13, 19],
    [12, 17],
    [11, 16],
  ),
  ...remembered(
    'water',
    'Dân cư được cấp nước sạch',
    'People with clean water',
    '%',
    [95, 100],
    [95, 100],
    [95, 100],
    [90, 95],
    [80, 95],
  ),
  ...remembered(
    'solid-waste',
    'Chất thải rắn sinh hoạt được thu gom',
    'Household waste collected',
    '%',
    [90, 100],
    [90, 100],
    [80, 90],
    [70, 80],
    [60, 70],
  ),
  ...remembered(
    'public-transport',
    'Vận tải hành khách công cộng',
    'Public transport',
    '%',
    [15, 20],
    [10, 15],
    [6, 10],
    [3, 5],
    [1, 2],
  ),
  ...remembered(
    'green',
    'Đất cây xanh công cộng nội thị',
    'Public green land of the inner city',
    'm²/người',
    [5, 6],
    [4, 5],
    [4, 5],
    [4, 5],
    [3, 4],
  ),
  ...remembered(
    'street-lights',
    'Đường phố chính được chiếu sáng',
    'Main streets lit',
    '%',
    [95, 100],
    [95, 100],
    [95, 100],
    [90, 95],
    [80, 90],
  ),
  ...remembered(
    'lane-lights',
    'Ngõ xóm được chiếu sáng',
    'Lanes lit',
    '%',
    [80, 90],
    [70, 85],
    [55, 80],
    [50, 70],
    [45, 60],
  ),
  ...remembered('mobile', 'Phủ sóng thông tin di động (dân số)', 'Mobile coverage (people)', '%', [95, 100]),
];

/** Urban classification now and before. Source: planning-rules 4.1 and 4.2; no text of the older thresholds was found. */
export const URBAN_CLASSES: readonly Omit<RulesetFile, '$schema' | 'format'>[] = [
  {
    ...HEADS['nq-111-2025'],
    via: 'một kho mã công khai; trang tóm tắt xaydungchinhsach.chinhphu.vn',
    note: {
      vi: 'Chưa đối chiếu phụ lục trên công báo; bảng có thể thiếu dòng. Loại I: đạt ít nhất 12 trong 15 tiêu chuẩn (10 nếu có di sản UNESCO), mới biết 5. Loại II, III: đạt từ 75 trên 100 điểm, nội suy giữa mức thấp và mức cao. Bản dự thảo 09/2025 có số khác.',
      en: 'Not checked against the gazetted annex; rows may be missing. Class I: at least 12 of 15 standards (10 with UNESCO heritage), five of them known to us. Classes II and III: 75 of 100 points or more, by interpolation between low and high. The draft of September 2025 had other numbers.',
    },
    classes: NQ_111,
  },
  {
    ...HEADS['nq-1210-2016'],
    via: 'kiến thức chung; chưa tìm được văn bản có bảng ngưỡng',
    note: {
      vi: 'Tên chỉ tiêu theo văn kiện nguồn 004. Mọi ngưỡng đều ghi theo trí nhớ, chưa kiểm chứng, cần người có phụ lục (sửa đổi bởi NQ 26/2022) xác nhận. Đô thị loại đặc biệt: nguồn ghi chung cột với loại I.',
      en: 'Indicator names are those of source document 004. Every threshold is from memory and unverified until somebody with the annex (amended by Resolution 26/2022) confirms it. The special class shares a column with class I in the source.',
    },
    classes: NQ_1210,
  },
];
