import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimedPieces } from '#core/fund/claimed-areas.ts';
import { doubleCountClaims } from '#core/fund/overlap-claims.ts';
import { overlapNeighbours } from '#core/fund/overlap-neighbours.ts';
import { doubleCountedPieces, overlapSums } from '#core/fund/overlap-sums.ts';
import { PlaneLayer } from '#core/fund/plane-layer.ts';
import { planeArea } from '#core/geo/area.ts';
import { intersection, unionOf } from '#core/geo/clip.ts';
import { CoverSweep } from '#core/geo/cover-sweep.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import { feature, layerOf, type Polygons, type Ring, rectangle } from '#test/support/layers.ts';
import { flatMetres, moved, transposed } from '#test/support/planes.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const areasOf = (layer: LayerBuffer): number[] =>
  Array.from({ length: featureCount(layer) }, (_, i) => planeArea(layer, i));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const shapeArea = (shape: MultiPolygonCoordinates): number => planeArea(layerOfMultiPolygons([shape]), 0);

/** Σ areas − area of the union, by the sweep. */
const doubled = async (layer: LayerBuffer): Promise<number> =>
  total(areasOf((await doubleCountedPieces(new PlaneLayer(layer))).layer));

/** The same by Turf's union of all. */
const turfDoubled = (layer: LayerBuffer): number =>
  total(areasOf(layer)) - shapeArea(unionOf(areasOf(layer).map((_, i) => multiPolygonOf(layer, i))));

const sweepArea = (
  features: readonly Polygons[],
  cover: readonly number[],
  block: readonly number[] = [],
) => {
  const plane = new PlaneLayer(layerOf(features));
  return new CoverSweep(plane.layer, plane.parts).area(0, cover, block);
};

describe('what others cover of a part, by hand', () => {
  const square = feature(rectangle(0, 0, 10, 10));

  test.each([
    ['a corner', rectangle(7, 8, 20, 20), 6],
    ['a neighbour with a border in common', rectangle(10, 0, 20, 10), 0],
    ['itself', rectangle(0, 0, 10, 10), 100],
    ['a strip across', rectangle(-5, 4, 15, 6), 20],
    ['a strip up', rectangle(4, -5, 6, 15), 20],
    ['something inside', rectangle(2, 2, 3, 3), 1],
    ['something around', rectangle(-50, -50, 50, 50), 100],
    ['something below', rectangle(0, -10, 10, -1), 0],
    ['something above', rectangle(0, 11, 10, 20), 0],
  ] as const)('%s', (_, ring, area) => {
    expect(sweepArea([square, feature(ring)], [1])).toBeCloseTo(area, 10);
  });

  test('a hole of the coverer is not covered', () => {
    const ringed: Polygons = [[rectangle(-5, -5, 15, 15), rectangle(2, 2, 8, 8)]];
    expect(sweepArea([square, ringed], [1])).toBeCloseTo(100 - 36, 10);
  });

  test('two coverers count once', () => {
    const features = [square, feature(rectangle(0, 0, 6, 10)), feature(rectangle(4, 0, 8, 10))];
    expect(sweepArea(features, [1, 2])).toBeCloseTo(80, 10);
  });

  test('what is taken already does not count', () => {
    const features = [square, feature(rectangle(0, 0, 6, 10)), feature(rectangle(4, 0, 8, 10))];
    expect(sweepArea(features, [1], [2])).toBeCloseTo(40, 10);
  });

  test('a coverer of 3,000 vertices is read by slices, above, below and through', () => {
    const comb: Ring = [
      ...Array.from({ length: 1500 }, (_, i) => [i - 700, i % 2 === 0 ? -40 : 5] as const),
      ...Array.from({ length: 1500 }, (_, i) => [799 - i, 60 + (i % 2)] as const),
    ];
    const truth = shapeArea(intersection([[closed(square[0]![0]!)]], [[closed(comb)]]));
    expect(sweepArea([square, feature(comb)], [1])).toBeCloseTo(truth, 3);
    expect(truth).toBeGreaterThan(50);
  });
});

const closed = (ring: Ring): number[][] => [...ring, ring[0]!].map(([x, y]) => [x, y]);

describe('three on one another', () => {
  /** A star-shaped ring about a place: never crosses itself. */
  const star = fc
    .tuple(
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 60 }),
      fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 3, maxLength: 12 }),
    )
    .map(
      ([x, y, radii]): Polygons =>
        feature(
          radii.map((radius, i) => {
            const angle = (2 * Math.PI * i) / radii.length + 0.1;
            return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
          }),
        ),
    );

  test('Σ − union of the sweep is Σ pairs − triple (inclusion–exclusion) and Turf’s union', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(star, star, star), async (features) => {
        const layer = layerOf(features);
        const shapes = features.map((_, i) => multiPolygonOf(layer, i));
        const pair = (a: number, b: number) => intersection(shapes[a]!, shapes[b]!);
        const pairs = shapeArea(pair(0, 1)) + shapeArea(pair(0, 2)) + shapeArea(pair(1, 2));
        const triple = shapeArea(intersection(pair(0, 1), shapes[2]!));
        const mine = await doubled(layer);
        expect(Math.abs(mine - (pairs - triple))).toBeLessThan(0.02);
        expect(Math.abs(mine - turfDoubled(layer))).toBeLessThan(0.02);
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });

  test('order, place and axes do not matter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(star, { minLength: 2, maxLength: 6 }), async (features) => {
        const area = await doubled(layerOf(features));
        const near = (other: number) => expect(Math.abs(other - area)).toBeLessThan(1e-6);
        near(await doubled(layerOf(features.toReversed())));
        near(await doubled(moved(layerOf(features), 430_000, 2_317_000)));
        near(await doubled(transposed(layerOf(features))));
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test('whole numbers: borders in common, corners that touch, duplicates', async () => {
    const box = fc
      .tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([x, y, w, h]) => [x, y, x + w, y + h] as const);
    await fc.assert(
      fc.asyncProperty(fc.array(box, { minLength: 2, maxLength: 9 }), async (boxes) => {
        let truth = 0;
        for (let x = 0; x < 16; x++)
          for (let y = 0; y < 16; y++) {
            const over = boxes.filter(([x0, y0, x1, y1]) => x0 <= x && x < x1 && y0 <= y && y < y1).length;
            truth += Math.max(0, over - 1);
          }
        expect(await doubled(layerOf(boxes.map((b) => feature(rectangle(...b)))))).toBeCloseTo(truth, 9);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

test('a heap of 150 copies is told at once', async () => {
  const layer = layerOf(Array.from({ length: 150 }, () => feature(rectangle(0, 0, 10, 10))));
  expect(await doubled(layer)).toBeCloseTo(14_900, 6);
});

test('jittered zones on communes: unit by unit as Turf’s pieces cut by the kernel', async () => {
  const province = seededProvince({ zones: 400, communes: 6, detail: 4, seed: 5, jitterDeg: 2e-5 });
  const zones = new PlaneLayer(flatMetres(province.zones));
  const units = new PlaneLayer(flatMetres(province.communes));
  const { byUnit } = await overlapSums(zones, units);
  const { overlapPieces } = await import('#core/fund/overlap-pieces.ts');
  const { overlayAreas } = await import('#core/geo/overlay-area.ts');
  const turf = (await overlapPieces(zones, zones.overlaps)).layer;
  const truth = overlayAreas(units.labelMesh, turf, {
    category: new Uint8Array(featureCount(turf)),
    categoryCount: 1,
  });
  expect(total([...byUnit])).toBeGreaterThan(1000);
  truth.forEach((area, column) => {
    expect(Math.abs(byUnit[column]! - area)).toBeLessThan(0.1);
  });
});

test('each zone’s own claim is what Turf says is shared with the larger ones', async () => {
  const layer = flatMetres(
    seededProvince({ zones: 300, communes: 4, detail: 3, seed: 9, jitterDeg: 3e-5 }).zones,
  );
  const plane = new PlaneLayer(layer);
  const neighbours = overlapNeighbours(featureCount(layer), plane.overlaps);
  const claims = doubleCountClaims(layer, neighbours);
  expect(claims.some(({ cover }) => cover.length > 2)).toBe(true);
  for (const claim of claims.filter((_, i) => i % 7 === 0)) {
    const own = total(areasOf((await claimedPieces(plane, [claim])).layer));
    const covered = unionOf(claim.cover.map((other) => multiPolygonOf(layer, other)));
    const truth = shapeArea(intersection(multiPolygonOf(layer, claim.frame), covered));
    expect(Math.abs(own - truth)).toBeLessThan(0.05);
  }
});
