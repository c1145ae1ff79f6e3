/** A code of the land-use statistics (kiểm kê, quy hoạch sử dụng đất), system A of planning-rules 6. */
export interface LandUseCode {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** `#RRGGBB`, or undefined: for the codes new in TT 08/2024 no colour was found, and none is made up here */
  readonly hex: string | undefined;
  readonly group: LandUseGroup;
  /** the rule sets it belongs to: 2018 = TT 27/2018, 2024 = TT 08/2024, both, or older than 2014; our own assignment */
  readonly vintage: 'both' | '2018' | '2024' | 'pre-2014';
  /** what the sources disagree on, or '' */
  readonly note: string;
  /** an area that contains all other codes (urban area, economic zone): never summed with them */
  readonly overlay: boolean;
  /** coastal water is no part of the land balance: it has its own subtotal */
  readonly domain: 'land' | 'sea';
}

export type LandUseGroup = 'agricultural' | 'non-agri' | 'unused' | 'coastal' | 'overlay';

/** A regulation that lists land-use codes. */
export interface Ruleset {
  readonly id: string;
  readonly title: string;
  readonly documentNo: string;
  /** first day, or the year alone where the day is not known to us */
  readonly validFrom: string;
  /** the last day, or undefined while in force */
  readonly validTo: string | undefined;
  /** `secondary`: taken from code that copies the annex, the annex itself was not seen */
  readonly status: 'secondary';
}

/** The codes in force. Colours and labels are secondary: four public code bases agree, a fifth differs where noted. */
export const TT_08_2024: Ruleset = {
  id: 'tt-08-2024',
  title: 'Thống kê, kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất',
  documentNo: '08/2024/TT-BTNMT',
  validFrom: '2024-08-01',
  validTo: undefined,
  status: 'secondary',
};

/** The codes before. */
export const TT_27_2018: Ruleset = {
  id: 'tt-27-2018',
  title: 'Thống kê, kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất',
  documentNo: '27/2018/TT-BTNMT',
  validFrom: '2018',
  validTo: '2024-07-31',
  status: 'secondary',
};

const code = (
  id: string,
  vi: string,
  en: string,
  hex: string | undefined,
  group: LandUseGroup,
  vintage: LandUseCode['vintage'],
  note: string,
): LandUseCode => ({
  code: id,
  vi,
  en,
  hex,
  group,
  vintage,
  note,
  overlay: group === 'overlay',
  domain: group === 'coastal' ? 'sea' : 'land',
});

/**
 * All codes known, in the order of the tables.
 *
 * Source: facts/land-use-codes.csv and planning-rules 6.1 (secondary). 32 colours serve 75 codes: colour alone names nothing,
 * print the code.
 */
export const LAND_USE_CODES: readonly LandUseCode[] = [
  code('NNP', 'Nhóm đất nông nghiệp', 'Agricultural land (group)', '#FFFF64', 'agricultural', 'both', ''),
  code(
    'SXN',
    'Đất sản xuất nông nghiệp',
    'Agricultural production land',
    '#FFFC6E',
    'agricultural',
    '2018',
    '',
  ),
  code('CHN', 'Đất trồng cây hàng năm', 'Annual crop land', '#FFFC78', 'agricultural', 'both', ''),
  code('LUA', 'Đất trồng lúa', 'Rice land', '#FFFC82', 'agricultural', 'both', ''),
  code(
    'LUC',
    'Đất chuyên trồng lúa (nước)',
    'Wet/dedicated rice land',
    '#FFFC8C',
    'agricultural',
    'both',
    '',
  ),
  code('LUK', 'Đất trồng lúa (nước) còn lại', 'Other rice land', '#FFFC96', 'agricultural', 'both', ''),
  code('LUN', 'Đất trồng lúa nương', 'Upland rice land', '#FFFCB4', 'agricultural', '2018', ''),
  code('HNK', 'Đất trồng cây hàng năm khác', 'Other annual crops', '#FFF0B4', 'agricultural', 'both', ''),
  code(
    'BHK',
    'Đất bằng trồng cây hàng năm khác',
    'Flat land, other annual crops',
    '#FFF0B4',
    'agricultural',
    '2018',
    '',
  ),
  code(
    'NHK',
    'Đất nương rẫy trồng cây hàng năm khác',
    'Swidden, other annual crops',
    '#FFF0B4',
    'agricultural',
    '2018',
    '',
  ),
  code('COC', 'Đất cỏ dùng vào chăn nuôi', 'Grazing land', '#E6E682', 'agricultural', 'pre-2014', ''),
  code('CLN', 'Đất trồng cây lâu năm', 'Perennial crop land', '#FFD2A0', 'agricultural', 'both', ''),
  code(
    'LNC',
    'Đất trồng cây công nghiệp lâu năm',
    'Perennial industrial crops',
    '#FFD7AA',
    'agricultural',
    'pre-2014',
    '',
  ),
  code(
    'LNQ',
    'Đất trồng cây ăn quả lâu năm',
    'Perennial fruit trees',
    '#FFD7AA',
    'agricultural',
    'pre-2014',
    '',
  ),
  code('LNK', 'Đất trồng cây lâu năm khác', 'Other perennials', '#FFD7AA', 'agricultural', 'pre-2014', ''),
  code('LNP', 'Đất lâm nghiệp', 'Forestry land', '#AAFF32', 'agricultural', 'both', ''),
  code('RSX', 'Đất rừng sản xuất', 'Production forest', '#B4FFB4', 'agricultural', 'both', ''),
  code('RPH', 'Đất rừng phòng hộ', 'Protection forest', '#BEFF1E', 'agricultural', 'both', ''),
  code('RDD', 'Đất rừng đặc dụng', 'Special-use forest', '#6EFF64', 'agricultural', 'both', ''),
  code(
    'NTS',
    'Đất nuôi trồng thủy sản',
    'Aquaculture land',
    '#AAFFFF',
    'agricultural',
    'both',
    'same RGB as DTL',
  ),
  code('LMU', 'Đất làm muối', 'Salt making', '#FFFFFE', 'agricultural', 'both', 'same RGB as CSD group'),
  code(
    'CNT',
    'Đất chăn nuôi tập trung',
    'Concentrated livestock',
    '#E6E682',
    'agricultural',
    '2024',
    'single source',
  ),
  code('NKH', 'Đất nông nghiệp khác', 'Other agricultural land', '#F5FFB4', 'agricultural', 'both', ''),
  code(
    'PNN',
    'Nhóm đất phi nông nghiệp',
    'Non-agricultural land (group)',
    '#FFFF64',
    'non-agri',
    'both',
    'same RGB as NNP; other source 255,200,200',
  ),
  code('OTC', 'Đất ở (also OCT)', 'Residential land', '#FFB4FF', 'non-agri', 'both', ''),
  code('ONT', 'Đất ở tại nông thôn', 'Rural residential', '#FFD0FF', 'non-agri', 'both', ''),
  code('ODT', 'Đất ở tại đô thị', 'Urban residential', '#FFA0FF', 'non-agri', 'both', ''),
  code('CDG', 'Đất chuyên dùng', 'Special-purpose land', '#FFA0AA', 'non-agri', '2018', ''),
  code('TSC', 'Đất xây dựng trụ sở cơ quan', 'Offices of agencies', '#FFAAA0', 'non-agri', 'both', ''),
  code('CQP', 'Đất quốc phòng', 'Defence', '#FF6450', 'non-agri', 'both', 'other source 255,120,120'),
  code('CAN', 'Đất an ninh', 'Public security', '#FF5046', 'non-agri', 'both', 'other source 255,130,130'),
  code(
    'DSN',
    'Đất xây dựng công trình sự nghiệp',
    'Public-service (non-business) works',
    '#FFA0AA',
    'non-agri',
    'both',
    '',
  ),
  code(
    'DTS',
    'Đất xây dựng trụ sở của tổ chức sự nghiệp',
    'Offices of service organisations',
    '#FAAAA0',
    'non-agri',
    '2018',
    '',
  ),
  code('DVH', 'Đất xây dựng cơ sở văn hóa', 'Culture', '#FFAAA0', 'non-agri', 'both', ''),
  code('DXH', 'Đất xây dựng cơ sở xã hội', 'Social services', '#FFAAA0', 'non-agri', 'both', ''),
  code('DYT', 'Đất xây dựng cơ sở y tế', 'Health', '#FFAAA0', 'non-agri', 'both', ''),
  code(
    'DGD',
    'Đất xây dựng cơ sở giáo dục và đào tạo',
    'Education and training',
    '#FFAAA0',
    'non-agri',
    'both',
    '',
  ),
  code('DTT', 'Đất xây dựng cơ sở thể dục thể thao', 'Sport', '#FFAAA0', 'non-agri', 'both', ''),
  code(
    'DKH',
    'Đất xây dựng cơ sở khoa học và công nghệ',
    'Science and technology',
    '#FFAAA0',
    'non-agri',
    'both',
    '',
  ),
  code('DNG', 'Đất xây dựng cơ sở ngoại giao', 'Diplomacy', '#FFAAA0', 'non-agri', 'both', ''),
  code(
    'DSK',
    'Đất xây dựng công trình sự nghiệp khác',
    'Other service works',
    '#FFAAA0',
    'non-agri',
    'both',
    '',
  ),
  code(
    'CSK',
    'Đất sản xuất, kinh doanh phi nông nghiệp',
    'Non-agri production/business (group)',
    '#FFA0AA',
    'non-agri',
    'both',
    'other source 255,180,200',
  ),
  code('SKK', 'Đất khu công nghiệp', 'Industrial park', '#FAAAA0', 'non-agri', 'both', ''),
  code('SKN', 'Đất cụm công nghiệp', 'Industrial cluster', '#FAAAA0', 'non-agri', 'both', ''),
  code('SKT', 'Đất khu chế xuất', 'Export-processing zone', '#FAAAA0', 'non-agri', '2018', ''),
  code(
    'TMD',
    'Đất thương mại, dịch vụ',
    'Commerce and services',
    '#FAAAA0',
    'non-agri',
    'both',
    'other source 255,190,200',
  ),
  code(
    'SKC',
    'Đất cơ sở sản xuất phi nông nghiệp',
    'Non-agri production facility',
    '#FAAAA0',
    'non-agri',
    'both',
    'other source 255,200,180',
  ),
  code('SKS', 'Đất sử dụng cho hoạt động khoáng sản', 'Mining', '#CDAACD', 'non-agri', 'both', ''),
  code(
    'SKX',
    'Đất sản xuất vật liệu xây dựng, làm đồ gốm',
    'Building materials, ceramics',
    '#CDAACD',
    'non-agri',
    '2018',
    '',
  ),
  code('CCC', 'Đất có mục đích công cộng', 'Public-purpose land (group)', '#FFAAA0', 'non-agri', 'both', ''),
  code('DGT', 'Đất giao thông', 'Transport', '#FFAA32', 'non-agri', 'both', ''),
  code('DTL', 'Đất thủy lợi', 'Irrigation', '#AAFFFF', 'non-agri', 'both', 'same RGB as NTS'),
  code(
    'DDT',
    'Đất có di tích lịch sử - văn hóa',
    'Historic relics',
    '#FFAAA0',
    'non-agri',
    '2018',
    '2024: DDD',
  ),
  code('DDL', 'Đất danh lam thắng cảnh', 'Scenic site', '#FFAAA0', 'non-agri', '2018', '2024: DDD'),
  code(
    'DSH',
    'Đất sinh hoạt cộng đồng',
    'Community activity',
    '#FFAAA0',
    'non-agri',
    '2018',
    '2024: inside DKV',
  ),
  code(
    'DKV',
    'Đất khu vui chơi, giải trí công cộng',
    'Public recreation',
    '#FFAAA0',
    'non-agri',
    'both',
    '2024 adds community activity',
  ),
  code('DNL', 'Đất công trình năng lượng', 'Energy', '#FFAAA0', 'non-agri', 'both', ''),
  code('DBV', 'Đất công trình bưu chính, viễn thông', 'Post and telecom', '#FFAAA0', 'non-agri', 'both', ''),
  code('DCH', 'Đất chợ', 'Market', '#FFAAA0', 'non-agri', 'both', '2024: chợ dân sinh, chợ đầu mối'),
  code(
    'DRA',
    'Đất bãi thải, xử lý chất thải',
    'Waste disposal and treatment',
    '#CDAACD',
    'non-agri',
    'both',
    '',
  ),
  code('DCK', 'Đất công trình công cộng khác', 'Other public works', '#FFAAA0', 'non-agri', 'both', ''),
  code('TON', 'Đất cơ sở tôn giáo', 'Religion', '#FFAAA0', 'non-agri', 'both', 'Esri copy 250,170,160'),
  code('TIN', 'Đất cơ sở tín ngưỡng', 'Belief', '#FFAAA0', 'non-agri', 'both', ''),
  code(
    'NTD',
    'Đất nghĩa trang, nhà tang lễ, hỏa táng',
    'Cemetery, funeral home, crematorium',
    '#D2D2D2',
    'non-agri',
    'both',
    '2024 adds ash storage',
  ),
  code(
    'SON',
    'Đất sông, ngòi, kênh, rạch, suối',
    'River, canal, stream',
    '#A0FFFF',
    'non-agri',
    'both',
    '2024: inside TVC',
  ),
  code(
    'MNC',
    'Đất có mặt nước chuyên dùng',
    'Special-use water surface',
    '#B4FFFF',
    'non-agri',
    'both',
    'Esri copy 160,255,255; other 170,245,255',
  ),
  code(
    'PNK',
    'Đất phi nông nghiệp khác',
    'Other non-agricultural',
    '#FFAAA0',
    'non-agri',
    'both',
    'other source 240,200,210',
  ),
  code('CSD', 'Nhóm đất chưa sử dụng', 'Unused land (group)', '#FFFFFE', 'unused', 'both', ''),
  code('BCS', 'Đất bằng chưa sử dụng', 'Unused flat land', '#FFFFFE', 'unused', 'both', ''),
  code(
    'DCS',
    'Đất đồi núi chưa sử dụng',
    'Unused hill land',
    '#FFFFFE',
    'unused',
    'both',
    'other source 245,245,240',
  ),
  code('NCS', 'Núi đá không có rừng cây', 'Rocky mountain without trees', '#E6E6C8', 'unused', 'both', ''),
  code(
    'MVB',
    'Đất có mặt nước ven biển (quan sát)',
    'Coastal water (observed)',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'MVT',
    'Đất mặt nước ven biển nuôi trồng thủy sản',
    'Coastal water, aquaculture',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'MVR',
    'Đất mặt nước ven biển có rừng ngập mặn',
    'Coastal water, mangrove',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'MVK',
    'Đất mặt nước ven biển có mục đích khác',
    'Coastal water, other',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'RSN',
    'Đất rừng sản xuất là rừng tự nhiên',
    'Production forest, natural',
    undefined,
    'agricultural',
    '2024',
    '',
  ),
  code('DMT', 'Đất xây dựng cơ sở môi trường', 'Environment facilities', undefined, 'non-agri', '2024', ''),
  code(
    'DKT',
    'Đất xây dựng cơ sở khí tượng thủy văn',
    'Hydro-meteorology facilities',
    undefined,
    'non-agri',
    '2024',
    '',
  ),
  code(
    'SCT',
    'Đất khu công nghệ thông tin tập trung',
    'Concentrated information-technology park',
    undefined,
    'non-agri',
    '2024',
    '',
  ),
  code(
    'SCC',
    'SCC',
    'SCC',
    undefined,
    'non-agri',
    '2024',
    'label not known: the sources give the code alone',
  ),
  code(
    'DCT',
    'Đất công trình cấp nước, thoát nước',
    'Water supply and drainage',
    undefined,
    'non-agri',
    '2024',
    '',
  ),
  code(
    'DPC',
    'Đất công trình phòng, chống thiên tai',
    'Disaster prevention works',
    undefined,
    'non-agri',
    '2024',
    '',
  ),
  code(
    'DDD',
    'Đất có di tích lịch sử - văn hóa, danh lam thắng cảnh, di sản thiên nhiên',
    'Relics, scenic sites, heritage',
    undefined,
    'non-agri',
    '2024',
    'replaces DDT and DDL',
  ),
  code(
    'TVC',
    'Đất có mặt nước chuyên dùng',
    'Special-use water surface (group)',
    undefined,
    'non-agri',
    '2024',
    'MNC and SON',
  ),
  code(
    'CGT',
    'Đất do Nhà nước thu hồi chưa giao, chưa cho thuê',
    'Recovered by the State, not yet allocated or leased',
    undefined,
    'unused',
    '2024',
    '',
  ),
  code('MCS', 'Đất có mặt nước chưa sử dụng', 'Unused water surface', undefined, 'unused', '2024', ''),
  code('KDT', 'Đất đô thị', 'Urban area', undefined, 'overlay', '2024', 'an area other codes lie in'),
  code('KKT', 'Đất khu kinh tế', 'Economic zone', undefined, 'overlay', '2024', 'an area other codes lie in'),
  code(
    'KBT',
    'Đất khu bảo tồn',
    'Conservation area',
    undefined,
    'overlay',
    '2024',
    'an area other codes lie in',
  ),
  code(
    'CNC',
    'Đất khu công nghệ cao',
    'High-tech park',
    undefined,
    'overlay',
    '2024',
    'an area other codes lie in',
  ),
];

const byCode: ReadonlyMap<string, LandUseCode> = new Map(LAND_USE_CODES.map((entry) => [entry.code, entry]));

/** The entry of a code as written in the data, or undefined. */
export const landUseOf = (id: string): LandUseCode | undefined => byCode.get(id);

/** Whether a category is an overlay area, to be kept out of every sum. */
export const isOverlayCode = (id: string): boolean => byCode.get(id)?.overlay ?? false;

/** Whether a category lies on land or at sea; unknown categories count as land. */
export const domainOf = (id: string): 'land' | 'sea' => byCode.get(id)?.domain ?? 'land';
