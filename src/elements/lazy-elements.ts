import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Fetches the modules of elements on first use and says how that stands. */
export class LazyElements<Name extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: Readonly<Record<Name, () => Promise<unknown>>>;
  readonly #states = new Map<Name, 'loading' | 'ready' | 'failed'>();

  constructor(host: ReactiveControllerHost, sources: Readonly<Record<Name, () => Promise<unknown>>>) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {}

  /** How a name stands; the first question begins to fetch it. */
  stateOf(name: Name): 'loading' | 'ready' | 'failed' {
    const known = this.#states.get(name);
    if (known) return known;
    this.#states.set(name, 'loading');
    this.#sources[name]().then(
      () => this.#settle(name, 'ready'),
      () => this.#settle(name, 'failed'),
    );
    return 'loading';
  }

  retry(name: Name): void {
    this.#states.delete(name);
    this.#host.requestUpdate();
  }

  #settle(name: Name, state: 'ready' | 'failed'): void {
    this.#states.set(name, state);
    this.#host.requestUpdate();
  }
}
