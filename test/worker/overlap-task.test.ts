import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { drawnPlans } from '#core/plan/plan-extents.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { err, ok } from '#core/result.ts';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import type { OverlapRequest } from '#worker/overlap-protocol.ts';
import { TASKS } from '#worker/tasks.ts';

const FOLDER = 'public/data/quang-ninh';
const cache = () =>
  new LayerCache(async (url) => {
    if (url === 'gone') return err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded` });
    return ok(
      url === 'areas'
        ? collection(square(107, { id: 'a' }), square(107.005, { id: 'b' }))
        : readFileSync(`${FOLDER}/${url}`, 'utf8'),
    );
  });
const part = (url: string, ...ids: readonly string[]) => ({ areas: { url }, idBy: 'id', ids });
const REQUEST: OverlapRequest = {
  plans: [
    { id: 'one', parts: [part('areas', 'a')] },
    { id: 'two', parts: [part('areas', 'b', 'z')] },
  ],
  related: [
    { id: 'one', kind: 'general', status: 'approved' },
    { id: 'two', kind: 'general', status: 'in-force' },
  ],
  axis: { meridianDeg: 107.75, k0: 0.9999 },
};

test('a plan covers the features it names; a name no feature has is told', async () => {
  const answer = await TASKS.overlap(REQUEST, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.pairs).toMatchObject([
    { first: 'one', second: 'two', relation: 'rivals', shareOfFirst: expect.closeTo(0.5, 5) },
  ]);
  expect(answer.value.missing).toEqual([{ plan: 'two', ids: ['z'] }]);
  const gone = { ...REQUEST, plans: [{ id: 'one', parts: [part('gone')] }] };
  expect(await TASKS.overlap(gone, { cache: cache(), checkpoint: () => {} })).toMatchObject({
    ok: false,
    error: { kind: 'unreachable', at: 'gone' },
  });
});

test('it tells how far it is and stops when asked to, at whatever point', async () => {
  const told: number[] = [];
  await TASKS.overlap(REQUEST, { cache: cache(), checkpoint: (done) => void told.push(done) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  expect(told.filter((done) => done > 0.3 && done < 1).length).toBeGreaterThan(1);
  for (const stopAt of [0, 0.3, 0.6]) {
    const checkpoint = (done: number): void => {
      if (done >= stopAt) throw new Error('stopped');
    };
    await expect(TASKS.overlap(REQUEST, { cache: cache(), checkpoint })).rejects.toThrow('stopped');
  }
});

test('the screen’s figures of Quảng Ninh are those of `atlas overlap`, to the last bit', async () => {
  const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const register: PlanRegister = read('plans.json');
  const catalogue: Catalogue = read('catalogue.json');
  const request: OverlapRequest = {
    plans: drawnPlans(catalogue, register).map(({ plan, parts }) => ({
      id: plan.id,
      parts: parts.map(({ layer, ids }) => ({
        ...{ areas: { url: layer.data }, idBy: layer.idBy ?? 'id' },
        ...(ids && { ids }),
      })),
    })),
    related: register.plans,
    axis: { meridianDeg: catalogue.axis.meridian, k0: catalogue.axis.k0 },
  };
  const answer = await TASKS.overlap(request, { cache: cache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  const { missing: _, ...found } = answer.value;
  const { stdout } = await atlas('overlap', '--catalogue', `${FOLDER}/catalogue.json`);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(found)));
  expect(found.pairs.length).toBeGreaterThan(5);
}, 60_000);
