import { formatNumber } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';

/** What is wrong with a file, by the kind the reader gives; `place` is where in the file. */
interface FaultWords {
  readonly 'bad-json': string;
  readonly 'bad-geojson': string;
  readonly 'wrong-crs': string;
  readonly projected: string;
}

/** Why features are missing; `read` is how many were read. */
interface PartialWords {
  readonly 'broken-off': (read: string) => string;
  readonly 'not-whole': (read: string) => string;
}

/** Small files in kilobytes, never 0. */
const sizeText = (lang: Lang, bytes: number): string =>
  bytes < 1e5
    ? `${formatNumber(lang, Math.max(0.1, bytes / 1e3), 1)} kB`
    : `${formatNumber(lang, bytes / 1e6, 1)} MB`;

const vi = {
  open: 'Mở tệp…',
  hint: 'GeoJSON, FlatGeobuf. Tệp chỉ được đọc trên máy này, không gửi đi đâu.',
  dropHere: 'Thả tệp vào đây để mở',
  opening: (name: string) => `Đang đọc tệp “${name}” trên máy này…`,
  opened: (name: string, count: string) =>
    `Đã mở “${name}”: ${count} đối tượng. Dữ liệu chưa kiểm chứng, không rõ nguồn; tệp không rời máy này.`,
  leftOut: (count: string, place: string) =>
    `${count} đối tượng không vẽ được nên bỏ qua${place ? `; chỗ đầu tiên: ${place}` : ''}.`,
  partial: {
    'broken-off': (read: string) =>
      `Tệp bị đứt giữa chừng: chỉ đọc được ${read} đối tượng trước chỗ đứt. Tổng tính từ tệp này không phải là tổng của cả dữ liệu.`,
    'not-whole': (read: string) =>
      `Tệp tự cho biết còn thiếu đối tượng: ở đây chỉ có ${read}. Tổng tính từ tệp này không phải là tổng của cả dữ liệu.`,
  } as PartialWords,
  unsound: (count: string) =>
    `${count} hình tự cắt hoặc tự chồng: quỹ đất để ngoài mọi tổng, trừ khi chọn sửa hình.`,
  check: 'Kiểm tra dữ liệu',
  notVerified: 'Tệp của bạn, chưa kiểm chứng',
  unitsIllustrative: 'Ranh giới đơn vị là dữ liệu minh họa, không có giá trị pháp lý',
  approvedBy: 'Ngày phê duyệt theo thuộc tính',
  noApproval: 'Chưa chọn',
  needsApproval: 'Muốn tính cho quy hoạch phê duyệt sau, hãy chọn thuộc tính ghi ngày phê duyệt.',
  noDays:
    'Không thuộc tính nào của tệp ghi ngày (dạng 22/11/2026 hoặc 2026-11-22) nên chưa chọn được cách này.',
  failed: (name: string, why: string, place: string) =>
    `Không mở được tệp “${name}”: ${why}${place ? ` (tại ${place})` : ''}. Hãy sửa tệp rồi mở lại.`,
  faults: {
    'bad-json': 'nội dung không phải JSON hợp lệ',
    'bad-geojson': 'không phải GeoJSON hoặc FlatGeobuf có vùng, đường hay điểm',
    'wrong-crs': 'tệp khai báo hệ tọa độ khác WGS 84, hãy chuyển sang kinh độ, vĩ độ',
    projected: 'tọa độ không phải kinh độ, vĩ độ (có thể là VN-2000 hoặc đảo thứ tự), hãy chuyển sang WGS 84',
  } as FaultWords,
  count: (features: number, bytes: number) =>
    `${formatNumber('vi', features, 0)} đối tượng · ${sizeText('vi', bytes)}`,
  kept: 'Được giữ trong trình duyệt này để lần sau mở lại.',
  notKept: 'Không giữ lại: tải lại trang thì phải mở lại tệp.',
  classBy: 'Phân loại theo',
  oneColor: 'Một màu cho tất cả',
  rules: 'Mã loại đất theo quy định',
  noRules: 'Không rõ quy định',
  needsRules:
    'Chưa rõ mã theo quy định nào: bản đồ vẽ màu trung tính, mã như trong tệp. Chọn quy định để tô màu và gọi tên theo quy định đó.',
  ruled: (documentNo: string) => `Màu và tên theo ${documentNo}, do bạn chọn cho tệp này.`,
  unruled: (name: string, documentNo: string, cause: string) =>
    `Chưa đọc được quy định ${documentNo} cho tệp “${name}”: ${cause}. Mã vẫn vẽ màu trung tính.`,
  zoom: 'Xem toàn bộ',
  sum: 'Tính quỹ đất từ tệp này',
  summing: 'Đang tính quỹ đất từ tệp này',
  stopSumming: 'Tính lại từ dữ liệu của bản đồ',
  summedFrom: (name: string, classBy: string) =>
    `Tính từ tệp “${name}” của bạn, loại đất theo thuộc tính “${classBy}”, không theo giai đoạn.`,
  needsClass: 'Muốn tính quỹ đất, hãy chọn thuộc tính chứa mã loại đất.',
  close: (name: string) => `Gỡ tệp ${name}`,
  closeShort: 'Gỡ tệp',
};

const en: typeof vi = {
  open: 'Open a file…',
  hint: 'GeoJSON, FlatGeobuf. Files are read on this computer only and sent nowhere.',
  dropHere: 'Drop files here to open them',
  opening: (name) => `Reading “${name}” on this computer…`,
  opened: (name, count) =>
    `Opened “${name}”: ${count} features. Not verified, source unknown; the file has not left this computer.`,
  leftOut: (count, place) =>
    `Features that cannot be drawn and are left out: ${count}${place ? `; the first: ${place}` : ''}.`,
  partial: {
    'broken-off': (read) =>
      `The file breaks off: the features before that place were read (${read}). Totals from this file are no totals of the data.`,
    'not-whole': (read) =>
      `The file itself says that features are missing: there are ${read} here. Totals from this file are no totals of the data.`,
  },
  unsound: (count) =>
    `Shapes that cross or overlap themselves: ${count}; the land fund leaves them out of every total unless it repairs them.`,
  check: 'Check the data',
  notVerified: 'Your own file, not verified',
  unitsIllustrative: 'The boundaries of the units are illustrative, without legal value',
  approvedBy: 'Day of approval from the property',
  noApproval: 'Not chosen',
  needsApproval: 'To count land for the later plan, choose the property that holds the day of approval.',
  noDays: 'No property of the file holds days (such as 22/11/2026 or 2026-11-22), so this cannot be chosen.',
  failed: (name, why, place) =>
    `“${name}” cannot be opened: ${why}${place ? ` (at ${place})` : ''}. Mend the file and open it again.`,
  faults: {
    'bad-json': 'its content is not valid JSON',
    'bad-geojson': 'it is no GeoJSON or FlatGeobuf with areas, lines or points',
    'wrong-crs': 'it declares another coordinate system than WGS 84; convert it to longitude, latitude',
    projected:
      'its coordinates are no longitude, latitude (VN-2000, or the wrong way round?); convert it to WGS 84',
  },
  count: (features, bytes) => `${formatNumber('en', features, 0)} features · ${sizeText('en', bytes)}`,
  kept: 'Kept in this browser for the next visit.',
  notKept: 'Not kept: after a reload the file must be opened again.',
  classBy: 'Classes from',
  oneColor: 'One colour for all',
  rules: 'Land codes by the rules of',
  noRules: 'Rules unknown',
  needsRules:
    'Unknown by which rules the codes are: they are drawn in greys and stand as in the file. Choose rules to colour and name them so.',
  ruled: (documentNo) => `Colours and names by ${documentNo}, as you chose for this file.`,
  unruled: (name, documentNo, cause) =>
    `The rules ${documentNo} for “${name}” could not be read: ${cause}. The codes stay grey.`,
  zoom: 'Zoom to it',
  sum: 'Land fund from this file',
  summing: 'The land fund is computed from this file',
  stopSumming: 'Compute from the map’s data again',
  summedFrom: (name, classBy) =>
    `Computed from your file “${name}”, land use by its property “${classBy}”, whatever the phase.`,
  needsClass: 'For a land fund choose the property that holds the land-use codes.',
  close: (name) => `Remove ${name}`,
  closeShort: 'Remove',
};

/** Sentences about opened files; they arrive with the first file. */
export const openedWords = (lang: Lang): typeof vi => (lang === 'en' ? en : vi);
