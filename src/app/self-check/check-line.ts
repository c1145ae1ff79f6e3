import type { Text } from '#core/plan/provenance.ts';

/** Where a line belongs on the page. */
export type CheckGroup = 'areas' | 'positions' | 'overlays' | 'ledger' | 'engines' | 'functions';

/** A figure that is to come out of this browser. */
export interface Expectation {
  readonly group: CheckGroup;
  readonly title: Text;
  readonly expected: number;
  /** largest difference that passes: in the figure's unit, in parts per million of `expected`, or in units of its last binary digit */
  readonly tolerance: number;
  readonly toleranceIn: 'unit' | 'ppm' | 'ulp';
  readonly unit: 'm²' | 'ha' | 'm' | 'ppm' | '';
  /** decimals shown */
  readonly digits: number;
  /** who says what is expected */
  readonly source: Text;
}

/** A figure as it came out, judged. Plain data. */
export interface CheckLine extends Expectation {
  /** null where nothing came out */
  readonly found: number | null;
  /** why nothing came out; else empty */
  readonly cause: string;
  /** how far off, in `toleranceIn`; NaN where nothing came out */
  readonly off: number;
  readonly pass: boolean;
}

/** Judges a figure: what is missing or no number fails. @param cause why nothing came out */
export function judge(expectation: Expectation, found: number | null, cause = ''): CheckLine {
  const { expected, tolerance, toleranceIn } = expectation;
  const gap = found === null ? Number.NaN : Math.abs(found - expected);
  const off =
    toleranceIn === 'unit'
      ? gap
      : toleranceIn === 'ppm'
        ? (gap / Math.abs(expected)) * 1e6
        : gap / lastDigit(expected);
  return { ...expectation, found, cause, off, pass: off <= tolerance };
}

/** The weight of the last binary digit of a double. */
function lastDigit(value: number): number {
  const bits = new BigInt64Array(1);
  const number = new Float64Array(bits.buffer);
  number[0] = Math.abs(value);
  bits[0]! += 1n;
  return number[0] - Math.abs(value);
}
