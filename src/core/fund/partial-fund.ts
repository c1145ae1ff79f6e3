import type { FeatureProblem } from '#core/geo/feature-problem.ts';

/** Whether data were missing: the sums are then no totals, and whatever shows or exports them must say so first. */
export const isPartial = ({
  problems,
}: {
  readonly problems: readonly Pick<FeatureProblem, 'kind'>[];
}): boolean => problems.some(({ kind }) => kind === 'partial-data');
