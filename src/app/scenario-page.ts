import type { LandFund } from '#core/fund/land-fund.ts';
import type { LandDefinition } from '#core/fund/ratios.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type CriterionFinding, classCriteria } from '#core/scenario/class-criteria.ts';
import { compareScenarios, type ScenarioLine } from '#core/scenario/compare-scenarios.ts';
import { type ScenarioFigures, scenarioFigures, type UnitFacts } from '#core/scenario/scenario-figures.ts';
import type { App } from './app.ts';
import { catalogueOf, causeOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import type { ScenarioList } from './scenario-list.ts';
import type { UnitChoice } from './unit-choices.ts';

/** What counts as urban land where a package does not say. */
export const USUAL_URBAN_LAND: LandDefinition = { codes: ['ODT'], source: 'Plan Atlas' };

/** Options as the panel reads them. */
export interface ScenarioPage {
  readonly figures: readonly ScenarioFigures[];
  readonly lines: readonly ScenarioLine[];
  /** Of each option. */
  readonly criteria: readonly (readonly CriterionFinding[])[];
}

/** Sums the land fund of all units in the present phase; null where the package has none. */
export async function scenarioFund(app: App, signal: AbortSignal): Promise<Result<LandFund | null, string>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const question =
    catalogue && fundQuestion({ ...state, fund: { ...state.fund, scope: { kind: 'province' } } }, catalogue);
  if (!question) return ok(null);
  try {
    const engine = await app.engine();
    const answer = await engine.landFund(question, { signal });
    return answer.ok ? ok(answer.value) : err(answer.error.message);
  } catch (thrown) {
    signal.throwIfAborted();
    return err(causeOf(thrown));
  }
}

/** What is declared of units, and who lives there in a phase. */
export function unitFacts(choices: readonly UnitChoice[], { landFund }: Catalogue, phase: string): UnitFacts {
  const populations = (landFund?.populations ?? []).filter((each) => each.phase === phase);
  const all = populations.find(({ unit }) => unit === undefined);
  return {
    declaredHa: new Map(
      choices.flatMap(({ id, declaredHa }): readonly (readonly [string, number])[] =>
        declaredHa === null ? [] : [[id, declaredHa]],
      ),
    ),
    people: new Map(
      populations.flatMap(({ unit, people }): readonly (readonly [string, number])[] =>
        unit === undefined ? [] : [[unit, people]],
      ),
    ),
    ...(all ? { peopleOfAll: all.people } : {}),
  };
}

/** Computes every option from one land fund. */
export function scenarioPage(
  fund: LandFund,
  scenarios: ScenarioList,
  facts: UnitFacts,
  urban: LandDefinition,
): ScenarioPage {
  const figures = scenarios.map(({ units }) => scenarioFigures(fund, units, facts, urban));
  return { figures, lines: compareScenarios(figures), criteria: figures.map(classCriteria) };
}
