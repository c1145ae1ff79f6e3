import type { Following } from '#worker/client.ts';
import { corridorQuestion } from './corridor-question.ts';
import { crosswalkQuestion } from './crosswalk-question.ts';
import { catalogueOf, causeOf, type Desk, isAbort } from './desk.ts';
import { reachQuestion } from './reach-question.ts';
import type { AppState, FundTableId, FundTables, Loadable } from './state.ts';
import { amountsQuestion, tableKey, transitionQuestion } from './table-question.ts';
import { versionQuestion } from './version-question.ts';

/** Computed tables kept of each sort; the one not asked for longest goes first. */
const REMEMBERED = 6;

/** The verbs of the tables, fetched with the first of them. */
export interface TableVerbs {
  compute(table: FundTableId): Promise<void>;
  cancel(table: FundTableId): void;
}

/** Verbs of the tables that are made of the land fund's question. */
export function tableVerbs(desk: Desk): TableVerbs {
  const { store } = desk;
  const known = new Map<string, FundTables[FundTableId]>();
  const running = new Map<FundTableId, string>();

  const show = (table: FundTableId, of: string, result: Loadable<FundTables[FundTableId]>): void => {
    const { tables } = store.peek();
    store.set({ tables: { ...tables, results: { ...tables.results, [table]: { of, result } } } });
  };
  const fail = (table: FundTableId, of: string, kind: string, cause = ''): void =>
    show(table, of, {
      status: 'failed',
      notice: { id: kind, level: 'error', kind, params: { cause } },
    });

  async function ask(table: FundTableId, state: AppState, following: Following) {
    const engine = await desk.engine();
    const catalogue = catalogueOf(state)!;
    switch (table) {
      case 'transition':
        return engine.transition(transitionQuestion(state, catalogue)!, following);
      case 'amounts':
        return engine.amounts(amountsQuestion(state, catalogue)!, following);
      case 'corridor':
        return engine.corridor(corridorQuestion(state, catalogue)!, following);
      case 'reach':
        return engine.reach(reachQuestion(state, catalogue)!, following);
      case 'crosswalk':
        return engine.crosswalk(crosswalkQuestion(state, catalogue)!, following);
      case 'versions':
        return engine.versionDiff(versionQuestion(state, catalogue)!, following);
    }
  }

  async function compute(table: FundTableId): Promise<void> {
    const state = store.peek();
    const key = tableKey(state, table);
    if (running.get(table) === key) return;
    running.delete(table);
    desk.cancel(table);
    if (key === '') return fail(table, key, 'fund-not-set-up');
    const name = `${table} ${key}`;
    const kept = known.get(name);
    if (kept) return show(table, key, { status: 'ready', value: kept });
    const signal = desk.newest(table);
    running.set(table, key);
    show(table, key, { status: 'loading', progress: 0 });
    const onProgress = (progress: number): void => {
      if (!signal.aborted) show(table, key, { status: 'loading', progress });
    };
    try {
      const answer = await ask(table, state, { signal, onProgress });
      if (signal.aborted) return;
      if (!answer.ok) return fail(table, key, 'fund-failed', answer.error.message);
      known.set(name, answer.value);
      for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
      show(table, key, { status: 'ready', value: answer.value });
    } catch (thrown) {
      if (!signal.aborted && !isAbort(thrown)) fail(table, key, 'engine-failed', causeOf(thrown));
    } finally {
      if (!signal.aborted) running.delete(table);
    }
  }

  return {
    compute,
    cancel(table) {
      desk.cancel(table);
      running.delete(table);
      show(table, tableKey(store.peek(), table), { status: 'idle' });
    },
  };
}
