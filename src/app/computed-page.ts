import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { type ComputedValue, computeIndicator } from '#core/indicator/compute-indicator.ts';
import type { Indicator, IndicatorBook, Target } from '#core/indicator/indicator-book.ts';
import { type Judgement, judge } from '#core/indicator/verdict.ts';
import type { Catalogue, LandPopulation } from '#core/plan/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { App } from './app.ts';
import { catalogueOf, causeOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';

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

/** An indicator computed from the map, for the whole package and unit by unit. */
export interface ComputedBlock {
  readonly indicator: Indicator;
  readonly whole: ComputedValue | null;
  readonly population: LandPopulation | null;
  readonly targets: readonly ComputedTarget[];
  readonly units: readonly UnitValue[];
}

/** Sums the land fund of the present phase, whatever place the land-fund panel shows, and computes what the book wants. */
export async function computedPage(
  app: App,
  book: IndicatorBook,
  signal: AbortSignal,
): Promise<Result<readonly ComputedBlock[], string>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const wanted = book.indicators.filter(({ computed }) => computed !== undefined);
  const question =
    catalogue &&
    wanted.length > 0 &&
    fundQuestion({ ...state, fund: { ...state.fund, scope: { kind: 'province' } } }, catalogue);
  if (!question) return ok([]);
  try {
    const engine = await app.engine();
    const answer = await engine.landFund(question, { signal });
    if (!answer.ok) return err(answer.error.message);
    return ok(wanted.map((indicator) => blockOf(indicator, book, answer.value, catalogue, state.phase)));
  } catch (thrown) {
    signal.throwIfAborted();
    return err(causeOf(thrown));
  }
}

/** Hectares by code of rows. */
const amountsOf = (rows: UnitFund['rows']) =>
  new Map(rows.map(({ category, planeHa }) => [category, planeHa]));

/** One indicator over a land fund. */
function blockOf(
  indicator: Indicator,
  book: IndicatorBook,
  fund: LandFund,
  { landFund }: Catalogue,
  phase: string,
): ComputedBlock {
  const populations = (landFund?.populations ?? []).filter((each) => each.phase === phase);
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
      .map((target) => ({ target, ...judge(whole?.value, target.goal, undefined, indicator.better) })),
    units: fund.units.map(({ id, name, rows }) => ({
      id,
      name,
      computed: compute(rows, populations.find(({ unit }) => unit === id)?.people),
    })),
  };
}
