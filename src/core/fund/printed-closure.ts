import { type RoundingMode, roundTo } from './rounding.ts';

/** The figures that close a column: area = sum + unzoned − overlap. */
interface Closure {
  readonly sum: number;
  readonly unzoned: number;
  readonly overlap: number;
  readonly area: number;
}

/** They as they are printed, and how many are not what rounding alone would give. */
interface PrintedClosure extends Closure {
  readonly moved: number;
}

/**
 * Rounds what stands under a column. By largest remainder the printed figures close: the sum is printed already, and of the
 * others the one least falsified by it moves by a unit until they do; a figure that is nothing stays nothing. Figures that do
 * not close unrounded are left: that is no matter of rounding.
 *
 * @param printedSum the sum as it is printed above
 */
export function printClosure(
  { sum: exactSum, unzoned, overlap, area }: Closure,
  printedSum: number,
  digits: number,
  mode: RoundingMode,
): PrintedClosure {
  const unit = 10 ** -digits;
  const alone = [unzoned, overlap, area].map((value) => Math.round(roundTo(value, digits) / unit));
  const sum = Math.round(printedSum / unit);
  const printed = [...alone] as [number, number, number];
  const exact = [unzoned, overlap, area].map((value) => value / unit);
  const signs = [1, -1, -1] as const;
  const closes = Math.abs(area - exactSum - unzoned + overlap) < unit / 2;
  if (mode === 'largest-remainder' && closes)
    for (let gap = printed[2] - sum - printed[0] + printed[1]; gap !== 0; gap -= Math.sign(gap)) {
      const moves = signs.map((sign, place) => {
        const to = printed[place]! + sign * Math.sign(gap);
        const isLand = exact[place]! > 0 && to >= 0;
        return { place, to, error: isLand ? Math.abs(to - exact[place]!) : Number.POSITIVE_INFINITY };
      });
      const best = moves.reduce((least, move) => (move.error < least.error ? move : least));
      printed[best.place] = best.to;
    }
  const [u, o, a] = printed.map((value) => roundTo(value * unit, digits)) as [number, number, number];
  return {
    ...{ sum: printedSum, unzoned: u, overlap: o, area: a },
    moved: printed.filter((value, place) => value !== alone[place]).length,
  };
}
