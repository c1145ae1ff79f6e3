import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projector } from '#core/geo/layer-projector.ts';
import { forward } from '#core/geo/vn2000.ts';
import { AXIS } from '#test/support/funds.ts';

const project = projector(AXIS);
const place = fc.tuple(
  fc.double({ min: 102, max: 113.5, noNaN: true }),
  fc.double({ min: 8, max: 23.9, noNaN: true }),
);

test('every place is within 0.01 mm of proj4, tile borders included', () => {
  const borders = [102, 106.5, 107, 107.5].flatMap((lon) =>
    [20.5, 21, 21.5].map((lat) => [lon, lat] as const),
  );
  fc.assert(
    fc.property(place, ([lon, lat]) => {
      for (const lonLat of [[lon, lat] as const, ...borders]) {
        const [e, n] = project(Float64Array.from(lonLat));
        const truth = forward(AXIS, lonLat);
        expect(Math.hypot(e! - truth.e, n! - truth.n)).toBeLessThan(1e-5);
      }
    }),
    { numRuns: 500 },
  );
});

test('a place gets the same point alone and among others', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
      const together = project(Float64Array.from(places.flat()));
      places.forEach((lonLat, i) => {
        expect(together.slice(2 * i, 2 * i + 2)).toEqual(project(Float64Array.from(lonLat)));
      });
    }),
  );
});

test('far from the meridian it is still the projection', () => {
  const truth = forward(AXIS, [100, 35]);
  const [e, n] = project(Float64Array.of(100, 35));
  expect(Math.hypot(e! - truth.e, n! - truth.n)).toBeLessThan(1e-3);
});
