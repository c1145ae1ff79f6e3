import type { Finding } from './verdict.ts';

/** The least, the middle and the largest of a list. */
export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Null for an empty list. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
  return { count: sorted.length, min, median, max };
}

/** The findings of one target, the largest shortfall first; those without a gap last, in the order they came. */
export const byGap = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.gap ?? Infinity) - (b.gap ?? Infinity));

/**
 * The mean of values, each counted as often as it has people.
 *
 * @returns null where there is nobody
 */
export function weightedMean(
  values: readonly { readonly value: number; readonly people: number }[],
): number | null {
  const people = values.reduce((sum, each) => sum + each.people, 0);
  return people > 0 ? values.reduce((sum, each) => sum + each.value * each.people, 0) / people : null;
}
