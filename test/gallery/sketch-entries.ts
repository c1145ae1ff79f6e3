import type { AppState, LiveFund } from '#app/state.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-sketch-bar.ts';
import { makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

const square = [
  [107, 21],
  [107.02, 21],
  [107.02, 21.02],
  [107, 21.02],
] as const;

const staged =
  (tag: 'plan-fund-panel' | 'plan-sketch-bar', patch: (stage: TaskStage) => Partial<AppState>) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage();
    stage.with({ ...patch(stage), lang });
    stage.append(document.createElement(tag));
    return stage;
  };

/** Rows of one unit of the samples, as a hand would get them. */
function figures(rows: number): LiveFund {
  const unit = makeLandFund(6).units[5]!;
  const { areaHa, landHa, seaHa, unzonedHa, overlapHa } = unit;
  const outcome = {
    areaHa,
    landHa,
    seaHa,
    unzonedHa,
    overlapHa,
    rows: unit.rows.slice(0, rows),
    overlays: [],
  };
  return { points: square, outcome };
}

const drawing = (live: LiveFund | null, selected: AppState['drawing']['selected'] = null) =>
  ({
    selected,
    past: [{ tool: 'fund', points: [], done: false }],
    future: [],
    live,
  }) as const satisfies AppState['drawing'];

const under =
  (live: LiveFund | null) =>
  ({ app }: TaskStage): Partial<AppState> => ({
    fund: { ...app.store.peek().fund, scope: { kind: 'area', points: square } },
    sketch: { tool: 'fund', points: square, done: false },
    drawing: drawing(live),
  });

const bar = (done: boolean, selected: AppState['drawing']['selected']) => (): Partial<AppState> => ({
  sketch: { tool: 'area', points: square, done },
  drawing: drawing(null, selected),
});

/** Drawing and changing what is drawn. */
export const sketchEntries: readonly TaskEntry[] = [
  {
    element: 'plan-fund-panel',
    state: 'under a hand',
    render: staged('plan-fund-panel', under(figures(13))),
  },
  {
    element: 'plan-fund-panel',
    state: 'under a hand, few categories',
    render: staged('plan-fund-panel', under(figures(2))),
  },
  {
    element: 'plan-fund-panel',
    state: 'under a hand, crossing outline',
    render: staged('plan-fund-panel', under({ points: square, outcome: 'self-crossing' })),
  },
  {
    element: 'plan-fund-panel',
    state: 'under a hand, no zones',
    render: staged('plan-fund-panel', under({ points: square, outcome: { failed: 'HTTP 503' } })),
  },
  {
    element: 'plan-fund-panel',
    state: 'getting ready to draw',
    render: staged('plan-fund-panel', under(null)),
  },
  { element: 'plan-sketch-bar', state: 'drawing', render: staged('plan-sketch-bar', bar(false, null)) },
  { element: 'plan-sketch-bar', state: 'finished', render: staged('plan-sketch-bar', bar(true, null)) },
  { element: 'plan-sketch-bar', state: 'corner chosen', render: staged('plan-sketch-bar', bar(true, 2)) },
  {
    element: 'plan-sketch-bar',
    state: 'whole chosen',
    render: staged('plan-sketch-bar', bar(true, 'whole')),
  },
];
