import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const axis = { meridianDeg: 107.75, k0: 0.9999 };
const files: Readonly<Record<string, () => string>> = {
  'old.geojson': () =>
    collection(square(107, { c: 'A', name: 'Old A' }), square(107.01, { c: 'B', name: 'Old B' })),
  'new.geojson': () =>
    collection(square(107, { c: 'X', name: 'New X' }), square(107.01, { c: 'Y', name: 'New Y' })),
  'quang-ninh/old': () => readFileSync('public/data/quang-ninh/old-units.geojson', 'utf8'),
  'quang-ninh/new': () => readFileSync('public/data/quang-ninh/units.geojson', 'utf8'),
};
const cache = () =>
  new LayerCache(async (url) => {
    const text = files[url]?.();
    return text === undefined
      ? err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded` })
      : ok(text);
  });
const side = (url: string, unitId = 'c') => ({ units: { url }, unitId, unitName: 'name' });
const REQUEST = { from: side('old.geojson'), to: side('new.geojson'), axis };

test('squares drawn alike go whole to their counterparts, each with its name and place', async () => {
  const answer = await TASKS.crosswalk(REQUEST, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  const { rows, from, boxes } = answer.value;
  expect(rows.map(({ from: old, to, shareOfFrom }) => [old, to, Number(shareOfFrom.toFixed(9))])).toEqual([
    ['A', 'X', 1],
    ['B', 'Y', 1],
  ]);
  expect(from.map(({ name }) => name)).toEqual(['Old A', 'Old B']);
  expect(boxes.to.Y).toEqual([107.01, 21, 107.01 + 0.01, 21.01]);
});

test('a file without the property of the code is refused by name, one that is not there too', async () => {
  const asked = (from: typeof REQUEST.from) =>
    TASKS.crosswalk({ ...REQUEST, from }, { cache: cache(), checkpoint: () => {} });
  expect(await asked(side('old.geojson', 'ma'))).toMatchObject({
    ok: false,
    error: { kind: 'no-property', at: 'ma' },
  });
  expect(await asked(side('gone.geojson'))).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
});

test('it tells how far it is and stops when asked to', async () => {
  const told: number[] = [];
  await TASKS.crosswalk(REQUEST, { cache: cache(), checkpoint: (done) => void told.push(done) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  const checkpoint = (): never => {
    throw new Error('stopped');
  };
  await expect(TASKS.crosswalk(REQUEST, { cache: cache(), checkpoint })).rejects.toThrow('stopped');
});

test('the screen’s figures of Quảng Ninh are those of `atlas crosswalk`, to the last bit', async () => {
  const request = {
    from: { units: { url: 'quang-ninh/old' }, unitId: 'code', unitName: 'full_name' },
    to: { units: { url: 'quang-ninh/new' }, unitId: 'code', unitName: 'full_name' },
    axis,
  };
  const answer = await TASKS.crosswalk(request, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  const { boxes: _, ...walk } = answer.value;
  const { stdout } = await atlas(
    ...['crosswalk', 'public/data/quang-ninh/old-units.geojson', 'public/data/quang-ninh/units.geojson'],
    ...['--from-id', 'code', '--to-id', 'code', '--from-name', 'full_name', '--to-name', 'full_name'],
    ...['--axis', '107.75'],
  );
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(walk)));
}, 60_000);
