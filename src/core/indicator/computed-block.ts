import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import type { LandPopulation } from '#core/plan/land-fund-setup.ts';
import { type ComputedValue, computeIndicator } from './compute-indicator.ts';
import type { Indicator, IndicatorBook, Target } from './indicator-book.ts';
import { atItsTime, type Judgement, judge } from './verdict.ts';

/** A target of the phase's year, and how the computed value stands to it. */
export interface ComputedTarget extends Judgement {
  readonly target: Target;
}

/** One unit's value; null where it cannot be computed. */
export interface UnitValue {
  readonly id: string;
  readonly name: string;
  readonly computed: ComputedValue | null;
}

/** An indicator computed from land, for the whole package and unit by unit. */
export interface ComputedBlock {
  readonly indicator: Indicator;
  readonly whole: ComputedValue | null;
  readonly population: LandPopulation | null;
  readonly targets: readonly ComputedTarget[];
  readonly units: readonly UnitValue[];
}

/** Whose land is divided, when, and as of which day. */
export interface ComputedOf {
  readonly phase: string;
  readonly asOf: string;
  readonly populations: readonly LandPopulation[] | undefined;
}

/** Every computed indicator of a book over a land fund. A computed value is of the package's land, of no place of the book. */
export const computedBlocks = (
  book: IndicatorBook,
  fund: Pick<LandFund, 'totals' | 'units'>,
  of: ComputedOf,
): readonly ComputedBlock[] =>
  book.indicators
    .filter(({ computed }) => computed !== undefined)
    .map((indicator) => blockOf(indicator, book, fund, of));

/** Hectares by code of rows. */
const amountsOf = (rows: UnitFund['rows']) =>
  new Map(rows.map(({ category, planeHa }) => [category, planeHa]));

function blockOf(
  indicator: Indicator,
  book: IndicatorBook,
  fund: Pick<LandFund, 'totals' | 'units'>,
  { phase, asOf, populations: known = [] }: ComputedOf,
): ComputedBlock {
  const populations = known.filter((each) => each.phase === phase);
  const all = populations.find(({ unit }) => unit === undefined) ?? null;
  const compute = (rows: UnitFund['rows'], people: number | undefined): ComputedValue | null =>
    indicator.computed ? computeIndicator(indicator.computed, amountsOf(rows), people ?? null) : null;
  const whole = compute(fund.totals, all?.people);
  return {
    indicator,
    whole,
    population: indicator.computed?.kind === 'per-head' ? all : null,
    targets: book.targets
      .filter((target) => target.indicator === indicator.id && String(target.year) === phase)
      .map((target) => {
        const judged = judge(whole?.value, target.goal, undefined, indicator.better);
        return { target, ...atItsTime(judged, target.year, target.year, asOf) };
      }),
    units: fund.units.map(({ id, name, rows }) => ({
      id,
      name,
      computed: compute(rows, populations.find(({ unit }) => unit === id)?.people),
    })),
  };
}
