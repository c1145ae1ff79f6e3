import type { AppState, Loadable } from '#app/state.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { OverlapPair } from '#core/fund/overlap-report.ts';
import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-fund-panel.ts';
import '#elements/plan-model-panel.ts';
import '#elements/plan-model-story.ts';
import '#elements/plan-model-wordings.ts';
import '#elements/plan-more-panel.ts';
import '#elements/plan-place-card.ts';
import { NO_OVERLAPS } from '#test/support/no-overlaps.ts';
import { makeFindings, makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';

/** One state of one element, drawn by the gallery in its own frame. */
export interface TaskEntry {
  readonly element: string;
  readonly state: string;
  readonly render: (lang: Lang) => TaskStage;
}

const failed = {
  status: 'failed',
  notice: { id: 'x', level: 'error', kind: 'x', params: { cause: 'HTTP 503' } },
} as const;

const staged =
  (
    tag: 'plan-fund-panel' | 'plan-model-panel' | 'plan-more-panel' | 'plan-place-card',
    patch: Partial<AppState>,
  ) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage().with({ ...patch, lang });
    stage.append(document.createElement(tag));
    return stage;
  };

const fund = (
  result: Loadable<LandFund>,
  scope: AppState['fund']['scope'] = { kind: 'province' },
): Partial<AppState> => ({
  fund: {
    view: 'ledger',
    scope,
    sort: { by: 'area', descending: true },
    result,
    lit: null,
    policy: 'report',
    repair: false,
    rounding: USUAL_ROUNDING,
    corridor: null,
    reach: null,
    constraint: null,
    review: null,
    claim: null,
  },
});

const ready = (value: LandFund): Loadable<LandFund> => ({ status: 'ready', value });
const unit = { kind: 'unit', id: '06685' } as const;
const square = [
  [107, 21],
  [107.02, 21],
  [107.02, 21.02],
  [107, 21.02],
] as const;

function oneRow(): LandFund {
  const whole = makeLandFund(6);
  const only = whole.units[5]!;
  const rows = only.rows.slice(3, 4);
  return { ...whole, units: [{ ...only, rows, overlays: [] }] };
}

function faulty(): LandFund {
  const whole = makeLandFund(6);
  const problem = {
    layer: 'zones',
    kind: 'self-crossing',
    feature: 11,
    message: 'zone 12 crosses itself at 107.1, 21.0; left out',
  } as const;
  const [first, ...rest] = whole.units;
  return {
    ...whole,
    problems: [problem],
    units: [{ ...first!, residualHa: { plane: 12.5, ellipsoid: 12.5 } }, ...rest],
  };
}

function overlapping(settled = false): LandFund {
  const whole = makeLandFund(6);
  const pair = (first: number, areaHa: number, outcome: OverlapPair['outcome']): OverlapPair => ({
    first,
    second: first + 7,
    categories: ['ODT', 'RSX'],
    areaHa,
    outcome,
    units: [{ id: '06652', areaHa }],
  });
  return {
    ...whole,
    overlaps: {
      ...NO_OVERLAPS,
      policy: settled ? 'later-plan' : 'report',
      approvedBy: settled ? 'approved' : null,
      pairCount: 1234,
      outcomes: settled
        ? { reported: 0, 'first-takes': 600, 'second-takes': 622, 'same-day': 9, 'no-day': 3 }
        : { ...NO_OVERLAPS.outcomes, reported: 1234 },
      doubleCountedHa: 123.4567,
      settledHa: settled ? 120.1 : 0,
      pairs: [
        pair(11, 31.25, settled ? 'first-takes' : 'reported'),
        pair(40, 2.5, settled ? 'same-day' : 'reported'),
        pair(90, 0.00004, settled ? 'no-day' : 'reported'),
      ],
      units: [{ id: '06652', name: 'Phường Hà Tu', doubleCountedHa: 90.5, settledHa: 90 }],
    },
    repairs: settled
      ? [
          {
            layer: 'zones',
            feature: 11,
            from: 'self-crossing',
            areaBeforeHa: 0,
            areaAfterHa: 0.5,
            parts: 2,
            dropped: 1,
            method: 'GEOS 3.13.0 MakeValid, structure',
          },
        ]
      : [],
    problems: settled ? [] : faulty().problems,
  };
}

function partial(): LandFund {
  const message =
    'The data are not complete: the server has 900 features and 500 are here; sums are of what is here and are no totals.';
  return { ...makeLandFund(6), problems: [{ layer: 'zones', kind: 'partial-data', feature: 500, message }] };
}

function longNames(): LandFund {
  const whole = makeLandFund(3);
  return {
    ...whole,
    units: whole.units.map((each) => ({
      ...each,
      name: `${each.name} Nguyễn-Thị-Minh-Khai và các khu vực phụ cận phía Đông Bắc`,
    })),
  };
}

const place = (findings: NonNullable<AppState['inspection']>['findings']): Partial<AppState> => ({
  inspection: { at: [107.0843, 20.9517], findings, selected: 0 },
});

/** Every state of the task panels. */
export const taskEntries: readonly TaskEntry[] = [
  { element: 'plan-fund-panel', state: 'idle', render: staged('plan-fund-panel', fund({ status: 'idle' })) },
  {
    element: 'plan-fund-panel',
    state: 'loading',
    render: staged('plan-fund-panel', fund({ status: 'loading', progress: 0.45 })),
  },
  { element: 'plan-fund-panel', state: 'error', render: staged('plan-fund-panel', fund(failed)) },
  {
    element: 'plan-fund-panel',
    state: 'province, 54 units',
    render: staged('plan-fund-panel', fund(ready(makeLandFund()))),
  },
  {
    element: 'plan-fund-panel',
    state: 'one unit',
    render: staged('plan-fund-panel', fund(ready(makeLandFund()), unit)),
  },
  {
    element: 'plan-fund-panel',
    state: 'one row',
    render: staged('plan-fund-panel', fund(ready(oneRow()), unit)),
  },
  {
    element: 'plan-fund-panel',
    state: 'drawn area',
    render: staged('plan-fund-panel', fund(ready(makeLandFund(1)), { kind: 'area', points: square })),
  },
  {
    element: 'plan-fund-panel',
    state: 'drawing',
    render: staged('plan-fund-panel', {
      ...fund({ status: 'idle' }, { kind: 'area', points: square }),
      sketch: { tool: 'fund', points: square, done: false },
    }),
  },
  {
    element: 'plan-fund-panel',
    state: 'does not close, notes',
    render: staged('plan-fund-panel', fund(ready(faulty()))),
  },
  {
    element: 'plan-fund-panel',
    state: 'overlaps and a refused shape',
    render: staged('plan-fund-panel', fund(ready(overlapping()))),
  },
  {
    element: 'plan-fund-panel',
    state: 'overlaps settled, a shape repaired',
    render: staged('plan-fund-panel', {
      fund: { ...fund(ready(overlapping(true)), unit).fund!, policy: 'later-plan', repair: true },
    }),
  },
  {
    element: 'plan-fund-panel',
    state: 'partial data',
    render: staged('plan-fund-panel', fund(ready(partial()))),
  },
  {
    element: 'plan-fund-panel',
    state: 'long names',
    render: staged('plan-fund-panel', fund(ready(longNames()))),
  },
  {
    element: 'plan-fund-panel',
    state: 'nothing there',
    render: staged('plan-fund-panel', fund(ready(makeLandFund(0)))),
  },
  {
    element: 'plan-place-card',
    state: 'loading',
    render: staged('plan-place-card', place({ status: 'loading', progress: 0 })),
  },
  {
    element: 'plan-place-card',
    state: 'empty',
    render: staged('plan-place-card', place({ status: 'ready', value: [] })),
  },
  { element: 'plan-place-card', state: 'error', render: staged('plan-place-card', place(failed)) },
  {
    element: 'plan-place-card',
    state: 'findings',
    render: staged('plan-place-card', place({ status: 'ready', value: makeFindings() })),
  },
  { element: 'plan-model-panel', state: 'shown', render: staged('plan-model-panel', {}) },
  ...(['', 'nq002,qd80'] as const).map((pair) => ({
    element: 'plan-model-panel',
    state: `wordings ${pair}`,
    render: staged('plan-model-panel', { modelChoice: `wordings:${encodeURIComponent(pair)}` }),
  })),
  ...(['vung-2', 'tay', null] as const).map((selected) => ({
    element: 'plan-model-panel',
    state: `page of ${selected}`,
    render: staged('plan-model-panel', {
      model: { id: 'qd80', shown: true, hidden: [], selected },
      modelChoice: 'story:;vung-2:06652,06658,06661,99999',
    }),
  })),
  {
    element: 'plan-model-panel',
    state: 'selected',
    render: staged('plan-model-panel', {
      model: { id: 'qd80', shown: true, hidden: ['dong'], selected: 'vung-2' },
    }),
  },
  {
    element: 'plan-model-panel',
    state: 'loading',
    render: staged('plan-model-panel', { catalogue: { status: 'loading', progress: 0 } }),
  },
  { element: 'plan-more-panel', state: 'nothing drawn', render: staged('plan-more-panel', {}) },
  {
    element: 'plan-more-panel',
    state: 'measuring length',
    render: staged('plan-more-panel', {
      sketch: { tool: 'length', points: square.slice(0, 3), done: false },
    }),
  },
  {
    element: 'plan-more-panel',
    state: 'measured area',
    render: staged('plan-more-panel', { sketch: { tool: 'area', points: square, done: true } }),
  },
  {
    element: 'plan-more-panel',
    state: 'crossing outline',
    render: staged('plan-more-panel', {
      sketch: { tool: 'area', points: [square[0], square[2], square[1], square[3]], done: true },
    }),
  },
];
