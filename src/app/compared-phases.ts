import type { Catalogue, Phase } from '#core/plan/catalogue.ts';
import { readCompared } from './compared-choice.ts';
import type { AppState } from './state.ts';

/** What of the state says which phases are compared. */
export type Comparing = Pick<AppState, 'phase' | 'compared'>;

/** Two phases with figures, the earlier first unless a person turned them round. */
export interface PhasePair {
  readonly from: Phase;
  readonly to: Phase;
}

/** The phases that have figures, in the catalogue's order; the tables set two of them side by side. */
export const countedPhases = ({ phases, landFund }: Catalogue): readonly Phase[] =>
  phases.filter(({ id }) => landFund?.category[id]);

/**
 * Which phases are compared: the two a person chose, else the first and the one shown, or the first and the next.
 *
 * @returns null where fewer than two phases have figures
 */
export function comparedPhases(catalogue: Catalogue, { phase, compared }: Comparing): PhasePair | null {
  const phases = countedPhases(catalogue);
  const of = (wanted: string | undefined): Phase | undefined => phases.find(({ id }) => id === wanted);
  const { pair } = readCompared(compared);
  const chosen = { from: of(pair?.from), to: of(pair?.to) };
  if (chosen.from && chosen.to) return { from: chosen.from, to: chosen.to };
  const [from, next] = phases;
  const shown = of(phase);
  const to = shown === from ? next : (shown ?? next);
  return from && to ? { from, to } : null;
}

/** Property of the zones that holds the category in the phase shown, or in the last that has figures. */
export function shownCategory(catalogue: Catalogue, shown: string): string | undefined {
  const counted = countedPhases(catalogue);
  const present = counted.find(({ id }) => id === shown) ?? counted.at(-1);
  return present && catalogue.landFund?.category[present.id];
}

/** Properties of the zones in the two phases that are compared; null where there are no two. */
export function comparedCategories(
  catalogue: Catalogue,
  state: Comparing,
): { readonly from: string; readonly to: string } | null {
  const compared = comparedPhases(catalogue, state);
  const category = catalogue.landFund?.category;
  return compared && category ? { from: category[compared.from.id]!, to: category[compared.to.id]! } : null;
}
