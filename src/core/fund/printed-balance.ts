import type { Hectares, SquareMetres } from '#core/units.ts';
import type { BalanceTable } from './balance-table.ts';
import { type RoundedColumn, type RoundingMode, roundColumn, roundTo, TABLE_DIGITS } from './rounding.ts';

/** How a balance is rounded. */
export interface BalanceRounding {
  readonly mode: RoundingMode;
  /** decimals of hectares, and of percentages */
  readonly hectares: number;
  readonly percent: number;
}

type Column = 'existingHa' | 'plannedHa' | 'existingPercent' | 'plannedPercent';

/** The figures of a line as they are printed; null = the line has none. */
export interface PrintedFigures {
  readonly existingHa: Hectares;
  readonly plannedHa: Hectares;
  readonly existingPercent: number | null;
  readonly plannedPercent: number | null;
  readonly plannedPerPerson: SquareMetres | null;
}

/** A balance table as it is printed. */
export interface PrintedBalance {
  /** in the order of the table's rows */
  readonly rows: readonly PrintedFigures[];
  readonly total: PrintedFigures;
  /** the columns of the lines that are in the total and are no sums */
  readonly columns: Readonly<Record<Column, RoundedColumn>>;
}

/**
 * Rounds a balance table. Each line is rounded on its own; where largest remainders are asked for, sum lines are the sums of
 * the lines printed below them, so that the paper adds up.
 *
 * Errors: none.
 */
export function printedBalance(
  table: BalanceTable,
  { mode, hectares, percent }: BalanceRounding,
): PrintedBalance {
  const isLeaf = table.rows.map(({ kind, inTotal }) => kind !== 'sum' && inTotal);
  const leaves = table.rows.filter((_, place) => isLeaf[place]);
  const keys = leaves.map(({ code, no }) => `${code} ${no}`);
  const rounded = (column: Column, digits: number): RoundedColumn =>
    roundColumn(
      leaves.map((row) => row[column] ?? 0),
      digits,
      mode,
      keys,
    );
  const columns = {
    existingHa: rounded('existingHa', hectares),
    plannedHa: rounded('plannedHa', hectares),
    existingPercent: rounded('existingPercent', percent),
    plannedPercent: rounded('plannedPercent', percent),
  };
  const leafOf = isLeaf.map((_, place) => isLeaf.slice(0, place).filter(Boolean).length);
  const print = (place: number, column: Column): number | null => {
    const exact = table.rows[place]![column];
    const { digits, values } = columns[column];
    if (exact === null) return null;
    if (isLeaf[place]) return values[leafOf[place]!]!;
    const isSumOfPrinted = mode === 'largest-remainder' && table.rows[place]!.inTotal;
    if (!isSumOfPrinted) return roundTo(exact, digits);
    const end = table.rows.findIndex(({ depth }, at) => at > place && depth <= table.rows[place]!.depth);
    const below = values.slice(leafOf[place]!, end === -1 ? values.length : leafOf[end]!);
    return roundTo(
      below.reduce((sum, value) => sum + value, 0),
      digits,
    );
  };
  const perPerson = (value: SquareMetres | null): SquareMetres | null =>
    value === null ? null : roundTo(value, TABLE_DIGITS.squareMetresPerPerson);
  const { total } = table;
  return {
    rows: table.rows.map((row, place) => ({
      existingHa: print(place, 'existingHa') ?? 0,
      plannedHa: print(place, 'plannedHa') ?? 0,
      existingPercent: print(place, 'existingPercent'),
      plannedPercent: print(place, 'plannedPercent'),
      plannedPerPerson: perPerson(row.plannedPerPerson),
    })),
    total: {
      existingHa: columns.existingHa.total,
      plannedHa: columns.plannedHa.total,
      existingPercent: total.existingPercent === null ? null : columns.existingPercent.total,
      plannedPercent: total.plannedPercent === null ? null : columns.plannedPercent.total,
      plannedPerPerson: perPerson(total.plannedPerPerson),
    },
    columns,
  };
}
