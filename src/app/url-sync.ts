import { effect } from '@preact/signals-core';
import type { Actions } from './actions.ts';
import { linkOf } from './link-state.ts';
import type { Store } from './store.ts';
import { writeLink } from './url-codec.ts';

/** Browsers refuse history writes that come faster than about 100 in 30 s: one in 300 ms is within that. */
const PAUSE_MS = 300;

/** The parts of a window that the address bar needs. */
export interface AddressBar {
  readonly location: { readonly hash: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  addEventListener(type: 'hashchange', listener: () => void): void;
  removeEventListener(type: 'hashchange', listener: () => void): void;
}

/** Keeps the address bar and the state the same; returns how to stop. */
export function syncUrl(store: Store, actions: Pick<Actions, 'openLink'>, bar: AddressBar): () => void {
  let written = bar.location.hash.replace(/^#/, '');
  let wanted: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const write = (): void => {
    timer = undefined;
    if (wanted === null || wanted === written) return;
    last = Date.now();
    written = wanted;
    try {
      bar.history.replaceState(null, '', `#${wanted}`);
    } catch {
      // a sandboxed frame may forbid it: the view works, only the address stays
    }
  };

  const stopWatching = effect(() => {
    const { sketch } = store.state;
    const link = linkOf(store.state);
    // a measure under the pen changes with every move: the address waits until it is done
    if (!link || (sketch && (!sketch.done || sketch.held))) return;
    wanted = writeLink(link);
    timer ??= setTimeout(write, Math.max(0, PAUSE_MS - (Date.now() - last)));
  });

  const onHash = (): void => {
    const hash = bar.location.hash.replace(/^#/, '');
    if (hash === written) return;
    written = hash;
    actions.openLink(hash);
  };
  bar.addEventListener('hashchange', onHash);

  return () => {
    stopWatching();
    clearTimeout(timer);
    bar.removeEventListener('hashchange', onHash);
  };
}
