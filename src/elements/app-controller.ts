import { ContextConsumer, ContextProvider, createContext } from '@lit/context';
import { computed, effect, untracked } from '@preact/signals-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '#app/app.ts';

type Host = ReactiveControllerHost & HTMLElement;

export const appContext = createContext<App>(Symbol('plan-app'));

/**
 * Reads one slice of the app and redraws its host only when that slice changes (by identity, so pick what the state holds
 * or a primitive, not a fresh object). Lives on when its host is moved.
 */
export class Watch<T> implements ReactiveController {
  /** The slice; undefined until the host stands inside a viewer. */
  value: T | undefined;
  readonly #host: Host;
  readonly #pick: (app: App) => T;
  readonly #consumer: ContextConsumer<typeof appContext, Host>;
  readonly #onChange: ((value: T) => void) | undefined;
  #off: (() => void) | undefined;

  /** @param onChange called after each change of the slice, the first time included; for hosts that do not render */
  constructor(host: Host, pick: (app: App) => T, onChange?: (value: T) => void) {
    this.#host = host;
    this.#pick = pick;
    this.#onChange = onChange;
    host.addController(this);
    // subscribe: without it the callback runs once only, and an element that is moved goes deaf
    this.#consumer = new ContextConsumer(host, {
      context: appContext,
      subscribe: true,
      callback: (app) => this.#bind(app),
    });
  }

  get app(): App | undefined {
    return this.#consumer.value;
  }

  hostDisconnected(): void {
    this.#off?.();
    this.#off = undefined;
  }

  #bind(app: App | undefined): void {
    this.#off?.();
    this.#off = undefined;
    if (!app) return;
    const slice = computed(() => this.#pick(app));
    let first = true;
    this.#off = effect(() => {
      const next = slice.value;
      if (!first && Object.is(next, this.value)) return;
      const changed = !Object.is(next, this.value);
      first = false;
      this.value = next;
      if (changed) this.#host.requestUpdate();
      // what the host does with the slice is no part of what it watches
      untracked(() => this.#onChange?.(next));
    });
  }
}

/** Hands the app to everything inside the host. */
export function provideApp(host: Host): { readonly give: (app: App | undefined) => void } {
  const provider = new ContextProvider(host, { context: appContext });
  return { give: (app) => provider.setValue(app as App) };
}
