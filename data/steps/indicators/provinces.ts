import type { IndicatorBook } from '../../../src/core/indicator/indicator-book.ts';
import { BAC_NINH } from '../provinces/bac-ninh.ts';
import { CAO_BANG } from '../provinces/cao-bang.ts';
import { press } from '../provinces/common.ts';
import { LANG_SON } from '../provinces/lang-son.ts';
import { DOCUMENTS } from '../quang-ninh/documents.ts';
import {
  book,
  FLOOR_AREA,
  GREEN_LAND,
  NATION,
  NATIONAL_TARGETS,
  NQ_06,
  OLD_UNITS,
  place,
  TRANSPORT_LAND,
  URBANISATION,
} from './shared.ts';

const INDICATORS = [URBANISATION, TRANSPORT_LAND, GREEN_LAND, FLOOR_AREA];
const forAll = (...places: string[]) => NATIONAL_TARGETS.map((target) => ({ ...target, places }));
const title = (name: string) => ({ vi: `Chỉ tiêu đô thị: ${name}`, en: `Urban indicators: ${name}` });

/** Figures of planning-rules 1.6 and 2, each with its year and source. */
export const PROVINCIAL: readonly IndicatorBook[] = [
  book('quang-ninh', title('Quảng Ninh'), {
    documents: [
      NQ_06,
      ...DOCUMENTS.filter(({ id }) => id === 'thitruongbiz'),
      press(
        'nvsk',
        '2023-09',
        'nvsk.vnanet.vn',
        'Đô thị hóa Quảng Ninh tháng 9/2023',
        'Urbanisation of Quảng Ninh, September 2023',
      ),
      press(
        'thuonghieuxanh',
        '2026',
        'thuonghieuxanh.vn',
        'Chương trình phát triển đô thị Quảng Ninh, QĐ 942/QĐ-UBND (năm đọc; ngày đăng không rõ)',
        'Urban programme of Quảng Ninh, Decision 942 (year read; date of print unknown)',
      ),
    ],
    places: [place('quang-ninh', 'Quảng Ninh', OLD_UNITS, '22'), NATION],
    indicators: INDICATORS,
    values: [
      {
        indicator: 'do-thi-hoa',
        place: 'quang-ninh',
        year: 2022,
        value: 67.5,
        document: 'thitruongbiz',
        verification: 'secondary',
      },
      {
        indicator: 'do-thi-hoa',
        place: 'quang-ninh',
        year: 2023,
        value: 68.5,
        document: 'nvsk',
        verification: 'secondary',
      },
    ],
    targets: [
      {
        id: 'qn-2025',
        indicator: 'do-thi-hoa',
        places: ['quang-ninh'],
        year: 2025,
        goal: { op: 'range', min: 70, max: 75 },
        document: 'thuonghieuxanh',
        verification: 'secondary',
      },
      {
        id: 'qn-2030',
        indicator: 'do-thi-hoa',
        places: ['quang-ninh'],
        year: 2030,
        goal: { op: '>', value: 75 },
        document: 'thuonghieuxanh',
        verification: 'secondary',
      },
      ...forAll('quang-ninh'),
    ],
  }),
  book('cao-bang', title('Cao Bằng'), {
    documents: [
      NQ_06,
      ...CAO_BANG.documents.filter(({ id }) => id === 'kh-218-2023'),
      {
        ...press(
          'dan-so-2019',
          '2019',
          'trang đã đọc không được ghi lại tên',
          'Tổng điều tra dân số 2019: Cao Bằng',
          'Census of 2019: Cao Bằng',
        ),
        verification: 'unverified',
      },
    ],
    places: [place('cao-bang', 'Cao Bằng', OLD_UNITS, '04'), NATION],
    indicators: INDICATORS,
    values: [
      {
        indicator: 'do-thi-hoa',
        place: 'cao-bang',
        year: 2019,
        value: 23.2,
        document: 'dan-so-2019',
        verification: 'unverified',
      },
    ],
    targets: [
      {
        id: 'cb-2030',
        indicator: 'do-thi-hoa',
        places: ['cao-bang'],
        year: 2030,
        goal: { op: 'reference', place: 'viet-nam' },
        document: 'kh-218-2023',
        verification: 'unverified',
        note: {
          vi: 'bằng mức trung bình toàn quốc; nguồn không nêu năm, năm 2030 lấy theo Nghị quyết 06-NQ/TW',
          en: 'equal to the national average; the source names no year, 2030 is that of Resolution 06-NQ/TW',
        },
      },
      ...forAll('cao-bang'),
    ],
  }),
  book('lang-son', title('Lạng Sơn'), {
    documents: [NQ_06, ...LANG_SON.documents.filter(({ id }) => id === 'bao-lang-son-2022')],
    places: [place('tp-lang-son', 'Thành phố Lạng Sơn', OLD_UNITS, undefined, 'Lạng Sơn city'), NATION],
    indicators: INDICATORS,
    values: [
      {
        indicator: 'do-thi-hoa',
        place: 'tp-lang-son',
        year: 2022,
        value: 72.82,
        document: 'bao-lang-son-2022',
        verification: 'verified',
      },
    ],
    targets: forAll('tp-lang-son'),
  }),
  book('bac-ninh', title('Bắc Ninh'), {
    documents: [
      NQ_06,
      ...BAC_NINH.documents.filter(({ id }) => ['hn-06-2022', 'daidoanket'].includes(id)),
      press(
        'dang-cong-san',
        '2026',
        'bacninh.dangcongsan.vn',
        'Hiện trạng đô thị Bắc Ninh (năm đọc; ngày đăng không rõ)',
        'State of urban areas of Bắc Ninh (year read; date of print unknown)',
      ),
    ],
    places: [
      place('bac-ninh-cu', 'Bắc Ninh (trước 01/07/2025)', OLD_UNITS, '27', 'Bắc Ninh (before 1 July 2025)'),
      place('bac-ninh', 'Bắc Ninh', '2025-07', '24'),
      NATION,
    ],
    indicators: INDICATORS,
    values: [
      {
        indicator: 'do-thi-hoa',
        place: 'bac-ninh-cu',
        year: 2023,
        value: 60.3,
        document: 'dang-cong-san',
        verification: 'unverified',
        note: {
          vi: 'nguồn không in năm của số liệu; xếp vào 2023, năm của quy hoạch tỉnh',
          en: 'the source prints no year; put under 2023, the year of the provincial plan',
        },
      },
    ],
    targets: [
      {
        id: 'bn-2030',
        indicator: 'do-thi-hoa',
        places: ['bac-ninh'],
        year: 2030,
        goal: { op: '>=', value: 65 },
        document: 'daidoanket',
        verification: 'secondary',
      },
      {
        id: 'bn-gt-2030',
        indicator: 'dat-giao-thong',
        places: ['bac-ninh'],
        year: 2030,
        goal: { op: '>=', value: 25 },
        document: 'daidoanket',
        verification: 'secondary',
      },
      ...forAll('bac-ninh'),
    ],
  }),
];
