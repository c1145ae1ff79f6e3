import type { LandFund } from '#core/fund/land-fund.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { catalogueOf, causeOf, type Desk, isAbort } from './desk.ts';
import { fundKey, fundOfScope, fundQuestion } from './fund-question.ts';
import type { AppState, Notice } from './state.ts';

/** Computes ledgers and keeps the last ones. */
export interface FundKeeper {
  /** Shows the land fund of the present scope and phase. */
  compute(): Promise<void>;
  /** Lets go of what is computed now; what is kept stays. */
  stop(): void;
  /** Whether the present question is answered already. */
  knows(): boolean;
}

/** Ledgers kept; the one not asked for longest goes first. */
const REMEMBERED = 12;

/** The one place where land funds are asked for. */
export function createFundKeeper({ store, engine: startEngine, newest, cancel }: Desk): FundKeeper {
  const known = new Map<string, LandFund>();
  let running: { readonly key: string; readonly done: Promise<void> } | null = null;

  const settle = (result: AppState['fund']['result']): void =>
    store.set({ fund: { ...store.peek().fund, result } });
  const fail = (kind: string, cause = ''): void => {
    const notice: Notice = { id: kind, level: 'error', kind, params: { cause } };
    settle({ status: 'failed', notice });
  };
  const remember = (key: string, fund: LandFund): void => {
    known.delete(key);
    known.set(key, fund);
    for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
  };

  /** Shows a ledger as the scope of now wants it: a unit's part of the province's. */
  const show = (fund: LandFund): void => {
    const value = fundOfScope(fund, store.peek().fund.scope);
    if (value) settle({ status: 'ready', value });
    else fail('fund-no-unit');
  };

  async function ask(key: string, question: LandFundRequest): Promise<void> {
    const signal = newest('fund');
    settle({ status: 'loading', progress: 0 });
    try {
      const engine = await startEngine();
      if (signal.aborted) return;
      const onProgress = (progress: number): void => {
        if (!signal.aborted) settle({ status: 'loading', progress });
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

  const stop = (): void => {
    cancel('fund');
    running = null;
  };

  return {
    stop,
    knows: () => known.has(fundKey(store.peek())),
    compute() {
      const state = store.peek();
      const catalogue = catalogueOf(state);
      if (!catalogue) return Promise.resolve();
      const key = fundKey(state);
      if (running?.key === key) return running.done;
      const kept = known.get(key);
      const question = kept ? null : fundQuestion(state, catalogue);
      if (!question) {
        stop();
        if (kept) {
          remember(key, kept);
          show(kept);
        } else fail('fund-not-set-up');
        return Promise.resolve();
      }
      const mine = { key, done: Promise.resolve() };
      running = mine;
      mine.done = ask(key, question).finally(() => {
        if (running === mine) running = null;
      });
      return mine.done;
    },
  };
}
