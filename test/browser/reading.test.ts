import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { expect, test } from 'vitest';
import { readInWorker } from '#test/bench/browser/read-in-worker.ts';
import type { ReadingTask } from '#test/bench/browser/reading-protocol.ts';
import { manyZones } from '#test/bench/many-zones.ts';

/** 10 MB of GeoJSON, as `npm run bench:browser` reads 100. */
const bytes = manyZones(13_000);
const urlOf = (content: BlobPart): string => URL.createObjectURL(new Blob([content]));
const url = urlOf(bytes);
const flatgeobufUrl = urlOf(
  serialize(JSON.parse(new TextDecoder().decode(bytes)) as Parameters<typeof serialize>[0]) as BlobPart,
);
const identity: ReadingTask = { kind: 'identity', url, wantedUrl: url, flatgeobufUrl };

test('10 MB of GeoJSON, and its FlatGeobuf, become in a worker what JSON.parse makes of them, bit for bit', async () => {
  const { features, vertices, faults } = await readInWorker(identity);
  expect(faults).toEqual([]);
  expect(bytes.length).toBeGreaterThan(9.5e6);
  expect(features).toBeGreaterThan(12_000);
  expect(vertices).toBeGreaterThan(290_000);
});

test('one digit changed far inside is noticed', async () => {
  const planted = bytes.slice();
  let at = Math.floor(planted.length / 2);
  // the last decimal of some latitude: a digit before "]"
  while (planted[at] !== 93 || planted[at - 1]! < 49 || planted[at - 1]! > 57) at++;
  planted[at - 1]!--;
  const { faults } = await readInWorker({ ...identity, url: urlOf(planted) });
  expect(faults).toEqual(['scan: xy differs']);
});

test('the scan takes no longer than decoding and JSON.parse, with room for a busy machine', async () => {
  const least = { parse: Number.POSITIVE_INFINITY, scan: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 3; round++)
    for (const kind of ['parse', 'scan'] as const) {
      const { decode, read, faults } = await readInWorker({ kind, url });
      expect(faults).toEqual([]);
      least[kind] = Math.min(least[kind], decode + read);
    }
  expect(least.scan / least.parse).toBeLessThan(2);
});
