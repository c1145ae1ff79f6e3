import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { auditLayer } from '#core/audit/audit-layer.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { LonLat } from '#core/units.ts';
import { kindsOf, mapped, only } from '#test/support/audits.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, layerOf, rectangle } from '#test/support/layers.ts';
import { shippedLayer } from '#test/support/shipped.ts';

const units = shippedLayer('units').layer;
const zones = shippedLayer('zones').layer;

const audit = (layer: LayerBuffer, reference?: LayerBuffer) =>
  auditLayer(layer, { axis: AXIS, ...(reference && { reference }) });

/** Independent of src: the strings planners pass around, with the signs PROJ wants. */
const SHIFT =
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';
const plane = (meridian: number, k = 0.9999, shift = SHIFT) =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${k} +x_0=500000 +y_0=0 +ellps=WGS84 ${shift} +units=m +no_defs`;

/** A layer exported with one system and read with another. */
function reread(layer: LayerBuffer, drawnOn: string, readOn: string): LayerBuffer {
  const out = proj4('WGS84', drawnOn);
  const back = proj4('WGS84', readOn);
  return mapped(layer, ([lon, lat]) => back.inverse(out.forward([lon, lat])) as [number, number]);
}

test('the shipped zones lie where the shipped units are: no alarm', async () => {
  expect(kindsOf(await audit(zones, units))).toEqual([]);
  expect(kindsOf(await audit(units, units))).toEqual([]);
});

test.each([
  ['units', units],
  ['zones', zones],
])('%s whose shift from VN-2000 was left out are about 225 m off, and it is said', async (_, layer) => {
  const found = only(
    await audit(reread(layer, plane(107.75), plane(107.75, 0.9999, '')), units),
    'missing-datum-shift',
  );
  expect(found.level).toBe('error');
  expect(found.params.metres).toBeGreaterThan(215);
  expect(found.params.metres).toBeLessThan(235);
  expect(found.params.after).toBeGreaterThan(0.9);
  expect(found.message).toContain('VN-2000');
});

test('the shift made twice is told from the shift left out', async () => {
  const twice = reread(units, plane(107.75, 0.9999, ''), plane(107.75));
  expect(kindsOf(await audit(twice, units))).toEqual(['double-datum-shift']);
});

test.each([107, 106, 109.25])(
  'a layer drawn on axis %s° and read on 107.75° is recognised',
  async (drawnOn) => {
    const { params } = only(
      await audit(reread(zones, plane(drawnOn), plane(107.75)), units),
      'wrong-meridian',
    );
    expect(params).toMatchObject({ drawnOn, readOn: 107.75 });
  },
);

test('a layer read a degree and a half off is about 156 km away', async () => {
  const { params } = only(await audit(reread(units, plane(106.25), plane(107.75)), units), 'wrong-meridian');
  expect(Math.abs(Number(params.metres) - 156_000)).toBeLessThan(2000);
  expect(params.direction).toBe('east');
});

test('the scale of a 6° zone taken for that of a 3° zone is recognised', async () => {
  const { params } = only(
    await audit(reread(units, plane(107.75, 0.9996), plane(107.75)), units),
    'wrong-scale',
  );
  expect(params).toMatchObject({ drawnWith: 0.9996, readWith: 0.9999 });
  expect(params.metres).toBeGreaterThan(600);
});

test('a layer of the same province that follows no border of the units gives no alarm', async () => {
  const plot = layerOf([
    feature(rectangle(107.0, 21.0, 107.01, 21.01)),
    feature(rectangle(107.01, 21.0, 107.02, 21.01)),
  ]);
  expect(kindsOf(await audit(plot, units))).toEqual([]);
});

test('a layer of another province is said to lie off the reference', async () => {
  const elsewhere = layerOf([feature(rectangle(109.1, 12.2, 109.2, 12.3))]);
  expect(kindsOf(await audit(elsewhere, units))).toEqual(['off-reference']);
});

test('latitude before longitude is recognised, and the shapes are audited as they were meant', async () => {
  const swapped = mapped(units, ([lon, lat]) => [lat, lon]);
  const answer = await audit(swapped, units);
  expect(kindsOf(answer)).toEqual(['swapped-axes']);
  expect(only(answer, 'swapped-axes').at?.[0]).toBeGreaterThan(100);
});

test('one feature with swapped axes is named alone', async () => {
  const mixed = layerOf([
    feature(rectangle(107, 21, 107.01, 21.01)),
    feature(rectangle(21, 107, 21.01, 107.01)),
    feature(rectangle(107.01, 21, 107.02, 21.01)),
  ]);
  const answer = await audit(mixed);
  expect(kindsOf(answer)).toEqual(['swapped-axes']);
  expect(only(answer, 'swapped-axes').features).toEqual([1]);
});

test.each([
  [107.75, 0.9999],
  [107, 0.9999],
  [105, 0.9996],
])('metres of VN-2000 on axis %s°, k0 %s are named by their fit to the units', async (meridian, k0) => {
  const project = proj4('WGS84', plane(meridian, k0));
  const metres = mapped(units, ([lon, lat]) => project.forward([lon, lat]) as [number, number]);
  const answer = await audit(metres, units);
  expect(kindsOf(answer)).toEqual(['projected']);
  const { params, message, at } = only(answer, 'projected');
  expect(params).toMatchObject({ system: 'vn2000', meridian, k0, because: 'reference' });
  expect(message).toContain(`VN-2000, axis ${meridian}°, k0 ${k0}`);
  expect(at?.[0]).toBeCloseTo(units.xy[0]!, 5);
  expect(at?.[1]).toBeCloseTo(units.xy[1]!, 5);
});

test('northing before easting, as Vietnamese tables write it, is said', async () => {
  const project = proj4('WGS84', plane(107.75));
  const metres = mapped(units, ([lon, lat]) => {
    const [e, n] = project.forward([lon, lat]) as [number, number];
    return [n, e];
  });
  const { params, message } = only(await audit(metres, units), 'projected');
  expect(params.first).toBe('northing');
  expect(message).toContain('northing before easting');
});

test('without a reference metres are taken on the declared axis, and it is said that they do not tell', async () => {
  const metres = layerOf([feature(rectangle(430_000, 2_317_000, 430_100, 2_317_100))]);
  const { params, message } = only(await audit(metres), 'projected');
  expect(params).toMatchObject({ system: 'vn2000', meridian: 107.75, k0: 0.9999, because: 'declared' });
  expect(message).toContain('do not tell the meridian');
});

test.each([
  ['Web Mercator', 11_900_000, 2_390_000],
  ['zone number 18', 18_430_000, 2_317_000],
  ['millimetres', 430_000_000, 2_317_000_000],
  ['an unknown system', -70_000, 5_000],
])('%s is named', async (name, x, y) => {
  const { message } = only(await audit(layerOf([feature(rectangle(x, y, x + 1000, y + 1000))])), 'projected');
  expect(message).toContain(name);
});

test.each<[string, LonLat, boolean]>([
  ['Hoàng Sa', [111.608, 16.536], true],
  ['Trường Sa', [111.92, 8.64], true],
  ['Phú Quốc', [103.97, 10.22], true],
  ['A Pa Chải', [102.14, 22.4], true],
  ['Cà Mau', [104.7, 8.6], true],
  ['Móng Cái', [107.97, 21.53], true],
  ['Vientiane', [102.6, 17.97], false],
  ['Phnom Penh', [104.92, 11.56], false],
  ['Hong Kong', [114.17, 24.3], false],
  ['null island', [0, 0], false],
])('%s', async (_, [lon, lat], inside) => {
  const layer = layerOf([feature(rectangle(lon, lat, lon + 0.01, lat + 0.01))]);
  expect(kindsOf(await audit(layer))).toEqual(inside ? [] : ['outside-vietnam']);
});
