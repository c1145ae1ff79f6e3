import type { AuditKind } from '#core/audit/audit-problem.ts';
import type {
  AuditParams,
  DegenerateWhy,
  MetricWords,
  UnmeasuredWhat,
  Wind,
} from '#core/audit/audit-sentences.ts';
import type { PartialFacts } from '#core/audit/partial-reasons.ts';

/** How figures stand in a sentence of one language. */
export interface AuditFigures {
  readonly area: (squareMetres: number) => string;
  readonly length: (metres: number) => string;
  readonly count: (value: number) => string;
  /** 0 … 1 as percent without decimals */
  readonly share: (value: number) => string;
  /** a coordinate, an angle or a factor with the decimals it has, six at most */
  readonly plain: (value: number) => string;
}

/** What each kind of problem is called, and its sentence. */
export interface AuditWords {
  readonly titles: Readonly<Record<AuditKind, string>>;
  readonly sentences: {
    readonly [K in AuditKind]: (params: AuditParams[K], figures: AuditFigures) => string;
  };
}

const winds: Readonly<Record<Wind, string>> = {
  east: 'đông',
  'north-east': 'đông bắc',
  north: 'bắc',
  'north-west': 'tây bắc',
  west: 'tây',
  'south-west': 'tây nam',
  south: 'nam',
  'south-east': 'đông nam',
};
const whys: Readonly<Record<DegenerateWhy, string>> = {
  'few-points': 'có chưa đến 3 điểm khác nhau',
  'no-ring': 'không có vòng nào',
  'no-polygon': 'không có vùng nào',
  'no-area': 'đã co lại thành một đường',
  'flat-ring': 'có một vòng đã co lại thành một đường',
};
const unmeasured: Readonly<Record<UnmeasuredWhat, (count: string) => string>> = {
  'triple-overlaps': (n) => `${n} chỗ ba đối tượng cùng phủ chưa đo được từng chỗ.`,
  gaps: (n) => `${n} đối tượng chồng lấn đối tượng bên cạnh; khe hở giữa chúng chưa đo được từng chỗ.`,
};
const systems: Readonly<Record<MetricWords['system'], (p: MetricWords, f: AuditFigures) => string>> = {
  vn2000: (p, f) =>
    `VN-2000, kinh tuyến trục ${f.plain(p.meridian)}°, k₀ = ${f.plain(p.k0)}${p.first === 'northing' ? ', ghi X (bắc) trước Y (đông)' : ''}`,
  'web-mercator': () => 'Web Mercator (EPSG:3857)',
  'zone-prefix': (p, f) => `VN-2000 có số múi ${f.plain(p.prefix)} đứng trước tọa độ Y (đông)`,
  millimetres: () => 'mặt phẳng tính bằng milimét',
  unknown: () => 'hệ chưa rõ',
};
const reasons: Readonly<Record<MetricWords['because'], (p: MetricWords, f: AuditFigures) => string>> = {
  reference: (p, f) => `vì khi đó ${f.share(p.share)} số điểm nằm trên ranh giới đối chiếu`,
  declared: (p, f) =>
    `theo kinh tuyến trục khai báo, khi đó lớp nằm ở ${f.plain(p.lat)}; ${f.plain(p.lon)}; riêng các con số không cho biết kinh tuyến`,
  'declared-outside': () => 'theo kinh tuyến trục khai báo, dù khi đó lớp nằm ngoài Việt Nam',
  size: () => 'theo độ lớn của các con số',
  nothing: () => 'vì các con số không hợp với mặt phẳng nào dùng ở Việt Nam',
};

type Shift = AuditParams['missing-datum-shift'];
const off = (p: Shift, f: AuditFigures): string =>
  `Lớp lệch ${f.length(p.metres)} về phía ${winds[p.direction]}`;
const fits = (p: Shift, f: AuditFigures): string =>
  `khi đó ${f.share(p.after)} đường bao trùng ranh giới đối chiếu, hiện nay ${f.share(p.before)}`;
const crossing = ({ feature, area, how }: AuditParams['self-crossing'], f: AuditFigures): string =>
  ({
    cross: `${feature} tự cắt: ${f.area(area)} nằm trong vòng ngược chiều hoặc bị phủ hai lần.`,
    parts: `Các phần của ${feature} chồng lấn nhau ${f.area(area)}.`,
    lie: `Các vòng hoặc các phần của ${feature} đè lên nhau trên ${f.area(area)}.`,
  })[how];
const partial = (p: PartialFacts, f: AuditFigures): string =>
  [
    p.cutAfter > 0 && `tệp bị cắt cụt sau ${f.count(p.cutAfter)} ký tự`,
    p.returned > 0 && `máy chủ báo gửi ${f.count(p.returned)} đối tượng, ở đây có ${f.count(p.here)}`,
    p.matched > 0 && `máy chủ có ${f.count(p.matched)} đối tượng, ở đây có ${f.count(p.here)}`,
    p.limit > 0 && 'máy chủ dừng ở giới hạn truyền',
    p.next > 0 && 'máy chủ còn trang sau',
  ]
    .filter(Boolean)
    .join('; ') || `tệp kết thúc sau ${f.count(p.here)} đối tượng`;

/** The audit in Vietnamese; in English: `en/audit-sentences.ts`. */
export const auditWords: AuditWords = {
  titles: {
    'partial-data': 'Dữ liệu chưa đầy đủ',
    'no-features': 'Không có đối tượng nào',
    'wrong-crs': 'Khai báo hệ tọa độ khác WGS 84',
    projected: 'Tọa độ bằng mét',
    'swapped-axes': 'Vĩ độ đứng trước kinh độ',
    'outside-vietnam': 'Nằm ngoài Việt Nam',
    'missing-datum-shift': 'Chưa chuyển VN-2000 sang WGS 84',
    'double-datum-shift': 'Chuyển VN-2000 sang WGS 84 hai lần',
    'wrong-meridian': 'Sai kinh tuyến trục',
    'wrong-scale': 'Sai hệ số k₀',
    'off-reference': 'Không khớp lớp đối chiếu',
    'no-geometry': 'Không có hình',
    'not-a-polygon': 'Không phải vùng',
    'bad-position': 'Vị trí không đọc được',
    'unclosed-ring': 'Vòng chưa khép',
    'degenerate-ring': 'Vòng suy biến',
    'self-crossing': 'Tự cắt hoặc tự chồng lấn',
    'small-self-crossing': 'Tự cắt hoặc tự chồng lấn nhỏ',
    'duplicate-feature': 'Đối tượng lặp lại',
    overlap: 'Chồng lấn',
    'triple-overlap': 'Chồng lấn ba lớp',
    'not-measured': 'Chưa đo được',
    gap: 'Khe hở',
    'near-border': 'Ranh giới vẽ không trùng nhau',
    sliver: 'Dải hẹp',
    spike: 'Gai nhọn',
    'duplicate-vertex': 'Đỉnh trùng',
    'wrong-winding': 'Chiều vòng ngược quy ước',
  },
  sentences: {
    'partial-data': (p, f) =>
      `Dữ liệu chưa đầy đủ: ${partial(p, f)}. Các số chỉ tính trên phần đã có, không phải là tổng; hãy lấy nốt phần còn thiếu.`,
    'no-features': () => 'Lớp không có đối tượng nào, nên không tính được số nào.',
    'wrong-crs': (p) =>
      `Tệp khai báo hệ tọa độ ${p.crs}; GeoJSON phải là kinh độ, vĩ độ WGS 84. Hãy chuyển hệ tọa độ trước.`,
    projected: (p, f) =>
      `${f.count(p.count)} đối tượng có tọa độ bằng mét, không phải độ (${f.plain(p.x)}; ${f.plain(p.y)}): ${systems[p.system](p, f)}, ${reasons[p.because](p, f)}. Hãy chuyển từ hệ đó sang WGS 84.`,
    'swapped-axes': (p, f) =>
      `${f.count(p.count)} đối tượng ghi vĩ độ trước kinh độ (${f.plain(p.x)}; ${f.plain(p.y)}); GeoJSON cần kinh độ trước. Hãy đổi chỗ hai số.`,
    'outside-vietnam': (p, f) =>
      `${f.count(p.count)} đối tượng nằm ngoài Việt Nam (vĩ độ ${f.plain(p.lat)}, kinh độ ${f.plain(p.lon)}). Hãy xem lại hệ tọa độ của tệp, hoặc các đối tượng này có thuộc lớp không.`,
    'missing-datum-shift': (p, f) =>
      `${off(p, f)}: chưa chuyển từ VN-2000 sang WGS 84. Hãy chuyển lại với 7 tham số của Quyết định 05/2007/QĐ-BTNMT (${fits(p, f)}).`,
    'double-datum-shift': (p, f) =>
      `${off(p, f)}: đã chuyển từ VN-2000 sang WGS 84 hai lần. Hãy chuyển lại, một lần (${fits(p, f)}).`,
    'wrong-meridian': (p, f) =>
      `${off(p, f)}: vẽ trên kinh tuyến trục ${f.plain(p.drawnOn)}° nhưng đọc trên ${f.plain(p.readOn)}°, hoặc trên một cặp khác cách nhau như vậy. Hãy chuyển lại từ kinh tuyến trục ${f.plain(p.drawnOn)}° (${fits(p, f)}).`,
    'wrong-scale': (p, f) =>
      `${off(p, f)}: vẽ với k₀ = ${f.plain(p.drawnWith)} nhưng đọc với ${f.plain(p.readWith)}. Hãy chuyển lại với k₀ = ${f.plain(p.drawnWith)} (${fits(p, f)}).`,
    'off-reference': (p, f) =>
      `Chỉ ${f.share(p.inside)} số điểm của lớp nằm trong lớp đối chiếu, và không lỗi chuyển hệ tọa độ nào đã biết giải thích được. Hãy xem hai lớp có cùng một nơi không.`,
    'no-geometry': (p) => `${p.place} trống: đối tượng không có hình nên không có diện tích.`,
    'not-a-polygon': (p) => `${p.place} là ${p.type}, không phải vùng, nên không có diện tích.`,
    'bad-position': (p, f) =>
      `${p.place} không phải vị trí gồm hai số (${f.count(p.count)} chỗ như vậy); đối tượng này đứng ngoài mọi tổng.`,
    'unclosed-ring': (p) => `${p.place} chưa khép: điểm cuối khác điểm đầu. Đã khép lại bằng một đoạn thẳng.`,
    'degenerate-ring': (p) => `${p.place} ${whys[p.why]}, nên không có diện tích.`,
    'self-crossing': (p, f) => `${crossing(p, f)} Đối tượng này đứng ngoài mọi tổng cho đến khi được sửa.`,
    'small-self-crossing': (p, f) => `${crossing(p, f)} Diện tích có thể lệch đến hai lần chừng đó.`,
    'duplicate-feature': (p) => `${p.feature} lặp lại ở ${p.others}: cùng một hình. Hãy bỏ các bản thừa.`,
    overlap: (p, f) =>
      p.rest > 0
        ? `${f.count(p.rest)} cặp nhỏ hơn chồng lấn tổng cộng ${f.area(p.area)}: phần đất này bị đếm hai lần.`
        : `${p.feature} và ${p.other} chồng lấn ${f.area(p.area)}: phần đất này bị đếm hai lần.`,
    'triple-overlap': (p, f) =>
      `${p.feature}, ${p.other} và ${p.third} cùng phủ ${f.area(p.area)}: phần đất này bị đếm ba lần.`,
    'not-measured': (p, f) => unmeasured[p.what](f.count(p.count)),
    gap: (p, f) =>
      p.rest > 0
        ? `${f.count(p.rest)} khe hở nhỏ hơn, tổng cộng ${f.area(p.area)}, không đối tượng nào phủ.`
        : `Giữa ${p.around} có ${f.area(p.area)} không đối tượng nào phủ (rộng khoảng ${f.length(p.width)}).`,
    'near-border': (p, f) =>
      `Ranh giới ${p.rest > 0 ? `của ${f.count(p.rest)} cặp khác` : `giữa ${p.feature} và ${p.other}`} vẽ không trùng nhau trên ${f.length(p.length)}: dải hở ${f.area(p.gap)}, dải chồng ${f.area(p.overlap)}.`,
    sliver: (p, f) =>
      `${p.feature} là dải rất hẹp, rộng ${f.length(p.width)} (diện tích / chu vi² = ${f.plain(p.ratio)}).`,
    spike: (p, f) =>
      `${p.feature} có ${f.count(p.count)} gai nhọn, dài đến ${f.length(p.length)}: đường bao chạy ra rồi quay lại.`,
    'duplicate-vertex': (p, f) => `${f.count(p.count)} đỉnh trùng với đỉnh ngay trước; diện tích không đổi.`,
    'wrong-winding': (p, f) =>
      `${f.count(p.count)} vòng đi ngược chiều RFC 7946 quy ước (vòng ngoài ngược chiều kim đồng hồ, vòng trong xuôi chiều); diện tích không đổi.`,
  },
};
