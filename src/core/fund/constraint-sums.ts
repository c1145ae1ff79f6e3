import type { Hectares } from '#core/units.ts';
import type { ConstraintFund, ConstraintRow } from './constraint-fund.ts';

/** Rows of a constraint over units, and what all of them come to. */
export interface ConstraintSums {
  readonly rows: readonly ConstraintRow[];
  /** of all rows but overlay codes, which lie over the others */
  readonly total: Omit<ConstraintRow, 'category'>;
  /** the largest miss of inside + outside against the row, without sign */
  readonly closureHa: Hectares;
}

/**
 * Sums a constraint by category over all units, or takes those of one.
 *
 * @param isOverlay categories that are no part of the total
 * @returns rows with the most land inside first
 */
export function constraintSums(
  { classes, units }: ConstraintFund,
  unit: string | null,
  isOverlay: (category: string) => boolean,
): ConstraintSums {
  const sums = new Map<string, ConstraintRow>();
  for (const row of units.filter(({ id }) => unit === null || id === unit).flatMap(({ rows }) => rows)) {
    const before = sums.get(row.category);
    sums.set(row.category, before ? { ...row, ...added(before, row) } : row);
  }
  const rows = [...sums.values()].toSorted((a, b) => insideOf(b) - insideOf(a) || b.planeHa - a.planeHa);
  const none = { planeHa: 0, insideHa: classes.map(() => 0), outsideHa: 0 };
  const total = rows.filter(({ category }) => !isOverlay(category)).reduce(added, none);
  const misses = [...rows, total].map((row) => Math.abs(row.planeHa - insideOf(row) - row.outsideHa));
  return { rows, total, closureHa: Math.max(0, ...misses) };
}

type Amounts = Omit<ConstraintRow, 'category'>;

/** Hectares inside any class. */
const insideOf = ({ insideHa }: Amounts): Hectares => insideHa.reduce((sum, ha) => sum + ha, 0);

const added = (a: Amounts, b: Amounts): Amounts => ({
  planeHa: a.planeHa + b.planeHa,
  insideHa: a.insideHa.map((ha, place) => ha + b.insideHa[place]!),
  outsideHa: a.outsideHa + b.outsideHa,
});
