import type { Phase } from '../../../src/core/plan/catalogue.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';

/** The plan a province's phases are states of, and the year its vision looks to. */
export interface PlanStates {
  /** Ids of documents: of the plan to 2030, and of the vision. */
  readonly plan: string;
  readonly vision: string;
  readonly visionYear: number;
}

const state = (year: number, title: Text, document: string, note: Text): Phase => ({
  id: String(year),
  title,
  year,
  document,
  status: 'none',
  verification: 'illustrative',
  note,
});

/** The three states of a province's plan as they are drawn: now, planned, and the vision. */
export const phasesOf = ({ plan, vision, visionYear }: PlanStates): readonly Phase[] => [
  state(2025, { vi: 'Hiện trạng 2025', en: 'Existing 2025' }, plan, {
    vi: 'Hiện trạng sử dụng đất do Plan Atlas dựng để minh họa, không phải kết quả kiểm kê.',
    en: 'Existing land use drawn up for Plan Atlas as an illustration, not the result of an inventory.',
  }),
  state(2030, { vi: 'Quy hoạch 2030', en: 'Plan 2030' }, plan, {
    vi: 'Phương án đến năm 2030 do Plan Atlas dựng để minh họa, không lấy từ bản đồ quy hoạch đã duyệt.',
    en: 'A plan to 2030 drawn up for Plan Atlas as an illustration, not taken from an approved map.',
  }),
  state(visionYear, { vi: `Tầm nhìn ${visionYear}`, en: `Vision ${visionYear}` }, vision, {
    vi: `Tầm nhìn ${visionYear} dựng theo quy tắc để minh họa: đô thị mở rộng thêm dọc các trục, công nghiệp thêm cạnh khu công nghiệp; không văn bản nào quy định.`,
    en: `The vision of ${visionYear} is made by a rule as an illustration: towns grow further along the axes, industry beside the parks; no document sets it.`,
  }),
];
