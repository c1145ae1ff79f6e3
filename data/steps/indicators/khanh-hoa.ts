import type { IndicatorValue } from '../../../src/core/indicator/indicator-book.ts';
import { KHANH_HOA } from '../provinces/khanh-hoa.ts';
import {
  book,
  FLOOR_AREA,
  GREEN_LAND,
  indicator,
  NATIONAL_TARGETS,
  NQ_06,
  OLD_UNITS,
  place,
  TRANSPORT_LAND,
  URBANISATION,
} from './shared.ts';

const MEETING = 'tieu-chi-do-thi';
const said = (indicatorId: string, at: string, verdict: 'met' | 'low'): IndicatorValue => ({
  indicator: indicatorId,
  place: at,
  year: 2024,
  said: verdict,
  words:
    verdict === 'low'
      ? { vi: 'còn thấp (kết luận không nêu số)', en: 'still low (no figure in the conclusion)' }
      : indicatorId === MEETING
        ? {
            vi: 'đạt tiêu chí đô thị tại Nghị quyết số 06-NQ/TU',
            en: 'meets the urban criteria of Resolution 06-NQ/TU',
          }
        : {
            vi: 'đạt và vượt kế hoạch (kết luận không nêu số)',
            en: 'met or exceeded (no figure in the conclusion)',
          },
  document: 'kl-544-2024',
  verification: 'secondary',
});
const LIT = ['nha-trang', 'dien-khanh', 'van-ninh'] as const;
const MEETS = ['nha-trang', 'ninh-hoa', 'dien-khanh', 'to-hap', 'khanh-vinh'] as const;
const LOW = [
  'do-thi-hoa',
  'san-nha-o',
  'nha-kien-co',
  'nha-ban-kien-co',
  'dat-giao-thong',
  'nuoc-sach',
  'chat-thai-ran',
  'van-tai-cong-cong',
  'cay-xanh',
] as const;

const PROVINCE = place(
  'khanh-hoa',
  'Khánh Hòa (toàn đô thị)',
  OLD_UNITS,
  '56',
  'Khánh Hòa (all urban areas)',
);
const LOCALITIES = [
  place('nha-trang', 'Thành phố Nha Trang', OLD_UNITS),
  place('ninh-hoa', 'Thị xã Ninh Hòa', OLD_UNITS),
  place('dien-khanh', 'Huyện Diên Khánh', OLD_UNITS),
  place('van-ninh', 'Huyện Vạn Ninh', OLD_UNITS),
  place('to-hap', 'Thị trấn Tô Hạp, huyện Khánh Sơn', OLD_UNITS),
  place('khanh-vinh', 'Thị trấn Khánh Vĩnh, huyện Khánh Vĩnh', OLD_UNITS),
];
/** Said locality by locality; of the province as a whole the others. */
const isLocal = (id: string): boolean => /^(chieu-sang|tieu-chi)/.test(id);

/** The fourteen indicators of Conclusion 544-KL/TU: it names them and judges them, and prints no figure. */
export const KHANH_HOA_INDICATORS = book(
  'khanh-hoa',
  {
    vi: 'Mười bốn chỉ tiêu đô thị của Khánh Hòa (KL 544-KL/TU)',
    en: 'Fourteen urban indicators of Khánh Hòa (Conclusion 544)',
  },
  {
    documents: [...KHANH_HOA.documents.filter(({ id }) => ['kl-544-2024', 'nq-09-2022'].includes(id)), NQ_06],
    places: [PROVINCE, ...LOCALITIES],
    indicators: [
      indicator(
        'phu-song',
        'Tỷ lệ phủ sóng thông tin di động trên dân số toàn đô thị',
        'Mobile coverage of the urban population',
        '%',
      ),
      indicator('chieu-sang-pho', 'Tỷ lệ đường phố chính được chiếu sáng', 'Main streets lit', '%'),
      indicator('chieu-sang-ngo', 'Tỷ lệ đường ngõ xóm được chiếu sáng', 'Lanes lit', '%'),
      URBANISATION,
      FLOOR_AREA,
      indicator('nha-kien-co', 'Tỷ lệ nhà kiên cố', 'Solid houses', '%'),
      indicator('nha-ban-kien-co', 'Tỷ lệ nhà bán kiên cố', 'Semi-solid houses', '%'),
      TRANSPORT_LAND,
      indicator('nuoc-sach', 'Tỷ lệ dân cư được cấp nước sạch', 'People with clean water', '%'),
      indicator(
        'chat-thai-ran',
        'Tỷ lệ chất thải rắn sinh hoạt được thu gom và xử lý hợp vệ sinh',
        'Household waste collected and treated',
        '%',
      ),
      indicator('van-tai-cong-cong', 'Tỷ lệ vận tải hành khách công cộng', 'Public passenger transport', '%'),
      {
        ...GREEN_LAND,
        title: {
          vi: 'Diện tích đất cây xanh công cộng trong đô thị',
          en: 'Public green land in urban areas',
        },
      },
      indicator(
        'ngam-hoa',
        'Ngầm hóa hạ tầng kỹ thuật (điện, thông tin liên lạc)',
        'Undergrounded power and telecom lines',
        '',
      ),
      indicator(
        'tieu-chi-do-thi',
        'Đạt tiêu chí đô thị theo Nghị quyết 06-NQ/TU',
        'Meets the urban criteria of Resolution 06-NQ/TU',
        '',
      ),
      {
        ...indicator(
          'thanh-pho-truc-thuoc',
          'Thành phố trực thuộc Trung ương (Nghị quyết 09-NQ/TW)',
          'Centrally-run city (Resolution 09-NQ/TW)',
          '',
        ),
        group: {
          vi: 'Mốc của Nghị quyết 09-NQ/TW, ngoài mười bốn chỉ tiêu trên',
          en: 'Milestone of Resolution 09-NQ/TW, beside the fourteen indicators above',
        },
      },
    ],
    values: [
      said('phu-song', 'khanh-hoa', 'met'),
      ...LIT.flatMap((at) => [said('chieu-sang-pho', at, 'met'), said('chieu-sang-ngo', at, 'met')]),
      ...LOW.map((id) => said(id, 'khanh-hoa', 'low')),
      // no word on a plan for it
      {
        ...{ indicator: 'ngam-hoa', place: 'khanh-hoa', year: 2024 },
        words: {
          vi: 'nhiều khu đô thị, khu dân cư chưa ngầm hóa hạ tầng kỹ thuật',
          en: 'many urban and residential areas have no underground infrastructure yet',
        },
        ...{ document: 'kl-544-2024', verification: 'secondary' as const },
      },
      ...MEETS.map((at) => said(MEETING, at, 'met')),
    ],
    targets: [
      ...NATIONAL_TARGETS.map((each) => ({ ...each, places: ['khanh-hoa'] })),
      {
        id: 'thanh-pho-truc-thuoc-2030',
        indicator: 'thanh-pho-truc-thuoc',
        places: ['khanh-hoa'],
        year: 2030,
        goal: {
          op: 'words' as const,
          words: {
            vi: 'Khánh Hòa là thành phố trực thuộc Trung ương',
            en: 'Khánh Hòa is a centrally-run city',
          },
        },
        document: 'nq-09-2022',
        verification: 'secondary' as const,
      },
      ...(
        [
          'phu-song',
          'chieu-sang-pho',
          'chieu-sang-ngo',
          'ngam-hoa',
          'tieu-chi-do-thi',
          'nuoc-sach',
          'chat-thai-ran',
          'van-tai-cong-cong',
          'nha-kien-co',
          'nha-ban-kien-co',
          'do-thi-hoa',
        ] as const
      ).map((id) => ({
        id: `${id}-2025`,
        indicator: id,
        places: isLocal(id) ? LOCALITIES.map((at) => at.id) : ['khanh-hoa'],
        year: 2025,
        goal: {
          op: 'words' as const,
          words: {
            vi: 'kế hoạch của Chương trình phát triển đô thị 2021–2025 (số cụ thể chưa có)',
            en: 'plan of the urban programme 2021–2025 (figure not at hand)',
          },
        },
        document: 'kl-544-2024',
        verification: 'secondary' as const,
      })),
    ],
  },
);
