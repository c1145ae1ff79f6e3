import type { Catalogue, Phase } from '#core/plan/catalogue.ts';

/** The phases that have figures, in the catalogue's order; the tables set two of them side by side. */
export const countedPhases = ({ phases, landFund }: Catalogue): readonly Phase[] =>
  phases.filter(({ id }) => landFund?.category[id]);

/**
 * Which phases a table compares: from the first to the one shown, or to the next where the first is shown.
 *
 * @returns null where fewer than two phases have figures
 */
export function comparedPhases(
  catalogue: Catalogue,
  shown: string,
): { readonly from: Phase; readonly to: Phase } | null {
  const phases = countedPhases(catalogue);
  const [from] = phases;
  const to = phases.find((phase) => phase.id === shown && phase !== from) ?? phases[1];
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
  shown: string,
): { readonly from: string; readonly to: string } | null {
  const compared = comparedPhases(catalogue, shown);
  const category = catalogue.landFund?.category;
  return compared && category ? { from: category[compared.from.id]!, to: category[compared.to.id]! } : null;
}
