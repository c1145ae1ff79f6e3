import type { Actions } from './actions.ts';
import type { Derived } from './derive.ts';
import type { Store } from './store.ts';

/** One viewer: its state, its verbs, and the values derived from the state. Made by `createApp()`. */
export interface App extends Derived {
  readonly store: Store;
  readonly actions: Actions;
  /** The link to the present view: what stands after `#`; empty while no catalogue is open. */
  linkHash(): string;
  /** Stops workers and listeners. */
  dispose(): void;
}
