import type { PanelId } from '#app/state.ts';

type TaskSource = PanelId | 'card' | 'table' | 'sketch' | 'notices' | 'guide' | 'show' | 'title' | 'swipe';

const sources: Readonly<Record<TaskSource, () => Promise<unknown>>> = {
  layers: () => import('./plan-layers-panel.ts'),
  model: () => import('./plan-model-panel.ts'),
  fund: () => import('./plan-fund-panel.ts'),
  plans: () => import('./plan-plans-panel.ts'),
  more: () => import('./plan-more-panel.ts'),
  card: () => import('./plan-place-card.ts'),
  table: () => import('./plan-map-table.ts'),
  sketch: () => import('./plan-sketch-bar.ts'),
  guide: () => import('./plan-guide.ts'),
  show: () => import('./plan-show-bar.ts'),
  swipe: () => import('./plan-swipe.ts'),
  title: () => import('./plan-title-block.ts'),
  notices: () => import('./plan-notice-list.ts'),
};

/** What is fetched when it is first opened, so that the first view stays small; its icons come with it. */
export const taskSources = Object.fromEntries(
  Object.entries(sources).map(([name, fetched]) => [
    name,
    () => Promise.all([fetched(), import('./task-icons.ts')]),
  ]),
) as typeof sources;
