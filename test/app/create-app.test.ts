import { describe, expect, test, vi } from 'vitest';
import type { AddressBar } from '#app/url-sync.ts';
import { makeApp, makeFiles, openApp } from './make-app.ts';

/** An address bar in memory. */
class MemoryBar implements AddressBar {
  readonly location = { hash: '' };
  readonly written: string[] = [];
  readonly #listeners = new Set<() => void>();
  readonly history = {
    replaceState: (_data: unknown, _unused: string, url: string): void => {
      this.written.push(url);
      this.location.hash = url;
    },
  };

  addEventListener(_type: 'hashchange', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'hashchange', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** As if the person edited the address or pressed Back. */
  go(hash: string): void {
    this.location.hash = hash;
    for (const listener of this.#listeners) listener();
  }

  get listening(): boolean {
    return this.#listeners.size > 0;
  }
}

class MemoryStorage {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

const refusing = (code: number): Geolocation =>
  ({
    getCurrentPosition: (_ok: PositionCallback, refuse: PositionErrorCallback) =>
      refuse({ code, message: '' } as GeolocationPositionError),
  }) as Geolocation;

describe('a viewer', () => {
  test('two on a page share nothing', async () => {
    const [a, b] = [await openApp(), await openApp()];
    a.app.actions.choosePhase('2025');
    a.app.actions.setLanguage('en');
    expect(b.app.store.peek().phase).toBe('2030');
    expect(b.app.store.peek().lang).toBe('vi');
  });

  test('keeps language and theme for the next visit, and a link outweighs them', () => {
    const storage = new MemoryStorage();
    const first = makeApp({ storage });
    first.app.actions.setLanguage('en');
    first.app.actions.setTheme('dark');
    const next = makeApp({ storage });
    expect(next.app.store.peek()).toMatchObject({ lang: 'en', theme: 'dark' });
    const linked = makeApp({ storage, initialUrlHash: '#v=1&l=vi&t=light' });
    expect(linked.app.store.peek()).toMatchObject({ lang: 'vi', theme: 'light' });
  });

  test('works where storage is forbidden or full', () => {
    const forbidden = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const { app } = makeApp({ storage: forbidden });
    app.actions.setTheme('dark');
    expect(app.store.peek().theme).toBe('dark');
  });

  test.each([
    [1, 'position-refused'],
    [2, 'position-unavailable'],
    [3, 'position-timeout'],
  ])('a refused position (%d) is told as %s', async (code, kind) => {
    const { app } = await openApp({ geolocation: refusing(code) });
    await app.actions.locate();
    expect(app.store.peek().notices.map((each) => each.kind)).toEqual([kind]);
    expect(app.store.peek().locating).toBe(false);
  });

  test('without geolocation says so; with it flies there', async () => {
    const { app } = await openApp();
    await app.actions.locate();
    expect(app.store.peek().notices.map(({ kind }) => kind)).toEqual(['position-unsupported']);
    const coords = { longitude: 107.08, latitude: 20.95, accuracy: 12 };
    const geolocation = {
      getCurrentPosition: (found: PositionCallback) => found({ coords } as GeolocationPosition),
    } as Geolocation;
    const there = await openApp({ geolocation });
    await there.app.actions.locate();
    expect(there.app.store.peek().flight?.to).toEqual({ center: [107.08, 20.95], zoom: 14, bearing: 0 });
    expect(there.app.scene.value.pin).toEqual([107.08, 20.95]);
  });

  test('a map without WebGL is told, and the rest works', async () => {
    const { app } = await openApp();
    app.actions.mapMissing();
    await app.actions.computeFund();
    expect(app.store.peek().map).toBe('no-webgl');
    expect(app.store.peek().fund.result.status).toBe('ready');
  });

  test('flying twice to one place is two flights', async () => {
    const { app } = await openApp();
    const camera = { center: [107, 21], zoom: 9, bearing: 0 } as const;
    app.actions.flyTo(camera);
    const first = app.store.peek().flight?.serial;
    app.actions.flyTo(camera);
    expect(app.store.peek().flight?.serial).not.toBe(first);
  });

  test('an engine that was handed in stays open when the viewer goes', async () => {
    const { app, engine } = await openApp();
    app.dispose();
    app.dispose();
    expect(engine.closed).toBe(false);
  });
});

describe('the address bar', () => {
  test('is written at most once in 300 ms, with the last state', async () => {
    vi.useFakeTimers();
    const bar = new MemoryBar();
    const { app } = await openApp({ addressBar: bar });
    await vi.advanceTimersByTimeAsync(1000);
    const before = bar.written.length;
    for (let i = 0; i < 20; i++) app.actions.cameraMoved({ center: [107, 21], zoom: 9 + i / 10, bearing: 0 });
    await vi.advanceTimersByTimeAsync(299);
    expect(bar.written.length - before).toBeLessThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(bar.written.at(-1)).toBe(`#${app.linkHash()}`);
    vi.useRealTimers();
  });

  test('is not written while something is being drawn', async () => {
    vi.useFakeTimers();
    const bar = new MemoryBar();
    const { app } = await openApp({ addressBar: bar });
    await vi.advanceTimersByTimeAsync(1000);
    const before = bar.written.length;
    app.actions.startSketch('area');
    app.actions.setSketch([[107, 21]], false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(bar.written.length).toBe(before);
    vi.useRealTimers();
  });

  test('changed by the person, it changes the state', async () => {
    const bar = new MemoryBar();
    const { app } = await openApp({ addressBar: bar });
    bar.go('#v=1&p=2025&w=more');
    expect(app.store.peek()).toMatchObject({ phase: '2025', panel: 'more' });
  });

  test('is left alone after the viewer is gone, and by an embed', async () => {
    const bar = new MemoryBar();
    const { app } = await openApp({ addressBar: bar });
    app.dispose();
    expect(bar.listening).toBe(false);
    const embedded = await openApp({ embed: true }, makeFiles());
    expect(embedded.app.linkHash()).toContain('v=1&c=test-province');
  });
});
