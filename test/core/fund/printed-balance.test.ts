import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceTable } from '#core/fund/balance-table.ts';
import { BALANCE_TABLES } from '#core/fund/balance-tables.ts';
import { LAND_STATISTICS_BALANCE } from '#core/fund/land-statistics-balance.ts';
import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import { printedBalance } from '#core/fund/printed-balance.ts';

const codes = LAND_USE_CODES.filter(({ overlay }) => !overlay).map(({ code }) => code);
const amounts = fc
  .array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 1, max: 9_999_999 })), { maxLength: 25 })
  .map((pairs) => new Map(pairs.map(([code, units]) => [code, units / 1000])));
const rounding = { mode: 'largest-remainder', hectares: 2, percent: 1 } as const;

describe('a balance as it is printed', () => {
  test('with largest remainders the paper adds up: lines to their sums, outermost lines to the total', () => {
    fc.assert(
      fc.property(amounts, amounts, (existing, planned) => {
        const table = balanceTable(LAND_STATISTICS_BALANCE, { existing, planned });
        const { rows, total } = printedBalance(table, rounding);
        const cents = (value: number): number => Math.round(value * 100);
        const sumAt = (depth: number, from: number, to: number): number =>
          table.rows
            .slice(from, to)
            .reduce(
              (sum, row, i) =>
                row.depth === depth && row.inTotal ? sum + cents(rows[from + i]!.plannedHa) : sum,
              0,
            );
        expect(sumAt(0, 0, rows.length)).toBe(cents(total.plannedHa));
        table.rows.forEach((row, place) => {
          if (row.kind !== 'sum' || !row.inTotal) return;
          const end = table.rows.findIndex(({ depth }, at) => at > place && depth <= row.depth);
          const below = sumAt(row.depth + 1, place + 1, end === -1 ? rows.length : end);
          expect(below).toBe(cents(rows[place]!.plannedHa));
        });
        for (const [place, row] of rows.entries())
          expect(Math.abs(row.plannedHa - table.rows[place]!.plannedHa)).toBeLessThan(
            0.01 * table.rows.length,
          );
      }),
      { numRuns: 300 },
    );
  });

  test('unadjusted, every line is rounded on its own and the difference is told', () => {
    const planned = new Map([
      ['ODT', 1.004],
      ['ONT', 1.004],
      ['DGT', 1.004],
    ]);
    const table = balanceTable(LAND_STATISTICS_BALANCE, { existing: new Map(), planned });
    const { rows, total, columns } = printedBalance(table, { ...rounding, mode: 'unadjusted' });
    const figures = Object.fromEntries(table.rows.map(({ code }, place) => [code, rows[place]!.plannedHa]));
    expect(figures).toEqual({ PNN: 3.01, OTC: 2.01, ONT: 1, ODT: 1, CCC: 1, DGT: 1 });
    expect(total.plannedHa).toBe(3.01);
    expect(columns.plannedHa.difference).toBe(-0.01);
    expect(rows[0]!.existingPercent).toBe(null);
  });

  test('there are the three standard tables, the one of the shipped codes first', () => {
    expect(BALANCE_TABLES.map(({ id }) => id)).toEqual(['land-statistics', 'tt16-qhc', 'tt16-qhpk']);
  });
});
