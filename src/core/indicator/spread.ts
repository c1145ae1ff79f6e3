import type { Finding } from './verdict.ts';

/** The least, the middle and the largest of a list, and the middle weighted by people where they are known. */
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
