import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { AppState } from './state.ts';

/** Holds the state of one viewer. Never a module singleton: two embeds on a page must not share it. */
export class Store {
  readonly #state;

  constructor(initial: AppState) {
    this.#state = signal(initial);
  }

  /** Tracked when read inside an effect or a computed. */
  get state(): AppState {
    return this.#state.value;
  }

  get signal(): ReadonlySignal<AppState> {
    return this.#state;
  }

  /** Reads without tracking. */
  peek(): AppState {
    return this.#state.peek();
  }

  /** Only `actions` calls this. */
  set(patch: Partial<AppState>): void {
    this.#state.value = { ...this.#state.peek(), ...patch };
  }
}
