import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditGeoJson } from '#core/audit/audit-geojson.ts';
import { err, ok } from '#core/result.ts';
import { atlas } from '#test/support/atlas.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, geometryOf, rectangle } from '#test/support/layers.ts';
import type { AuditRequest } from '#worker/audit-protocol.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const square = (west: number, id: string) => ({
  type: 'Feature',
  properties: { id },
  geometry: geometryOf(feature(rectangle(west, 21, west + 0.01, 21.01))),
});
const OVERLAPPING = { type: 'FeatureCollection', features: [square(107, 'a'), square(107.005, 'b')] };
const FILES: Record<string, string> = {
  'https://x/zones': JSON.stringify(OVERLAPPING),
  'https://x/units': JSON.stringify({ type: 'FeatureCollection', features: [square(107, 'u')] }),
  'https://x/part': JSON.stringify(OVERLAPPING).slice(0, -60),
  'https://x/broken': '{"type":',
};
const ask = (request: Partial<AuditRequest>, checkpoint = (_done: number): void => {}) =>
  TASKS.audit(
    { layer: { url: 'https://x/zones' }, idBy: 'id', nameBy: 'id', axis: AXIS, ...request },
    {
      cache: new LayerCache(async (url) => {
        const file = FILES[url];
        return file === undefined
          ? err({ kind: 'unreachable', at: url, message: `${url} cannot be loaded.` })
          : ok(new TextEncoder().encode(file));
      }),
      checkpoint,
    },
  );

test('an overlap is found with its area, its place and the ids to light', async () => {
  const answer = await ask({});
  if (!answer.ok) throw new Error(answer.error.message);
  const { problems, features, ids, reference } = answer.value;
  expect([features, reference, answer.value.ok]).toEqual([2, null, false]);
  expect(ids).toEqual({ 0: 'a', 1: 'b' });
  const [overlap] = problems;
  expect(overlap).toMatchObject({ kind: 'overlap', features: [0, 1], params: { feature: 'a', other: 'b' } });
  // half of a square of 0.01°: about 519 m × 1107 m on the plane
  expect(overlap!.areaM2).toBeGreaterThan(570_000);
  expect(overlap!.areaM2).toBeLessThan(580_000);
  expect(overlap!.at![0]).toBeGreaterThan(107.005);
  expect(overlap!.at![0]).toBeLessThan(107.01);
});

test('a layer that cannot be read is an error value; a reference that cannot is named and left out', async () => {
  expect(await ask({ layer: { url: 'https://x/nowhere' } })).toMatchObject({
    ok: false,
    error: { kind: 'unreachable' },
  });
  expect(await ask({ layer: { url: 'https://x/broken' } })).toMatchObject({
    ok: false,
    error: { kind: 'bad-json' },
  });
  const answer = await ask({ reference: { url: 'https://x/nowhere' } });
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.reference?.failed).toContain('cannot be loaded');
  expect(answer.value.problems.map(({ kind }) => kind)).toEqual(['overlap']);
  const beside = await ask({ reference: { url: 'https://x/units' } });
  expect(beside.ok && beside.value.reference).toEqual({ failed: null });
});

test('a part of the data is told from the bytes of a file too, and that there was nothing to compare with', async () => {
  const answer = await ask({ layer: { url: 'https://x/part' } });
  if (!answer.ok) throw new Error(answer.error.message);
  const { ok: isOk, problems, features, notes } = answer.value;
  expect([isOk, features]).toEqual([false, 1]);
  expect(problems).toMatchObject([{ kind: 'partial-data', level: 'error', params: { here: 1 } }]);
  expect(Number(problems[0]!.params.cutAfter)).toBe(FILES['https://x/part']!.length);
  expect(notes.map(({ kind }) => kind)).toEqual(['position-not-compared']);
});

test('progress rises to the end, and a checkpoint that throws stops the work', async () => {
  const seen: number[] = [];
  await ask({}, (done) => void seen.push(done));
  expect(seen.length).toBeGreaterThan(6);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBeLessThanOrEqual(1);
  await expect(
    ask({}, () => {
      throw new Error('no longer wanted');
    }),
  ).rejects.toThrow('no longer wanted');
});

test('the worker says of the shipped zones what a terminal says', async () => {
  const files = ['zones', 'units'].map((name) => `public/data/quang-ninh/${name}.geojson`);
  const [layer, reference] = files.map((file) => ({ geojson: JSON.parse(readFileSync(file, 'utf8')) }));
  const answer = await ask({ layer: layer!, reference: reference! });
  if (!answer.ok) throw new Error(answer.error.message);
  const said = await atlas('check', files[0]!, '--units', files[1]!);
  expect(JSON.parse(said.stdout)).toEqual({
    ok: answer.value.ok,
    problems: answer.value.problems,
    notes: [],
  });
  expect(answer.value.features).toBeGreaterThan(8000);
});

test('the points for a GIS carry kind, features and place', async () => {
  const answer = await ask({});
  if (!answer.ok) throw new Error(answer.error.message);
  const { features } = auditGeoJson(answer.value.problems);
  expect(features[0]).toMatchObject({
    geometry: { type: 'Point', coordinates: answer.value.problems[0]!.at },
    properties: { kind: 'overlap', level: 'error', features: '0,1' },
  });
});
