import type { Scene } from '#core/scene.ts';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Actions } from './actions.ts';
import type { Store } from './store.ts';
import type { Texts } from './text.ts';

/** One viewer: its state, its verbs, and the values derived from the state. Made by `createApp()`. */
export interface App {
  readonly store: Store;
  readonly actions: Actions;
  /** Sentences in the present language; changes with it. */
  readonly texts: ReadonlySignal<Texts>;
  /** What the map shall draw. */
  readonly scene: ReadonlySignal<Scene>;
  /** Stops workers and listeners. */
  dispose(): void;
}
