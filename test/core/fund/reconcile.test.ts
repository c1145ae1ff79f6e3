import { area, multiPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { measuredArea, reconcile, sumCheck } from '#core/fund/reconcile.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { sphereArea } from '#core/geo/sphere-area.ts';
import { AXIS } from '#test/support/funds.ts';
import { layerOf, rectangle, reversed } from '#test/support/layers.ts';

describe('published figures (planning-rules 1.3)', () => {
  test('the three parts of KKT Quảng Yên sum to its 13 303 ha', () => {
    expect(sumCheck(13_303, [2551, 3852.7, 6899.3])).toEqual({
      totalHa: 13_303,
      sumHa: 13_303,
      difference: { ha: 0, percent: 0 },
      ties: true,
    });
  });

  test('the five economic zones sum to 375 242.43 ha, not to the printed 375 171', () => {
    const check = sumCheck(375_171, [217_133, 121_197, 13_303, 14_236, 9373.43]);
    expect(check).toMatchObject({
      totalHa: 375_171,
      sumHa: 375_242.43,
      difference: { ha: 71.43 },
      ties: false,
    });
    expect(check.difference.percent).toBeCloseTo(0.01904, 5);
  });

  test('both splits of Móng Cái into land and sea sum to its 121 197 ha', () => {
    expect(sumCheck(121_197, [66_197, 55_000]).ties).toBe(true);
    expect(sumCheck(121_197, [69_399, 51_798]).ties).toBe(true);
  });
});

test('printed and measured stand side by side with their differences', () => {
  const printed = {
    ha: 13_303,
    source: 'QĐ 29/2020/QĐ-TTg',
    parts: [
      { name: 'Uông Bí', ha: 2551 },
      { name: 'còn lại', ha: 10_752 },
    ],
  };
  const row = reconcile({ id: 'kkt', name: 'KKT' }, printed, {
    plane: 13_300,
    ellipsoid: 13_301,
    sphere: 13_340,
  });
  expect(row.differences).toEqual({
    plane: { ha: -3, percent: (100 * -3) / 13_303 },
    ellipsoid: { ha: -2, percent: (100 * -2) / 13_303 },
    sphere: { ha: 37, percent: (100 * 37) / 13_303 },
  });
  expect(row.parts?.ties).toBe(true);
});

test('without a measure or a printed figure there is no difference', () => {
  const measured = { plane: 1, ellipsoid: 1, sphere: 1 };
  expect(reconcile({ id: 'a', name: 'A' }, null, measured)).toMatchObject({
    printed: null,
    measured,
    differences: null,
    parts: null,
  });
  expect(reconcile({ id: 'a', name: 'A' }, { ha: 5, source: '' }, null).differences).toBeNull();
});

test("the sphere's area is turf.area, holes and parts included", () => {
  const block = rectangle(107, 20.9, 107.4, 21.3);
  const layer = layerOf([
    [[block, rectangle(107.1, 21, 107.2, 21.1)], [rectangle(108, 21, 108.01, 21.2)]],
    [
      [
        reversed([
          [106.5, 20.7],
          [106.9, 20.75],
          [107.3, 21.4],
          [106.6, 21.1],
        ]),
      ],
    ],
  ]);
  for (let feature = 0; feature < featureCount(layer); feature++) {
    expect(sphereArea(layer, feature) / area(multiPolygon(multiPolygonOf(layer, feature)))).toBeCloseTo(
      1,
      12,
    );
  }
});

test('a square kilometre at Hạ Long: plane, ellipsoid and sphere differ as planning-rules 7.7 says', () => {
  const side = 0.0096;
  const square = layerOf([[[rectangle(107.08, 20.95, 107.08 + side, 20.95 + side)]]]);
  const { plane, ellipsoid, sphere } = measuredArea(square, { ...square, xy: projector(AXIS)(square.xy) }, 0);
  expect(100 * (plane / ellipsoid - 1)).toBeCloseTo(-0.009, 3);
  expect(100 * (sphere / ellipsoid - 1)).toBeCloseTo(0.277, 2);
});
