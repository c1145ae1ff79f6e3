import { describe, expect, test } from 'vitest';
import { err, ok } from '#core/result.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, geometryOf, rectangle } from '#test/support/layers.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { TASKS } from '#worker/tasks.ts';

const square = (west: number, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: geometryOf(feature(rectangle(west, 21, west + 0.01, 21.01))),
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const FILES: Record<string, unknown> = {
  'https://x/zones': collection(square(107, { use: 'ODT' }), square(107.01, { use: 'CLN' })),
  'https://x/units': collection(square(107, { code: 'A' }), square(107.01, { code: 'B' })),
  'https://x/metres': collection(square(430_000, {})),
};
const REQUEST: LandFundRequest = {
  zones: { url: 'https://x/zones' },
  units: { url: 'https://x/units' },
  category: 'use',
  unitId: 'code',
  axis: AXIS,
};

/** A cache over a few texts that counts what it is asked for. */
function makeCache() {
  const asked: string[] = [];
  const cache = new LayerCache(async (url) => {
    asked.push(url);
    const file = FILES[url];
    return file
      ? ok(JSON.stringify(file))
      : err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded.` });
  });
  return { cache, asked };
}

const ask = (request: LandFundRequest, { cache } = makeCache(), checkpoint = (_done: number): void => {}) =>
  TASKS.landFund(request, { cache, checkpoint });

describe('the land-fund task', () => {
  test('answers for units from a URL', async () => {
    const answer = await ask(REQUEST);
    expect(answer.ok && answer.value.units.map(({ id, rows }) => [id, rows[0]?.category])).toEqual([
      ['A', 'ODT'],
      ['B', 'CLN'],
    ]);
  });

  test('a drawn polygon becomes the only unit', async () => {
    const [ring] = geometryOf(feature(rectangle(107.005, 21, 107.015, 21.01))).coordinates[0]!;
    const answer = await ask({ ...REQUEST, clip: { type: 'Polygon', coordinates: [ring!] } });
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.units.map(({ id }) => id)).toEqual(['clip']);
    const { rows, areaHa } = answer.value.units[0]!;
    expect(rows.map(({ category }) => category)).toEqual(['CLN', 'ODT']);
    expect(rows[0]!.planeHa).toBeCloseTo(areaHa.plane / 2, 2);
  });

  test('a second question over the same URLs loads nothing', async () => {
    const stage = makeCache();
    await ask(REQUEST, stage);
    await ask({ ...REQUEST, engine: 'turf' }, stage);
    expect(stage.asked).toEqual(['https://x/zones', 'https://x/units']);
  });

  test('a layer that failed is asked for again', async () => {
    const stage = makeCache();
    const request = { ...REQUEST, zones: { url: 'https://x/nowhere' } };
    expect(await ask(request, stage)).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', at: 'https://x/nowhere' },
    });
    await ask(request, stage);
    expect(stage.asked).toEqual(['https://x/nowhere', 'https://x/nowhere']);
  });

  test.each<[string, Partial<LandFundRequest>, string]>([
    ['metres', { zones: { url: 'https://x/metres' } }, 'projected'],
    ['a property nobody has', { category: 'colour' }, 'no-property'],
    ['neither units nor a polygon', { units: undefined as never }, 'no-unit'],
    ['units that are no GeoJSON', { units: { geojson: 5 } }, 'bad-geojson'],
  ])('%s is said plainly', async (_name, part, kind) => {
    expect(await ask({ ...REQUEST, ...part })).toMatchObject({ ok: false, error: { kind } });
  });

  test('progress runs from 0 to 1, and a checkpoint that throws stops the work', async () => {
    const seen: number[] = [];
    await ask(REQUEST, makeCache(), (done) => {
      seen.push(done);
    });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const stop = (): never => {
      throw new Error('no longer wanted');
    };
    await expect(ask(REQUEST, makeCache(), stop)).rejects.toThrow('no longer wanted');
  });
});

describe('the task of a drawn outline', () => {
  const ring = [
    [107.002, 21.002],
    [107.018, 21.002],
    [107.018, 21.008],
    [107.002, 21.008],
  ] as const;
  const question = { zones: REQUEST.zones, category: 'use', axis: AXIS };
  const follow = (ring: Parameters<typeof TASKS.drawnFund>[0]['ring'], { cache } = makeCache()) =>
    TASKS.drawnFund({ ...question, ring }, { cache, checkpoint: () => {} });

  test('answers like the ledger, from zones loaded once', async () => {
    const stage = makeCache();
    const ready = await follow([], stage);
    expect(ready).toMatchObject({ ok: true, value: { outcome: 'too-few' } });
    const answer = await follow(ring, stage);
    const ledger = await ask(
      { ...REQUEST, clip: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } },
      stage,
    );
    if (!answer.ok || !ledger.ok || typeof answer.value.outcome === 'string') throw new Error('no answer');
    const { rows } = ledger.value.units[0]!;
    expect(answer.value.outcome.rows).toEqual(
      rows.map(({ category, planeHa, ellipsoidHa }) => ({
        category,
        planeHa: expect.closeTo(planeHa, 9),
        ellipsoidHa: expect.closeTo(ellipsoidHa, 9),
      })),
    );
    expect(stage.asked).toEqual(['https://x/zones']);
  });

  test('what is unzoned becomes known a moment after the first answer', async () => {
    const stage = makeCache();
    const unzoned = async () => {
      const answer = await follow(ring, stage);
      return answer.ok && typeof answer.value.outcome !== 'string' ? answer.value.outcome.unzonedHa : 'none';
    };
    expect(await unzoned()).toBeNull();
    await expect.poll(unzoned).toBeCloseTo(0, 6);
  });

  test('a layer that cannot be loaded is said plainly', async () => {
    const answer = await TASKS.drawnFund(
      { ...question, zones: { url: 'https://x/nowhere' }, ring },
      { ...makeCache(), checkpoint: () => {} },
    );
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });
});

test('a geometry is measured on the plane and on the ellipsoid', async () => {
  const context = { ...makeCache(), checkpoint: () => {} };
  const answer = await TASKS.areas(
    { geojson: geometryOf(feature(rectangle(107, 21, 107.01, 21.01))), axis: AXIS },
    context,
  );
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.ellipsoidM2).toBeGreaterThan(1_150_000);
  expect(Math.abs(answer.value.planeM2 / answer.value.ellipsoidM2 - 1)).toBeLessThan(3e-4);
});

test('a line is measured on the plane and on the ellipsoid', async () => {
  const context = { ...makeCache(), checkpoint: () => {} };
  const answer = await TASKS.lineLength(
    {
      line: [
        [107, 21],
        [107.1, 21],
        [107.1, 21.1],
      ],
      axis: AXIS,
    },
    context,
  );
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.ellipsoidM).toBeGreaterThan(21_000);
  expect(Math.abs(answer.value.planeM / answer.value.ellipsoidM - 1)).toBeLessThan(2e-4);
});
