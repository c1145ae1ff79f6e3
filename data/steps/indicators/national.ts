import type { Goal, Target } from '../../../src/core/indicator/indicator-book.ts';
import { decision } from '../provinces/common.ts';
import {
  book,
  FLOOR_AREA,
  GREEN_LAND,
  indicator,
  NATION,
  NATIONAL_TARGETS,
  NQ_06,
  TRANSPORT_LAND,
  URBANISATION,
} from './shared.ts';

const target = (
  id: string,
  year: number,
  goal: Goal,
  document = 'nq-06-2022',
  verification: Target['verification'] = 'secondary',
): Target => ({
  id: `${id}-${year}`,
  indicator: id,
  places: ['viet-nam'],
  year,
  goal,
  document,
  verification,
});
const range = (min: number, max: number): Goal => ({ op: 'range', min, max });

/** Resolution 06-NQ/TW, planning-rules 3: read in secondary copies; the two of 2045 in the source document itself. */
export const NATIONAL = book(
  'viet-nam',
  { vi: 'Chỉ tiêu quốc gia theo Nghị quyết 06-NQ/TW', en: 'National targets of Resolution 06-NQ/TW' },
  {
    documents: [
      NQ_06,
      decision(
        'hn-06-2022',
        '',
        '2022-05-19',
        { vi: 'Thành ủy Từ Sơn', en: 'Party Committee of Từ Sơn' },
        'Hội nghị quán triệt Nghị quyết 06-NQ/TW, 18/05/2022',
        'Conference on Resolution 06-NQ/TW, 18 May 2022',
        'Cổng thông tin Từ Sơn',
        'verified',
      ),
    ],
    places: [NATION],
    indicators: [
      URBANISATION,
      indicator(
        'dat-do-thi',
        'Đất xây dựng đô thị trên diện tích tự nhiên',
        'Urban construction land of all land',
        '%',
        'none',
      ),
      indicator('so-do-thi', 'Số lượng đô thị', 'Number of urban areas', ''),
      TRANSPORT_LAND,
      GREEN_LAND,
      FLOOR_AREA,
      indicator(
        'gdp-do-thi',
        'Đóng góp của kinh tế đô thị vào GDP',
        'Share of the urban economy in GDP',
        '%',
      ),
      indicator(
        'kinh-te-so',
        'Kinh tế số trong GRDP của thành phố trực thuộc Trung ương',
        'Digital economy in GRDP of centrally-run cities',
        '%',
      ),
      indicator('cap-quang', 'Hộ có Internet cáp quang băng rộng', 'Households with fibre broadband', '%'),
      indicator('do-thi-quoc-te', 'Đô thị tầm cỡ quốc tế', 'Cities of international standing', ''),
      indicator(
        'co-quy-hoach',
        'Đô thị có đủ quy hoạch chung, phân khu, quy chế kiến trúc',
        'Urban areas with general and sub-area plans and architecture rules',
        '%',
      ),
    ],
    values: [],
    targets: [
      target('do-thi-hoa', 2025, { op: '>=', value: 45 }),
      target('do-thi-hoa', 2030, { op: '>', value: 50 }),
      target(
        'do-thi-hoa',
        2045,
        {
          op: 'words',
          words: {
            vi: 'thuộc nhóm trung bình cao của khu vực ASEAN và Châu Á',
            en: 'in the upper-middle group of ASEAN and Asia',
          },
        },
        'hn-06-2022',
        'verified',
      ),
      target('dat-do-thi', 2025, range(1.5, 1.9)),
      target('dat-do-thi', 2030, range(1.9, 2.3)),
      target('so-do-thi', 2025, range(950, 1000)),
      target('so-do-thi', 2030, range(1000, 1200)),
      ...NATIONAL_TARGETS.map((each) => ({ ...each, places: ['viet-nam'] })),
      target('gdp-do-thi', 2025, { op: 'approx', value: 75 }),
      target('gdp-do-thi', 2030, { op: 'approx', value: 85 }),
      target('kinh-te-so', 2025, range(25, 30)),
      target('kinh-te-so', 2030, range(35, 40), 'nq-06-2022', 'unverified'),
      target('cap-quang', 2025, { op: '>', value: 80 }),
      target('cap-quang', 2030, { op: 'approx', value: 100 }),
      target('do-thi-quoc-te', 2030, range(3, 5)),
      target('do-thi-quoc-te', 2045, { op: '>=', value: 5 }, 'hn-06-2022', 'verified'),
      target('co-quy-hoach', 2025, { op: '>=', value: 100 }),
    ],
  },
);
