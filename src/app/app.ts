import type { TileServer } from '#core/scene.ts';
import type { Engine } from '#worker/client.ts';
import type { Actions } from './actions.ts';
import type { Derived } from './derive.ts';
import type { Memory } from './desk.ts';
import type { Store } from './store.ts';

/** One viewer: its state, its verbs, and the values derived from the state. Made by `createApp()`. */
export interface App extends Derived {
  readonly store: Store;
  readonly actions: Actions;
  /** Cuts the tiles of opened files. */
  readonly tiles: TileServer;
  /** The link to the present view: what stands after `#`; empty while no catalogue is open. */
  linkHash(): string;
  readonly fetch: typeof globalThis.fetch;
  /** Keeps choices between visits, under `plan-atlas/`. */
  readonly memory: Memory | null;
  /** The engine off the page's thread, started on its first use; it keeps the layers it was asked about. */
  engine(): Promise<Engine>;
  /** Stops workers and listeners. */
  dispose(): void;
}
