import { effect } from '@preact/signals-core';
import { readRounding } from '#core/fund/print-rounding.ts';
import type { Lang } from '#core/scene.ts';
import type { Engine } from '#worker/client.ts';
import type { App } from './app.ts';
import { createActions } from './create-actions.ts';
import { derive } from './derive.ts';
import { type Desk, type Memory, makeNewest } from './desk.ts';
import { initialState } from './initial-state.ts';
import { linkOf } from './link-state.ts';
import { type NetworkEvents, watchNetwork } from './network-watch.ts';
import type { ThemeChoice } from './state.ts';
import { Store } from './store.ts';
import { readLink, writeLink } from './url-codec.ts';
import { type AddressBar, syncUrl } from './url-sync.ts';

/** How a viewer is set up; whatever is missing is taken from the page. */
export interface AppOptions {
  /** Absolute address that relative ones are relative to, usually the page's own. */
  readonly baseUrl: string;
  /** Answers the heavy questions; a worker of our own when missing, started on first use. */
  readonly engine?: Engine;
  readonly fetch?: typeof globalThis.fetch;
  /** Keeps language and theme between visits; null = nothing is kept. */
  readonly storage?: Memory | null;
  readonly geolocation?: Geolocation | null;
  /** What stood after `#` when the page opened. */
  readonly initialUrlHash?: string;
  readonly lang?: Lang;
  readonly theme?: ThemeChoice;
  /** An embed leaves the address bar and the storage of its host page alone. */
  readonly embed?: boolean;
  /** The address bar to keep in step; none in an embed unless given. */
  readonly addressBar?: AddressBar | null;
  /** Says when the network is lost and back. */
  readonly network?: NetworkEvents | null;
}

/** The page's storage, or null where the browser forbids even to look. */
function pageStorage(): Memory | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function recall(memory: Memory | null, key: string): string | null {
  try {
    return memory?.getItem(`plan-atlas/${key}`) ?? null;
  } catch {
    return null;
  }
}

const pageBar = (): AddressBar | null => (typeof window === 'undefined' ? null : window);

/** Makes one viewer. Several on a page share nothing. */
export function createApp(options: AppOptions): App {
  const { embed = false } = options;
  const memory = options.storage === undefined ? (embed ? null : pageStorage()) : options.storage;
  const bar = options.addressBar === undefined ? (embed ? null : pageBar()) : options.addressBar;
  const hash = options.initialUrlHash ?? (embed ? '' : (bar?.location.hash ?? ''));
  const link = readLink(hash);
  const keptLang = recall(memory, 'lang');
  const keptTheme = recall(memory, 'theme');
  const lang: Lang =
    link.lang ?? (keptLang === 'vi' || keptLang === 'en' ? keptLang : (options.lang ?? 'vi'));
  const theme: ThemeChoice =
    link.theme ?? (keptTheme === 'light' || keptTheme === 'dark' ? keptTheme : (options.theme ?? 'auto'));

  const blank = initialState(lang, theme);
  const rounding = readRounding(recall(memory, 'rounding')) ?? blank.fund.rounding;
  const store = new Store({ ...blank, fund: { ...blank.fund, rounding } });
  const { newest, cancel, cancelAll } = makeNewest();

  let engine: Promise<Engine> | null = options.engine ? Promise.resolve(options.engine) : null;
  let disposed = false;
  const startEngine = (): Promise<Engine> => {
    engine ??= import('#worker/client.ts')
      .then(({ createEngine }) => createEngine())
      .catch((thrown: unknown) => {
        engine = null;
        throw thrown;
      });
    return engine;
  };

  const desk: Desk = {
    store,
    engine: startEngine,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    baseUrl: options.baseUrl,
    memory,
    shelf: { current: null },
    geolocation:
      options.geolocation === undefined ? (globalThis.navigator?.geolocation ?? null) : options.geolocation,
    newest,
    cancel,
  };
  const actions = createActions(desk, hash);
  const network =
    options.network === undefined ? (typeof window === 'undefined' ? null : window) : options.network;
  const stopNetwork = network ? watchNetwork(store, network) : null;
  const stopEnglish = effect(() => {
    // without it the words stay Vietnamese
    if (store.state.lang === 'en') import('./english-text.ts').catch(() => undefined);
  });
  const stopSync = bar ? syncUrl(store, actions, bar) : null;

  return {
    store,
    actions,
    ...derive(store),
    fetch: desk.fetch,
    memory,
    engine: startEngine,
    tiles: (address, place, signal) => desk.shelf.current?.tile(address, place, signal) ?? null,
    linkHash() {
      const present = linkOf(store.peek());
      return present ? writeLink(present) : '';
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      stopSync?.();
      stopEnglish();
      stopNetwork?.();
      cancelAll();
      desk.shelf.current?.dispose();
      // an engine that was handed in belongs to whoever made it
      if (!options.engine) void engine?.then((started) => started.close()).catch(() => undefined);
    },
  };
}
