import type { Catalogue, Phase } from '#core/plan/catalogue.ts';
import { readCompared, writeCompared } from './compared-choice.ts';
import { comparedPhases } from './compared-phases.ts';
import type { AppState } from './state.ts';

/** Two pictures of one place beside a divider. */
export interface Swipe {
  /** The side the second picture stands on. */
  readonly side: 'left' | 'right';
  /** Phase of the second picture; undefined where the catalogue has none. */
  readonly other: Phase | undefined;
  readonly shown: Phase | undefined;
  /** Whether a boundary option is drawn on the side of the phase shown. */
  readonly option: boolean;
}

type Seen = Pick<AppState, 'phase' | 'compared' | 'scenarios'>;

/**
 * What stands on the other side of the divider: of the two phases compared the one that is not shown, the earlier one left; or
 * today without the option, where a boundary option is open.
 *
 * @returns null where there is nothing to compare
 */
export function swipeOf(catalogue: Catalogue, state: Seen): Swipe | null {
  const shown = catalogue.phases.find(({ id }) => id === state.phase);
  const pair = comparedPhases(catalogue, state);
  const option = state.scenarios !== null;
  if (option) return { side: 'left', other: pair?.from ?? shown, shown, option };
  if (!pair) return null;
  return pair.from.id === state.phase
    ? { side: 'right', other: pair.to, shown, option }
    : { side: 'left', other: pair.from, shown, option };
}

/** Where the divider stands, percent from the left; null while there is none. */
export const splitOf = ({ compared }: Pick<AppState, 'compared'>): number | null =>
  readCompared(compared).split;

/** The choice of phases with the divider elsewhere, or without one. */
export const withSplit = ({ compared }: Pick<AppState, 'compared'>, split: number | null): string | null =>
  writeCompared({ ...readCompared(compared), split });
