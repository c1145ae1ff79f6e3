import type { Lang } from '#core/scene.ts';
import type { LedgerWords } from './ledger-rows.ts';
import { roundingNote } from './rounding-words.ts';

/** Words of the land-fund sheet that is downloaded or copied. */
interface SheetWords extends LedgerWords {
  readonly title: string;
  readonly place: string;
  readonly phase: string;
  readonly catalogue: string;
  readonly version: (version: string, date: string) => string;
  readonly method: string;
  readonly methodText: (meridian: string, k0: string, engine: string, version: string) => string;
  readonly sources: string;
  readonly trust: string;
  readonly notice: string;
  readonly province: string;
  readonly drawnArea: (points: string) => string;
  readonly unknownCategory: string;
  /** what a file of pieces says of land under several zones */
  readonly piecesOverlap: string;
  readonly files: string;
  readonly file: string;
}

const vi: SheetWords = {
  title: 'Quỹ đất',
  place: 'Phạm vi',
  phase: 'Giai đoạn',
  catalogue: 'Bộ dữ liệu',
  version: (version, date) => `phiên bản ${version}, ngày ${date}`,
  method: 'Phương pháp',
  methodText: (meridian, k0, engine, version) =>
    `Diện tích mặt phẳng VN-2000, kinh tuyến trục ${meridian}, k₀ = ${k0}; diện tích elipxôit WGS 84; bộ tính ${engine}, Plan Atlas ${version}; sai số khép cho phép 1 m² hoặc một phần triệu; hecta, không làm tròn trước khi cộng`,
  sources: 'Nguồn',
  trust: 'Mức tin cậy',
  notice: 'Lưu ý',
  province: 'Toàn tỉnh',
  drawnArea: (points) => `Vùng vẽ, ${points} đỉnh`,
  unknownCategory: 'Không có mã loại đất',
  piecesOverlap: 'Mỗi mảnh có trọn đất của nó; đất nằm dưới nhiều khoanh có mặt ở nhiều mảnh.',
  files: 'Tệp nguồn',
  file: 'Tệp',
  code: 'Mã',
  category: 'Loại đất',
  plane: 'Diện tích mặt phẳng VN-2000 (ha)',
  ellipsoid: 'Diện tích elipxôit (ha)',
  share: 'Tỷ lệ (% phạm vi)',
  zones: 'Số khoanh đất',
  unit: 'Đơn vị hành chính',
  unitArea: 'Diện tích đơn vị',
  land: 'Cộng đất',
  sea: 'Cộng mặt nước ven biển',
  sum: 'Tổng các loại',
  unzoned: 'Chưa có quy hoạch',
  overlap: 'Chồng lấn',
  outside: 'Ngoài ranh giới đơn vị',
  closure: 'Sai số khép (ha)',
  rule: 'Diện tích đơn vị = tổng các loại + chưa có quy hoạch − chồng lấn + sai số khép',
  overlays: 'Khu chồng phủ (không cộng vào tổng)',
  byUnit: 'Theo đơn vị hành chính (ha, mặt phẳng VN-2000; mỗi số làm tròn riêng)',
  rounding: 'Làm tròn',
  roundingNote: (area, share) => roundingNote('vi', area, share),
};

const en: SheetWords = {
  title: 'Land fund',
  place: 'Area',
  phase: 'Phase',
  catalogue: 'Data set',
  version: (version, date) => `version ${version}, ${date}`,
  method: 'Method',
  methodText: (meridian, k0, engine, version) =>
    `Plane areas on VN-2000, central meridian ${meridian}, k₀ = ${k0}; ellipsoidal areas on WGS 84; engine ${engine}, Plan Atlas ${version}; closes within 1 m² or one part per million; hectares, not rounded before summing`,
  sources: 'Sources',
  trust: 'Trust',
  notice: 'Note',
  province: 'Whole province',
  drawnArea: (points) => `Drawn area, ${points} vertices`,
  unknownCategory: 'No land-use code',
  piecesOverlap: 'Each piece has all its land; land under several zones is in several pieces.',
  files: 'Source files',
  file: 'File',
  code: 'Code',
  category: 'Land use',
  plane: 'VN-2000 plane area (ha)',
  ellipsoid: 'Ellipsoidal area (ha)',
  share: 'Share (% of the whole area)',
  zones: 'Zones',
  unit: 'Administrative unit',
  unitArea: 'Area of the units',
  land: 'Land in all',
  sea: 'Coastal water in all',
  sum: 'Sum of categories',
  unzoned: 'Not zoned',
  overlap: 'Overlap',
  outside: 'Outside every unit',
  closure: 'Closure (ha)',
  rule: 'Area of the units = sum of categories + not zoned − overlap + closure',
  overlays: 'Overlay areas (in no sum)',
  byUnit: 'By administrative unit (ha, VN-2000 plane; each figure rounded on its own)',
  rounding: 'Rounding',
  roundingNote: (area, share) => roundingNote('en', area, share),
};

/** Loaded with the download, not with the page. */
export const ledgerWords: Readonly<Record<Lang, SheetWords>> = { vi, en };

const areaOfDrawing: Readonly<Record<Lang, string>> = { vi: 'Diện tích vùng vẽ', en: 'Area drawn' };

/** The words for an area that a person drew, which is no unit. */
export function drawnWords(lang: Lang): SheetWords {
  const words = ledgerWords[lang];
  const unitArea = areaOfDrawing[lang];
  return { ...words, unitArea, rule: words.rule.replace(words.unitArea, unitArea) };
}
