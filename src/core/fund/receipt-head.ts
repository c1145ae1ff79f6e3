import { TT_08_2024 } from './land-use-code.ts';
import type { Receipt } from './receipt.ts';
import type { ReceiptDifference } from './receipt-difference.ts';

/**
 * Holds what a receipt says above its figures against what is at hand: the rules, and the catalogue where it names one.
 *
 * @param catalogue the one at hand; null where there is none, so that nothing is said of it
 * @returns no more than differences; the date and the program are the receipt's own words and are not compared
 */
export function headDifferences(
  receipt: Receipt,
  catalogue: Receipt['catalogue'],
): readonly ReceiptDifference[] {
  const found: ReceiptDifference[] = [];
  const hold = (path: string, was: unknown, is: unknown): void => {
    if (was !== is) found.push({ path, was: was ?? null, is: is ?? null });
  };
  const kept = receipt.ruleset as Partial<Receipt['ruleset']> | undefined;
  for (const field of ['id', 'documentNo', 'status'] as const)
    hold(`ruleset.${field}`, kept?.[field], TT_08_2024[field]);
  if (receipt.catalogue && catalogue)
    for (const field of ['id', 'version'] as const)
      hold(`catalogue.${field}`, receipt.catalogue[field], catalogue[field]);
  return found;
}
