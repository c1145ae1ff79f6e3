import type { Lang } from '#core/scene.ts';
import type { LandFund } from './land-fund.ts';
import { isPartial } from './partial-fund.ts';

interface NoteWords {
  readonly partial: readonly [label: string, text: string];
  readonly overlaps: string;
  readonly report: string;
  readonly laterPlan: (property: string) => string;
  readonly repairs: string;
  readonly repaired: (count: number, method: string) => string;
}

const vi: NoteWords = {
  partial: [
    'KHÔNG ĐẦY ĐỦ',
    'Dữ liệu đầu vào bị thiếu: các số dưới đây chỉ tính trên phần đã nhận được, không phải là tổng.',
  ],
  overlaps: 'Chồng lấn',
  report: 'Đất do nhiều khoanh cùng phủ được tính cho mỗi khoanh và ghi ở dòng chồng lấn',
  laterPlan: (property) =>
    `Đất do nhiều khoanh cùng phủ được tính cho quy hoạch phê duyệt sau (thuộc tính "${property}"); cùng ngày hoặc không rõ ngày thì ghi ở dòng chồng lấn`,
  repairs: 'Sửa hình',
  repaired: (count, method) => `${count} hình lỗi được tính theo hình đã sửa bằng ${method}`,
};

const en: NoteWords = {
  partial: [
    'PARTIAL',
    'The input data are not complete: the figures below are of what was received and are no totals.',
  ],
  overlaps: 'Overlaps',
  report: 'Land under several zones is counted in each and shown in the overlap row',
  laterPlan: (property) =>
    `Land under several zones goes to the plan approved last (property "${property}"); with the same or no day it is shown in the overlap row`,
  repairs: 'Repairs',
  repaired: (count, method) => `${count} unsound shape(s) are summed as repaired by ${method}`,
};

const words: Readonly<Record<Lang, NoteWords>> = { vi, en };

/** What must stand over the figures wherever they are taken: missing data first, then the choices made. */
export function ledgerNotes(lang: Lang, fund: LandFund): readonly (readonly [label: string, text: string])[] {
  const say = words[lang];
  const { overlaps, repairs } = fund;
  const policy = overlaps.approvedBy === null ? say.report : say.laterPlan(overlaps.approvedBy);
  return [
    ...(isPartial(fund) ? [say.partial] : []),
    ...(overlaps.pairCount > 0 ? [[say.overlaps, policy] as const] : []),
    ...(repairs.length > 0 ? [[say.repairs, say.repaired(repairs.length, repairs[0]!.method)] as const] : []),
  ];
}
