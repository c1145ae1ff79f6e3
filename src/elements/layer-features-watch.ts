import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '#app/app.ts';
import { catalogueOf, causeOf } from '#app/desk.ts';
import type { LayerFeature } from '#app/feature-list.ts';
import { featureSource, zoneOf } from '#app/layer-data.ts';
import type { Layer } from '#core/plan/layer.ts';

/** What is known of a layer's features. */
export type LayerFeaturesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly features: readonly LayerFeature[] };

/** Asks the engine for the features of a layer, once for each layer its host shows. */
export class LayerFeaturesWatch implements ReactiveController {
  state: LayerFeaturesState = { status: 'loading' };
  readonly #host: ReactiveControllerHost;
  #of: Layer | null = null;
  #stop: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    this.#of = null;
  }

  /** Asks, unless this layer has been asked for already. */
  watch(app: App | undefined, layer: Layer | undefined): void {
    if (!app || !layer || layer === this.#of) return;
    this.#of = layer;
    void this.#ask(app, layer);
  }

  readonly retry = (): void => {
    this.#of = null;
    this.#host.requestUpdate();
  };

  async #ask(app: App, layer: Layer): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const settle = (state: LayerFeaturesState): void => {
      if (stop.signal.aborted) return;
      this.state = state;
      this.#host.requestUpdate();
    };
    settle({ status: 'loading' });
    const state = app.store.peek();
    const catalogue = catalogueOf(state);
    if (!catalogue) return;
    try {
      const engine = await app.engine();
      const request = { source: featureSource(state, layer), axis: zoneOf(catalogue) };
      const answer = await engine.layerFeatures(request, { signal: stop.signal });
      settle(
        answer.ok
          ? { status: 'ready', features: answer.value }
          : { status: 'failed', cause: answer.error.message },
      );
    } catch (thrown) {
      settle({ status: 'failed', cause: causeOf(thrown) });
    }
  }
}
