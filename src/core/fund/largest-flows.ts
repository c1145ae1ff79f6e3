import type { TransitionMatrix } from './transition.ts';

/** Stands for all flows that are too small for a figure of their own. */
export const OTHER_FLOWS = '…';

/**
 * The land that changes its code, the largest flows alone and the others as one from `OTHER_FLOWS` to `OTHER_FLOWS`, so that a
 * figure of them is still of all changed land.
 *
 * @param most how many flows stand alone, 1 or more
 * @returns cells, largest first, and how many flows the last one gathers (0: none)
 */
export function largestFlows(
  { cells }: Pick<TransitionMatrix, 'cells'>,
  most: number,
): Pick<TransitionMatrix, 'cells'> & { readonly gathered: number } {
  const changed = cells
    .filter(({ from, to, planeHa }) => from !== to && planeHa > 0)
    .toSorted((a, b) => b.planeHa - a.planeHa);
  const rest = changed.slice(most);
  if (rest.length === 0) return { cells: changed, gathered: 0 };
  const other = {
    ...{ from: OTHER_FLOWS, to: OTHER_FLOWS },
    planeHa: rest.reduce((sum, { planeHa }) => sum + planeHa, 0),
    ellipsoidHa: rest.reduce((sum, { ellipsoidHa }) => sum + ellipsoidHa, 0),
  };
  return { cells: [...changed.slice(0, most), other], gathered: rest.length };
}
