import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { geodesicLength, lineLength } from '#core/geo/geodesic-length.ts';
import type { LonLat } from '#core/units.ts';

const karney = (from: LonLat, to: LonLat): number =>
  geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;

const place = fc.tuple(
  fc.double({ min: 102, max: 118, noNaN: true }),
  fc.double({ min: 4, max: 24, noNaN: true }),
) as fc.Arbitrary<LonLat>;

test('a geodesic in Viet Nam is within a millimetre of GeographicLib', () => {
  fc.assert(
    fc.property(place, place, (from, to) => {
      expect(Math.abs(geodesicLength(from, to) - karney(from, to))).toBeLessThan(0.001);
    }),
  );
});

test('a place is no distance from itself', () => {
  expect(geodesicLength([107.0843, 20.9517], [107.0843, 20.9517])).toBe(0);
});

test('a line along the equator settles too', () => {
  expect(Math.abs(geodesicLength([0, 0], [1, 0]) - karney([0, 0], [1, 0]))).toBeLessThan(0.001);
});

test('a line is as long as its pieces', () => {
  const [a, b, c]: LonLat[] = [
    [107, 21],
    [107.1, 21.05],
    [107.3, 20.9],
  ];
  expect(lineLength([a!, b!, c!])).toBeCloseTo(karney(a!, b!) + karney(b!, c!), 2);
  expect(lineLength([a!])).toBe(0);
});
