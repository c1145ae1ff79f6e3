import type { Hectares } from '#core/units.ts';
import type { TransitionMatrix } from './transition.ts';

/** The land that changes its code: the largest flows, and what is not among them. */
export interface LargestFlows {
  /** largest first */
  readonly cells: TransitionMatrix['cells'];
  /** all changed land, plane */
  readonly changedHa: Hectares;
  /** the flows left out, and their land */
  readonly rest: { readonly flows: number; readonly ha: Hectares };
}

/**
 * Picks the largest flows of changed land, for a figure that cannot show them all.
 *
 * @param most how many, 1 or more
 * @returns Σ cells + rest = changedHa
 */
export function largestFlows({ cells }: Pick<TransitionMatrix, 'cells'>, most: number): LargestFlows {
  const changed = cells
    .filter(({ from, to, planeHa }) => from !== to && planeHa > 0)
    .toSorted((a, b) => b.planeHa - a.planeHa);
  const sumOf = (of: TransitionMatrix['cells']): Hectares =>
    of.reduce((sum, { planeHa }) => sum + planeHa, 0);
  const rest = changed.slice(most);
  return {
    cells: changed.slice(0, most),
    changedHa: sumOf(changed),
    rest: { flows: rest.length, ha: sumOf(rest) },
  };
}
