import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { noticeText } from '#app/text.ts';
import { BASE, CATALOGUE_URL, makeApp, makeFiles, openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

describe('opening a catalogue', () => {
  test('sets layers, phase and model to its defaults and flies to its bounds', async () => {
    const { app } = await openApp();
    const state = app.store.peek();
    expect(state.catalogue.status).toBe('ready');
    expect(state.catalogueUrl).toBe(`${BASE}data/catalogue.json`);
    expect(state.phase).toBe('2030');
    expect(state.layers.map(({ id, shown }) => [id, shown])).toEqual([
      ['gates', true],
      ['roads', false],
      ['zones-now', false],
      ['zones-plan', true],
      ['units', false],
    ]);
    expect(state.model.id).toBe('spatial');
    expect(state.flight?.to).toEqual([106.4, 20.6, 108.2, 21.7]);
  });

  test('a catalogue that cannot be reached is told with address, cause and what to do', async () => {
    const { app } = makeApp();
    await app.actions.openCatalogue('data/none.json');
    const { catalogue } = app.store.peek();
    if (catalogue.status !== 'failed') throw new Error('it should fail');
    const text = noticeText(app.texts.value, catalogue.notice);
    expect(text).toContain(`${BASE}data/none.json`);
    expect(text).toContain('HTTP 404');
  });

  test('a faulty catalogue is told with the places of its faults, in both languages', async () => {
    const files = makeFiles();
    const { groups, ...rest } = makeCatalogue();
    files.set(`${BASE}data/catalogue.json`, { ...rest, groups: [], bounds: [2, 0, 1, 0] });
    expect(groups).toHaveLength(2);
    const { app } = makeApp({}, files);
    await app.actions.openCatalogue(CATALOGUE_URL);
    const { catalogue } = app.store.peek();
    if (catalogue.status !== 'failed') throw new Error('it should fail');
    expect(noticeText(app.texts.value, catalogue.notice)).toContain('layers[0].group nhắc đến "base"');
    app.actions.setLanguage('en');
    expect(noticeText(app.texts.value, catalogue.notice)).toContain('layers[0].group names "base"');
  });

  test('a newer catalogue wins over an older that answers later', async () => {
    const files = makeFiles();
    let letGo = (): void => {};
    const slow = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { app } = makeApp(
      {
        fetch: async (input) => {
          if (String(input).endsWith('slow.json')) await slow;
          return Response.json({
            ...makeCatalogue(),
            id: String(input).endsWith('slow.json') ? 'slow' : 'quick',
          });
        },
      },
      files,
    );
    const first = app.actions.openCatalogue('data/slow.json');
    await app.actions.openCatalogue(CATALOGUE_URL);
    letGo();
    await first;
    expect(ready(app.store.peek().catalogue).id).toBe('quick');
  });
});

describe('a link into a catalogue', () => {
  test('sets what it says and leaves the rest', async () => {
    const { app } = await openApp({
      initialUrlHash:
        '#v=1&c=test-province&m=107.1,21,12&p=2025&l=en&y=roads:s1:o50;zones-now:s1:hCLN&w=layers&ds=1&de=west',
    });
    const state = app.store.peek();
    expect(state.phase).toBe('2025');
    expect(state.lang).toBe('en');
    expect(state.panel).toBe('layers');
    expect(state.layers.find(({ id }) => id === 'roads')).toMatchObject({ shown: true, opacity: 0.5 });
    expect(state.layers.find(({ id }) => id === 'zones-now')).toMatchObject({ shown: true, hidden: ['CLN'] });
    expect(state.model).toMatchObject({ shown: true, selected: 'west' });
    expect(state.flight?.to).toEqual({ center: [107.1, 21], zoom: 12, bearing: 0 });
    expect(state.notices).toEqual([]);
  });

  test('is opened in one change: the map never sees what the link hides', async () => {
    const { app } = makeApp({ initialUrlHash: '#v=1&y=zones-plan:s0' });
    const seen = new Set<string>();
    const stop = effect(() => {
      for (const { id } of app.scene.value.layers) seen.add(id);
    });
    await app.actions.openCatalogue(CATALOGUE_URL);
    stop();
    expect([...seen]).toEqual(['gates']);
  });

  test('unknown layers, phases and elements are left out, the layers with a word', async () => {
    const { app } = await openApp({
      initialUrlHash: '#v=1&p=1999&y=ghost:s1;roads:s1&z=ghost2,roads&de=ghost&d=ghost',
    });
    const state = app.store.peek();
    expect(state.phase).toBe('2030');
    expect(state.layers).toHaveLength(5);
    expect(state.layers[0]).toMatchObject({ id: 'roads', shown: true });
    expect(state.model).toMatchObject({ id: 'spatial', selected: null });
    expect(state.notices.map((each) => noticeText(app.texts.value, each)).join()).toContain('ghost, ghost2');
  });

  test('each thing a link gets wrong is told, none in place of another', async () => {
    const told = async (initialUrlHash: string) => {
      const { app } = await openApp({ initialUrlHash });
      return app.store.peek().notices.map(({ kind, params }) => [kind, ...Object.values(params)].join(' '));
    };
    expect(await told('#v=1&p=1999&m=x&y=ghost:s1')).toEqual([
      'link-unreadable m, p',
      'link-unknown-layers ghost',
    ]);
    expect(await told('#v=1&c=nowhere&w=x')).toEqual(['link-other-catalogue nowhere', 'link-unreadable w']);
    expect(await told('#v=1')).toEqual([]);
  });

  test('made for another catalogue, it does not turn layers of this one', async () => {
    const { app } = await openApp({ initialUrlHash: '#v=1&c=other&y=roads:s1&l=en' });
    const state = app.store.peek();
    expect(state.layers.find(({ id }) => id === 'roads')?.shown).toBe(false);
    expect(state.lang).toBe('en');
    expect(state.notices.map(({ kind }) => kind)).toEqual(['link-other-catalogue']);
  });

  test('a place and a drawn area in it are asked again', async () => {
    const { app } = await openApp({
      initialUrlHash: '#v=1&i=107.02,21.03&w=fund&f=area:107,21;107.05,21;107.05,21.05;107,21.05',
    });
    await expect.poll(() => app.store.peek().inspection?.findings.status).toBe('ready');
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(ready(app.store.peek().fund.result).totals.map(({ category }) => category)).toEqual(['ODT']);
  });

  test('read again after Back, goes to its defaults in what it does not say', async () => {
    const { app } = await openApp();
    const before = app.linkHash();
    app.actions.showLayer('roads', true);
    app.actions.choosePhase('2025');
    app.actions.openLink(before);
    expect(app.linkHash()).toBe(before);
  });
});

describe('packages that stand together', () => {
  const siblings = [
    { id: 'here', title: { vi: 'Đây' }, catalogue: '../here/catalogue.json' },
    { id: 'there', title: { vi: 'Kia' }, catalogue: '../there/catalogue.json' },
  ];
  const files = (thereId: string): ReturnType<typeof makeFiles> => {
    const all = makeFiles();
    all.set(`${BASE}here/catalogue.json`, { ...makeCatalogue(), id: 'here', siblings });
    all.set(`${BASE}there/catalogue.json`, { ...makeCatalogue(), id: thereId, siblings });
    return all;
  };

  test('a link made in one opens it from the other, at its camera', async () => {
    const { app } = makeApp({ initialUrlHash: '#v=1&c=there&m=107,21,9' }, files('there'));
    await app.actions.openCatalogue(`${BASE}here/catalogue.json`);
    const state = app.store.peek();
    expect(state.catalogueUrl).toBe(`${BASE}there/catalogue.json`);
    expect(state.camera.center).toEqual([107, 21]);
    expect(state.notices).toEqual([]);
    app.actions.openLink('#v=1&c=here&m=108,20,8');
    await expect.poll(() => app.store.peek().catalogueUrl).toBe(`${BASE}here/catalogue.json`);
    await expect.poll(() => app.store.peek().camera.center).toEqual([108, 20]);
  });

  test('a package that calls itself otherwise than its sibling does is opened once, and told', async () => {
    const { app } = makeApp({ initialUrlHash: '#v=1&c=there' }, files('elsewhere'));
    await app.actions.openCatalogue(`${BASE}here/catalogue.json`);
    const state = app.store.peek();
    expect(state.catalogueUrl).toBe(`${BASE}there/catalogue.json`);
    expect(state.notices.map(({ kind }) => kind)).toEqual(['link-other-catalogue']);
  });
});
