import { expect, test } from 'vitest';
import { summariseParts } from '#core/geo/part-summary.ts';
import { selfCrossing } from '#core/geo/self-crossing.ts';
import { feature, layerOf, type Polygons, rectangle, reversed } from '#test/support/layers.ts';
import { flatMetres } from '#test/support/planes.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const defect = (polygons: Polygons): number => {
  const layer = layerOf([polygons]);
  return selfCrossing(layer, summariseParts(layer))[0]!;
};
const SQUARE = rectangle(0, 0, 10, 10);

test.each<[string, Polygons, number]>([
  ['a square', feature(SQUARE), 0],
  ['a square wound the other way', feature(reversed(SQUARE)), 0],
  ['a square with a hole', [[SQUARE, rectangle(2, 2, 4, 4)]], 0],
  [
    'a hole that touches its ring',
    [
      [
        SQUARE,
        [
          [0, 5],
          [5, 2],
          [5, 8],
        ],
      ],
    ],
    0,
  ],
  ['two parts side by side', [[SQUARE], [rectangle(10, 0, 20, 10)]], 0],
  [
    'a spike',
    feature([
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 10],
      [5, 30],
      [5, 10],
      [0, 10],
    ]),
    0,
  ],
])('%s is sound', (_name, polygons, area) => {
  expect(defect(polygons)).toBeCloseTo(area, 9);
});

test.each<[string, Polygons, number]>([
  [
    'a bow-tie with equal loops of 25 m²',
    feature([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]),
    50,
  ],
  [
    'a tall bow-tie',
    feature([
      [0, 0],
      [10, 100],
      [10, 0],
      [0, 100],
    ]),
    500,
  ],
  ['a ring run through twice', feature([...SQUARE, ...SQUARE]), 200],
  ['two parts that overlap by 25 m²', [[SQUARE], [rectangle(5, 5, 15, 15)]], 50],
  ['a hole outside its ring', [[SQUARE, rectangle(20, 0, 25, 5)]], 50],
  ['a hole half outside its ring', [[SQUARE, rectangle(5, 0, 15, 10)]], 100],
])('%s is found, with its size', (_name, polygons, area) => {
  expect(defect(polygons)).toBeCloseTo(area, 9);
});

test('a whole sound layer shows nothing but rounding', () => {
  const layer = flatMetres(seededProvince({ zones: 500, communes: 20 }).communes);
  for (const value of selfCrossing(layer, summariseParts(layer))) expect(Math.abs(value)).toBeLessThan(1e-3);
});
