import type { LiveFund } from '#app/state.ts';
import type { Texts } from '#app/text.ts';
import type { DrawnFund } from '#core/fund/drawn-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Hectares } from '#core/units.ts';
import { Categories } from './fund-reading.ts';
import type { FundLine } from './fund-view.ts';

/** Categories that have a line of their own. */
export const LINES = 8;

/** One line of the figures that follow a hand. */
export type LiveLine = Pick<FundLine, 'code' | 'title' | 'color' | 'pattern'> & {
  readonly areaHa: Hectares;
  /** Part of the drawn area, 0 … 1. */
  readonly share: number;
};

/** What is read of an outline under the hand: figures, largest first, or one sentence why there are none. */
export type LiveView =
  | { readonly kind: 'sentence'; readonly text: string; readonly isFault: boolean }
  | {
      readonly kind: 'figures';
      readonly areaHa: Hectares;
      readonly ellipsoidHa: Hectares;
      readonly lines: readonly LiveLine[];
      /** The categories without a line: how many, and their areas together. */
      readonly others: { readonly count: number; readonly areaHa: Hectares };
      /** Null while unknown. */
      readonly unzonedHa: Hectares | null;
      readonly overlapHa: Hectares | null;
    };

/** Reads the figures of an outline to a person; nothing yet is said to be prepared. */
export function readLiveFund(live: LiveFund | null, catalogue: Catalogue, texts: Texts): LiveView {
  const t = texts.sketch;
  if (!live) return { kind: 'sentence', text: t.preparing, isFault: false };
  const { outcome } = live;
  if (outcome === 'too-few') return { kind: 'sentence', text: t.tooFew, isFault: false };
  if (outcome === 'self-crossing') return { kind: 'sentence', text: t.selfCrossing, isFault: true };
  if (outcome === 'degenerate') return { kind: 'sentence', text: t.degenerate, isFault: true };
  if ('failed' in outcome) return { kind: 'sentence', text: t.failed(outcome.failed), isFault: true };
  return figuresOf(outcome, new Categories({ catalogue, texts }));
}

function figuresOf(fund: DrawnFund, categories: Categories): LiveView {
  const sorted = fund.rows.toSorted((a, b) => b.planeHa - a.planeHa);
  const rest = sorted.slice(LINES);
  return {
    kind: 'figures',
    areaHa: fund.areaHa.plane,
    ellipsoidHa: fund.areaHa.ellipsoid,
    lines: sorted.slice(0, LINES).map(({ category, planeHa }) => ({
      ...categories.look(category),
      areaHa: planeHa,
      share: planeHa / fund.areaHa.plane,
    })),
    others: { count: rest.length, areaHa: rest.reduce((sum, { planeHa }) => sum + planeHa, 0) },
    unzonedHa: fund.unzonedHa,
    overlapHa: fund.overlapHa,
  };
}
