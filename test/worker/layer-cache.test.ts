import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import { AXIS } from '#test/support/funds.ts';
import { featuresOf, geometryOf } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';
import { LayerCache } from '#worker/layer-cache.ts';

const { zones } = seededProvince({ zones: 60, seed: 2 });
const FILE = {
  type: 'FeatureCollection' as const,
  features: featuresOf(zones).map((polygons, zone) => ({
    type: 'Feature' as const,
    properties: { code: `Z${zone}` },
    geometry: geometryOf(polygons),
  })),
};

async function layerFrom(content: string | Uint8Array) {
  const layer = await new LayerCache(async () => ok(content)).layer({ url: 'https://x/zones' }, AXIS);
  if (!layer.ok) throw new Error(layer.error.message);
  return layer.value.file;
}

test('text, bytes and FlatGeobuf of a layer are the same layer', async () => {
  const text = await layerFrom(JSON.stringify(FILE));
  expect(await layerFrom(new TextEncoder().encode(JSON.stringify(FILE)))).toEqual(text);
  expect(await layerFrom(serialize(FILE as Parameters<typeof serialize>[0]))).toEqual(text);
});

test('bytes that are no layer are refused with the address and the place', async () => {
  const bytes = new TextEncoder().encode('{"type":"FeatureCollection","features":[{}]}');
  const layer = await new LayerCache(async () => ok(bytes)).layer({ url: 'https://x/zones' }, AXIS);
  expect(layer.ok ? '' : layer.error.message).toMatch(/^https:\/\/x\/zones: features\[0\] /);
});
