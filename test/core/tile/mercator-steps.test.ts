import { describe, expect, test } from 'vitest';
import { mercatorSteps, WORLD_BITS } from '#core/tile/mercator-steps.ts';
import { seededRandom } from '#test/support/random.ts';

/** y by the formula of EPSG:3857's forward conversion, in another form than the product's. */
const northing = (lat: number): number =>
  (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** WORLD_BITS;

const points = (count: number, south: number, north: number): Float64Array => {
  const random = seededRandom(7);
  return Float64Array.from({ length: 2 * count }, (_, i) =>
    i % 2 === 0 ? 102 + 8 * random() : south + (north - south) * random(),
  );
};

const furthest = (lonLat: Float64Array): number =>
  mercatorSteps(lonLat).reduce((worst, step, i) => {
    const truth = i % 2 === 0 ? (lonLat[i]! / 360 + 0.5) * 2 ** WORLD_BITS : northing(lonLat[i]!);
    return Math.max(worst, Math.abs(step - truth));
  }, 0);

describe('Web Mercator in whole steps', () => {
  test('the middle of the world is the middle of the square', () => {
    expect([...mercatorSteps(Float64Array.of(0, 0))]).toEqual([2 ** 29, 2 ** 29]);
  });

  test('few points, by the formula: off by rounding alone', () => {
    expect(furthest(points(20, 8, 24))).toBeLessThan(0.5 + 1e-5);
  });

  test('many points, by the cubic: off by rounding alone', () => {
    expect(furthest(points(50_000, 8, 24))).toBeLessThan(0.5 + 1e-5);
  });

  test('near a pole and beyond the square nothing is lost', () => {
    const [, y] = mercatorSteps(Float64Array.of(0, 89));
    expect(y).toBe(0);
    expect(furthest(points(50_000, 60, 84))).toBeLessThan(0.5 + 1e-5);
  });
});
