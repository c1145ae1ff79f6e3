import { tableCode } from '#core/fund/code-spelling.ts';
import { codesUnder } from '#core/fund/land-statistics-balance.ts';
import { NO_CATEGORY } from '#core/fund/prepared-layer.ts';

/**
 * How what a lower plan says of a place stands to what its parent says: the same code; a code counted under the parent's
 * code in the land statistics (LUC under LUA, DGD under DSN); anything else, or no code on either side, is a conflict.
 */
export type Agreement = 'same' | 'detail' | 'conflict';

const under = new Map<string, ReadonlySet<string>>();

/** The rule of agreement; the tree is that of `codesUnder`, which is our own reading of the circulars' lists. */
export function agreementOf(lower: string, upper: string): Agreement {
  const [own, above] = [tableCode(lower), tableCode(upper)];
  if (own === NO_CATEGORY || above === NO_CATEGORY) return 'conflict';
  if (own === above) return 'same';
  const known = under.get(above) ?? new Set(codesUnder(above));
  under.set(above, known);
  return known.has(own) ? 'detail' : 'conflict';
}
