import { tell, untell } from './desk.ts';
import type { Store } from './store.ts';

/** The part of a window that says whether there is a network. */
export type NetworkEvents = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Tells the person while there is no network; returns how to stop. */
export function watchNetwork(store: Store, target: NetworkEvents): () => void {
  const lost = (): void => void tell(store, 'warning', 'offline');
  const back = (): void => untell(store, 'offline');
  target.addEventListener('offline', lost);
  target.addEventListener('online', back);
  return () => {
    target.removeEventListener('offline', lost);
    target.removeEventListener('online', back);
  };
}
