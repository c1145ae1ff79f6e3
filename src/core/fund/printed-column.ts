import { type RoundingMode, roundColumn, roundTo } from './rounding.ts';
import { ROW_GROUPS, type RowGroup, rowGroupOf } from './row-group.ts';

/** A column of a land fund as it is printed: rows, headings with their sums, and the sums of land and sea. */
export interface PrintedColumn {
  readonly digits: number;
  readonly mode: RoundingMode;
  readonly rows: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<RowGroup, number>;
  readonly land: number;
  readonly sea: number;
  /** Σ printed rows of land − printed land; 0 in `largest-remainder` */
  readonly rowDifference: number;
  /** Σ printed headings of land − printed land; 0 in `largest-remainder` */
  readonly groupDifference: number;
  /** how many figures are not what rounding alone would give */
  readonly moved: number;
}

/**
 * Rounds a column of a land fund. Largest remainder works from the top: headings are made to sum to the land, then the rows
 * of each heading to the heading, each moved by at most one unit of its last digit.
 *
 * @param rows category and exact value; a category without a figure is left out
 */
export function printColumn(
  rows: readonly { readonly category: string; readonly value: number | null }[],
  digits: number,
  mode: RoundingMode,
): PrintedColumn {
  const groups = ROW_GROUPS.map((id) => {
    const own = rows.filter(({ category, value }) => value !== null && rowGroupOf(category) === id);
    return {
      id,
      categories: own.map(({ category }) => category),
      values: own.map(({ value }) => value ?? 0),
    };
  }).filter(({ values }) => values.length > 0);
  const onLand = groups.filter(({ id }) => id !== 'sea');
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const headings = roundColumn(
    onLand.map(({ values }) => sumOf(values)),
    digits,
    mode,
    onLand.map(({ id }) => id),
  );
  const printed = groups.map(({ id, values, categories }) => {
    const heading = onLand.findIndex((group) => group.id === id);
    const total = heading < 0 || mode === 'unadjusted' ? undefined : headings.values[heading];
    return { id, categories, column: roundColumn(values, digits, mode, categories, total) };
  });
  const sea = printed.find(({ id }) => id === 'sea');
  const landRows = printed.filter(({ id }) => id !== 'sea').flatMap(({ column }) => column.values);
  return {
    digits,
    mode,
    rows: new Map(
      printed.flatMap(({ categories, column }) =>
        categories.map((category, place) => [category, column.values[place]!] as const),
      ),
    ),
    groups: new Map(
      printed.map(({ id, column }) => {
        const heading = onLand.findIndex((group) => group.id === id);
        return [id, heading < 0 ? column.total : headings.values[heading]!] as const;
      }),
    ),
    land: headings.total,
    sea: sea?.column.total ?? 0,
    rowDifference: roundTo(sumOf(landRows) - headings.total, digits),
    groupDifference: headings.difference,
    moved: headings.moved.length + sumOf(printed.map(({ column }) => column.moved.length)),
  };
}
