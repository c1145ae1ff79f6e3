import { expect, test } from 'vitest';
import { labelPlace } from '#core/geo/label-place.ts';
import { labelPoints, roomProperty } from '#map/label-points.ts';

const square = (west: number, south: number, side: number): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const feature = (...polygons: number[][][][]): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { code: 'ODT' },
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});

test('the label of a square stands in its middle', () => {
  const { at, room } = labelPlace([square(107, 0, 0.2)]);
  expect(at[0]).toBeCloseTo(107.1, 2);
  expect(at[1]).toBeCloseTo(0.1, 2);
  expect(room).toBeCloseTo((0.1 / 360) * 512, 2);
});

test('the label of a ring does not fall into its hole', () => {
  const { at } = labelPlace([square(107, 0, 1), square(107.2, 0.2, 0.6)]);
  expect(Math.abs(at[0] - 107.5) > 0.3 || Math.abs(at[1] - 0.5) > 0.3).toBe(true);
});

test('of an archipelago only the large islands are labelled', () => {
  const data = {
    type: 'FeatureCollection',
    features: [feature([square(107, 0, 1)], [square(109, 0, 0.9)], [square(111, 0, 0.1)])],
  };
  expect(
    labelPoints(data as GeoJSON.FeatureCollection).features.map(({ properties }) => properties?.['code']),
  ).toEqual(['ODT', 'ODT']);
});

test('a polygon without inside has no label', () => {
  const line = [
    [107, 0],
    [108, 0],
    [107, 0],
    [107, 0],
  ];
  expect(labelPoints({ type: 'FeatureCollection', features: [feature([line])] }).features).toEqual([]);
});

test('a feature without geometry has no label', () => {
  const nowhere = { type: 'Feature', properties: {}, geometry: null } as unknown as GeoJSON.Feature;
  expect(labelPoints({ type: 'FeatureCollection', features: [nowhere] }).features).toEqual([]);
});

test('a label knows how much room it has', () => {
  const { features } = labelPoints({ type: 'FeatureCollection', features: [feature([square(107, 0, 1)])] });
  expect(features[0]!.properties?.[roomProperty]).toBeGreaterThan(0.7);
});
