import type { AppState } from '#app/state.ts';
import { tableKey } from '#app/table-question.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-review-view.ts';
import { makeReviewAmounts, reviewFiles, withRules } from '#test/support/review-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

type Result = AppState['tables']['results']['amounts']['result'];

/** What a stage of the review differs in. */
export interface ReviewStaging {
  readonly lang?: Lang;
  readonly scope?: AppState['fund']['scope'];
  readonly review?: string | null;
  readonly result?: Result;
  readonly phase?: string;
  /** People kept in the browser, as JSON. */
  readonly kept?: string;
  /** Files that cannot be read. */
  readonly without?: readonly string[];
}

/** A viewer whose amounts are there, with the review in it. */
export function reviewStage({
  lang = 'vi',
  scope = { kind: 'province' },
  review = null,
  result = { status: 'ready', value: makeReviewAmounts() },
  phase = '2030',
  kept = '',
  without = [],
}: ReviewStaging = {}): TaskStage {
  const stage = new TaskStage();
  for (const [name, file] of reviewFiles()) if (!without.includes(name)) stage.files.set(name, file);
  const { app } = stage;
  const memory = new Map([['plan-atlas/people/quang-ninh', kept]]);
  Object.assign(app, {
    memory: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => memory.set(key, value),
    },
  });
  const before = app.store.peek();
  if (before.catalogue.status === 'ready')
    stage.with({ catalogue: { status: 'ready', value: withRules(before.catalogue.value) } });
  stage.with({ lang, phase, fund: { ...before.fund, scope, review } });
  const { tables } = app.store.peek();
  const slot = { of: tableKey(app.store.peek(), 'amounts'), result };
  stage.with({ tables: { ...tables, results: { ...tables.results, amounts: slot } } });
  stage.append(document.createElement('plan-review-view'));
  return stage;
}

const entry = (state: string, staging: ReviewStaging): TaskEntry => ({
  element: 'plan-review-view',
  state,
  render: (lang) => reviewStage({ ...staging, lang }),
});
const unit = { kind: 'unit', id: '06652' } as const;

/** The land review in its states. */
export const reviewEntries: readonly TaskEntry[] = [
  entry('idle', { result: { status: 'idle' } }),
  entry('loading', { result: { status: 'loading', progress: 0.45 } }),
  entry('error', {
    result: {
      status: 'failed',
      notice: { id: 'x', level: 'error', kind: 'fund-failed', params: { cause: 'HTTP 503' } },
    },
  }),
  entry('province', {}),
  entry('first phase', { phase: '2025' }),
  entry('one unit, people known', { scope: unit, kept: '{"06652":30000}' }),
  entry('one unit, people unknown', { scope: unit }),
  entry('unverified values and a code not yet in force', { review: 'qc-moi:urban:II:u' }),
  entry('a ruleset that cannot be read', { without: ['rulesets/qc-cu.json'] }),
  entry('kinds of units unknown', { without: ['units.geojson'] }),
  entry('no such unit', { scope: { kind: 'unit', id: '99999' } }),
];
