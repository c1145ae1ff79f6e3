import { effect } from '@preact/signals-core';
import type { Actions } from './actions.ts';
import type { App } from './app.ts';
import { derive } from './derive.ts';
import { catalogueOf } from './desk.ts';
import { followPhase } from './layer-views.ts';
import type { AppState } from './state.ts';
import { Store } from './store.ts';

/** What the second picture differs in; all else is as on the first. */
export type Twin = Pick<AppState, 'phase'> & { readonly overlay: AppState['tables']['overlay'] };

const PROVINCE = { kind: 'province' } as const;

/** The layers as they are carried over to the other phase, made anew only when what they are made of is another. */
interface Carried {
  readonly of: readonly unknown[];
  readonly views: AppState['layers'];
}

/** A second viewer that only looks: it follows the first in everything but its phase and what is drawn over the layers. */
export interface TwinApp {
  readonly app: App;
  /** Another difference from now on. */
  differ(twin: Twin): void;
  stop(): void;
}

const nothing = (): void => {};

/** Verbs of a viewer whose map tells nothing of what happens on it. */
export const onlyLooking = (actions: Actions, onNoMap: () => void): Actions => ({
  ...actions,
  ...{ mapReady: nothing, cameraMoved: nothing, pointerMoved: nothing, inspect: async () => {} },
  ...{ layerFailed: nothing, layerReady: nothing, basemapFailed: nothing, mapMissing: onNoMap },
  ...{ setSketch: nothing, followSketch: nothing, selectCorner: nothing },
});

/**
 * Makes a twin of a viewer.
 *
 * @param onNoMap called where the browser cannot draw a second map
 */
export function twinApp(first: App, twin: Twin, onNoMap: () => void): TwinApp {
  let different = twin;
  let carried: Carried | null = null;
  let flight: AppState['flight'] = null;
  const layersOf = (state: AppState): AppState['layers'] => {
    const of = [catalogueOf(state), state.layers, state.phase, different.phase] as const;
    if (!carried?.of.every((part, at) => part === of[at])) {
      const [catalogue, views, from, to] = of;
      carried = { of, views: catalogue && from !== to ? followPhase(catalogue, views, from, to) : views };
    }
    return carried.views;
  };
  const following = (state: AppState): AppState => {
    if (flight?.to !== state.camera) flight = { to: state.camera, serial: (flight?.serial ?? 0) + 1 };
    return twinState(state);
  };
  const twinState = (state: AppState): AppState => ({
    ...state,
    phase: different.phase,
    layers: layersOf(state),
    tables: { ...state.tables, flow: null, overlay: different.overlay },
    ...{ inspection: null, mark: null, position: null, pointer: null, sketch: null },
    fund: state.fund.scope.kind === 'area' ? { ...state.fund, scope: PROVINCE } : state.fund,
    // a map that is starting jumps where it is told
    map: 'starting',
    flight,
  });
  const store = new Store(following(first.store.peek()));
  const stop = effect(() => store.set(following(first.store.signal.value)));
  return {
    app: { ...first, ...derive(store), store, actions: onlyLooking(first.actions, onNoMap) },
    differ(next) {
      if (next.phase === different.phase && next.overlay === different.overlay) return;
      different = next;
      store.set(following(first.store.peek()));
    },
    stop,
  };
}
