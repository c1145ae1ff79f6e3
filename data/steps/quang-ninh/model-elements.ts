import type { ModelElement, PrintedFigure, SpatialModel } from '../../../src/core/plan/spatial-model.ts';
import { REGIONS, unitsFormerly } from './former-units.ts';
import { ACCURACY } from './words.ts';

const MOTTO_2023 = 'một tâm, hai tuyến đa chiều, hai mũi đột phá, ba vùng động lực';

const base = {
  document: 'qd-942-2023',
  source: 'authored',
  status: 'in-force',
  verification: 'secondary',
  accuracy: ACCURACY.drawn,
  date: '2023-04-13',
} as const;

const members = (list: readonly (readonly [string, string?])[]): ModelElement['members'] =>
  list.map(([name, unit]) => (unit === undefined ? { name } : { name, unit }));

const FROM_FORMER = {
  vi: 'Cộng các đơn vị hiện nay mà bảng đơn vị năm 2025 ghi là thuộc các đơn vị cũ nêu trên.',
  en: 'Summed over the present units that the unit table of 2025 puts under the former units named.',
} as const;

const printed = (
  kind: PrintedFigure['kind'],
  document: string,
  value: number,
  more: Partial<PrintedFigure> = {},
): PrintedFigure => ({ kind, value, document, verification: 'secondary', ...more });

const ELEMENTS: readonly ModelElement[] = [
  {
    ...base,
    id: 'tam',
    kind: 'centre',
    label: { vi: 'Một tâm: Hạ Long', en: 'One centre: Hạ Long' },
    text: {
      vi: 'Thành phố Hạ Long (ranh giới sau năm 2020, gồm cả Hoành Bồ cũ): trung tâm chính trị, hành chính, kinh tế, văn hóa; đô thị đa cực, vịnh Cửa Lục là nơi kết nối, phát triển lên phía bắc.',
      en: 'The city of Hạ Long in its limits of 2020, former Hoành Bồ included: the political, administrative, economic and cultural centre; many poles joined by Cửa Lục bay, growing northwards.',
    },
    members: members([
      ['TP Hạ Long'],
      ['phường Hồng Gai', '06685'],
      ['phường Bãi Cháy', '06673'],
      ['phường Hạ Long', '06688'],
      ['phường Hoành Bồ', '07030'],
    ]),
    membership: 'secondary',
    units: unitsFormerly('Hạ Long'),
    unitsNote: FROM_FORMER,
    printed: [
      printed('area', 'qd-72-2023', 112_132, {
        note: {
          vi: 'TP Hạ Long sau năm 2020, gồm Hoành Bồ cũ',
          en: 'Hạ Long city since 2020, with former Hoành Bồ',
        },
      }),
      printed('people', 'qd-72-2023', 327_400, { year: 2020 }),
      printed('people', 'qd-72-2023', 620_000, { to: 650_000, year: 2030 }),
      printed('people', 'qd-72-2023', 800_000, { to: 830_000, year: 2040 }),
    ],
  },
  {
    ...base,
    id: 'tuyen-tay',
    kind: 'axis',
    document: 'bao-dai-hoi-15',
    label: { vi: 'Tuyến hành lang phía Tây', en: 'Western line' },
    text: {
      vi: 'Từ Hạ Long đến Đông Triều, hướng về đồng bằng sông Hồng và Hà Nội: chuỗi đô thị – công nghiệp xanh, công nghiệp sạch, công nghệ cao và du lịch văn hóa, tâm linh. Khu kinh tế ven biển Quảng Yên là hạt nhân, động lực tăng trưởng mới.',
      en: 'From Hạ Long to Đông Triều, towards the Red River Delta and Hà Nội: a chain of green and clean industry, high technology, cultural and spiritual tourism. Quảng Yên coastal economic zone is its new engine.',
    },
    members: members([
      ['Hạ Long', '06685'],
      ['Quảng Yên', '07132'],
      ['Uông Bí', '06811'],
      ['Đông Triều', '07093'],
    ]),
    membership: 'secondary',
  },
  {
    ...base,
    id: 'tuyen-dong',
    kind: 'axis',
    document: 'bao-dai-hoi-15',
    label: { vi: 'Tuyến hành lang phía Đông', en: 'Eastern line' },
    text: {
      vi: 'Từ Hạ Long đến Móng Cái, hướng về Đông Bắc Á: chuỗi đô thị sinh thái, dịch vụ, du lịch, thương mại cửa khẩu, kinh tế biển. Hai đầu tuyến theo nguồn thứ cấp; các đô thị ở giữa chưa kiểm chứng.',
      en: 'From Hạ Long to Móng Cái, towards North-East Asia: a chain of ecological services, tourism, border trade and the sea. The two ends are from secondary sources; the towns between are not verified.',
    },
    members: members([
      ['Hạ Long', '06685'],
      ['Cẩm Phả', '06793'],
      ['Vân Đồn', '06994'],
      ['Tiên Yên', '06862'],
      ['Đầm Hà', '06895'],
      ['Hải Hà', '06922'],
      ['Móng Cái', '06712'],
    ]),
    membership: 'unverified',
  },
  {
    ...base,
    id: 'da-chieu',
    kind: 'link',
    verification: 'unverified',
    label: { vi: 'Đa chiều', en: 'Many directions' },
    text: {
      vi: 'Hai tuyến kết nối nhiều hướng: vùng, biển, biên giới, hàng không. Văn bản chỉ nói bằng lời; các mũi tên là cách đọc của người dựng dữ liệu, chưa kiểm chứng.',
      en: 'The two lines connect in many directions: region, sea, border, air. The texts say it in words only; the arrows are our reading, not verified.',
    },
    members: members([['vùng'], ['biển'], ['biên giới'], ['hàng không']]),
    membership: 'unverified',
  },
  {
    ...base,
    id: 'mui-van-don',
    kind: 'breakthrough',
    document: 'bao-dai-hoi-15',
    label: { vi: 'Mũi đột phá: Khu kinh tế Vân Đồn', en: 'Breakthrough: Vân Đồn economic zone' },
    text: {
      vi: 'Khu kinh tế Vân Đồn: 217.133 ha (đất 58.183 ha, biển 158.950 ha), quy hoạch chung đến 2040 theo QĐ 226/QĐ-TTg.',
      en: 'Vân Đồn economic zone: 217,133 ha (land 58,183 ha, sea 158,950 ha), general plan to 2040 by Decision 226/QĐ-TTg.',
    },
    members: members([['Vân Đồn', '06994']]),
    membership: 'secondary',
    units: unitsFormerly('Vân Đồn'),
    unitsNote: {
      vi: 'Cộng đặc khu Vân Đồn; phần biển của khu kinh tế không có trong quỹ đất.',
      en: 'Summed over the special zone of Vân Đồn; the sea of the economic zone is no part of the land fund.',
    },
    printed: [
      printed('area', 'qd-226-2020', 217_133, {
        note: { vi: 'đất 58.183 ha và biển 158.950 ha', en: 'land 58,183 ha and sea 158,950 ha' },
      }),
      printed('people', 'qd-226-2020', 140_000, { to: 200_000, year: 2030 }),
      printed('people', 'qd-226-2020', 300_000, { to: 500_000, year: 2040 }),
    ],
  },
  {
    ...base,
    id: 'mui-mong-cai',
    kind: 'breakthrough',
    document: 'bao-dai-hoi-15',
    label: {
      vi: 'Mũi đột phá: Khu kinh tế cửa khẩu Móng Cái',
      en: 'Breakthrough: Móng Cái border-gate economic zone',
    },
    text: {
      vi: 'Khu kinh tế cửa khẩu Móng Cái: 121.197 ha, gồm TP Móng Cái và một phần Hải Hà; ba hành lang, hai vùng động lực theo quy hoạch chung QĐ 368/QĐ-TTg.',
      en: 'Móng Cái border-gate economic zone: 121,197 ha, the city of Móng Cái and part of Hải Hà; three corridors and two dynamic areas in its general plan, Decision 368/QĐ-TTg.',
    },
    members: members([
      ['Móng Cái 1', '06712'],
      ['Móng Cái 2', '06709'],
      ['Móng Cái 3', '06736'],
      ['Hải Hà (một phần)', '06922'],
    ]),
    membership: 'secondary',
    units: unitsFormerly('Móng Cái'),
    unitsNote: {
      vi: 'Chỉ cộng các đơn vị trọn vẹn của TP Móng Cái cũ; phần thuộc Hải Hà không có ranh giới nên không cộng.',
      en: 'Only the whole units of former Móng Cái city are summed; the part in Hải Hà has no limits at hand.',
    },
    printed: [
      printed('area', 'qd-368-2021', 121_197, {
        note: { vi: 'kể cả biển và phần thuộc Hải Hà', en: 'with sea and the part in Hải Hà' },
      }),
      printed('people', 'qd-368-2021', 310_000, { to: 320_000, year: 2030 }),
      printed('people', 'qd-368-2021', 460_000, { to: 470_000, year: 2040 }),
    ],
  },
  {
    ...base,
    id: 'vung-1',
    kind: 'region',
    document: 'duan24h',
    label: { vi: 'Vùng 1: vùng đô thị Hạ Long', en: 'Region 1: Hạ Long urban region' },
    text: {
      vi: 'Vùng liên huyện thứ nhất của quy hoạch: Hạ Long, Cẩm Phả, Quảng Yên, Uông Bí, Đông Triều; khoảng 3.028 km² kể cả mặt biển. Chưa xác nhận “ba vùng động lực” chính là ba vùng liên huyện.',
      en: 'The first inter-district region of the plan: Hạ Long, Cẩm Phả, Quảng Yên, Uông Bí, Đông Triều; about 3,028 km² with sea. It is not confirmed that the “three dynamic regions” are the three inter-district regions.',
    },
    members: members([['TP Hạ Long'], ['TP Cẩm Phả'], ['TX Quảng Yên'], ['TP Uông Bí'], ['TX Đông Triều']]),
    membership: 'secondary',
    units: unitsFormerly(...REGIONS['vung-1'].old),
    unitsNote: FROM_FORMER,
    printed: [
      printed('area', 'duan24h', 302_800, {
        note: { vi: 'khoảng, kể cả mặt biển', en: 'about, with sea surface' },
      }),
      printed('people', 'duan24h', 1_900_000, {
        note: {
          vi: 'khoảng: 1,178 triệu thường trú và 722 nghìn quy đổi; nguồn không ghi năm',
          en: 'about: 1.178 million residents and 722 thousand converted; the source gives no year',
        },
      }),
    ],
  },
  {
    ...base,
    id: 'vung-2',
    kind: 'region',
    document: 'duan24h',
    verification: 'unverified',
    label: { vi: 'Vùng 2: quanh Vân Đồn (chưa kiểm chứng)', en: 'Region 2: around Vân Đồn (not verified)' },
    text: {
      vi: 'Danh sách thành viên chưa kiểm chứng: Vân Đồn, Cô Tô và có thể Tiên Yên, Ba Chẽ, Bình Liêu. Tỉnh có thể thay tệp này.',
      en: 'Membership not verified: Vân Đồn, Cô Tô and perhaps Tiên Yên, Ba Chẽ, Bình Liêu. The province can replace this file.',
    },
    members: members([['Vân Đồn', '06994'], ['Cô Tô', '07192'], ['Tiên Yên'], ['Ba Chẽ'], ['Bình Liêu']]),
    membership: 'unverified',
    units: unitsFormerly(...REGIONS['vung-2'].old),
    unitsNote: FROM_FORMER,
  },
  {
    ...base,
    id: 'vung-3',
    kind: 'region',
    document: 'duan24h',
    verification: 'unverified',
    label: { vi: 'Vùng 3: quanh Móng Cái (chưa kiểm chứng)', en: 'Region 3: around Móng Cái (not verified)' },
    text: {
      vi: 'Danh sách thành viên chưa kiểm chứng: Móng Cái và có thể Hải Hà, Đầm Hà. Tỉnh có thể thay tệp này.',
      en: 'Membership not verified: Móng Cái and perhaps Hải Hà, Đầm Hà. The province can replace this file.',
    },
    members: members([['Móng Cái'], ['Hải Hà'], ['Đầm Hà']]),
    membership: 'unverified',
    units: unitsFormerly(...REGIONS['vung-3'].old),
    unitsNote: FROM_FORMER,
  },
];

/** The model in the wording of the urban development programme, with the other wordings beside it. */
export const SPATIAL_MODEL: SpatialModel = {
  id: 'mo-hinh-2023',
  motto: {
    vi: MOTTO_2023,
    en: 'one centre, two lines of many directions, two breakthroughs, three dynamic regions',
  },
  document: 'qd-942-2023',
  parts: {
    centre: 'một tâm',
    axis: 'hai tuyến đa chiều',
    link: 'đa chiều',
    breakthrough: 'hai mũi đột phá',
    region: 'ba vùng động lực',
  },
  verification: 'secondary',
  data: 'spatial-model.geojson',
  elements: ELEMENTS,
  wordings: [
    {
      motto: {
        vi: '1 tâm, 2 tuyến, đa chiều, các mũi đột phá và 3 vùng động lực',
        en: '1 centre, 2 lines, many directions, the breakthroughs and 3 dynamic regions',
      },
      document: 'bch-dang-bo-2022',
      verbatim: true,
      parts: {
        centre: '1 tâm',
        axis: '2 tuyến',
        link: 'đa chiều',
        breakthrough: 'các mũi đột phá',
        region: '3 vùng động lực',
      },
    },
    {
      motto: {
        vi: 'một tâm, hai tuyến, đa chiều, hai mũi đột phá',
        en: 'one centre, two lines, many directions, two breakthroughs',
      },
      document: 'qd-1588-2014',
      parts: { centre: 'một tâm', axis: 'hai tuyến', link: 'đa chiều', breakthrough: 'hai mũi đột phá' },
    },
    {
      motto: {
        vi: 'một tâm, hai tuyến đa chiều, hai mũi đột phá, ba vùng phát triển',
        en: 'one centre, two lines of many directions, two breakthroughs, three development regions',
      },
      document: 'tcdulichtphcm',
      parts: {
        centre: 'một tâm',
        axis: 'hai tuyến đa chiều',
        link: 'đa chiều',
        breakthrough: 'hai mũi đột phá',
        region: 'ba vùng phát triển',
      },
    },
  ],
};
