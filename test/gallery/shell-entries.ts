import type { AppState, Notice } from '#app/state.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-frame.ts';
import '#elements/plan-layers-panel.ts';
import '#elements/plan-map-table.ts';
import '#elements/plan-plans-panel.ts';
import { makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

type Patch = Partial<AppState> | ((state: AppState) => Partial<AppState>);

/** An element on a stage of its own, with the app in the wanted state. */
const staged =
  (tag: string, patch: Patch = {}, prepare: (element: HTMLElement) => void = () => {}) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage();
    const state = stage.app.store.peek();
    stage.with({ ...(typeof patch === 'function' ? patch(state) : patch), lang });
    const element = document.createElement(tag);
    prepare(element);
    stage.append(element);
    return stage;
  };

const plain =
  (tag: string, set: (texts: TaskStage['app']) => object) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage().with({ lang });
    stage.append(Object.assign(document.createElement(tag), set(stage.app)));
    return stage;
  };

const box =
  (height: string) =>
  (element: HTMLElement): void => {
    element.style.height = height;
  };

const notices: readonly Notice[] = [
  {
    id: 'layer-failed:roads',
    level: 'error',
    kind: 'layer-failed',
    params: { layer: 'roads', vi: 'Quốc lộ', en: 'National roads', cause: 'HTTP 503' },
  },
  { id: 'basemap-failed', level: 'warning', kind: 'basemap-failed', params: { cause: 'HTTP 404' } },
  { id: 'element', level: 'info', kind: 'element-without-place', params: {} },
];

const first = (state: AppState): string => state.layers[0]?.id ?? '';

const failedCatalogue = (kind: string, params: Notice['params']): Partial<AppState> => ({
  catalogue: { status: 'failed', notice: { id: kind, level: 'error', kind, params } },
});

/** Every state of the shell, the layer list, the documents and the table twin. */
export const shellEntries: readonly TaskEntry[] = [
  ...(['verified', 'secondary', 'unverified', 'illustrative'] as const).map((verification) => ({
    element: 'plan-badge',
    state: verification,
    render: plain('plan-badge', (app) => ({ verification, texts: app.texts.value })),
  })),
  ...(
    [
      'none',
      'diagonal',
      'back-diagonal',
      'cross',
      'horizontal',
      'vertical',
      'dots',
      'sparse-dots',
      'grid',
      'waves',
      'brick',
      'plus',
    ] as const
  ).map((pattern) => ({
    element: 'plan-swatch',
    state: pattern,
    render: plain('plan-swatch', () => ({ color: '#ffd2a0', pattern, code: 'CLN' })),
  })),
  ...(['circle', 'square', 'diamond', 'triangle', 'star', 'anchor', 'plane', 'gate', 'factory'] as const).map(
    (symbol) => ({
      element: 'plan-swatch',
      state: symbol,
      render: plain('plan-swatch', () => ({ color: '#8a2f2f', kind: 'symbol', symbol })),
    }),
  ),
  {
    element: 'plan-swatch',
    state: 'line',
    render: plain('plan-swatch', () => ({ color: '#b3261e', kind: 'line', dash: [2, 1] })),
  },
  {
    element: 'plan-swatch',
    state: 'outline',
    render: plain('plan-swatch', () => ({ color: '#555555', outline: true })),
  },
  {
    element: 'plan-phase',
    state: 'three phases',
    render: plain('plan-phase', () => ({
      label: 'Thời điểm',
      chosen: '2030',
      phases: [
        { id: '2025', title: 'Hiện trạng 2025' },
        { id: '2030', title: 'Quy hoạch 2030' },
        { id: '2050', title: 'Tầm nhìn 2050' },
      ],
    })),
  },
  ...[1, 6].map((count) => ({
    element: 'plan-phase' as const,
    state: `${count} of a phase`,
    render: plain('plan-phase', () => ({
      label: 'Thời điểm',
      chosen: '2025',
      phases: Array.from({ length: count }, (_, at) => ({
        id: String(2025 + 5 * at),
        title: `Giai đoạn ${2025 + 5 * at}`,
        name: `Giai đoạn ${2025 + 5 * at} – minh họa`,
      })),
    })),
  })),
  {
    element: 'plan-notice-list',
    state: 'all levels',
    render: plain('plan-notice-list', (app) => ({
      notices,
      retriable: ['layer-failed:roads'],
      texts: app.texts.value,
    })),
  },
  { element: 'plan-search', state: 'empty', render: staged('plan-search') },
  { element: 'plan-header', state: 'ready', render: staged('plan-header') },
  { element: 'plan-status', state: 'ready', render: staged('plan-status') },
  {
    element: 'plan-map-tools',
    state: 'turned north away',
    render: staged('plan-map-tools', { camera: { center: [107.2, 21.1], zoom: 9, bearing: 30 } }),
  },
  { element: 'plan-map-tools', state: 'locating', render: staged('plan-map-tools', { locating: true }) },
  { element: 'plan-layers-panel', state: 'ready', render: staged('plan-layers-panel') },
  {
    element: 'plan-layers-panel',
    state: 'loading',
    render: staged('plan-layers-panel', { catalogue: { status: 'loading', progress: 0 } }),
  },
  { element: 'plan-layers-panel', state: 'empty', render: staged('plan-layers-panel', { layers: [] }) },
  {
    element: 'plan-layers-panel',
    state: 'one failed',
    render: staged('plan-layers-panel', (state) => ({ failedLayers: { [first(state)]: 'HTTP 503' } })),
  },
  { element: 'plan-plans-panel', state: 'ready', render: staged('plan-plans-panel') },
  {
    element: 'plan-map-table',
    state: 'before the land fund',
    render: staged('plan-map-table', { map: 'no-webgl' }),
  },
  {
    element: 'plan-map-table',
    state: 'with the land fund',
    render: staged('plan-map-table', (state) => ({
      map: 'no-webgl',
      fund: { ...state.fund, result: { status: 'ready', value: makeLandFund() } },
    })),
  },
  {
    element: 'plan-frame',
    state: 'layers open',
    render: staged('plan-frame', { panel: 'layers' }, box('640px')),
  },
  {
    element: 'plan-frame',
    state: 'loading',
    render: staged(
      'plan-frame',
      { catalogue: { status: 'loading', progress: 0 }, catalogueUrl: 'https://example.vn/catalogue.json' },
      box('480px'),
    ),
  },
  {
    element: 'plan-frame',
    state: 'no catalogue',
    render: staged('plan-frame', { catalogue: { status: 'idle' } }, box('480px')),
  },
  {
    element: 'plan-frame',
    state: 'catalogue unreachable',
    render: staged(
      'plan-frame',
      failedCatalogue('catalogue-failed', { url: 'https://example.vn/catalogue.json', cause: 'HTTP 404' }),
      box('480px'),
    ),
  },
  {
    element: 'plan-frame',
    state: 'bad catalogue',
    render: staged(
      'plan-frame',
      failedCatalogue('catalogue-invalid', {
        url: 'https://example.vn/catalogue.json',
        count: '2',
        problemsVi: '/layers/0/data: địa chỉ; /phases: trống',
        problemsEn: '/layers/0/data: address; /phases: empty',
      }),
      box('480px'),
    ),
  },
  { element: 'plan-frame', state: 'notices', render: staged('plan-frame', { notices }, box('560px')) },
  {
    element: 'plan-frame',
    state: 'no WebGL',
    render: staged('plan-frame', { map: 'no-webgl', panel: 'layers' }, box('560px')),
  },
];
