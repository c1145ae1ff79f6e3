import { describe, expect, test } from 'vitest';
import type { SearchHit } from '#app/state.ts';
import { type Bench, makeFiles, openApp, ready } from './make-app.ts';

const found = async ({ app }: Bench, query: string): Promise<readonly SearchHit[]> => {
  await app.actions.search(query);
  return ready(app.store.peek().search.hits);
};

describe('the search box', () => {
  test('finds a unit without diacritics and says what it was', async () => {
    const bench = await openApp();
    const [hit] = await found(bench, 'duong hoa');
    expect(hit).toMatchObject({ kind: 'feature', title: 'Xã Đường Hoa', layer: 'units', feature: '06658' });
    expect(hit?.detail).toContain('trước 01/07/2025: Hải Hà');
    expect((await found(bench, 'hải hà'))[0]?.feature).toBe('06658');
    expect((await found(bench, '06652'))[0]?.feature).toBe('06652');
  });

  test('asks the data once', async () => {
    const bench = await openApp();
    await found(bench, 'ha');
    await found(bench, 'ha tu');
    expect(bench.engine.asked).toEqual(['searchEntries']);
  });

  test('finds zones of a land code in the present phase, near ones first', async () => {
    const bench = await openApp();
    expect((await found(bench, 'skk')).map(({ feature }) => feature)).toEqual(['z00002']);
    expect((await found(bench, 'z00001')).map(({ feature }) => feature)).toEqual(['z00001']);
    bench.app.actions.choosePhase('2025');
    bench.app.actions.cameraMoved({ center: [107.09, 21.02], zoom: 12, bearing: 0 });
    expect((await found(bench, 'CLN')).map(({ feature }) => feature)).toEqual(['z00002', 'z00001']);
  });

  test('takes VN-2000 in the axis of the catalogue, in either order, and says so', async () => {
    const bench = await openApp();
    for (const query of ['X=2.317.752,82 Y=430.575,54', '430575.545 2317752.816']) {
      const [hit] = await found(bench, query);
      // facts/vn2000-test-vectors.csv, computed with PROJ
      expect(hit?.at[0]).toBeCloseTo(107.0843, 6);
      expect(hit?.at[1]).toBeCloseTo(20.9517, 6);
      expect(hit?.detail).toContain('kinh tuyến trục 107°45′');
    }
    expect(bench.engine.asked).toEqual([]);
  });

  test('an easting with the number of a 6° zone is taken in that zone', async () => {
    const bench = await openApp();
    const [hit] = await found(bench, '2317752 18500000');
    expect(hit?.at[0]).toBeCloseTo(105, 2);
    expect(hit?.detail).toContain('105°00′');
  });

  test('takes WGS 84 and says in which order', async () => {
    const [hit] = await found(await openApp(), '20.95, 107.08');
    expect(hit).toMatchObject({ kind: 'coordinate', title: '20.950000, 107.080000', at: [107.08, 20.95] });
    expect(hit?.detail).toContain('vĩ độ rồi kinh độ');
  });

  test('going to a hit flies there and opens its card', async () => {
    const bench = await openApp();
    const [hit] = await found(bench, 'ha tu');
    if (!hit) throw new Error('nothing found');
    bench.app.actions.goTo(hit);
    expect(bench.app.store.peek().flight?.to).toEqual([107, 21, 107.1, 21.1]);
    await expect.poll(() => bench.app.store.peek().inspection?.findings.status).toBe('ready');
    const { inspection } = bench.app.store.peek();
    const value = ready(inspection?.findings ?? { status: 'none' });
    await expect.poll(() => value[bench.app.store.peek().inspection?.selected ?? 0]?.id).toBe('06652');
  });

  test('going to a point of a hidden layer shows the layer', async () => {
    const bench = await openApp();
    bench.app.actions.showLayer('gates', false);
    const [hit] = await found(bench, 'mong cai');
    if (!hit) throw new Error('nothing found');
    bench.app.actions.goTo(hit);
    await expect.poll(() => bench.app.store.peek().inspection?.findings.status).toBe('ready');
    const value = ready(bench.app.store.peek().inspection?.findings ?? { status: 'none' });
    expect(value.map(({ layer }) => layer)).toContain('gates');
    expect(bench.app.scene.value.layers.map(({ id }) => id)).toContain('gates');
  });

  test('a change of language asks again', async () => {
    const bench = await openApp();
    await found(bench, 'mong cai');
    bench.app.actions.setLanguage('en');
    await expect.poll(() => bench.app.store.peek().search.hits.status).toBe('ready');
    expect(ready(bench.app.store.peek().search.hits)[0]?.title).toBe('Móng Cái gate');
  });

  test('a dead layer leaves the others to be found, and is asked again', async () => {
    const files = makeFiles();
    const gates = 'https://atlas.test/app/data/gates.geojson';
    const data = files.get(gates);
    files.delete(gates);
    const bench = await openApp({}, files);
    expect((await found(bench, 'ha tu'))[0]?.feature).toBe('06652');
    expect(await found(bench, 'mong cai')).toEqual([]);
    files.set(gates, data);
    expect((await found(bench, 'mong cai'))[0]?.feature).toBe('gate');
  });

  test('only the last of several quick queries is shown; an emptied box shows nothing', async () => {
    const bench = await openApp();
    await Promise.all([bench.app.actions.search('ha tu'), bench.app.actions.search('duong')]);
    expect(ready(bench.app.store.peek().search.hits)[0]?.feature).toBe('06658');
    await bench.app.actions.search(' ');
    expect(bench.app.store.peek().search.hits.status).toBe('idle');
  });
});
