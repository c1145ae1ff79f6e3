import type { Bounds } from '#core/scene.ts';
import type { App } from './app.ts';
import { derive } from './derive.ts';
import { Store } from './store.ts';
import { onlyLooking } from './twin-app.ts';

/** A viewer that shows the layers of another as they are now, somewhere else, and says once that they are drawn. */
export function insetApp(
  first: App,
  bounds: Bounds,
  { onReady, onNoMap }: { readonly onReady: () => void; readonly onNoMap: () => void },
): App {
  const state = first.store.peek();
  const store = new Store({
    ...state,
    ...{ inspection: null, mark: null, position: null, pointer: null, sketch: null },
    fund: { ...state.fund, scope: { kind: 'province' }, lit: null },
    // a map that is starting jumps where it is told
    map: 'starting',
    flight: { to: bounds, serial: 1 },
  });
  return {
    ...first,
    ...derive(store),
    store,
    actions: { ...onlyLooking(first.actions, onNoMap), mapReady: onReady },
  };
}
