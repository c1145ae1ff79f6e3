import type { LonLat, SquareMetres } from '#core/units.ts';
import { type AuditParams, SENTENCES } from './audit-sentences.ts';

/** How much a problem matters: an error makes figures wrong, a warning may, an info cannot. */
export type AuditLevel = 'error' | 'warning' | 'info';

/** Every kind of problem the audit knows. What each means and what to do: docs/audit-kinds.md. */
export type AuditKind = keyof AuditParams;

/** The level of each kind. */
const AUDIT_LEVELS: Readonly<Record<AuditKind, AuditLevel>> = {
  'partial-data': 'error',
  'no-features': 'error',
  'wrong-crs': 'error',
  projected: 'error',
  'swapped-axes': 'error',
  'outside-vietnam': 'error',
  'missing-datum-shift': 'error',
  'double-datum-shift': 'error',
  'wrong-meridian': 'error',
  'wrong-scale': 'error',
  'off-reference': 'warning',
  'no-geometry': 'error',
  'not-a-polygon': 'error',
  'bad-position': 'error',
  'unclosed-ring': 'error',
  'degenerate-ring': 'error',
  'self-crossing': 'error',
  'small-self-crossing': 'warning',
  'duplicate-feature': 'error',
  overlap: 'error',
  'triple-overlap': 'error',
  'not-measured': 'warning',
  gap: 'warning',
  'near-border': 'warning',
  sliver: 'warning',
  spike: 'warning',
  'duplicate-vertex': 'info',
  'wrong-winding': 'info',
};

/** One thing wrong with a layer. Plain data. */
export interface AuditProblem {
  /** says with `params` the sentence in any language */
  readonly kind: AuditKind;
  readonly level: AuditLevel;
  /** numbers of the features in their layer, from 0; empty when the file as a whole is meant */
  readonly features: readonly number[];
  /** land in doubt, on the declared VN-2000 plane; 0 where there is none */
  readonly areaM2: SquareMetres;
  /** a place to fly to; null where the file has none, as for a feature without geometry */
  readonly at: LonLat | null;
  /** one or two English sentences: what is wrong, and the cure */
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A problem with its English sentence. */
export function auditProblem<K extends AuditKind>(
  kind: K,
  features: readonly number[],
  areaM2: SquareMetres,
  at: LonLat | null,
  params: AuditParams[K],
): AuditProblem {
  return { kind, level: AUDIT_LEVELS[kind], features, areaM2, at, params, message: SENTENCES[kind](params) };
}

const RANK: Readonly<Record<AuditLevel, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then warnings, then infos; within each the largest area first, then the order of the file. */
export const sortedProblems = (problems: readonly AuditProblem[]): AuditProblem[] =>
  [...problems].sort(
    (a, b) =>
      RANK[a.level] - RANK[b.level] || b.areaM2 - a.areaM2 || (a.features[0] ?? -1) - (b.features[0] ?? -1),
  );
