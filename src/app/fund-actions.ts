import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Actions } from './actions.ts';
import { catalogueOf, causeOf, type Desk, isAbort } from './desk.ts';
import type { FundQuestion } from './engine-port.ts';
import { dataLayer } from './layer-data.ts';
import type { AppState, FundScope, Notice } from './state.ts';

type FundVerbs = 'chooseScope' | 'sortFund' | 'lightCategory' | 'computeFund' | 'cancelFund';

const REMEMBERED = 12;

/** Identifies a land fund: same catalogue, phase and scope, same figures. */
const keyOf = ({ catalogueUrl, phase, fund }: AppState): string =>
  JSON.stringify([catalogueUrl, phase, fund.scope]);

/** Legend values of the zones that contain the others. */
export const overlaysOf = (catalogue: Catalogue): readonly string[] =>
  catalogue.layers
    .find((layer) => layer.id === catalogue.landFund?.zones)
    ?.style.classes.filter((each) => each.overlay)
    .map((each) => each.value) ?? [];

function questionOf(state: AppState, catalogue: Catalogue): FundQuestion | null {
  const setup = catalogue.landFund;
  const zones = catalogue.layers.find((layer) => layer.id === setup?.zones);
  const units = catalogue.layers.find((layer) => layer.id === setup?.units);
  if (!setup || !zones || !units || !setup.category[state.phase]) return null;
  return {
    setup,
    zones: dataLayer(state, catalogue, zones),
    units: dataLayer(state, catalogue, units),
    phase: state.phase,
    scope: state.fund.scope,
    axis: catalogue.axis,
    overlays: overlaysOf(catalogue),
  };
}

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

  async function ask(key: string, question: FundQuestion): Promise<void> {
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
      if (answer.ok) change({ result: { status: 'ready', value: answer.value } });
      else fail('fund-failed', answer.error);
    } catch (thrown) {
      if (!signal.aborted && !isAbort(thrown)) fail('engine-failed', causeOf(thrown));
    }
  }

  function computeFund(): Promise<void> {
    const state = store.peek();
    const catalogue = catalogueOf(state);
    if (!catalogue) return Promise.resolve();
    const key = keyOf(state);
    if (running?.key === key) return running.done;
    const kept = known.get(key);
    if (kept) {
      desk.cancel('fund');
      running = null;
      remember(key, kept);
      change({ result: { status: 'ready', value: kept } });
      return Promise.resolve();
    }
    const question = questionOf(state, catalogue);
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
    if (wasAsked || known.has(keyOf(store.peek()))) void computeFund();
  };

  return {
    computeFund,
    cancelFund: forget,
    chooseScope(scope: FundScope) {
      const { fund } = store.peek();
      if (JSON.stringify(scope) === JSON.stringify(fund.scope)) return;
      change({ scope, lit: null });
      recompute(fund.result.status !== 'idle');
    },
    sortFund: (sort) => change({ sort }),
    lightCategory(lit) {
      if (store.peek().fund.lit !== lit) change({ lit });
    },
    fundPhaseChanged: () => recompute(store.peek().fund.result.status !== 'idle'),
  };
}
