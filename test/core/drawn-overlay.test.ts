import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DrawnOverlay } from '#core/geo/drawn-overlay.ts';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { drawnRing } from '#test/support/drawn-shapes.ts';
import { feature, featuresOf, layerOf, rectangle } from '#test/support/layers.ts';
import { flatMetres } from '#test/support/planes.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const province = flatMetres(seededProvince({ zones: 3000, seed: 11 }).zones);
const CATEGORIES = 7;
const categoryOf = (count: number) => Uint32Array.from({ length: count }, (_, zone) => zone % CATEGORIES);
const category = categoryOf(featureCount(province));
const overlay = new DrawnOverlay(province);

function byWholeOverlay(drawn: ReturnType<typeof layerOf>): number[] {
  const matrix = overlayAreas(buildLabelMesh(drawn), province, { category, categoryCount: CATEGORIES });
  return Array.from({ length: CATEGORIES }, (_, row) => matrix[2 * row + 1]!);
}

test('a drawn polygon gets from the zones near it what an overlay of all zones gives', () => {
  const place = fc.record({
    x: fc.integer({ min: -70_000, max: 100_000 }),
    y: fc.integer({ min: -40_000, max: 75_000 }),
    radius: fc.integer({ min: 50, max: 25_000 }),
    vertices: fc.integer({ min: 3, max: 400 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(place, ({ x, y, radius, vertices, seed }) => {
      const drawn = drawnRing([x, y], radius, vertices, seed);
      const areas = overlay.areas(drawn, category, CATEGORIES);
      const wanted = byWholeOverlay(drawn);
      for (let row = 0; row < CATEGORIES; row++)
        expect(Math.abs(areas[row]! - wanted[row]!)).toBeLessThan(1e-6);
    }),
    { numRuns: 60 },
  );
});

test('only zones in its box are looked at', () => {
  const near = overlay.zonesNear(drawnRing([20_000, 20_000], 3000, 40));
  expect(near.length).toBeGreaterThan(1);
  expect(near.length).toBeLessThan(60);
});

test('a zone of several parts counts once, with the parts that lie inside', () => {
  const zones = layerOf([
    [[rectangle(0, 0, 10, 10)], [rectangle(20, 0, 30, 10)], [rectangle(500, 0, 510, 10)]],
  ]);
  const drawn = layerOf([feature(rectangle(-5, -5, 25, 50))]);
  const drawnOverlay = new DrawnOverlay(zones);
  expect([...drawnOverlay.zonesNear(drawn)]).toEqual([0]);
  expect(drawnOverlay.areas(drawn, [0], 1)[0]).toBeCloseTo(150, 9);
});

test('a drawn polygon with a hole leaves the hole out', () => {
  const zones = layerOf([feature(rectangle(0, 0, 100, 100))]);
  const drawn = layerOf([[[rectangle(10, 10, 50, 50), rectangle(20, 20, 30, 30)]]]);
  expect(new DrawnOverlay(zones).areas(drawn, [0], 1)[0]).toBeCloseTo(1500, 9);
});

test('no zones, no land', () => {
  const drawn = layerOf([feature(rectangle(0, 0, 1, 1))]);
  expect([...new DrawnOverlay(layerOf([])).areas(drawn, [], 2)]).toEqual([0, 0]);
  expect(featuresOf(drawn)).toHaveLength(1);
});
