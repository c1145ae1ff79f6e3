import type { AppState } from '#app/state.ts';
import { tableKey } from '#app/table-question.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-balance-view.ts';
import '#elements/plan-transition-view.ts';
import { makeAmounts, makeTransition } from '#test/support/fund-table-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

type Tag = 'plan-transition-view' | 'plan-balance-view';
type Result = AppState['tables']['results']['transition' | 'amounts']['result'];

const failed: Result = {
  status: 'failed',
  notice: { id: 'x', level: 'error', kind: 'fund-failed', params: { cause: 'HTTP 503' } },
};
const square = [
  [107, 21],
  [107.02, 21],
  [107.02, 21.02],
  [107, 21.02],
] as const;
const unit = { kind: 'unit', id: '06685' } as const;

/** Quotas and populations of the province and one unit. */
export const withFigures = (catalogue: Catalogue): Catalogue => {
  const quota = (category: string, phase: string, ha: number, unitId?: string) => ({
    ...{ category, phase, ha, document: 'qd80', verification: 'illustrative' as const },
    ...(unitId !== undefined && { unit: unitId }),
    note: { vi: 'Số minh họa để thử phép so sánh.', en: 'An illustrative figure.' },
  });
  return {
    ...catalogue,
    landFund: {
      ...catalogue.landFund!,
      quotas: [
        quota('LUA', '2025', 80_000),
        quota('ODT', '2030', 40_000),
        quota('NNP', '2030', 900_000),
        quota('ODT', '2030', 280.82, unit.id),
      ],
      populations: [
        {
          phase: '2025',
          people: 1_362_880,
          year: 2022,
          kind: { vi: 'Dân số trung bình', en: 'Average population' },
          document: 'nq002',
          verification: 'unverified',
        },
        { phase: '2030', people: 2_640_000, year: 2030, document: 'qd80', verification: 'secondary' },
      ],
    },
  };
};

/** A stage with a table's result already there. */
function staged(tag: Tag, result: Result, scope: AppState['fund']['scope'] = { kind: 'province' }) {
  return (lang: Lang): TaskStage => {
    const stage = new TaskStage();
    const { store } = stage.app;
    const before = store.peek();
    const catalogue = before.catalogue.status === 'ready' ? withFigures(before.catalogue.value) : null;
    stage.with({
      lang,
      ...(catalogue && { catalogue: { status: 'ready', value: catalogue } }),
      fund: { ...before.fund, scope },
    });
    const id = tag === 'plan-transition-view' ? 'transition' : 'amounts';
    const { tables } = store.peek();
    const slot = { of: tableKey(store.peek(), id), result };
    stage.with({ tables: { ...tables, results: { ...tables.results, [id]: slot } } as AppState['tables'] });
    stage.append(document.createElement(tag));
    return stage;
  };
}

const entry = (
  element: Tag,
  state: string,
  result: Result,
  scope?: AppState['fund']['scope'],
): TaskEntry => ({
  element,
  state,
  render: staged(element, result, scope),
});
const transition = (units?: number, lost?: number): Result => ({
  status: 'ready',
  value: makeTransition(units, lost),
});
const amounts = (units?: number): Result => ({ status: 'ready', value: makeAmounts(units) });

/** Every state of the tables made of the land fund's question. */
export const fundTableEntries: readonly TaskEntry[] = [
  ...(['plan-transition-view', 'plan-balance-view'] as const).flatMap((tag) => [
    entry(tag, 'idle', { status: 'idle' }),
    entry(tag, 'loading', { status: 'loading', progress: 0.45 }),
    entry(tag, 'error', failed),
  ]),
  entry('plan-transition-view', 'province', transition()),
  entry('plan-transition-view', 'one unit', transition(6), unit),
  entry('plan-transition-view', 'drawn area', transition(1), { kind: 'area', points: square }),
  entry('plan-transition-view', 'does not close', transition(2, 50_000)),
  entry('plan-transition-view', 'no such unit', transition(2), { kind: 'unit', id: '99999' }),
  entry('plan-transition-view', 'nothing there', transition(0)),
  entry('plan-balance-view', 'province', amounts()),
  entry('plan-balance-view', 'one unit', amounts(6), unit),
  entry('plan-balance-view', 'drawn area', amounts(1), { kind: 'area', points: square }),
  entry('plan-balance-view', 'nothing there', amounts(0)),
];
