import type { AuditKind, AuditLevel, AuditProblem } from '#core/audit/audit-problem.ts';
import type { SquareMetres } from '#core/units.ts';

/** One problem and its number among all of its layer, from 0. */
export interface NumberedProblem {
  readonly number: number;
  readonly problem: AuditProblem;
}

/** The problems of one kind, the largest first. */
export interface AuditGroup {
  readonly kind: AuditKind;
  readonly level: AuditLevel;
  readonly problems: readonly NumberedProblem[];
  /** places the problems stand for: a rest that was summed counts as many */
  readonly count: number;
  readonly areaM2: SquareMetres;
}

/** The icon of each level: never colour alone. */
export const levelIcons = { error: 'circle-alert', warning: 'triangle-alert', info: 'info' } as const;

const LEVELS: readonly AuditLevel[] = ['error', 'warning', 'info'];

/** How many places a problem stands for. */
const placesOf = ({ params }: AuditProblem): number => Math.max(1, Number(params.rest ?? 0));

/** Problems by kind: errors first, within a level the kind with the most land first. */
export function groupProblems(problems: readonly AuditProblem[]): readonly AuditGroup[] {
  const byKind = new Map<AuditKind, NumberedProblem[]>();
  for (const [number, problem] of problems.entries()) {
    const own = byKind.get(problem.kind) ?? [];
    own.push({ number, problem });
    byKind.set(problem.kind, own);
  }
  return [...byKind]
    .map(([kind, own]) => ({
      kind,
      level: own[0]!.problem.level,
      problems: own.toSorted((a, b) => b.problem.areaM2 - a.problem.areaM2),
      count: own.reduce((sum, { problem }) => sum + placesOf(problem), 0),
      areaM2: own.reduce((sum, { problem }) => sum + problem.areaM2, 0),
    }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.areaM2 - a.areaM2);
}

/** How many problems of each level there are, levels without any left out. */
export const levelCounts = (
  problems: readonly AuditProblem[],
): readonly { readonly level: AuditLevel; readonly count: number }[] =>
  LEVELS.map((level) => ({
    level,
    count: problems.filter((problem) => problem.level === level).reduce((sum, one) => sum + placesOf(one), 0),
  })).filter(({ count }) => count > 0);
