import { writeRounding } from '#core/fund/print-rounding.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, keepChoice } from './desk.ts';
import type { FundKeeper } from './fund-keeper.ts';
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

/** Verbs of the land fund. */
export function fundActions(
  desk: Desk,
): Pick<Actions, FundVerbs> & { readonly fundPhaseChanged: () => void } {
  const { store } = desk;
  let keeper: FundKeeper | undefined;
  /** How often what was asked has been let go of. */
  let forgotten = 0;

  const change = (patch: Partial<AppState['fund']>): void =>
    store.set({ fund: { ...store.peek().fund, ...patch } });

  /** What computes is fetched with the first question; a failed fetch is tried again. */
  async function firstCompute(): Promise<void> {
    const asked = forgotten;
    if (catalogueOf(store.peek())) change({ result: { status: 'loading', progress: 0 } });
    try {
      const { createFundKeeper } = await import('./fund-keeper.ts');
      keeper ??= createFundKeeper(desk);
    } catch (thrown) {
      const notice: Notice = {
        id: 'engine-failed',
        level: 'error',
        kind: 'engine-failed',
        params: { cause: causeOf(thrown) },
      };
      if (asked === forgotten) change({ result: { status: 'failed', notice } });
      return;
    }
    if (asked === forgotten) await keeper.compute();
  }

  const computeFund = (): Promise<void> => keeper?.compute() ?? firstCompute();

  function forget(): void {
    forgotten++;
    keeper?.stop();
    change({ result: { status: 'idle' } });
  }

  /** A person who has asked for one land fund sees the next without asking again. */
  const recompute = (wasAsked: boolean): void => {
    forget();
    if (wasAsked || keeper?.knows()) void computeFund();
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
