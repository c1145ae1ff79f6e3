import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import type { LandUseCode } from '#core/fund/land-use-code.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { RuleCode, RulesetFile } from '#core/plan/ruleset.ts';
import { HEADS } from './heads.ts';

const GROUPS: Readonly<Record<LandUseCode['group'], Text>> = {
  agricultural: { vi: 'Đất nông nghiệp', en: 'Agricultural land' },
  'non-agri': { vi: 'Đất phi nông nghiệp', en: 'Non-agricultural land' },
  unused: { vi: 'Đất chưa sử dụng', en: 'Unused land' },
  coastal: { vi: 'Mặt nước ven biển', en: 'Coastal water' },
  overlay: { vi: 'Khu chồng lên các loại đất khác', en: 'Areas other codes lie in' },
};

/** The notes of the code table, which are in English, part by part. */
const NOTES: readonly (readonly [pattern: RegExp, vi: string])[] = [
  [/^same RGB as CSD group$/, 'cùng màu với nhóm CSD'],
  [/^same RGB as (\w+)$/, 'cùng màu với $1'],
  [/^(?:other source|other) ([\d,]+)$/, 'nguồn khác ghi màu $1'],
  [/^Esri copy ([\d,]+)$/, 'bản của Esri ghi màu $1'],
  [/^also written (\w+)$/, 'cũng viết là $1'],
  [/^single source.*$/, 'chỉ có ở một nguồn'],
  [/^an area other codes lie in$/, 'khu chứa các loại đất khác, không cộng chung với chúng'],
  [/^replaces (\w+) and (\w+)$/, 'thay cho $1 và $2'],
  [/^(\w+) and (\w+)$/, 'gồm $1 và $2'],
  [/^label not known: the sources give the code alone$/, 'chưa rõ tên: các nguồn chỉ có mã'],
  [/^2024: inside (\w+)$/, 'từ TT 08/2024 nằm trong $1'],
  [/^2024: (.+)$/, 'theo TT 08/2024: $1'],
  [/^2024 adds ash storage$/, 'TT 08/2024 thêm nơi lưu tro cốt'],
  [/^2024 adds community activity$/, 'TT 08/2024 thêm sinh hoạt cộng đồng'],
];

const NO_COLOUR: Text = { vi: 'các nguồn không có màu', en: 'no source gives a colour' };

function noteOf({ note, hex }: LandUseCode): Text | undefined {
  const parts = note ? note.split('; ') : [];
  const vi = parts.map((part) => {
    const rule = NOTES.find(([pattern]) => pattern.test(part));
    if (!rule) throw new Error(`no Vietnamese for the note "${part}"`);
    return part.replace(...rule);
  });
  if (hex === undefined) {
    vi.push(NO_COLOUR.vi);
    parts.push(NO_COLOUR.en!);
  }
  return vi.length > 0 ? { vi: vi.join('; '), en: parts.join('; ') } : undefined;
}

function ruleCode(entry: LandUseCode): RuleCode {
  const note = noteOf(entry);
  return {
    code: entry.code,
    title: { vi: entry.vi, en: entry.en },
    ...(entry.hex ? { color: entry.hex } : {}),
    group: GROUPS[entry.group],
    ...(entry.overlay ? { overlay: true } : {}),
    verification: 'secondary',
    ...(note ? { note } : {}),
  };
}

const codesOf = (vintage: LandUseCode['vintage']): readonly RuleCode[] =>
  LAND_USE_CODES.filter((entry) => entry.vintage === 'both' || entry.vintage === vintage).map(ruleCode);

const VIA = 'bốn kho mã công khai chép phụ lục giống nhau, kho thứ năm khác ở chỗ có ghi chú';
const NOTE: Text = {
  vi: 'Chưa đọc phụ lục gốc. Mã nào thuộc thông tư nào là chúng tôi xếp. Nhiều loại đất chung một màu: đọc theo mã, không đọc theo màu.',
  en: 'The annex itself was not read. Which code belongs to which circular is our own assignment. Many codes share a colour: read the code, not the colour.',
};

/** Land codes of both circulars, made from the table the land fund is computed with. Source: planning-rules 6.1. */
export const LAND_CODES: readonly Omit<RulesetFile, '$schema' | 'format'>[] = [
  { ...HEADS['tt-08-2024'], via: VIA, note: NOTE, codes: codesOf('2024') },
  { ...HEADS['tt-27-2018'], via: VIA, note: NOTE, codes: codesOf('2018') },
];
