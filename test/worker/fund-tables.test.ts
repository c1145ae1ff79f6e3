import { describe, expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, geometryOf, rectangle } from '#test/support/layers.ts';
import type { TransitionRequest } from '#worker/fund-tables-protocol.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const square = (west: number, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: geometryOf(feature(rectangle(west, 21, west + 0.01, 21.01))),
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const FILES: Record<string, unknown> = {
  'https://x/zones': collection(
    square(107, { now: 'LUC', plan: 'ODT' }),
    square(107.01, { now: 'LUC', plan: 'LUC' }),
    square(107.02, { now: 'CLN', plan: 'DGT' }),
  ),
  'https://x/units': collection(square(107, { code: 'A' }), square(107.01, { code: 'B' })),
};
const cache = () =>
  new LayerCache(async (url) =>
    FILES[url]
      ? ok(JSON.stringify(FILES[url]))
      : err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded.` }),
  );
const SCOPE = {
  zones: { url: 'https://x/zones' },
  units: { url: 'https://x/units' },
  unitId: 'code',
  axis: AXIS,
};
const REQUEST: TransitionRequest = { ...SCOPE, from: 'now', to: 'plan' };
const clip = {
  type: 'Polygon',
  coordinates: [
    [
      [107.005, 21],
      [107.015, 21],
      [107.015, 21.01],
      [107.005, 21.01],
      [107.005, 21],
    ],
  ],
} as const;

describe('the transition task', () => {
  test('answers by unit and in all, and holds the sum against the land measured on its own', async () => {
    const answer = await TASKS.transition(REQUEST, { cache: cache(), checkpoint: () => {} });
    if (!answer.ok) throw new Error(answer.error.message);
    const flows = (of: (typeof answer.value.units)[number]) =>
      of.cells.filter(({ planeHa }) => planeHa > 1).map(({ from, to }) => `${from}→${to}`);
    expect(answer.value.units.map((unit) => [unit.id, flows(unit)])).toEqual([
      ['A', ['LUC→ODT']],
      ['B', ['LUC→LUC']],
    ]);
    const { total } = answer.value;
    expect(flows(total)).toEqual(['LUC→LUC', 'LUC→ODT']);
    // two squares of 115.1 ha; the third zone lies in no unit
    expect(total.landHa?.plane).toBeCloseTo(230.2, 0);
    expect(total.landHa!.plane - total.sumHa.plane).toBeCloseTo(0, 7);
    expect(answer.value.closureHa).toBeLessThan(1e-7);
  });

  test('a drawn polygon is the only unit: half of each square', async () => {
    const answer = await TASKS.transition({ ...REQUEST, clip }, { cache: cache(), checkpoint: () => {} });
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.units.map(({ id }) => id)).toEqual(['clip']);
    const { cells, landHa } = answer.value.total;
    expect(cells.map(({ from, to }) => `${from}→${to}`)).toEqual(['LUC→LUC', 'LUC→ODT']);
    for (const { planeHa } of cells) expect(planeHa).toBeCloseTo(landHa!.plane / 2, 2);
  });

  test('names the property no zone has', async () => {
    const answer = await TASKS.transition(
      { ...REQUEST, to: 'later' },
      { cache: cache(), checkpoint: () => {} },
    );
    expect(answer).toMatchObject({ ok: false, error: { kind: 'no-property', at: 'later' } });
  });

  test('tells its progress and stops where it is told to', async () => {
    const told: number[] = [];
    await TASKS.transition(REQUEST, { cache: cache(), checkpoint: (done) => void told.push(done) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(6);
    const stopped = TASKS.transition(REQUEST, {
      cache: cache(),
      checkpoint: (done) => {
        if (done > 0.2) throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
  });
});

test('the amounts task: hectares by code for each property, all first', async () => {
  const told: number[] = [];
  const answer = await TASKS.amounts(
    { ...SCOPE, properties: ['now', 'plan'] },
    { cache: cache(), checkpoint: (done) => void told.push(done) },
  );
  if (!answer.ok) throw new Error(answer.error.message);
  const { scopes, closureHa } = answer.value;
  expect(scopes.map(({ id }) => id)).toEqual(['', 'A', 'B']);
  expect(scopes[0]!.columns.map((column) => column.map(([code]) => code))).toEqual([['LUC'], ['LUC', 'ODT']]);
  const [all, a] = scopes;
  expect(all!.columns[0]![0]![1]).toBeCloseTo(all!.areaHa, 6);
  expect(a!.columns[1]).toEqual([['ODT', expect.closeTo(a!.areaHa, 6)]]);
  expect(closureHa).toBeLessThan(1e-7);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((x, y) => x - y));
});
