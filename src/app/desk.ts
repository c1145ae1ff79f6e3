import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Bounds, Camera } from '#core/scene.ts';
import type { Engine } from '#worker/client.ts';
import type { FileShelf } from './open-actions.ts';
import type { AppState, Notice } from './state.ts';
import type { Store } from './store.ts';

/** Keeps small choices between visits; `localStorage` is one. */
export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What the actions of one viewer work with. */
export interface Desk {
  readonly store: Store;
  /** Starts the engine on its first use. */
  readonly engine: () => Promise<Engine>;
  readonly fetch: typeof globalThis.fetch;
  /** Relative addresses are relative to this. */
  readonly baseUrl: string;
  readonly memory: Memory | null;
  /** Files a person opened, once there is one. */
  readonly shelf: { current: FileShelf | null };
  readonly geolocation: Geolocation | null;
  /** Cancels the running request of a name and hands out the signal of the next. */
  readonly newest: (name: string) => AbortSignal;
  readonly cancel: (name: string) => void;
}

/** Keeps a choice for the next visit, where that is possible. */
export function keepChoice({ memory }: Pick<Desk, 'memory'>, key: string, value: string): void {
  try {
    memory?.setItem(`plan-atlas/${key}`, value);
  } catch {
    // storage is full or forbidden: the choice holds for this visit only
  }
}

/** Hands out abort signals by name: a newer request of a name cancels the older. */
export function makeNewest(): Pick<Desk, 'newest' | 'cancel'> & { readonly cancelAll: () => void } {
  const running = new Map<string, AbortController>();
  const cancel = (name: string): void => {
    running.get(name)?.abort(new DOMException('a newer request', 'AbortError'));
    running.delete(name);
  };
  return {
    cancel,
    newest: (name) => {
      cancel(name);
      const controller = new AbortController();
      running.set(name, controller);
      return controller.signal;
    },
    cancelAll: () => {
      for (const name of [...running.keys()]) cancel(name);
    },
  };
}

/** The open catalogue, or null. */
export const catalogueOf = (state: AppState): Catalogue | null =>
  state.catalogue.status === 'ready' ? state.catalogue.value : null;

/** Tells the person something once: a notice of the same id replaces the older. */
export function tell(
  store: Store,
  level: Notice['level'],
  kind: string,
  params: Readonly<Record<string, string>> = {},
  id = kind,
): Notice {
  const notice: Notice = { id, level, kind, params };
  store.set({ notices: [...store.peek().notices.filter((other) => other.id !== id), notice] });
  return notice;
}

/** Takes a notice away, as when its cause is gone. */
export function untell(store: Store, id: string): void {
  const { notices } = store.peek();
  if (notices.some((notice) => notice.id === id))
    store.set({ notices: notices.filter((notice) => notice.id !== id) });
}

/** Asks the map to fly; the serial makes the same place twice two flights. */
export function fly(store: Store, to: Camera | Bounds): void {
  store.set({ flight: { to, serial: (store.peek().flight?.serial ?? 0) + 1 } });
}

/** What went wrong, in the words of whoever threw it. */
export const causeOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** Whether the request was cancelled rather than failed. */
export const isAbort = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'AbortError';
