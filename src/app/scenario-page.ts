import type { LandFund } from '#core/fund/land-fund.ts';
import type { LandDefinition } from '#core/fund/ratios.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { ClassStandard, RulesetFile } from '#core/plan/ruleset.ts';
import { err, ok, type Result } from '#core/result.ts';
import { URBAN_KIND } from '#core/review/class-standing.ts';
import { compareScenarios, type ScenarioLine } from '#core/scenario/compare-scenarios.ts';
import type { ScenarioCut } from '#core/scenario/scenario.ts';
import { type ScenarioFigures, scenarioFigures, type UnitFacts } from '#core/scenario/scenario-figures.ts';
import { type ScenarioStanding, scenarioStandings } from '#core/scenario/scenario-standing.ts';
import type { ScenarioPartsAnswer } from '#worker/scenario-protocol.ts';
import type { App } from './app.ts';
import { catalogueOf, causeOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import { chosenRuleset } from './review-choice.ts';
import { readReviewRules } from './review-rules.ts';
import type { ScenarioList } from './scenario-list.ts';
import type { UnitChoice } from './unit-choices.ts';

/** What counts as urban land where a package does not say. */
export const USUAL_URBAN_LAND: LandDefinition = { codes: ['ODT'], source: 'Plan Atlas' };

/** Options as the panel reads them. */
export interface ScenarioPage {
  readonly figures: readonly ScenarioFigures[];
  readonly lines: readonly ScenarioLine[];
  /** Of each option. */
  readonly standings: readonly (readonly ScenarioStanding[])[];
}

/** What a drawing takes of the units, or why it takes nothing. */
export type DrawnParts = ScenarioPartsAnswer;

/** What is asked of all units in the present phase; land under several zones is reported and never settled, so that parts and wholes are summed alike. */
function questionOf(app: App) {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const fund = { ...state.fund, scope: { kind: 'province' }, policy: 'report' } as const;
  return catalogue && fundQuestion({ ...state, fund }, catalogue);
}

/** Sums the land fund of all units in the present phase; null where the package has none. */
export async function scenarioFund(app: App, signal: AbortSignal): Promise<Result<LandFund | null, string>> {
  const question = questionOf(app);
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

/** What a drawing takes of the units in the present phase. */
export async function drawnParts(
  app: App,
  cut: ScenarioCut,
  signal: AbortSignal,
): Promise<Result<DrawnParts, string>> {
  const question = questionOf(app);
  if (!question?.units) return err('');
  const { zones, units, unitId, unitName, category, axis, repair } = question;
  try {
    const engine = await app.engine();
    const asked = {
      ...{ zones, units, category, axis, cut },
      ...(unitId !== undefined && { unitId }),
      ...(unitName !== undefined && { unitName }),
      ...(repair && { repair }),
    };
    const answer = await engine.scenarioParts(asked, { signal });
    return answer.ok ? answer : err(answer.error.message);
  } catch (thrown) {
    signal.throwIfAborted();
    return err(causeOf(thrown));
  }
}

/** The ruleset with standards of urban classes that holds on the day of the catalogue; null where none can be read. */
export async function classRuleset(
  app: App,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<RulesetFile | null> {
  const { files } = await readReviewRules(app, catalogue, signal);
  return chosenRuleset(
    files.filter(({ classes }) => classes?.length),
    null,
    catalogue.date,
  );
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
    urbanUnits: new Set(choices.filter(({ kind }) => kind === URBAN_KIND).map(({ id }) => id)),
  };
}

/**
 * Computes every option from one land fund.
 *
 * @param drawn what the drawings of options take, by the option's id
 * @param standards of urban classes
 */
export function scenarioPage(
  fund: LandFund,
  scenarios: ScenarioList,
  facts: UnitFacts,
  urban: LandDefinition,
  drawn: ReadonlyMap<string, DrawnParts>,
  standards: readonly ClassStandard[],
): ScenarioPage {
  const figures = scenarios.map((scenario) => {
    const taken = drawn.get(scenario.id);
    return scenarioFigures(fund, scenario, facts, urban, taken?.defect === null ? taken.parts : null);
  });
  return {
    figures,
    lines: compareScenarios(figures),
    standings: figures.map((each) => scenarioStandings(each, standards)),
  };
}
