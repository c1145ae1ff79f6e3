import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PanelId } from '#app/state.ts';

/** What is fetched when it is first opened, so that the first view stays small. */
export type Task = PanelId | 'card' | 'table';

const sources: Readonly<Record<Task, () => Promise<unknown>>> = {
  layers: () => import('./plan-layers-panel.ts'),
  model: () => import('./plan-model-panel.ts'),
  fund: () => import('./plan-fund-panel.ts'),
  plans: () => import('./plan-plans-panel.ts'),
  more: () => import('./plan-more-panel.ts'),
  card: () => import('./plan-place-card.ts'),
  table: () => import('./plan-map-table.ts'),
};

/** Fetches the elements of a task on first use and says how that stands. */
export class TaskLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #states = new Map<Task, 'loading' | 'ready' | 'failed'>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** How a task stands; the first question begins to fetch it. */
  stateOf(task: Task): 'loading' | 'ready' | 'failed' {
    const known = this.#states.get(task);
    if (known) return known;
    this.#states.set(task, 'loading');
    sources[task]().then(
      () => this.#settle(task, 'ready'),
      () => this.#settle(task, 'failed'),
    );
    return 'loading';
  }

  retry(task: Task): void {
    this.#states.delete(task);
    this.#host.requestUpdate();
  }

  #settle(task: Task, state: 'ready' | 'failed'): void {
    this.#states.set(task, state);
    this.#host.requestUpdate();
  }
}
