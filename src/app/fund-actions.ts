import type { LandFund } from '#core/fund/land-fund.ts';
import { writeRounding } from '#core/fund/print-rounding.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, isAbort, keepChoice } from './desk.ts';
import { fundKey, fundOfScope, fundQuestion } from './fund-question.ts';
import type { AppState, FundScope, Notice } from './state.ts';

type FundVerbs =
  | 'showFundView'
  | 'chooseScope'
  | 'sortFund'
  | 'setRounding'
  | 'setOverlapPolicy'
  | 'setRepair'
  | 'lightCategory'
  | 'computeFund'
  | 'cancelFund';

/** Computed ledgers kept; the one not asked for longest goes first. */
const REMEMBERED = 12;

/** Verbs of the land fund. */
export function fundActions(
  desk: Desk,
): Pick<Actions, FundVerbs> & { readonly fundPhaseChanged: () => void } {
  const { store } = desk;
  const known = new Map<string, LandFund>();
  let running: { readonly key: string; readonly done: Promise<void> } | null = null;

  const change = (patch: Partial<AppState['fund']>): void =>
    store.set({ fund: { ...store.peek().fund, ...patch } });
  const fail = (kind: string, cause = ''): void => {
    const notice: Notice = { id: kind, level: 'error', kind, params: { cause } };
    change({ result: { status: 'failed', notice } });
  };
  const remember = (key: string, fund: LandFund): void => {
    known.delete(key);
    known.set(key, fund);
    for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
  };

  /** Shows a ledger as the scope of now wants it: a unit's part of the province's. */
  const show = (fund: LandFund): void => {
    const value = fundOfScope(fund, store.peek().fund.scope);
    if (value) change({ result: { status: 'ready', value } });
    else fail('fund-no-unit');
  };

  async function ask(key: string, question: LandFundRequest): Promise<void> {
    const signal = desk.newest('fund');
    change({ result: { status: 'loading', progress: 0 } });
    try {
      const engine = await desk.engine();
      if (signal.aborted) return;
      const onProgress = (progress: number): void => {
        if (!signal.aborted) change({ result: { status: 'loading', progress } });
      };
      const answer = await engine.landFund(question, { signal, onProgress });
      if (answer.ok) remember(key, answer.value);
      if (signal.aborted) return;
      if (answer.ok) show(answer.value);
      else fail('fund-failed', answer.error.message);
    } catch (thrown) {
      if (!signal.aborted && !isAbort(thrown)) fail('engine-failed', causeOf(thrown));
    }
  }

  function computeFund(): Promise<void> {
    const state = store.peek();
    const catalogue = catalogueOf(state);
    if (!catalogue) return Promise.resolve();
    const key = fundKey(state);
    if (running?.key === key) return running.done;
    const kept = known.get(key);
    if (kept) {
      desk.cancel('fund');
      running = null;
      remember(key, kept);
      show(kept);
      return Promise.resolve();
    }
    const question = fundQuestion(state, catalogue);
    if (!question) {
      desk.cancel('fund');
      running = null;
      fail('fund-not-set-up');
      return Promise.resolve();
    }
    const mine = { key, done: Promise.resolve() };
    running = mine;
    mine.done = ask(key, question).finally(() => {
      if (running === mine) running = null;
    });
    return mine.done;
  }

  function forget(): void {
    desk.cancel('fund');
    running = null;
    change({ result: { status: 'idle' } });
  }

  /** A person who has asked for one land fund sees the next without asking again. */
  const recompute = (wasAsked: boolean): void => {
    forget();
    if (wasAsked || known.has(fundKey(store.peek()))) void computeFund();
  };

  const chooseMethod = (patch: Partial<Pick<AppState['fund'], 'policy' | 'repair'>>): void => {
    const { fund } = store.peek();
    change({ ...patch, claim: null });
    recompute(fund.result.status !== 'idle');
  };

  return {
    showFundView: (view, audited = null) => change({ view, audited }),
    computeFund,
    cancelFund: forget,
    chooseScope(scope: FundScope) {
      const { fund } = store.peek();
      if (JSON.stringify(scope) === JSON.stringify(fund.scope)) return;
      change({ scope, lit: null, claim: null });
      recompute(fund.result.status !== 'idle');
    },
    sortFund: (sort) => change({ sort }),
    setRounding(rounding) {
      keepChoice(desk, 'rounding', writeRounding(rounding));
      change({ rounding });
    },
    setOverlapPolicy: (policy) => chooseMethod({ policy }),
    setRepair: (repair) => chooseMethod({ repair }),
    lightCategory(lit) {
      if (store.peek().fund.lit !== lit) change({ lit });
    },
    fundPhaseChanged() {
      change({ claim: null });
      recompute(store.peek().fund.result.status !== 'idle');
    },
  };
}
