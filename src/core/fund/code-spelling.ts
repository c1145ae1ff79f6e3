import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { landUseOf } from './land-use.ts';

/** A code as the tables write it: a known one in capitals, anything else as it was given. */
export const tableCode = (given: string): string => landUseOf(given)?.code ?? given;

/** Amounts by code as the tables write it; spellings of one code are summed. */
export function byTableCode(amounts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [given, amount] of amounts)
    sums.set(tableCode(given), (sums.get(tableCode(given)) ?? 0) + amount);
  return sums;
}

/** One sentence on a category that is counted under a code spelt another way. */
export const respelling = (given: string): string => `"${given}" is counted as "${tableCode(given)}"`;

/** Names every spelling that tables count under another one, each once, at the first feature that has it. */
export function spellingProblems(categories: readonly string[]): FeatureProblem[] {
  const first = new Map<string, number>();
  categories.forEach((given, feature) => {
    if (tableCode(given) !== given && !first.has(given)) first.set(given, feature);
  });
  return [...first].map(([given, feature]) => ({
    kind: 'category-case',
    feature,
    message: `the category ${respelling(given)}, first at features[${feature}].`,
  }));
}
