import { landGroupOf } from '#core/fund/land-group.ts';
import type { SankeyLevel } from '#core/fund/sankey.ts';
import type { TransitionMatrix } from '#core/fund/transition.ts';
import { comparedPhases } from './compared-phases.ts';
import { catalogueOf } from './desk.ts';
import type { AppState, LandFlow } from './state.ts';

/**
 * The zones of a flow, as the map can be asked for them; a group stands for all its codes in the matrix.
 *
 * @returns null while no two phases can be compared
 */
export function landFlow(
  state: AppState,
  { cells }: Pick<TransitionMatrix, 'cells'>,
  flow: { readonly from: string; readonly to: string },
  level: SankeyLevel,
): LandFlow | null {
  const catalogue = catalogueOf(state);
  const compared = catalogue && comparedPhases(catalogue, state);
  const category = catalogue?.landFund?.category;
  if (!compared || !category) return null;
  const codes = (side: 'from' | 'to'): readonly string[] =>
    level === 'code'
      ? [flow[side]]
      : [...new Set(cells.map((cell) => cell[side]))].filter((code) => landGroupOf(code) === flow[side]);
  return {
    from: { property: category[compared.from.id]!, values: codes('from') },
    to: { property: category[compared.to.id]!, values: codes('to') },
  };
}
