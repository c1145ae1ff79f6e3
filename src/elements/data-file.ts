import type { LitElement } from 'lit';
import type { App } from '#app/app.ts';
import { type Parse, readDataFile } from '#app/data-file.ts';
import type { Loadable } from '#app/state.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';

/** How a data file beside the catalogue stands; `none`: the catalogue names none. */
export type FileState<T> =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly cause: string };

/** A file the open catalogue names, for an element that shows it: fetched when the element stands in a viewer, once a catalogue. */
export class DataFile<T> {
  state: FileState<T> = { status: 'loading' };
  readonly #host: LitElement;
  readonly #address: (catalogue: Catalogue) => string | undefined;
  readonly #parse: () => Promise<Parse<T>>;
  readonly #onReady: ((value: T) => void) | undefined;
  readonly #catalogue: Watch<Loadable<Catalogue>>;
  #of: Catalogue | null = null;
  #stop: AbortController | null = null;

  constructor(
    host: LitElement,
    address: (catalogue: Catalogue) => string | undefined,
    parse: () => Promise<Parse<T>>,
    onReady?: (value: T) => void,
  ) {
    this.#host = host;
    this.#address = address;
    this.#parse = parse;
    this.#onReady = onReady;
    this.#catalogue = new Watch(
      host,
      (app) => app.store.state.catalogue,
      () => void this.#follow(),
    );
  }

  get app(): App | undefined {
    return this.#catalogue.app;
  }

  readonly retry = (): void => {
    this.#of = null;
    void this.#follow();
  };

  async #follow(): Promise<void> {
    const { app } = this;
    const loaded = app?.store.peek().catalogue;
    if (!app || loaded?.status !== 'ready' || loaded.value === this.#of) return;
    this.#of = loaded.value;
    this.#stop?.abort();
    const address = this.#address(loaded.value);
    if (address === undefined) {
      this.#show({ status: 'none' });
      return;
    }
    const stop = new AbortController();
    this.#stop = stop;
    this.#show({ status: 'loading' });
    try {
      const read = await readDataFile(app, address, this.#parse, stop.signal);
      if (stop.signal.aborted) return;
      this.#show(read.ok ? { status: 'ready', value: read.value } : { status: 'failed', cause: read.error });
      if (read.ok) this.#onReady?.(read.value);
    } catch (thrown) {
      // aborted: another catalogue is being read
      if (!stop.signal.aborted) throw thrown;
    }
  }

  #show(state: FileState<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
