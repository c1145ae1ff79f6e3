import type { CatalogueProblem, ProblemKind } from '#core/plan/catalogue-problem.ts';
import type { Lang } from '#core/scene.ts';
import type { Params, Sentence } from './texts/notice.ts';

/** Names of JSON types and of quoted wholes in Vietnamese. */
const TYPES: Params = {
  string: 'chữ',
  number: 'số',
  boolean: 'true hoặc false',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'đối tượng',
  record: 'đối tượng',
  'a list': 'danh sách',
  'an object': 'đối tượng',
};
const inVietnamese = (text = ''): string => TYPES[text] ?? text;

/** What is wrong at one place of a catalogue, by the kind of the problem. */
const SENTENCES: Readonly<Record<ProblemKind, Sentence>> = {
  missing: (p) => `thiếu, cần ${inVietnamese(p.wanted)}`,
  type: (p) => `đang là ${inVietnamese(p.found)}, cần ${inVietnamese(p.wanted)}`,
  choice: (p) => `đang là ${p.found}, chỉ nhận ${p.wanted}`,
  'unknown-key': (p) => `có khóa lạ ${p.found}, hãy kiểm tra chính tả`,
  empty: () => 'đang để trống',
  color: (p) => `đang là ${p.found}, cần màu dạng #rrggbb`,
  date: (p) => `đang là ${p.found}, cần ngày dạng 2026-07-01, 2026-07 hoặc 2026`,
  address: (p) => `đang là ${p.found}, cần địa chỉ tương đối hoặc bắt đầu bằng https://`,
  markup: (p) => `đang là ${p.found}, cần chữ thường không có dấu < và >`,
  range: (p) => `đang là ${p.found}, ngoài khoảng cho phép (${p.wanted})`,
  length: (p) => `có ${p.found} phần tử, số phần tử không đúng (${p.wanted})`,
  invalid: (p) => `không hợp lệ (${p.found})`,
  duplicate: (p) => `lặp lại mã ${p.found}, mã phải là duy nhất`,
  'unknown-id': (p) => `nhắc đến ${p.found}, mã này không có trong ${p.wanted}`,
  bounds: (p) => `đang là ${p.found}, cần tây, nam, đông, bắc tính bằng độ, tây < đông và nam < bắc`,
  'not-areas': (p) => `nhắc đến lớp ${p.found}, lớp này không phải lớp vùng nên không tính được quỹ đất`,
  vintage: (p) =>
    `đang là ${p.found}, không phải mã đơn vị của thời điểm ${p.wanted}: không gán số liệu cho đơn vị của thời khác`,
};

/** One fault of a catalogue as a sentence: where, what, what is wanted. */
export const faultText = (lang: Lang, { path, kind, params, message }: CatalogueProblem): string =>
  `${path} ${lang === 'vi' ? SENTENCES[kind](params) : message}`;
