import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '#core/format.ts';
import { roundColumn, roundTo } from '#core/fund/rounding.ts';

const areas = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 40 });
const digits = fc.constantFrom(0, 1, 2, 4);

describe('one figure', () => {
  test.each([
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [-1.005, 2, -1.01],
    [13_303, 2, 13_303],
    [2.5e-7, 2, 0],
    [0.045, 1, 0],
    [0.05, 1, 0.1],
  ])('%f to %i decimals is %f', (value, decimals, wanted) => {
    expect(roundTo(value, decimals)).toBe(wanted);
  });

  test('is the figure the formatter prints', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), digits, (value, decimals) => {
        expect(formatNumber('en', roundTo(value, decimals), decimals)).toBe(
          formatNumber('en', value, decimals),
        );
      }),
    );
  });
});

describe('thirds of a hundred percent', () => {
  const thirds = [100 / 3, 100 / 3, 100 / 3];

  test('unadjusted: the difference to 100 is stated', () => {
    expect(roundColumn(thirds, 1)).toMatchObject({
      mode: 'unadjusted',
      values: [33.3, 33.3, 33.3],
      total: 100,
      sumOfValues: 99.9,
      difference: -0.1,
      moved: [],
    });
  });

  test('largest remainder: one goes up, by its key, and the tie is stated', () => {
    expect(roundColumn(thirds, 1, 'largest-remainder', ['ODT', 'CLN', 'LUC'])).toMatchObject({
      values: [33.3, 33.4, 33.3],
      difference: 0,
      moved: [1],
      ties: [0, 1, 2],
    });
  });
});

test('largest remainder, worked by hand', () => {
  // whole hectares: floors 20 + 30 + 49 = 99 of 100.0; the one left goes to the largest remainder, .45
  expect(roundColumn([20.25, 30.3, 49.45], 0, 'largest-remainder')).toMatchObject({
    values: [20, 30, 50],
    total: 100,
    moved: [2],
    ties: [],
  });
});

test('an empty column is zero', () => {
  expect(roundColumn([], 2, 'largest-remainder')).toMatchObject({ values: [], total: 0, difference: 0 });
});

describe('largest remainder, any column', () => {
  test('the printed figures sum to the printed total', () => {
    fc.assert(
      fc.property(areas, digits, (values, decimals) => {
        const column = roundColumn(values, decimals, 'largest-remainder');
        const units = column.values.reduce((sum, value) => sum + Math.round(value * 10 ** decimals), 0);
        expect(units).toBe(Math.round(column.total * 10 ** decimals));
        expect(column.difference).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('each figure is within one unit of its exact one', () => {
    fc.assert(
      fc.property(areas, digits, (values, decimals) => {
        const column = roundColumn(values, decimals, 'largest-remainder');
        column.values.forEach((value, place) => {
          expect(Math.abs(value - values[place]!) * 10 ** decimals).toBeLessThan(1 + 1e-4);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of the rows', () => {
    const column = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[A-Z]{3}$/), fc.constantFrom(1.5, 2.25, 1 / 3, 7, 0.125)),
      {
        selector: ([key]) => key,
        maxLength: 20,
      },
    );
    const shuffled = column.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    const byKey = (rows: readonly (readonly [string, number])[]) => {
      const keys = rows.map(([key]) => key);
      const { values } = roundColumn(
        rows.map(([, value]) => value),
        1,
        'largest-remainder',
        keys,
      );
      return Object.fromEntries(keys.map((key, place) => [key, values[place]]));
    };
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(byKey(other)).toEqual(byKey(rows));
      }),
      { numRuns: 2000 },
    );
  });
});

test('unadjusted, any column: each figure is its own rounding and the difference is what is missing', () => {
  fc.assert(
    fc.property(areas, digits, (values, decimals) => {
      const column = roundColumn(values, decimals);
      expect(column.values).toEqual(values.map((value) => roundTo(value, decimals)));
      expect(column.sumOfValues - column.total).toBeCloseTo(column.difference, 4);
      expect(Math.abs(column.difference)).toBeLessThanOrEqual((values.length / 2 + 1) * 10 ** -decimals);
    }),
  );
});
