import { describe, expect, test } from 'vitest';
import { chainageText, roundStep } from '#core/corridor/chainage.ts';
import { err, ok } from '#core/result.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, geometryOf, rectangle } from '#test/support/layers.ts';
import type { CorridorRequest } from '#worker/corridor-protocol.ts';
import { corridorTask } from '#worker/corridor-task.ts';
import { FeatureFiles } from '#worker/feature-files.ts';
import { LayerCache } from '#worker/layer-cache.ts';

const square = (west: number, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: geometryOf(feature(rectangle(west, 20.9, west + 0.1, 21.1))),
});
const line = (id: string, ...coordinates: number[][]) => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'LineString', coordinates },
});
const point = (name: string, lon: number, lat: number) => ({
  type: 'Feature',
  properties: { id: name, name },
  geometry: { type: 'Point', coordinates: [lon, lat] },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const FILES: Record<string, unknown> = {
  'https://x/zones': collection(
    square(107, { now: 'LUC', plan: 'ODT' }),
    square(107.1, { now: 'ODT', plan: 'ODT' }),
  ),
  // due east across both squares and 1 km beyond neither end
  'https://x/roads': collection(line('a', [107.02, 21], [107.18, 21]), line('b', [107, 21], [107.01, 21])),
  'https://x/gates': collection(point('Gần', 107.1, 21.005), point('Xa', 107.1, 21.09)),
};
const files = () => new FeatureFiles(async (url) => FILES[url] ?? Promise.reject(new Error('HTTP 404')));
const cache = () =>
  new LayerCache(async (url) =>
    FILES[url]
      ? ok(JSON.stringify(FILES[url]))
      : err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded.` }),
  );
const REQUEST: CorridorRequest = {
  zones: { url: 'https://x/zones' },
  content: { category: 'plan' },
  route: { url: 'https://x/roads', idBy: 'id', id: 'a' },
  distanceM: 1000,
  stepM: null,
  places: [
    { layer: 'gates', url: 'https://x/gates', idBy: 'id', nameBy: 'name' },
    { layer: 'lost', url: 'https://x/lost', idBy: 'id', nameBy: 'name' },
  ],
  axis: AXIS,
};
async function answerOf(patch: Partial<CorridorRequest> = {}) {
  const answer = await corridorTask({ ...REQUEST, ...patch }, files(), {
    cache: cache(),
    checkpoint: () => {},
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('the corridor task', () => {
  test('cuts the land into stretches that sum to the corridor, with a place for each', async () => {
    const { profile, strips, route } = await answerOf();
    // 0.16° of longitude at 21° N is 16.63 km: 500 m is the shortest round step of no more than 60
    expect(profile.lengthM).toBeGreaterThan(16_600);
    expect(profile.lengthM).toBeLessThan(16_660);
    expect(profile.stepM).toBe(500);
    expect(strips).toHaveLength(profile.strips.length);
    expect(route).toHaveLength(2);
    // 2 km × length and one circle of 1 km: π short of 0.04 %
    const expected = (2000 * profile.lengthM + Math.PI * 1e6 * 0.9996) / 10_000;
    expect(profile.areaHa.plane / expected).toBeCloseTo(1, 4);
    expect(profile.strips.reduce((sum, { areaHa }) => sum + areaHa.plane, 0)).toBeCloseTo(
      profile.areaHa.plane,
      6,
    );
    expect(strips[0]!.at[0]).toBeGreaterThan(107.02);
    expect(strips[0]!.at[0]).toBeLessThan(107.026);
    expect(strips.at(-1)!.at[0]).toBeLessThan(107.18);
    expect(strips.at(-1)!.bounds![2]).toBeGreaterThan(107.18);
    expect(profile.closureHa).toBeLessThan(1e-6);
  });

  test('land newly taken for building is the western square alone', async () => {
    const { profile } = await answerOf({ content: { existing: 'now', planned: 'plan' }, stepM: 2000 });
    const totals = new Map(profile.totals.map((row) => [row.category, row.planeHa]));
    expect([...totals.keys()].toSorted()).toEqual(['developed', 'new-development']);
    expect(totals.get('new-development')! / profile.areaHa.plane).toBeCloseTo(0.5, 2);
  });

  test('places within the distance alone, by chainage, and the layer that could not be read', async () => {
    const { profile, failed } = await answerOf({ stepM: 5000 });
    expect(profile.places.map(({ name }) => name)).toEqual(['Gần']);
    const [near] = profile.places;
    expect(near!.chainageM / profile.lengthM).toBeCloseTo(0.5, 2);
    // 0.005° of latitude is 553.6 m
    expect(near!.offsetM).toBeGreaterThan(550);
    expect(near!.offsetM).toBeLessThan(557);
    expect(near!.at).toEqual([107.1, 21.005]);
    expect(failed).toEqual({ lost: 'HTTP 404' });
  });

  test('a drawn line serves as well', async () => {
    const drawn = await answerOf({
      route: {
        line: [
          [107.02, 21],
          [107.18, 21],
        ],
      },
      stepM: 5000,
    });
    const filed = await answerOf({ stepM: 5000 });
    expect(drawn.profile.totals).toEqual(filed.profile.totals);
  });

  test.each([
    ['no such line', { route: { url: 'https://x/roads', idBy: 'id', id: 'z' } }, 'bad-geojson'],
    ['no line at all', { route: { url: 'https://x/zones', idBy: 'now', id: 'LUC' } }, 'bad-geojson'],
    ['no file', { route: { url: 'https://x/lost', idBy: 'id', id: 'a' } }, 'unreachable'],
    ['no property', { content: { category: 'later' } }, 'no-property'],
    ['no property', { content: { existing: 'now', planned: 'later' } }, 'no-property'],
  ] as const)('says why not: %s', async (_name, patch, kind) => {
    const answer = await corridorTask({ ...REQUEST, ...patch }, files(), {
      cache: cache(),
      checkpoint: () => {},
    });
    expect(answer).toMatchObject({ ok: false, error: { kind } });
  });

  test('tells its progress and stops between two stretches', async () => {
    const told: number[] = [];
    await corridorTask(REQUEST, files(), { cache: cache(), checkpoint: (done) => void told.push(done) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const before: number[] = [];
    const stopped = corridorTask(REQUEST, files(), {
      cache: cache(),
      checkpoint: (done) => {
        before.push(done);
        if (done > 0.3) throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    // one stretch of 34 further than asked, long before the sums that begin at 0.7
    expect(before.at(-1)).toBeLessThan(0.35);
  });
});

test('a chainage is written to the metre, over the kilometre if it rounds so', () => {
  expect(chainageText(0)).toBe('Km 0+000');
  expect(chainageText(12_300.4)).toBe('Km 12+300');
  expect(chainageText(999.6)).toBe('Km 1+000');
});

test('a step is round and makes no more than sixty stretches', () => {
  expect(roundStep(900)).toBe(100);
  expect(roundStep(60_000)).toBe(1000);
  expect(roundStep(60_001)).toBe(2000);
  expect(roundStep(198_981)).toBe(4000);
});
