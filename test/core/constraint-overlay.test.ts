import { describe, expect, test } from 'vitest';
import { planeArea } from '#core/geo/area.ts';
import { intersection } from '#core/geo/clip.ts';
import { constraintAreas } from '#core/geo/constraint-overlay.ts';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { feature, layerOf, type Ring, rectangle } from '#test/support/layers.ts';
import { seededRandom } from '#test/support/random.ts';

const sumsOf = (zones: LayerBuffer, units: LayerBuffer, constraint: LayerBuffer): Float64Array =>
  constraintAreas(buildLabelMesh(units), buildLabelMesh(constraint), zones, {
    category: Uint32Array.from({ length: featureCount(zones) }, (_, zone) => zone),
    categoryCount: featureCount(zones),
  }).byClass;

const UNITS = layerOf([feature(rectangle(0, 0, 50, 100)), feature(rectangle(50, 0, 100, 100))]);

describe('zones by unit and class of a constraint, by hand', () => {
  test.each([
    ['flood over the middle', rectangle(25, 25, 75, 75), rectangle(0, 0, 100, 100), [1250, 1250]],
    ['flood along the unit border', rectangle(50, 0, 60, 100), rectangle(10, 10, 90, 90), [0, 800]],
    ['flood that holds the zone', rectangle(0, 0, 100, 100), rectangle(40, 40, 70, 60), [200, 400]],
    ['flood that is the zone', rectangle(40, 40, 70, 60), rectangle(40, 40, 70, 60), [200, 400]],
    ['flood off the zone', rectangle(0, 0, 10, 10), rectangle(40, 40, 70, 60), [0, 0]],
    ['flood beyond the units', rectangle(90, -50, 200, 50), rectangle(80, 0, 150, 100), [0, 500]],
  ] as const)('%s', (_, flood, zone, expected) => {
    const sums = sumsOf(layerOf([feature(zone)]), UNITS, layerOf([feature(flood)]));
    expect(sums).toHaveLength(2);
    expected.forEach((area, unit) => {
      expect(sums[unit]).toBeCloseTo(area, 9);
    });
  });
});

/** Stars that do not overlap each other, on a grid. */
function stars(seed: number, side: number, size: number, reach: number): LayerBuffer {
  const random = seededRandom(seed);
  const ring = (x: number, y: number): Ring =>
    Array.from({ length: 9 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 9;
      const radius = reach * (0.4 + 0.6 * random());
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    });
  return layerOf(
    Array.from({ length: side * side }, (_, i) =>
      feature(ring(size * ((i % side) + 0.5 * random()), size * (Math.floor(i / side) + 0.5 * random()))),
    ),
  );
}

describe.each([1, 2, 3, 4, 5])('stars over stars over stars, seed %d', (seed) => {
  const zones = stars(seed, 5, 200, 95);
  const units = stars(seed + 100, 3, 400, 190);
  const constraint = stars(seed + 200, 4, 300, 140);
  const sums = sumsOf(zones, units, constraint);
  const place = (zone: number, unit: number, label: number) =>
    (zone * featureCount(units) + unit) * featureCount(constraint) + label;

  test('each triple is what Turf clips', () => {
    let met = 0;
    for (let zone = 0; zone < featureCount(zones); zone++) {
      for (let unit = 0; unit < featureCount(units); unit++) {
        const both = intersection(multiPolygonOf(zones, zone), multiPolygonOf(units, unit));
        for (let label = 0; label < featureCount(constraint); label++) {
          const all = both.length === 0 ? [] : intersection(both, multiPolygonOf(constraint, label));
          const area = planeArea(layerOfMultiPolygons([all]), 0);
          if (area > 0) met++;
          // Turf's corners lie on a grid of 0.01 mm
          expect(Math.abs(sums[place(zone, unit, label)]! - area)).toBeLessThan(0.01);
        }
      }
    }
    expect(met).toBeGreaterThan(8);
  });

  test('inside and outside of the constraint close on the two-layer rows', () => {
    const options = { category: Uint32Array.from({ length: 25 }, (_, zone) => zone), categoryCount: 25 };
    const twoLayers = overlayAreas(buildLabelMesh(units), zones, options);
    const columns = featureCount(units) + 1;
    const shares = sumsOf(
      layerOfMultiPolygons(pairsOf(zones, units)),
      layerOf([feature(rectangle(-999, -999, 9999, 9999))]),
      constraint,
    );
    for (let zone = 0; zone < 25; zone++) {
      for (let unit = 0; unit < featureCount(units); unit++) {
        let inside = 0;
        let clipped = 0;
        for (let label = 0; label < featureCount(constraint); label++) {
          inside += sums[place(zone, unit, label)]!;
          clipped += shares[place(zone, unit, label)]!;
        }
        const whole = twoLayers[zone * columns + unit + 1]!;
        expect(inside).toBeLessThanOrEqual(whole + 1e-6);
        expect(inside).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.abs(inside - clipped)).toBeLessThan(0.02);
      }
    }
  });
});

const pairsOf = (zones: LayerBuffer, units: LayerBuffer) =>
  Array.from({ length: featureCount(zones) * featureCount(units) }, (_, i) =>
    intersection(
      multiPolygonOf(zones, Math.floor(i / featureCount(units))),
      multiPolygonOf(units, i % featureCount(units)),
    ),
  );

test('a constraint that covers everything is the two-layer ledger', () => {
  const zones = stars(7, 5, 200, 95);
  const units = stars(8, 3, 400, 190);
  const all = layerOf([feature(rectangle(-50, 333, 2000, 2000)), feature(rectangle(-500, -500, 2000, 333))]);
  const sums = sumsOf(zones, units, all);
  const options = { category: Uint32Array.from({ length: 25 }, (_, zone) => zone), categoryCount: 25 };
  const twoLayers = overlayAreas(buildLabelMesh(units), zones, options);
  for (let zone = 0; zone < 25; zone++) {
    for (let unit = 0; unit < 9; unit++) {
      const at = 2 * (zone * 9 + unit);
      expect(Math.abs(sums[at]! + sums[at + 1]! - twoLayers[zone * 10 + unit + 1]!)).toBeLessThan(1e-6);
    }
  }
});

test('its rows by unit are those of the overlay of two layers', () => {
  const zones = stars(9, 5, 200, 95);
  const units = buildLabelMesh(stars(10, 3, 400, 190));
  const options = { category: Uint32Array.from({ length: 25 }, (_, zone) => zone), categoryCount: 25 };
  const { byUnit } = constraintAreas(units, buildLabelMesh(stars(11, 4, 300, 140)), zones, options);
  overlayAreas(units, zones, options).forEach((area, at) => {
    expect(Math.abs(byUnit[at]! - area)).toBeLessThan(1e-6);
  });
});
