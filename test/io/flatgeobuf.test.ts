import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { expect, test } from 'vitest';
import { readFlatGeobuf } from '#io/flatgeobuf.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { featuresOf, geometryOf } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const collection = (geometries: readonly object[]) => ({
  type: 'FeatureCollection' as const,
  features: geometries.map((geometry, i) => ({
    type: 'Feature' as const,
    properties: { code: `Đất ${i}`, rank: i },
    geometry,
  })),
});
const written = (geojson: object): Uint8Array => serialize(geojson as Parameters<typeof serialize>[0]);

const SQUARE = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 9],
  [0, 0],
];
const HOLE = [
  [1, 1],
  [1, 2],
  [2, 2],
  [1, 1],
];

test('a layer written and read again is the layer, to the last bit', async () => {
  const { zones } = seededProvince({ zones: 400, seed: 8 });
  const file = collection(featuresOf(zones).map(geometryOf));
  const read = await readFlatGeobuf(written(file));
  const wanted = parseGeoJson(file);
  if (!read.ok || !wanted.ok) throw new Error('a sound layer cannot be read');
  expect(read.value.layer).toEqual(wanted.value.layer);
  expect(read.value.properties).toEqual(wanted.value.properties);
  expect(read.value.problems).toEqual([]);
});

test.each([
  ['polygons with holes', [{ type: 'Polygon', coordinates: [SQUARE, HOLE] }]],
  ['polygons of several parts', [{ type: 'MultiPolygon', coordinates: [[SQUARE, HOLE], [HOLE]] }]],
])('%s', async (_name, geometries) => {
  const file = collection(geometries);
  const read = await readFlatGeobuf(written(file));
  const wanted = parseGeoJson(file);
  expect(read.ok && read.value.layer).toEqual(wanted.ok && wanted.value.layer);
});

test('a feature of two points is named and its place stays', async () => {
  const file = collection([
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
    { type: 'Polygon', coordinates: [SQUARE] },
  ]);
  const read = await readFlatGeobuf(written(file));
  expect(read.ok && read.value.problems.map(({ kind, feature }) => [kind, feature])).toEqual([
    ['degenerate', 0],
  ]);
  expect(read.ok && [...read.value.layer.featOff]).toEqual([0, 0, 1]);
});

test('lines are no polygons', async () => {
  const read = await readFlatGeobuf(written(collection([{ type: 'LineString', coordinates: SQUARE }])));
  expect(read.ok && read.value.problems[0]!.kind).toBe('not-a-polygon');
});

test('metres are refused with the feature', async () => {
  const metres = SQUARE.map(([x, y]) => [430_000 + x!, 2_300_000 + y!]);
  const read = await readFlatGeobuf(written(collection([{ type: 'Polygon', coordinates: [metres] }])));
  expect(read.ok ? read.value : read.error).toMatchObject({ kind: 'projected', at: 'features[0].geometry' });
});

test('other bytes are refused', async () => {
  const read = await readFlatGeobuf(new TextEncoder().encode('{"type":"FeatureCollection"}'));
  expect(read.ok ? read.value : read.error).toMatchObject({ kind: 'bad-geojson' });
});
