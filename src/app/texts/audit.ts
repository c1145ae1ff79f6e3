import type { AuditEffect } from '#core/audit/audit-effect.ts';
import type { AuditNoteKind } from '#core/audit/audit-note.ts';
import type { AuditKind, AuditLevel } from '#core/audit/audit-problem.ts';

/** One thing the audit looks for. */
interface Check {
  readonly id: string;
  readonly kinds: readonly AuditKind[];
  /** whether it is made only beside a reference */
  readonly needsReference?: boolean;
  readonly vi: string;
  readonly en: string;
}

/** Everything the audit looks for, by what a person would ask. */
export const auditChecks: readonly Check[] = [
  {
    id: 'whole',
    kinds: ['partial-data', 'no-features'],
    vi: 'Lớp có đối tượng, và tệp không cho biết là còn thiếu.',
    en: 'The layer holds features, and nothing in the file says that some are missing.',
  },
  {
    id: 'system',
    kinds: ['wrong-crs', 'projected', 'swapped-axes', 'outside-vietnam'],
    vi: 'Tọa độ là kinh độ, vĩ độ WGS 84 và nằm trong Việt Nam.',
    en: 'Coordinates are WGS 84 longitude and latitude, within Vietnam.',
  },
  {
    id: 'place',
    kinds: ['missing-datum-shift', 'double-datum-shift', 'wrong-meridian', 'wrong-scale', 'off-reference'],
    needsReference: true,
    vi: 'Lớp nằm đúng chỗ so với ranh giới đơn vị: không lệch khoảng 225 m do thiếu 7 tham số, không sai kinh tuyến trục hay k₀.',
    en: 'The layer lies where the units are: not some 225 m off for want of the 7 parameters, not on another meridian or k₀.',
  },
  {
    id: 'shape',
    kinds: ['no-geometry', 'not-a-polygon', 'bad-position', 'unclosed-ring', 'degenerate-ring'],
    vi: 'Mọi đối tượng là vùng có diện tích, mọi vòng đều khép.',
    en: 'Every feature is a polygon with an area, every ring is closed.',
  },
  {
    id: 'crossing',
    kinds: ['self-crossing', 'small-self-crossing'],
    vi: 'Không vòng nào tự cắt.',
    en: 'No ring crosses itself.',
  },
  {
    id: 'twice',
    kinds: ['duplicate-feature', 'overlap', 'triple-overlap', 'not-measured'],
    vi: 'Không phần đất nào bị hai hay ba đối tượng cùng phủ quá 0,05 m².',
    en: 'No land over 0.05 m² is covered by two or three features.',
  },
  {
    id: 'gap',
    kinds: ['gap', 'near-border'],
    vi: 'Không có khe hở giữa các đối tượng; ranh giới chung được vẽ trùng nhau.',
    en: 'There is no gap between features; shared borders are drawn alike.',
  },
  {
    id: 'thin',
    kinds: ['sliver', 'spike'],
    vi: 'Không có dải hẹp dưới 1 m hay gai nhọn dưới 1°.',
    en: 'There is no sliver under 1 m and no spike under 1°.',
  },
  {
    id: 'order',
    kinds: ['duplicate-vertex', 'wrong-winding'],
    vi: 'Không có đỉnh trùng; chiều các vòng theo RFC 7946.',
    en: 'No vertex is repeated; rings run as RFC 7946 wants.',
  },
];

const levels: Readonly<Record<AuditLevel, string>> = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Ghi chú' };
const effects: Readonly<Record<AuditEffect, string>> = {
  partial: 'Dữ liệu chưa đầy đủ: các số chỉ tính trên phần đã có, không phải là tổng.',
  elsewhere: 'Lớp không nằm đúng chỗ: chưa dùng được tổng nào cho đến khi chuyển lại tọa độ.',
  'left-out': 'Đối tượng hỏng đứng ngoài tổng: đất của nó được tính là chưa quy hoạch.',
  overlap: 'Đất bị đếm hai lần nằm ở dòng “Chồng lấn” của phép đối chiếu diện tích.',
  unzoned: 'Đất trong khe hở nằm ở dòng “Chưa quy hoạch”.',
  both: 'Dải hở dọc ranh giới nằm ở dòng “Chưa quy hoạch”, dải chồng ở dòng “Chồng lấn”.',
  uncertain: 'Có diện tích không chắc chắn: xem từng mục bên dưới.',
  none: 'Dải hẹp, gai, đỉnh trùng và chiều vòng không làm đổi tổng nào.',
};

const vi = {
  title: 'Kiểm tra',
  layer: 'Dữ liệu cần kiểm tra',
  ofFund: 'Quỹ đất: khoanh đất và đơn vị',
  others: 'Từng lớp',
  start: 'Kiểm tra',
  again: 'Kiểm tra lại',
  stop: 'Dừng kiểm tra',
  stopped: 'Đã dừng, chưa có kết quả.',
  running: (layer: string, percent: string) => `Đang kiểm tra ${layer}: ${percent}`,
  failed: (layer: string) => `Không kiểm tra được lớp “${layer}”.`,
  nothing: 'Bộ dữ liệu này không có lớp vùng nào để kiểm tra.',
  nouns: { zones: 'khoanh đất', units: 'đơn vị', other: 'đối tượng' },
  clean: (features: string, noun: string) => `Không tìm thấy lỗi nào trong ${features} ${noun}.`,
  cleanPartly: (features: string, noun: string) =>
    `Không tìm thấy lỗi nào trong ${features} ${noun}, nhưng có phép kiểm tra chưa làm được.`,
  found: (problems: string, features: string, noun: string) =>
    `${problems} vấn đề trong ${features} ${noun}.`,
  counts: {
    error: (n: string) => `${n} lỗi`,
    warning: (n: string) => `${n} cảnh báo`,
    info: (n: string) => `${n} ghi chú`,
  },
  noErrors: 'Không có lỗi làm sai tổng.',
  levels,
  effects,
  effectsTitle: 'Ảnh hưởng đến các tổng',
  effectUnits: 'Lỗi ở lớp đơn vị làm sai diện tích của chính các đơn vị đó.',
  effectOther: 'Lớp này không tham gia tính quỹ đất, nên không đổi tổng nào ở đó.',
  toRows: 'Xem các dòng này trong bảng',
  caption: 'Các loại vấn đề, lỗi trước, lớn trước',
  kind: 'Loại vấn đề',
  count: 'Số lượng',
  area: 'Diện tích',
  areaNote: 'Diện tích trên mặt phẳng VN-2000; một phần đất có thể nằm trong nhiều loại vấn đề.',
  sumOfPairs: 'tổng các cặp',
  pairsNote: 'Chồng lấn được cộng theo từng cặp, nên đất ba đối tượng cùng phủ có mặt trong cả ba cặp.',
  excess: (excess: string, pairs: string, threes: string) =>
    `Đất bị tính thừa là ${excess} (${pairs} − ${threes}); dòng “Chồng lấn” của quỹ đất là phần thừa này trong ranh giới đơn vị.`,
  excessUnknown:
    'Dòng “Chồng lấn” của quỹ đất chỉ tính phần thừa, mỗi lần phủ thêm một lần, nên nhỏ hơn tổng các cặp.',
  checked: 'Đã kiểm tra',
  skipped: 'chưa kiểm tra được, vì không đọc được lớp đơn vị',
  noReference: 'không kiểm tra, vì chính lớp này là chuẩn đối chiếu',
  noUnits: 'không kiểm tra, vì không có lớp đơn vị',
  notes: {
    'position-not-compared': 'Vị trí chưa được so với lớp đơn vị, nên chưa biết lớp có bị lệch hay không.',
  } satisfies Record<AuditNoteKind, string>,
  referenceFailed: (cause: string) => `Không đọc được lớp đơn vị để đối chiếu: ${cause}`,
  fly: 'Bay tới',
  flyTo: (title: string, number: string) => `Bay tới vấn đề ${number}: ${title}`,
  shown: 'Đang xem trên bản đồ',
  noPlace: 'Không có vị trí',
  more: (n: string) => `Xem thêm ${n}`,
  listed: (shown: string, all: string) => `Đang liệt kê ${shown} trên ${all}.`,
  save: 'Tải GeoJSON',
  saveHint: 'Mỗi vấn đề là một điểm, mở được bằng QGIS và các phần mềm GIS khác.',
  method:
    'Kiểm tra đọc thẳng từ tệp dữ liệu, như lệnh “atlas check”. Chưa tìm được: khe hở chỉ do các đối tượng chồng nhau bao quanh, và đất bỏ trống dọc ranh giới ngoài.',
  check: (check: Check) => check.vi,
};

const en: typeof vi = {
  title: 'Data check',
  layer: 'Data to check',
  ofFund: 'Land fund: zones and units',
  others: 'One layer',
  start: 'Check',
  again: 'Check again',
  stop: 'Stop',
  stopped: 'Stopped, no result yet.',
  running: (layer: string, percent: string) => `Checking ${layer}: ${percent}`,
  failed: (layer: string) => `The layer “${layer}” could not be checked.`,
  nothing: 'This data set has no polygon layer to check.',
  nouns: { zones: 'zones', units: 'units', other: 'features' },
  clean: (features: string, noun: string) => `Nothing wrong was found in ${features} ${noun}.`,
  cleanPartly: (features: string, noun: string) =>
    `Nothing wrong was found in ${features} ${noun}, but not everything could be checked.`,
  found: (problems: string, features: string, noun: string) =>
    `Problems in ${features} ${noun}: ${problems}.`,
  counts: {
    error: (n: string) => `errors: ${n}`,
    warning: (n: string) => `warnings: ${n}`,
    info: (n: string) => `notes: ${n}`,
  },
  noErrors: 'No error that makes totals wrong.',
  levels: { error: 'Error', warning: 'Warning', info: 'Note' },
  effects: {
    partial: 'The data are not complete: figures are of what is here and are no totals.',
    elsewhere: 'The layer does not lie in its place: no total can be used until it is converted again.',
    'left-out': 'Broken features are left out of totals: their land counts as unzoned.',
    overlap: 'Land counted twice is in the row “Overlaps” of the closure.',
    unzoned: 'Land in gaps is in the row “Unzoned”.',
    both: 'Open strips along borders are in the row “Unzoned”, doubled strips in the row “Overlaps”.',
    uncertain: 'Some areas are uncertain: see each item below.',
    none: 'Slivers, spikes, repeated vertices and winding change no total.',
  },
  effectsTitle: 'What it means for the totals',
  effectUnits: 'Problems of the units make the areas of those units wrong.',
  effectOther: 'This layer is no part of the land fund: no total there changes.',
  toRows: 'Show these rows in the table',
  caption: 'Kinds of problems, errors first, the largest first',
  kind: 'Kind',
  count: 'Count',
  area: 'Area',
  areaNote: 'Areas on the VN-2000 plane; the same land can be in several kinds.',
  sumOfPairs: 'sum of pairs',
  pairsNote: 'Overlaps are summed pair by pair, so land under three features is in all three pairs.',
  excess: (excess, pairs, threes) =>
    `Land counted too much: ${excess} (${pairs} − ${threes}); the land fund’s row “Overlaps” is what of it lies within the units.`,
  excessUnknown:
    'The land fund’s row “Overlaps” has only what is counted too much, once for each further cover, and so is less than the sum of pairs.',
  checked: 'What was checked',
  skipped: 'not checked, because the units could not be read',
  noReference: 'not checked, because this layer is itself the reference',
  noUnits: 'not checked, because there are no units',
  notes: {
    'position-not-compared':
      'The position was not compared with units, so whether the layer is shifted is not known.',
  },
  referenceFailed: (cause: string) => `The units to compare with could not be read: ${cause}`,
  fly: 'Fly there',
  flyTo: (title: string, number: string) => `Fly there, problem ${number}: ${title}`,
  shown: 'Shown on the map',
  noPlace: 'No place',
  more: (n: string) => `Show ${n} more`,
  listed: (shown: string, all: string) => `Listed: ${shown} of ${all}.`,
  save: 'Download GeoJSON',
  saveHint: 'Each problem is one point, to be opened in QGIS and other GIS software.',
  method:
    'The check reads the data file itself, as the command “atlas check” does. It does not find gaps closed in only by features that overlap, nor land left free along the outer border.',
  check: (check: Check) => check.en,
};

export const audit: { readonly vi: typeof vi; readonly en: typeof vi } = { vi, en };
