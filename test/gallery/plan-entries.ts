import type { AppState, PlansViewId } from '#app/state.ts';
import { tableKey } from '#app/table-question.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-documents-view.ts';
import '#elements/plan-indicators-view.ts';
import '#elements/plan-place-plans.ts';
import '#elements/plan-plans-panel.ts';
import '#elements/plan-register-view.ts';
import '#elements/plan-rules-view.ts';
import '#elements/plan-title-block.ts';
import '#elements/plan-units-view.ts';
import { withOldUnits } from '#test/support/crosswalk-samples.ts';
import { makeIndicatorBook, makePlanUnits, makeRegister } from '#test/support/plan-samples.ts';
import { makeRulesetFile, makeRulesets } from '#test/support/ruleset-samples.ts';
import { makeFindings } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

type Tag =
  | 'plan-plans-panel'
  | 'plan-documents-view'
  | 'plan-indicators-view'
  | 'plan-register-view'
  | 'plan-rules-view'
  | 'plan-units-view'
  | 'plan-place-plans'
  | 'plan-title-block';

/** A stage whose catalogue names both books; `files` replaces what stands beside it. */
export function planStage(
  lang: Lang,
  patch: Partial<AppState> = {},
  files: Readonly<Record<string, unknown>> = {},
): TaskStage {
  const stage = new TaskStage();
  for (const [name, file] of Object.entries({
    'indicators.json': makeIndicatorBook(),
    'plans.json': makeRegister(),
    'units.geojson': makePlanUnits(),
    'rules.json': makeRulesetFile(),
    ...files,
  }))
    stage.files.set(name, file);
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status === 'ready') {
    const { landFund, ...rest } = catalogue.value;
    stage.with({
      lang,
      panel: 'plans',
      catalogue: {
        status: 'ready',
        value: {
          ...rest,
          landFund: {
            ...landFund!,
            populations: [
              { phase: '2030', people: 2_640_000, year: 2030, document: 'qd80', verification: 'secondary' },
            ],
          },
          rulesets: makeRulesets(),
          indicators: 'indicators.json',
          plans: 'plans.json',
        },
      },
      ...patch,
    });
  }
  return stage;
}

const entry = (
  element: Tag,
  state: string,
  patch: Partial<AppState> = {},
  files: Readonly<Record<string, unknown>> = {},
): TaskEntry => ({
  element,
  state,
  render: (lang: Lang) => {
    const stage = planStage(lang, patch, files);
    stage.append(document.createElement(element));
    return stage;
  },
});
/** The rulesets with one of them open. */
const opened = (id: string): TaskEntry => ({
  element: 'plan-rules-view',
  state: `${id} open`,
  render: (lang: Lang) => {
    const stage = planStage(lang);
    const view = document.createElement('plan-rules-view');
    stage.append(view);
    void view.updateComplete.then(() => {
      const details = view.renderRoot.querySelector<HTMLDetailsElement>(`[data-ruleset="${id}"]`);
      if (details) details.open = true;
    });
    return stage;
  },
});
const view = (of: PlansViewId): Partial<AppState> => ({ plans: { view: of, shade: null, plan: null } });
/** The view of old and new units with a layer of old ones, the crosswalk there, failed or on its way. */
const unitsEntry = (
  state: string,
  result?: AppState['tables']['results']['crosswalk']['result'],
): TaskEntry => ({
  element: 'plan-units-view',
  state,
  render: (lang: Lang) => {
    const stage = planStage(lang);
    const { catalogue } = stage.app.store.peek();
    if (catalogue.status === 'ready')
      stage.with({ catalogue: { status: 'ready', value: withOldUnits(catalogue.value) } });
    const { tables } = stage.app.store.peek();
    const of = tableKey(stage.app.store.peek(), 'crosswalk');
    if (result)
      stage.with({ tables: { ...tables, results: { ...tables.results, crosswalk: { of, result } } } });
    stage.append(document.createElement('plan-units-view'));
    return stage;
  },
});
const inspection = (findings: ReturnType<typeof makeFindings>): Partial<AppState> => ({
  inspection: { at: [107.08, 20.95], findings: { status: 'ready', value: findings }, selected: 0 },
});

/** The plans panel and what the place card says of plans, in their states. */
export const planEntries: readonly TaskEntry[] = [
  entry('plan-documents-view', 'ready'),
  entry('plan-plans-panel', 'register', view('register')),
  entry('plan-plans-panel', 'indicators', view('indicators')),
  entry('plan-indicators-view', 'ready'),
  entry('plan-indicators-view', 'a file that does not read', {}, { 'indicators.json': { format: 'other' } }),
  entry('plan-title-block', 'ready'),
  entry('plan-register-view', 'ready'),
  entry('plan-register-view', 'a file that does not read', {}, { 'plans.json': 7 }),
  ...(['codes-2024', 'codes-2018', 'code-2099'] as const).map((id) => opened(id)),
  unitsEntry('ready'),
  unitsEntry('computing', { status: 'loading', progress: 0.45 }),
  unitsEntry('failed', {
    status: 'failed',
    notice: { id: 'x', level: 'error', kind: 'fund-failed', params: { cause: 'HTTP 503' } },
  }),
  entry('plan-units-view', 'no old units at hand'),
  entry('plan-place-plans', 'four levels, two of a kind', inspection(makeFindings())),
  entry('plan-place-plans', 'nothing here', inspection([])),
];
