import type { PlanKind, RegisteredPlan } from '../../../src/core/plan/plan-register.ts';
import type { PlanDocument, Text } from '../../../src/core/plan/provenance.ts';
import { COMMON_DOCUMENTS } from '../provinces/common.ts';
import { PROGRAMMES } from './programmes.ts';

const MADE_UP = COMMON_DOCUMENTS.find(({ id }) => id === 'minh-hoa') as PlanDocument;
export const LOCAL_PLAN_DOCUMENT = MADE_UP;

/** Ids of the example plans. */
export const LOCAL_PLANS = {
  general: 'vd-quy-hoach-chung',
  subArea: 'vd-phan-khu',
  detailed: 'vd-chi-tiet',
} as const;

const NOTE: Text = {
  vi: 'Ví dụ minh họa, không có giá trị pháp lý: không phải đồ án có thật; năm, trạng thái và ranh giới do Plan Atlas đặt ra.',
  en: 'An illustrative example of no legal value, no real plan: year, status and limits were made up for Plan Atlas.',
};

const example = (
  kind: PlanKind,
  id: string,
  title: Text,
  year: number,
  status: 'in-force' | 'approved',
  rest: Pick<RegisteredPlan, 'parent' | 'extent'>,
): RegisteredPlan => ({
  id,
  kind,
  title,
  document: MADE_UP.id,
  verification: 'illustrative',
  approvedYear: year,
  status,
  statusDate: String(year),
  statusDocument: MADE_UP.id,
  ...rest,
  note: NOTE,
});

const drawn = (layer: string) => ({ layer, verification: 'illustrative' }) as const;

/**
 * Examples of a general plan, a sub-area plan in it, a detailed plan in that, and two programmes.
 *
 * @param parent id of the provincial plan they stand under
 */
export const localPlans = (parent: string): readonly RegisteredPlan[] => [
  example(
    'general',
    LOCAL_PLANS.general,
    {
      vi: 'Ví dụ: Quy hoạch chung khu đô thị nam Lạng Sơn',
      en: 'Example: General plan of the southern urban area of Lạng Sơn',
    },
    2024,
    'in-force',
    { parent, extent: drawn('local-general') },
  ),
  example(
    'sub-area',
    LOCAL_PLANS.subArea,
    {
      vi: 'Ví dụ: Quy hoạch phân khu trung tâm, khu đô thị nam Lạng Sơn',
      en: 'Example: Sub-area plan of the centre of the southern urban area',
    },
    2025,
    'approved',
    { parent: LOCAL_PLANS.general, extent: drawn('local-sub-area') },
  ),
  example(
    'detailed',
    LOCAL_PLANS.detailed,
    {
      vi: 'Ví dụ: Quy hoạch chi tiết 1/500 khu nhà ở, trường học và thương mại',
      en: 'Example: Detailed plan 1/500 of housing, a school and commerce',
    },
    2026,
    'approved',
    { parent: LOCAL_PLANS.subArea, extent: drawn('local-detailed') },
  ),
  ...PROGRAMMES.map(({ id, title, units }, i) =>
    example('urban-programme', id, title, 2024 + i, 'approved', {
      parent,
      extent: { layer: 'units', ids: units, verification: 'illustrative' },
    }),
  ),
];
