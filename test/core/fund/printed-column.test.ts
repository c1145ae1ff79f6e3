import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import { readRounding, writeRounding } from '#core/fund/print-rounding.ts';
import { printColumn } from '#core/fund/printed-column.ts';
import { roundTo } from '#core/fund/rounding.ts';
import { roundingNote } from '#core/fund/rounding-words.ts';
import { rowGroupOf } from '#core/fund/row-group.ts';

const codes = LAND_USE_CODES.map(({ code }) => code);
const columns = fc
  .uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 30 })
  .chain((categories) =>
    fc
      .array(fc.double({ min: 0, max: 250_000, noNaN: true }), {
        minLength: categories.length,
        maxLength: categories.length,
      })
      .map((values) => categories.map((category, at) => ({ category, value: values[at]! }))),
  );
const digits = fc.constantFrom(0, 1, 2, 4);
/** Printed figures are whole numbers of their last digit: summed as such they are exact. */
const sum = (values: readonly number[], places: number): number =>
  values.reduce((all, value) => all + Math.round(value * 10 ** places), 0);

describe('a printed column', () => {
  test('by largest remainder: rows sum to headings, headings to the land, and nothing moves by a whole unit', () => {
    fc.assert(
      fc.property(columns, digits, (rows, places) => {
        const { groups, land, rows: printed } = printColumn(rows, places, 'largest-remainder');
        const unit = 10 ** -places;
        for (const [group, heading] of groups) {
          const own = rows.filter(({ category }) => rowGroupOf(category) === group);
          const values = own.map(({ category }) => printed.get(category)!);
          expect(sum(values, places)).toBe(Math.round(heading * 10 ** places));
        }
        const onLand = [...groups].filter(([group]) => group !== 'sea').map(([, heading]) => heading);
        expect(sum(onLand, places)).toBe(Math.round(land * 10 ** places));
        for (const { category, value } of rows)
          expect(Math.abs(printed.get(category)! - value)).toBeLessThan(unit * (1 + 1e-6));
      }),
      { numRuns: 2000 },
    );
  });

  test('unadjusted: each figure is its own rounding and the differences are what is missed', () => {
    fc.assert(
      fc.property(columns, digits, (rows, places) => {
        const column = printColumn(rows, places, 'unadjusted');
        for (const { category, value } of rows)
          expect(column.rows.get(category)).toBe(roundTo(value, places));
        const land = rows.filter(({ category }) => rowGroupOf(category) !== 'sea');
        const missed =
          sum(
            land.map(({ value }) => roundTo(value, places)),
            places,
          ) - Math.round(column.land * 10 ** places);
        expect(Math.round(column.rowDifference * 10 ** places)).toBe(missed);
        expect(column.moved).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('a category without a figure is left out, and the sea is no land', () => {
    const column = printColumn(
      [
        { category: 'ODT', value: 1 },
        { category: 'CLN', value: null },
        { category: 'MVB', value: 5 },
      ],
      2,
      'unadjusted',
    );
    expect([...column.rows.keys()]).toEqual(['ODT', 'MVB']);
    expect([column.land, column.sea]).toEqual([1, 5]);
  });
});

describe('the note under the table', () => {
  // three groups of 33.336 %: rounded alone they print as 3 × 33.34 = 100.02, their sum as 100.01
  const shares = ['LUC', 'ODT', 'BCS'].map((category) => ({ category, value: 33.336 }));
  const column = (mode: 'unadjusted' | 'largest-remainder') => printColumn(shares, 2, mode);
  const note = (mode: 'unadjusted' | 'largest-remainder') =>
    roundingNote('vi', printColumn([{ category: 'LUC', value: 1 }], 2, mode), column(mode));

  test('explains headings that print as more than their sum', () => {
    expect(column('unadjusted').groupDifference).toBe(0.01);
    expect(note('unadjusted')).toContain('cộng các nhóm đã in lệch +0,01 %');
  });

  test('says that figures were moved where they were', () => {
    expect(note('largest-remainder')).toMatch(/phần dư lớn nhất: .*; [1-9]\d* số in được chỉnh/);
  });
});

test('a rounding is written in a link and read back; anything else is none', () => {
  for (const text of ['h0p1u', 'h2p2l', 'h4p2u']) expect(writeRounding(readRounding(text)!)).toBe(text);
  for (const text of ['', 'h3p1u', 'h2p2', 'h2p2x', 'h22p2u', null]) expect(readRounding(text)).toBeNull();
});
