import { readFileSync } from 'node:fs';
import { area, featureCollection, intersect } from '@turf/turf';
import { expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const axis = { meridianDeg: 107.25, k0: 0.9999 };
const files: Readonly<Record<string, () => string>> = {
  lower: () =>
    collection(
      square(107, { id: 'L1', use: 'ODT', name: 'Lô 1' }),
      square(107.01, { id: 'L2', use: 'DGT', name: 'Lô 2' }),
      square(107.03, { id: 'L3', use: 'DKV', name: 'Lô 3' }),
    ),
  parent: () => collection(square(107, { code: 'ODT' }), square(107.015, { code: 'LUC', name: 'Khu B' })),
  zones: () => readFileSync('public/data/lang-son/zones.geojson', 'utf8'),
};
const cache = () =>
  new LayerCache(async (url) => {
    const text = files[url]?.();
    return text === undefined
      ? err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded` })
      : ok(text);
  });
const REQUEST = {
  lower: { zones: { url: 'lower' }, category: 'use', idBy: 'id', nameBy: ['name_en', 'name'] },
  parent: { zones: { url: 'parent' }, category: 'code', idBy: 'id', nameBy: ['name_en', 'name'] },
  axis,
};

test('every row has its place, a conflict the very land it lies on; a plan without the properties of names is numbered', async () => {
  const answer = await TASKS.conformity(REQUEST, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  const { conflicts, outside, shapes } = answer.value;
  expect(conflicts).toMatchObject([{ lotId: 'L2', lotName: 'Lô 2', zoneId: '2', zoneName: 'Khu B' }]);
  for (const [at, value] of [107.015, 21, 107.02, 21.01].entries())
    expect(conflicts[0]?.bounds?.[at]).toBeCloseTo(value, 6);
  expect(outside.map(({ lotId }) => lotId)).toEqual(['L3', 'L2']);
  expect(outside[0]?.bounds).toEqual([107.03, 21, 107.03 + 0.01, 21.01]);
  const shared = intersect(
    featureCollection(
      [square(107.01, {}), square(107.015, {})].map(
        (feature) => feature as unknown as GeoJSON.Feature<GeoJSON.Polygon>,
      ),
    ),
  );
  expect(shapes.features).toHaveLength(1);
  expect(area(shapes.features[0]!) / area(shared!)).toBeCloseTo(1, 5);
});

test('a plan without the property of its codes is refused by name, one that is not there too', async () => {
  const asked = (lower: typeof REQUEST.lower) =>
    TASKS.conformity({ ...REQUEST, lower }, { cache: cache(), checkpoint: () => {} });
  expect(await asked({ ...REQUEST.lower, category: 'ma' })).toMatchObject({
    ok: false,
    error: { kind: 'no-property', at: 'ma' },
  });
  expect(await asked({ ...REQUEST.lower, zones: { url: 'gone' } })).toMatchObject({
    ok: false,
    error: { kind: 'unreachable' },
  });
});

test('it tells how far it is and stops when asked to, at whatever point', async () => {
  const told: number[] = [];
  await TASKS.conformity(REQUEST, { cache: cache(), checkpoint: (done) => void told.push(done) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  expect(told.filter((done) => done > 0.3 && done < 0.8).length).toBeGreaterThan(2);
  for (const stopAt of [0, 0.3, 0.8]) {
    const checkpoint = (done: number): void => {
      if (done >= stopAt) throw new Error('stopped');
    };
    await expect(TASKS.conformity(REQUEST, { cache: cache(), checkpoint })).rejects.toThrow('stopped');
  }
});

test('the screen’s figures are those of `atlas conformity`, to the last bit', async () => {
  const zones = { zones: { url: 'zones' }, idBy: 'id', nameBy: ['name_en', 'name'] };
  const request = {
    lower: { ...zones, category: 'planned' },
    parent: { ...zones, category: 'existing' },
    axis,
  };
  const answer = await TASKS.conformity(request, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  const { shapes: _, ...found } = answer.value;
  const path = 'public/data/lang-son/zones.geojson';
  const { stdout } = await atlas(
    ...['conformity', path, path, '--category', 'planned', '--parent-category', 'existing'],
    ...['--id', 'id', '--parent-id', 'id', '--axis', '107.25'],
  );
  const plain = JSON.parse(JSON.stringify(found, (key, value) => (key === 'bounds' ? undefined : value)));
  expect(JSON.parse(stdout)).toEqual(plain);
  expect(found.conflicts.length).toBeGreaterThan(10);
}, 120_000);
