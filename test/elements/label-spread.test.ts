import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from '#elements/label-spread.ts';

test('labels that fit keep their order, their distance and the frame; lone ones stay where they were wanted', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(wanted, fc.double({ min: 0.005, max: 1 / 13, noNaN: true }), (list, gap) => {
      const sorted = list.toSorted((a, b) => a - b);
      const places = spreadLabels(sorted, gap);
      expect(places).toHaveLength(sorted.length);
      places.forEach((place, at) => {
        expect(place).toBeGreaterThanOrEqual(gap / 2 - 1e-9);
        expect(place).toBeLessThanOrEqual(1 - gap / 2 + 1e-9);
        if (at > 0) expect(place - places[at - 1]!).toBeGreaterThanOrEqual(gap - 1e-9);
      });
    }),
  );
  expect(spreadLabels([0.2, 0.5, 0.9], 0.1)).toEqual([0.2, 0.5, 0.9]);
});
