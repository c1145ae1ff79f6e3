import type { Transition, TransitionMatrix } from '#core/fund/transition.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type {
  AmountsAnswer,
  AmountsRequest,
  ScopeAmounts,
  TableScope,
  TransitionRequest,
} from '#worker/fund-tables-protocol.ts';
import { comparedPhases, countedPhases } from './compared-phases.ts';
import { corridorQuestion } from './corridor-question.ts';
import { crosswalkQuestion } from './crosswalk-question.ts';
import { catalogueOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import { reachQuestion } from './reach-question.ts';
import type { AppState, FundScope, FundTableId } from './state.ts';
import { versionQuestion } from './version-question.ts';

/** What the engine is asked for the matrix; null where the catalogue has no two phases to compare. */
export function transitionQuestion(state: AppState, catalogue: Catalogue): TransitionRequest | null {
  const compared = comparedPhases(catalogue, state);
  const scope = scopeOf(state, catalogue);
  const category = catalogue.landFund?.category;
  return compared && scope && category
    ? { ...scope, from: category[compared.from.id]!, to: category[compared.to.id]! }
    : null;
}

/** What the engine is asked for the balances: every phase that has figures. */
export function amountsQuestion(state: AppState, catalogue: Catalogue): AmountsRequest | null {
  const scope = scopeOf(state, catalogue);
  const phases = countedPhases(catalogue);
  return scope && phases.length > 0
    ? { ...scope, properties: phases.map(({ id }) => catalogue.landFund!.category[id]!) }
    : null;
}

/** Zones and units of the present scope, in whatever phase. */
function scopeOf(state: AppState, catalogue: Catalogue): TableScope | null {
  const phase = countedPhases(catalogue)[0]?.id;
  const question = phase === undefined ? null : fundQuestion({ ...state, phase }, catalogue);
  if (!question) return null;
  const { category: _category, engine: _engine, ...scope } = question;
  return scope;
}

const QUESTIONS = {
  transition: transitionQuestion,
  amounts: amountsQuestion,
  corridor: corridorQuestion,
  reach: reachQuestion,
  versions: versionQuestion,
  crosswalk: crosswalkQuestion,
};

/** Names a table's computation: units are parts of the province's, so they share one; '' while there is nothing to ask. */
export function tableKey(state: AppState, table: FundTableId): string {
  const catalogue = catalogueOf(state);
  const question = catalogue && QUESTIONS[table](state, catalogue);
  return question ? JSON.stringify(question) : '';
}

/** The matrix of a scope; null where the unit is not in it. */
export const matrixOfScope = (transition: Transition, scope: FundScope): TransitionMatrix | null =>
  scope.kind === 'unit' ? (transition.units.find(({ id }) => id === scope.id) ?? null) : transition.total;

/** The amounts of a scope; null where the unit is not in it. */
export const amountsOfScope = ({ scopes }: AmountsAnswer, scope: FundScope): ScopeAmounts | null =>
  scopes.find(({ id }) => id === (scope.kind === 'unit' ? scope.id : '')) ?? null;
