import type { Verification } from '#core/plan/provenance.ts';

interface Entry<Id extends string> {
  readonly id: Id;
  readonly term: { readonly vi: string; readonly en: string };
  readonly text: { readonly vi: string; readonly en: string };
  /** What law says it and how it was read; missing = a word of this map. */
  readonly source?: { readonly name: string; readonly verification: Verification };
}

const entries = <Id extends string>(list: readonly Entry<Id>[]): readonly Entry<Id>[] => list;

const codes = { name: 'TT 08/2024/TT-BTNMT', verification: 'secondary' } as const;
const datum = { name: 'QĐ 83/2000/QĐ-TTg', verification: 'verified' } as const;
const projection = { name: 'TT 973/2001/TT-TCĐC', verification: 'verified' } as const;
const meridians = { name: 'TT 24/2025/TT-BNNMT', verification: 'secondary' } as const;
const planning = { name: '80/QĐ-TTg', verification: 'secondary' } as const;
const urban = { name: 'TT 16/2025/TT-BXD', verification: 'secondary' } as const;
const units = { name: 'NQ 202/2025/QH15', verification: 'secondary' } as const;
const standard = { name: 'QCVN 01:2021/BXD, QCVN 01:2026/BXD', verification: 'secondary' } as const;
const classes = { name: 'NQ 111/2025/UBTVQH15', verification: 'secondary' } as const;

/** Words of planning and of this map. Explained in plain words: the law itself is what the source says. */
export const glossaryEntries = entries([
  {
    id: 'land-fund',
    term: { vi: 'Quỹ đất', en: 'Land fund' },
    text: {
      vi: 'Diện tích từng loại đất trong một phạm vi: cả tỉnh, một xã hay một vùng tự vẽ. Ở đây tính bằng hecta, từ hình các khoanh đất.',
      en: 'The area of each category of land in a place: the province, a commune, or an area that you draw. Here in hectares, from the shapes of the zones.',
    },
  },
  {
    id: 'category',
    term: { vi: 'Loại đất, mã loại đất', en: 'Land-use category, code' },
    text: {
      vi: 'Mục đích sử dụng của đất, viết bằng mã ba chữ: ODT là đất ở tại đô thị, LUC là đất chuyên trồng lúa. Nhiều mã có chung một màu, nên bản đồ in cả mã.',
      en: 'What land is used for, written as three letters: ODT is urban residential land, LUC is rice land. Many codes share a colour, so the map prints the code.',
    },
    source: codes,
  },
  {
    id: 'agricultural',
    term: { vi: 'Nhóm đất nông nghiệp (NNP)', en: 'Agricultural land (NNP)' },
    text: {
      vi: 'Đất trồng lúa và cây khác, đất rừng, đất nuôi trồng thủy sản, làm muối và chăn nuôi tập trung.',
      en: 'Land for rice and other crops, forests, aquaculture, salt and concentrated livestock.',
    },
    source: codes,
  },
  {
    id: 'non-agricultural',
    term: { vi: 'Nhóm đất phi nông nghiệp (PNN)', en: 'Non-agricultural land (PNN)' },
    text: {
      vi: 'Đất ở, trụ sở, quốc phòng, an ninh, công trình công cộng, giao thông, sản xuất kinh doanh, nghĩa trang, sông suối.',
      en: 'Land for housing, offices, defence, public works, transport, business, cemeteries, and rivers.',
    },
    source: codes,
  },
  {
    id: 'unused',
    term: { vi: 'Nhóm đất chưa sử dụng (CSD)', en: 'Unused land (CSD)' },
    text: {
      vi: 'Đất bằng, đất đồi núi chưa sử dụng và núi đá không có rừng cây.',
      en: 'Flat and hill land not yet in use, and rocky mountains without trees.',
    },
    source: codes,
  },
  {
    id: 'overlay-zone',
    term: { vi: 'Khu chồng phủ (KKT, KDT, KBT, CNC)', en: 'Overlay areas (KKT, KDT, KBT, CNC)' },
    text: {
      vi: 'Khu kinh tế, đô thị, khu bảo tồn, khu công nghệ cao: bên trong có nhiều loại đất khác. Các khu này đứng riêng và không bao giờ được cộng vào tổng, vì cộng là tính đất hai lần.',
      en: 'Economic zones, urban areas, conservation and high-tech areas: many other categories lie inside. They stand apart and are in no sum, since that would count land twice.',
    },
    source: codes,
  },
  {
    id: 'existing',
    term: { vi: 'Hiện trạng', en: 'Present use' },
    text: {
      vi: 'Đất đang được dùng vào việc gì vào lúc lập số liệu.',
      en: 'What land is used for when the data were made.',
    },
  },
  {
    id: 'planned',
    term: { vi: 'Đất theo quy hoạch', en: 'Planned use' },
    text: {
      vi: 'Đất dự định dùng vào việc gì ở một giai đoạn của quy hoạch, ví dụ đến năm 2030.',
      en: 'What land is meant for in a phase of the plan, such as to 2030.',
    },
  },
  {
    id: 'phase',
    term: { vi: 'Giai đoạn', en: 'Phase' },
    text: {
      vi: 'Một mốc thời gian của quy hoạch. Mỗi giai đoạn ghi rõ hình vẽ của nó được đối chiếu hay chỉ để minh họa.',
      en: 'A point in the time of the plan. Each phase says whether its drawing was checked or is illustrative.',
    },
  },
  {
    id: 'zone',
    term: { vi: 'Khoanh đất', en: 'Zone' },
    text: {
      vi: 'Một vùng trên bản đồ có một loại đất. Khoanh đất không phải thửa đất: không dùng để tra cứu quyền sử dụng.',
      en: 'An area of the map with one category. A zone is no parcel and says nothing of rights in land.',
    },
  },
  {
    id: 'unit',
    term: {
      vi: 'Đơn vị hành chính (xã, phường, đặc khu)',
      en: 'Administrative unit (commune, ward, special zone)',
    },
    text: {
      vi: 'Từ 01/07/2025 cả nước có 34 tỉnh, thành phố và không còn cấp huyện. Số liệu của huyện cũ không được chia lại cho xã mới ở đây.',
      en: 'Since 1 July 2025 there are 34 provinces and cities, and no districts. Figures of former districts are not divided among the present communes here.',
    },
    source: units,
  },
  {
    id: 'closure',
    term: { vi: 'Khép diện tích', en: 'Closure' },
    text: {
      vi: 'Phép thử: diện tích đơn vị phải bằng tổng các loại đất, cộng phần chưa quy hoạch, trừ phần chồng lấn. Hai vế được tính bằng hai lượt khác nhau, nên phép thử có thể hỏng.',
      en: 'A test: the area of the unit must equal the sum of categories, plus unzoned land, less overlaps. The two sides are computed in two passes, so that the test can fail.',
    },
  },
  {
    id: 'residual',
    term: { vi: 'Sai số khép', en: 'Residual' },
    text: {
      vi: 'Phần lệch còn lại giữa hai vế của phép khép. Coi là khép khi không quá 1 m² hoặc một phần triệu diện tích.',
      en: 'What is left between the two sides of the closure. It closes within 1 m² or one part per million of the area.',
    },
  },
  {
    id: 'unzoned',
    term: { vi: 'Chưa quy hoạch', en: 'Unzoned' },
    text: {
      vi: 'Phần của đơn vị mà không khoanh đất nào phủ tới. Thường là khe giữa ranh giới và khoanh đất, hoặc chỗ dữ liệu còn thiếu.',
      en: 'The part of a unit that no zone covers: mostly gaps along its border, or data that are missing.',
    },
  },
  {
    id: 'overlap',
    term: { vi: 'Chồng lấn', en: 'Overlap' },
    text: {
      vi: 'Đất nằm dưới hơn một khoanh nên bị tính hơn một lần. Phần tính thừa được nêu ở một dòng riêng, không bị giấu trong tổng.',
      en: 'Land under more than one zone, counted more than once. What is counted too much stands in a row of its own, not hidden in the sum.',
    },
  },
  {
    id: 'outside',
    term: { vi: 'Ngoài đơn vị', en: 'Outside every unit' },
    text: {
      vi: 'Phần khoanh đất vượt ra ngoài mọi ranh giới đơn vị. Không nằm trong tổng của đơn vị nào.',
      en: 'The part of zones beyond every unit. It is in the sum of none.',
    },
  },
  {
    id: 'rounding',
    term: { vi: 'Làm tròn', en: 'Rounding' },
    text: {
      vi: 'Số in ra được làm tròn sau khi cộng. Vì thế các số đã in cộng lại có thể lệch chút ít so với tổng; phần lệch được ghi ngay dưới bảng.',
      en: 'Printed figures are rounded after summing, so they may add up to slightly more or less than the printed total; the difference stands under the table.',
    },
  },
  {
    id: 'vn2000',
    term: { vi: 'VN-2000', en: 'VN-2000' },
    text: {
      vi: 'Hệ tọa độ quốc gia của Việt Nam. Định vị vệ tinh cho tọa độ WGS 84; đổi giữa hai hệ cần bảy tham số, thiếu chúng thì lệch khoảng 225 m.',
      en: 'The national coordinate system of Viet Nam. Satellite positions are in WGS 84; going between the two takes seven parameters, and without them a place is some 225 m off.',
    },
    source: datum,
  },
  {
    id: 'meridian',
    term: { vi: 'Kinh tuyến trục', en: 'Central meridian' },
    text: {
      vi: 'Đường kinh tuyến ở giữa múi chiếu, mỗi tỉnh có một. Đọc bản vẽ sai kinh tuyến trục thì hình nằm lệch hàng chục kilômét.',
      en: 'The meridian in the middle of the projection, one for each province. A drawing read on another one lies tens of kilometres off.',
    },
    source: meridians,
  },
  {
    id: 'scale-factor',
    term: { vi: 'Múi chiếu và hệ số k₀', en: 'Projection zone and scale factor k₀' },
    text: {
      vi: 'Mặt phẳng thu nhỏ chút ít quanh kinh tuyến trục: k₀ = 0,9999 ở múi 3 độ, 0,9996 ở múi 6 độ. Diện tích trên mặt phẳng vì thế khác chút ít với diện tích thật trên mặt đất.',
      en: 'The plane is slightly smaller around its meridian: k₀ = 0.9999 in zones of 3 degrees, 0.9996 in those of 6. Areas on the plane therefore differ a little from those on the ground.',
    },
    source: projection,
  },
  {
    id: 'plane-area',
    term: { vi: 'Diện tích mặt phẳng', en: 'Plane area' },
    text: {
      vi: 'Diện tích đo trên mặt phẳng chiếu VN-2000, như trong hồ sơ CAD đã duyệt. Đây là số in trong bảng.',
      en: 'Area on the VN-2000 plane, as in approved CAD tables. This is the figure that the table prints.',
    },
  },
  {
    id: 'ellipsoid-area',
    term: { vi: 'Diện tích elipxôit', en: 'Ellipsoidal area' },
    text: {
      vi: 'Diện tích đo trên bề mặt elipxôit WGS 84, không qua phép chiếu. Đứng cạnh diện tích mặt phẳng để đối chiếu.',
      en: 'Area on the surface of the WGS 84 ellipsoid, without a projection. It stands beside the plane area to compare.',
    },
  },
  {
    id: 'receipt',
    term: { vi: 'Biên nhận', en: 'Receipt' },
    text: {
      vi: 'Tệp ghi dữ liệu nào (kèm mã SHA-256), cách tính nào và mọi số của kết quả, để người khác tính lại và so.',
      en: 'A file that says which data (with SHA-256), which method and every figure of a result, so that others can compute it again and compare.',
    },
  },
  {
    id: 'transition',
    term: { vi: 'Chu chuyển đất đai', en: 'Transition' },
    text: {
      vi: 'Đất chuyển từ loại hiện trạng nào sang loại quy hoạch nào, bao nhiêu hecta.',
      en: 'How many hectares go from which present use to which planned one.',
    },
  },
  {
    id: 'balance',
    term: { vi: 'Bảng cân đối đất đai', en: 'Land balance' },
    text: {
      vi: 'Bảng theo mẫu đặt diện tích hiện trạng cạnh diện tích quy hoạch của từng loại đất.',
      en: 'A standard table with present and planned areas of each category side by side.',
    },
  },
  {
    id: 'quota',
    term: { vi: 'Chỉ tiêu sử dụng đất', en: 'Land quota' },
    text: {
      vi: 'Diện tích mà một văn bản phân bổ cho một loại đất đến một năm. Chỉ hiện khi có văn bản nêu.',
      en: 'The area that a document allots to a category up to a year. Shown only where a document states it.',
    },
  },
  {
    id: 'indicator',
    term: { vi: 'Chỉ tiêu', en: 'Indicator' },
    text: {
      vi: 'Một con số đo mức đạt được, ví dụ tỷ lệ đô thị hóa. Kết quả “đạt” hay “chưa đạt” do máy so số liệu với mục tiêu; chưa có số liệu thì nói là không có.',
      en: 'A figure that measures what was reached, such as the share of urban people. “Met” or “not met” is a comparison by machine; where there is no figure, that is said.',
    },
  },
  {
    id: 'standard',
    term: { vi: 'Quy chuẩn (QCVN 01)', en: 'Planning code (QCVN 01)' },
    text: {
      vi: 'Quy chuẩn quốc gia về quy hoạch xây dựng: đất tối thiểu cho cây xanh, trường học, y tế. Bản năm 2026 áp dụng từ 01/01/2027; trước đó là bản năm 2021.',
      en: 'The national code of construction planning: least land for green, schools, health. The one of 2026 holds from 1 January 2027; before that, the one of 2021.',
    },
    source: standard,
  },
  {
    id: 'provincial-plan',
    term: { vi: 'Quy hoạch tỉnh', en: 'Provincial plan' },
    text: {
      vi: 'Quy hoạch của cả tỉnh cho một thời kỳ. Ví dụ của Quảng Ninh: thời kỳ 2021–2030, tầm nhìn đến năm 2050.',
      en: 'The plan of a whole province for a period. That of Quảng Ninh, for one: 2021–2030, with a vision to 2050.',
    },
    source: planning,
  },
  {
    id: 'urban-plan',
    term: { vi: 'Quy hoạch đô thị và nông thôn', en: 'Urban and rural planning' },
    text: {
      vi: 'Quy hoạch chung, phân khu và chi tiết của đô thị, nông thôn và khu chức năng. Dùng ký hiệu riêng, khác màu của mã loại đất, nên không trộn hai hệ trong một chú giải.',
      en: 'General, zoning and detailed plans of towns, countryside and functional areas. Their symbols differ from the colours of land-use codes, so the two stand in no common legend.',
    },
    source: urban,
  },
  {
    id: 'urban-class',
    term: { vi: 'Phân loại đô thị', en: 'Class of an urban area' },
    text: {
      vi: 'Từ 01/01/2026 có loại đặc biệt, I, II và III. Loại I đến V của quy định trước chỉ còn đúng với văn bản thời đó.',
      en: 'Since 1 January 2026: special, I, II and III. Classes I to V are those of the rule before, and of documents of that time.',
    },
    source: classes,
  },
  {
    id: 'spatial-model',
    term: { vi: 'Mô hình không gian', en: 'Spatial model' },
    text: {
      vi: 'Cách một quy hoạch nói về hình thế của tỉnh: tâm, tuyến hành lang, mũi đột phá, vùng động lực. Nhiều phần tử chỉ được nêu bằng lời; hình ở đây khi đó là minh họa.',
      en: 'How a plan speaks of the shape of a province: centre, corridors, breakthroughs, dynamic regions. Many are stated in words alone; the shapes here are then illustrative.',
    },
  },
  {
    id: 'corridor',
    term: { vi: 'Hành lang, vùng đệm', en: 'Corridor, buffer' },
    text: {
      vi: 'Dải đất hai bên một tuyến, rộng bao nhiêu mét là do người xem chọn. Không phải hành lang an toàn hay lộ giới theo luật.',
      en: 'A strip along a route, as wide as the reader chooses. It is no safety corridor and no road limit of law.',
    },
  },
  {
    id: 'illustrative',
    term: { vi: 'Minh họa', en: 'Illustrative' },
    text: {
      vi: 'Hình do Plan Atlas dựng để thử phép tính và cách trình bày. Không lấy từ bản đồ đã duyệt và không có giá trị pháp lý.',
      en: 'A shape that Plan Atlas made up to try computations and drawings. Not from an approved map, and of no legal force.',
    },
  },
  {
    id: 'secondary',
    term: { vi: 'Theo nguồn thứ cấp', en: 'From a secondary source' },
    text: {
      vi: 'Con số đọc được ở báo chí hoặc cổng thông tin, chưa đọc được trong văn bản gốc. Nguồn đã đọc được ghi kèm.',
      en: 'A figure read in the press or on a portal, not in the official text. The source that was read is named.',
    },
  },
  {
    id: 'certificate',
    term: { vi: 'Chứng chỉ quy hoạch', en: 'Planning certificate' },
    text: {
      vi: 'Giấy do cơ quan có thẩm quyền cấp về quy hoạch của một khu đất. Bản đồ này không bao giờ thay được giấy đó.',
      en: 'A paper that the competent authority gives about the planning of a piece of land. This map never replaces it.',
    },
  },
]);

export type TermId = (typeof glossaryEntries)[number]['id'];

const vi = {
  title: 'Từ điển',
  hint: 'Các từ dùng trên bản đồ, giải thích bằng lời thường; từ có trong văn bản pháp luật thì ghi văn bản.',
  find: 'Tìm một từ',
  findHint: 'Gõ không dấu cũng được',
  none: (query: string) => `Không có từ nào chứa “${query}”.`,
  found: (n: string) => `${n} từ`,
  ofMap: 'Cách dùng trong bản đồ này',
  source: (name: string) => `Văn bản: ${name}`,
};

const en: typeof vi = {
  title: 'Glossary',
  hint: 'The words of this map in plain language; where law has the word, the document is named.',
  find: 'Find a word',
  findHint: 'Accents may be left out',
  none: (query) => `No word holds “${query}”.`,
  found: (n) => `Words: ${n}`,
  ofMap: 'As used on this map',
  source: (name) => `Document: ${name}`,
};

/** Words about the words. */
export const glossaryWords: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
