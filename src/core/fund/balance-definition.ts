/** A line of a standard table. Its amount is that of its own codes and of the lines under it. */
export interface BalanceLine {
  /** the number printed in the column STT, '' for a line without one */
  readonly no: string;
  readonly vi: string;
  readonly en: string;
  /** what is counted here, as written in the data (after `codeOf`); the first is printed */
  readonly codes: readonly string[];
  /** lines this one is the sum of; a sum is printed and is never part of the total again */
  readonly lines?: readonly BalanceLine[];
  /** stands below the total and is no part of it (coastal water in the land statistics) */
  readonly outsideTotal?: true;
}

/** A standard table: the order of its lines, where each code goes, and how far that is known. */
export interface BalanceDefinition {
  readonly id: 'tt16-qhc' | 'tt16-qhpk' | 'land-statistics';
  readonly title: { readonly vi: string; readonly en: string };
  readonly source: string;
  /** `secondary`: taken from a copy of the annex, the annex itself was not seen */
  readonly status: 'secondary';
  /** what is not known of it, to be printed with the source */
  readonly note: { readonly vi: string; readonly en: string };
  /** the code a layer or category name stands for */
  readonly codeOf: (name: string) => string;
  readonly lines: readonly BalanceLine[];
}

/** A line that counts the given codes. */
export const line = (no: string, vi: string, en: string, ...codes: readonly string[]): BalanceLine => ({
  no,
  vi,
  en,
  codes,
});

/** A line that is the sum of others. */
export const sumLine = (no: string, vi: string, en: string, lines: readonly BalanceLine[]): BalanceLine => ({
  no,
  vi,
  en,
  codes: [],
  lines,
});
