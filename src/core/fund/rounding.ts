/**
 * How a column is rounded for print.
 *
 * `unadjusted`: every figure on its own, so that their sum may differ from the rounded total; the difference is stated.
 * `largest-remainder`: figures are moved by at most one unit so that they sum to the rounded total (Hamilton's method).
 * Source: planning-rules 10.3; the default there is `unadjusted`.
 */
export type RoundingMode = 'unadjusted' | 'largest-remainder';

/** A column as it is printed. Figures are rounded once, here; nothing is ever summed from them. */
export interface RoundedColumn {
  readonly mode: RoundingMode;
  readonly digits: number;
  /** in the order given */
  readonly values: readonly number[];
  /** the exact sum, rounded */
  readonly total: number;
  /** the sum of `values` */
  readonly sumOfValues: number;
  /** `sumOfValues` − `total`: to be printed where it is not 0; always 0 in `largest-remainder` */
  readonly difference: number;
  /** places of figures that are not what rounding alone would give */
  readonly moved: readonly number[];
  /** places with equal remainders of which some went up and some did not: the order of the keys decided */
  readonly ties: readonly number[];
}

/** Decimals of the plan tables. Source: planning-rules 10.3 (hectares 2, 0 and 4 on request; percent 1 or 2; m² a head 2). */
export const TABLE_DIGITS = { hectares: 2, percent: 1, squareMetresPerPerson: 2 } as const;

/** Remainders closer than this, in units of the last digit, are equal: the rest is rounding of binary numbers. */
const SAME_REMAINDER = 1e-9;
/** A sum is known to this part of the last digit's unit. */
const SUM_STEP = 1e-6;

/**
 * Rounds as the formatter prints: half away from zero, on the shortest decimal that is the number.
 *
 * @param digits decimals, 0 or more
 * @example roundTo(1.005, 2) // 1.01
 */
export const roundTo = (value: number, digits: number): number =>
  fromUnits(roundHalfAway(toUnits(value, digits)), digits);

/**
 * Rounds a column of a table.
 *
 * @param keys name the figures (codes), one each: of equal remainders the larger figure goes up first, then the lower key.
 *   Without keys the place in the column decides, and the result depends on the order of equal figures.
 * @param printedTotal what `largest-remainder` figures shall sum to where that is printed already: the exact sum rounded up or down
 * Errors: none for finite numbers. Source: largest remainder (Hamilton 1792).
 */
export function roundColumn(
  values: readonly number[],
  digits: number,
  mode: RoundingMode = 'unadjusted',
  keys?: readonly string[],
  printedTotal?: number,
): RoundedColumn {
  const exact = values.map((value) => toUnits(value, digits));
  const alone = exact.map(roundHalfAway);
  const total =
    printedTotal === undefined
      ? roundHalfAway(settled(orderlessSum(exact)))
      : Math.round(toUnits(printedTotal, digits));
  const shared = mode === 'unadjusted' ? { units: alone, ties: [] } : shareOut(exact, total, keys);
  const sum = shared.units.reduce((all, unit) => all + unit, 0);
  return {
    mode,
    digits,
    values: shared.units.map((unit) => fromUnits(unit, digits)),
    total: fromUnits(total, digits),
    sumOfValues: fromUnits(sum, digits),
    difference: fromUnits(sum - total, digits),
    moved: shared.units.flatMap((unit, place) => (unit === alone[place] ? [] : [place])),
    ties: shared.ties,
  };
}

function shareOut(
  exact: readonly number[],
  total: number,
  keys: readonly string[] | undefined,
): { readonly units: readonly number[]; readonly ties: readonly number[] } {
  const floors = exact.map((value) => Math.floor(value));
  const remainders = exact.map((value, place) => Math.round((value - floors[place]!) / SAME_REMAINDER));
  const left = total - floors.reduce((all, floor) => all + floor, 0);
  const order = exact
    .map((_, place) => place)
    .sort(
      (a, b) =>
        remainders[b]! - remainders[a]! ||
        exact[b]! - exact[a]! ||
        compareText(keys?.[a], keys?.[b]) ||
        a - b,
    );
  const raised = new Set(order.slice(0, left));
  const last = left > 0 ? remainders[order[left - 1]!] : undefined;
  const isTie = left < order.length && last !== undefined && remainders[order[left]!] === last;
  return {
    units: floors.map((floor, place) => (raised.has(place) ? floor + 1 : floor)),
    ties: isTie ? order.filter((place) => remainders[place] === last).sort((a, b) => a - b) : [],
  };
}

const compareText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number in units of its last digit; the decimal point is moved in the text, so that 1.005 becomes 100.5. */
function toUnits(value: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

const fromUnits = (units: number, digits: number): number =>
  units === 0 ? 0 : Number(`${units}e${-digits}`);

const roundHalfAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

const settled = (sum: number): number => Math.round(sum / SUM_STEP) * SUM_STEP;

/** The same for every order of the numbers: they are sorted, and what rounding drops is carried along (Neumaier). */
function orderlessSum(values: readonly number[]): number {
  let sum = 0;
  let dropped = 0;
  for (const value of [...values].sort((a, b) => a - b)) {
    const next = sum + value;
    dropped += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + dropped;
}
