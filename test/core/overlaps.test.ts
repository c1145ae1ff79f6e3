import { expect, test } from 'vitest';
import { overlapPieces } from '#core/fund/overlap-pieces.ts';
import { PlaneLayer } from '#core/fund/plane-layer.ts';
import { planeArea } from '#core/geo/area.ts';
import { unionOf } from '#core/geo/clip.ts';
import { buildCoverageMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { type Overlap, overlapsWithin } from '#core/geo/overlaps.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { feature, layerOf, type Polygons, rectangle } from '#test/support/layers.ts';
import { flatMetres } from '#test/support/planes.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const overlapsOf = (layer: LayerBuffer): Overlap[] =>
  overlapsWithin(layer, summariseParts(layer), buildCoverageMesh(layer));
const overlapsAmong = (...features: Polygons[]): Overlap[] => overlapsOf(layerOf(features));

async function overlapArea(layer: LayerBuffer): Promise<number> {
  const { layer: pieces, uncertain } = await overlapPieces(new PlaneLayer(layer), overlapsOf(layer));
  expect(uncertain).toEqual([]);
  return Array.from({ length: featureCount(pieces) }, (_, i) => planeArea(pieces, i)).reduce(
    (a, b) => a + b,
    0,
  );
}

/** Σ areas − area of the union, by Turf. */
function turfOverlapArea(layer: LayerBuffer): number {
  const features = Array.from({ length: featureCount(layer) }, (_, i) => i);
  const sum = features.reduce((total, i) => total + planeArea(layer, i), 0);
  const union = unionOf(features.map((i) => multiPolygonOf(layer, i)));
  return sum - planeArea(layerOfMultiPolygons([union]), 0);
}

test('neighbours that share a border do not overlap', () => {
  expect(overlapsAmong(feature(rectangle(0, 0, 10, 10)), feature(rectangle(10, 0, 20, 10)))).toEqual([]);
});

test('a pair is listed with the area it shares', () => {
  const pairs = overlapsAmong(feature(rectangle(0, 0, 10, 10)), feature(rectangle(7, 8, 20, 20)));
  expect(pairs).toEqual([{ first: 0, second: 1, area: expect.closeTo(6, 9) }]);
});

test('a zone given twice overlaps itself wholly', () => {
  expect(
    overlapsAmong(feature(rectangle(0, 0, 10, 10)), feature(rectangle(0, 0, 10, 10)))[0]?.area,
  ).toBeCloseTo(100, 9);
});

test('two whole tessellations on one another are found, also far inside where every border has its neighbour', () => {
  const grid = (offset: number) =>
    Array.from({ length: 100 }, (_, i) => {
      const x = offset + 10 * (i % 10);
      const y = 10 * Math.floor(i / 10);
      return feature(rectangle(x, y, x + 10, y + 10));
    });
  const pairs = overlapsAmong(...grid(0), ...grid(5));
  // each cell meets two of the other tessellation, but for the rows' ends
  expect(pairs).toHaveLength(190);
  expect(pairs.reduce((sum, { area }) => sum + area, 0)).toBeCloseTo(9500, 6);
});

test('a clean tessellation of 2,000 zones has none', () => {
  expect(overlapsOf(flatMetres(seededProvince({ zones: 2000 }).zones))).toEqual([]);
});

test('land covered three times counts twice, as Turf’s union says', async () => {
  const layer = layerOf([
    feature(rectangle(0, 0, 10, 10)),
    feature(rectangle(5, 0, 15, 10)),
    feature(rectangle(3, 5, 12, 20)),
    feature(rectangle(40, 0, 50, 10)),
    feature(rectangle(49, 0, 60, 10)),
  ]);
  expect(await overlapArea(layer)).toBeCloseTo(turfOverlapArea(layer), 9);
  expect(await overlapArea(layer)).toBeCloseTo(50 + 45 + 10, 9);
});

test('zones digitised one by one overlap as much as Turf’s union says', async () => {
  const layer = flatMetres(seededProvince({ zones: 60, communes: 4, seed: 4, jitterDeg: 2e-5 }).zones);
  expect(overlapsOf(layer).length).toBeGreaterThan(50);
  const truth = turfOverlapArea(layer);
  expect(Math.abs((await overlapArea(layer)) - truth)).toBeLessThan(0.1 + 1e-6 * truth);
});
