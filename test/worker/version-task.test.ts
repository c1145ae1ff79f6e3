import { describe, expect, test } from 'vitest';
import { residualHaOf } from '#core/compare/category-changes.ts';
import { err, ok } from '#core/result.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, geometryOf, rectangle } from '#test/support/layers.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';
import type { VersionDiffRequest } from '#worker/version-protocol.ts';

const square = (west: number, properties: object, north = 21.01) => ({
  type: 'Feature',
  properties,
  geometry: geometryOf(feature(rectangle(west, 21, west + 0.01, north))),
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const FILES: Record<string, unknown> = {
  'https://x/old': collection(
    square(107, { id: 'a', use: 'LUC', plan: 'ODT' }),
    square(107.01, { id: 'b', use: 'LUC', plan: 'LUC' }),
    square(107.02, { id: 'c', use: 'CLN', plan: 'CLN' }),
    square(107.03, { id: 'd', use: 'CLN', plan: 'CLN' }),
  ),
  'https://x/new': collection(
    square(107, { id: 'a', code: 'ODT' }),
    square(107.01, { id: 'b', code: 'LUC' }),
    square(107.03, { id: 'd', code: 'CLN' }, 21.005),
    square(107.04, { id: 'e', code: 'SKK' }),
  ),
  'https://x/nameless': collection(square(107, { code: 'ODT' })),
};
const cache = () =>
  new LayerCache(async (url) =>
    FILES[url]
      ? ok(JSON.stringify(FILES[url]))
      : err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded.` }),
  );
const REQUEST: VersionDiffRequest = {
  before: { zones: { url: 'https://x/old' }, category: 'use', idBy: 'id' },
  after: { zones: { url: 'https://x/new' }, category: 'code', idBy: 'id' },
  axis: AXIS,
};
async function answerOf(patch: Partial<VersionDiffRequest> = {}) {
  const answer = await TASKS.versionDiff({ ...REQUEST, ...patch }, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('the version task', () => {
  test('lists what is new, gone, of another class and of another shape, each with its place', async () => {
    const { added, removed, reclassed, reshaped, unchanged, hasIds } = await answerOf();
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect([added, removed, reclassed, reshaped].map(ids)).toEqual([['e'], ['c'], ['a'], ['d']]);
    expect(unchanged).toBe(1);
    expect(hasIds).toBe(true);
    const near = (...box: number[]) => box.map((each) => expect.closeTo(each, 9));
    expect(removed[0]!.bounds).toEqual(near(107.02, 21, 107.03, 21.01));
    expect(reshaped[0]!.bounds).toEqual(near(107.03, 21, 107.04, 21.005));
  });

  test('hectares won and lost explain what is there after', async () => {
    const { categories, closureHa } = await answerOf({
      after: { zones: { url: 'https://x/old' }, category: 'plan', idBy: 'id' },
    });
    const of = (code: string) => categories.find(({ category }) => category === code)!;
    expect(of('LUC').lostHa.plane).toBeCloseTo(of('ODT').gainedHa.plane, 9);
    // a square of 0.01° at 21° N
    expect(of('ODT').afterHa.plane).toBeCloseTo(115.1, 0);
    expect(of('CLN').gainedHa.plane + of('CLN').lostHa.plane).toBe(0);
    for (const change of categories) expect(Math.abs(residualHaOf(change))).toBeLessThan(1e-6);
    expect(closureHa).toBeLessThan(1e-6);
  });

  test('says where zones have no id in common', async () => {
    const after = { zones: { url: 'https://x/nameless' }, category: 'code', idBy: 'id' };
    expect((await answerOf({ after })).hasIds).toBe(false);
  });

  test('names the property no zone has, and the file that does not come', async () => {
    const ask = (after: VersionDiffRequest['after']) =>
      TASKS.versionDiff({ ...REQUEST, after }, { cache: cache(), checkpoint: () => {} });
    expect(await ask({ ...REQUEST.after, category: 'later' })).toMatchObject({
      ok: false,
      error: { kind: 'no-property', at: 'later' },
    });
    expect(await ask({ ...REQUEST.after, zones: { url: 'https://x/lost' } })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable' },
    });
  });

  test('tells its progress and stops where it is told to', async () => {
    const told: number[] = [];
    await TASKS.versionDiff(REQUEST, { cache: cache(), checkpoint: (done) => void told.push(done) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(told.length).toBeGreaterThan(4);
    const checkpoint = (done: number) => {
      if (done > 0.3) throw new Error('stopped');
    };
    await expect(TASKS.versionDiff(REQUEST, { cache: cache(), checkpoint })).rejects.toThrow('stopped');
  });
});
