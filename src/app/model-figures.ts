import type { LandFund } from '#core/fund/land-fund.ts';
import type { ModelElement } from '#core/plan/spatial-model.ts';
import { type ScenarioFigures, scenarioFigures, type UnitFacts } from '#core/scenario/scenario-figures.ts';
import { USUAL_URBAN_LAND } from './scenario-page.ts';

/** What can be summed of an element. A line has no area; a place without units has none that is known. */
export type ElementSum =
  | { readonly kind: 'line' }
  | { readonly kind: 'no-units' }
  | { readonly kind: 'sum'; readonly figures: ScenarioFigures };

/**
 * Sums the land fund over an element's units.
 *
 * @param units in place of the source's; none = the source's own
 */
export function elementSum(
  element: ModelElement,
  fund: LandFund,
  facts: UnitFacts,
  units: readonly string[] | undefined = element.units,
): ElementSum {
  if (units === undefined) return { kind: isLine(element) ? 'line' : 'no-units' };
  return { kind: 'sum', figures: scenarioFigures(fund, { units }, facts, USUAL_URBAN_LAND) };
}

/** Whether an element is drawn as a line. */
export const isLine = ({ kind }: ModelElement): boolean => kind === 'axis' || kind === 'link';
