import type {
  NamedUnits,
  PlanExtent,
  PlanRegister,
  RegisteredPlan,
} from '../../../src/core/plan/plan-register.ts';
import type { PlanDocument, Verification } from '../../../src/core/plan/provenance.ts';

export const peoplesCommittee = (name: string) => ({
  vi: `Ủy ban nhân dân tỉnh ${name}`,
  en: `People's Committee of ${name}`,
});

/** Units of the time before 01/07/2025, as a document names them. */
export const oldUnits = (...names: string[]): NamedUnits => ({ vintage: '2025-06', names });

export const wholeOf = (layer: string, verification: Verification = 'secondary'): PlanExtent => ({
  layer,
  verification,
});
export const partsOf = (layer: string, ids: readonly string[], verification: Verification): PlanExtent => ({
  layer,
  ids,
  verification,
});

/** A plan read in secondary copies of its decision; the year is that of the decision's document. */
export const plan = (
  kind: RegisteredPlan['kind'],
  document: PlanDocument,
  rest: Omit<RegisteredPlan, 'id' | 'kind' | 'title' | 'document' | 'verification'> &
    Partial<Pick<RegisteredPlan, 'id' | 'title' | 'verification'>>,
): RegisteredPlan => ({
  id: document.id,
  kind,
  title: document.title,
  ...(document.number ? { decision: document.number } : {}),
  document: document.id,
  verification: 'secondary',
  ...rest,
});

/** Approved by a decision of that day, and nothing later is known here. */
export const approvedBy = ({ id, date, body }: PlanDocument) => ({
  approvedBy: body,
  approvedYear: Number(date.slice(0, 4)),
  status: 'approved' as const,
  statusDate: date,
  statusDocument: id,
});

export const register = (
  id: string,
  name: string,
  documents: readonly PlanDocument[],
  plans: readonly RegisteredPlan[],
): PlanRegister => ({
  $schema: '../../schema/plans.schema.json',
  format: 'plan-atlas-plans/1',
  id,
  title: { vi: `Sổ đăng ký đồ án quy hoạch: ${name}`, en: `Plan register: ${name}` },
  documents: documents.filter(({ id: own }) =>
    plans.some(({ document, statusDocument }) => document === own || statusDocument === own),
  ),
  plans,
});
