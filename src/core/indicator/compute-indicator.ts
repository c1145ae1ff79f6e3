import type { Amounts } from '#core/fund/balance-table.ts';
import { landOf, landShare } from '#core/fund/ratios.ts';
import type { Hectares } from '#core/units.ts';
import type { ComputedIndicator } from './indicator-book.ts';

/** An indicator made from land, with the land and the people it is made of. */
export interface ComputedValue {
  /** Percent for a share, square metres for land a head. */
  readonly value: number;
  readonly partHa: Hectares;
  /** Of a share. */
  readonly wholeHa?: Hectares;
  /** Of land a head. */
  readonly people?: number;
}

/**
 * Computes an indicator from hectares by code.
 *
 * @param people who live there; null where nobody knows
 * @returns null where there is no land to divide by, or nobody is known to divide among
 */
export function computeIndicator(
  computed: ComputedIndicator,
  amounts: Amounts,
  people: number | null,
): ComputedValue | null {
  if (computed.kind === 'share') {
    const share = landShare(
      amounts,
      { codes: computed.part, source: '' },
      { codes: computed.whole, source: '' },
    );
    return share && { value: share.percent, partHa: share.partHa, wholeHa: share.wholeHa };
  }
  if (people === null || people <= 0) return null;
  const partHa = landOf(amounts, { codes: computed.categories });
  return { value: (10_000 * partHa) / people, partHa, people };
}
