import type { PlanDocument, PlanStatus, Text, Verification } from './provenance.ts';

/** Levels and kinds of plans, from the country down, then what goes with them. */
export const PLAN_KINDS = [
  'national',
  'province',
  'district-region',
  'general',
  'sub-area',
  'detailed',
  'architecture-rules',
  'urban-programme',
] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What of the map a plan covers. */
export interface PlanExtent {
  /** Id of a layer of the catalogue. */
  readonly layer: string;
  /** Ids of its features; missing = all. */
  readonly ids?: readonly string[];
  /** Only some of the covered features are known. */
  readonly partial?: boolean;
  /** How sure it is that these are the covered features. */
  readonly verification: Verification;
}

/** Administrative units as the plan's own document names them. */
export interface NamedUnits {
  /** Id of the vintage of units, e.g. `2025-06` for units up to 30/06/2025. */
  readonly vintage: string;
  readonly names: readonly string[];
}

/**
 * A plan with the general fields of Decree 212/2026/NĐ-CP, Art. 9.3a (planning-rules 9.2); what is missing is known to
 * nobody here and is shown so.
 */
export interface RegisteredPlan {
  readonly id: string;
  /** Mandatory identifier for the plan's whole life (Art. 8, 10). */
  readonly identifier?: string;
  readonly kind: PlanKind;
  /** Tên. */
  readonly title: Text;
  /** Cấp độ. */
  readonly level?: Text;
  /** Vị trí. */
  readonly location?: Text;
  /** Phạm vi. */
  readonly scope?: Text;
  /** Quy mô diện tích, hectares, as printed. */
  readonly areaHa?: number;
  /** Cơ quan tổ chức lập. */
  readonly preparedBy?: Text;
  /** Chủ nhiệm, chủ trì chuyên môn. */
  readonly leadPlanner?: Text;
  /** Cơ quan thẩm định. */
  readonly appraisedBy?: Text;
  /** Cơ quan phê duyệt. */
  readonly approvedBy?: Text;
  /** Năm phê duyệt. */
  readonly approvedYear?: number;
  /** Số quyết định. */
  readonly decision?: string;
  /** Id of the plan it is a part of. */
  readonly parent?: string;
  /** Missing = not known. */
  readonly status?: PlanStatus;
  /** ISO date and document the status is read from. */
  readonly statusDate?: string;
  readonly statusDocument?: string;
  /** Ids of the plans it replaced. */
  readonly replaces?: readonly string[];
  readonly units?: NamedUnits;
  readonly extent?: PlanExtent;
  /** Id of a document of the register. */
  readonly document: string;
  readonly verification: Verification;
  readonly note?: Text;
}

/** Plans of a package. Schema: `public/schema/plans.schema.json`. */
export interface PlanRegister {
  readonly $schema?: string;
  readonly format: 'plan-atlas-plans/1';
  readonly id: string;
  readonly title: Text;
  readonly documents: readonly PlanDocument[];
  readonly plans: readonly RegisteredPlan[];
}
