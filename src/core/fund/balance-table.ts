import type { Hectares, SquareMetres } from '#core/units.ts';
import type { BalanceDefinition, BalanceLine } from './balance-definition.ts';
import { respelling, tableCode } from './code-spelling.ts';
import { isOverlayCode } from './land-use.ts';

/** Hectares by code or drawing layer; names that stand for the same code are summed. */
export type Amounts = ReadonlyMap<string, Hectares>;

/** People the planned land is divided among, and who says so. */
export interface Population {
  readonly people: number;
  readonly year: number;
  readonly source: string;
}

/** What goes into a table. */
export interface BalanceInput {
  readonly existing: Amounts;
  readonly planned: Amounts;
  readonly population?: Population;
}

/** The figures of one line; percentages are of the total before any rounding. */
interface BalanceFigures {
  readonly existingHa: Hectares;
  /** null where there is no total, or the line is outside it */
  readonly existingPercent: number | null;
  readonly plannedHa: Hectares;
  readonly plannedPercent: number | null;
  /** planned, square metres a head; null without population */
  readonly plannedPerPerson: SquareMetres | null;
}

/** One printed line. */
interface BalanceRow extends BalanceFigures {
  /** `sum`: made of lines below it, not to be added again; `rest`: land of a sum line that no line below it takes */
  readonly kind: 'sum' | 'row' | 'rest';
  /** 0 for the outermost lines */
  readonly depth: number;
  readonly no: string;
  readonly vi: string;
  readonly en: string;
  /** '' for a sum without a code of its own */
  readonly code: string;
  readonly inTotal: boolean;
}

/** Land that has no line in the table: listed, never dropped. */
interface UnmappedLand {
  readonly code: string;
  readonly existingHa: Hectares;
  readonly plannedHa: Hectares;
  /** `overlay`: an area other codes lie in (economic zone …), no part of any balance; `no-line`: the table does not know it */
  readonly reason: 'overlay' | 'no-line';
}

/** A finished balance table, unrounded: round its columns with `roundColumn`. */
export interface BalanceTable {
  readonly definition: BalanceDefinition['id'];
  readonly title: BalanceDefinition['title'];
  readonly source: string;
  readonly status: 'secondary';
  readonly note: BalanceDefinition['note'];
  readonly population: Population | null;
  /** only lines with land, existing or planned */
  readonly rows: readonly BalanceRow[];
  /** of the lines, each piece of land once */
  readonly total: BalanceFigures;
  readonly unmapped: readonly UnmappedLand[];
  /** categories counted under a code they spell otherwise (odt under ODT) */
  readonly problems: readonly { readonly kind: 'category-case'; readonly message: string }[];
}

/**
 * Sets land out in a standard table.
 *
 * @param input hectares by code; negative amounts are a fault of the caller
 * @returns rows in the table's order; Σ rows of kind `row` and `rest` in the total = total, and total + outside + unmapped = all
 *   that was given
 * Errors: none. Source of the rules: planning-rules 10.2 (only rows with land, percentages from unrounded values, sums outside).
 */
export function balanceTable(definition: BalanceDefinition, input: BalanceInput): BalanceTable {
  const existing = byCode(definition, input.existing);
  const planned = byCode(definition, input.planned);
  const own = (line: BalanceLine): Pair => [amountOf(existing, line.codes), amountOf(planned, line.codes)];
  const total = sumOf(
    definition.lines.filter((line) => !line.outsideTotal).map((line) => wholeOf(line, own)),
  );
  const people = input.population && input.population.people > 0 ? input.population.people : undefined;
  const figures = ([existingHa, plannedHa]: Pair, inTotal: boolean): BalanceFigures => ({
    existingHa,
    existingPercent: inTotal ? percentOf(existingHa, total[0]) : null,
    plannedHa,
    plannedPercent: inTotal ? percentOf(plannedHa, total[1]) : null,
    plannedPerPerson: people === undefined ? null : (10_000 * plannedHa) / people,
  });
  const rows: BalanceRow[] = [];
  const write = (line: BalanceLine, depth: number, inTotal: boolean): void => {
    const whole = wholeOf(line, own);
    if (!hasLand(whole)) return;
    const parts = (line.lines ?? []).filter((part) => hasLand(wholeOf(part, own)));
    const common = { depth, no: line.no, vi: line.vi, en: line.en, code: line.codes[0] ?? '', inTotal };
    rows.push({ kind: parts.length > 0 ? 'sum' : 'row', ...common, ...figures(whole, inTotal) });
    for (const part of parts) write(part, depth + 1, inTotal);
    const rest = own(line);
    if (parts.length === 0 || !hasLand(rest)) return;
    const name = { no: '', vi: `${line.vi}: chưa phân chi tiết`, en: `${line.en}: not broken down` };
    rows.push({ kind: 'rest', ...common, ...name, depth: depth + 1, ...figures(rest, inTotal) });
  };
  for (const line of definition.lines) write(line, 0, line.outsideTotal !== true);
  const { id, title, source, status, note } = definition;
  return {
    ...{ definition: id, title, source, status, note, population: input.population ?? null, rows },
    total: figures(total, true),
    unmapped: unmappedLand(definition, existing, planned),
    problems: [...new Set([...input.existing.keys(), ...input.planned.keys()])]
      .filter((given) => tableCode(given) !== given)
      .map((given) => ({ kind: 'category-case', message: `the category ${respelling(given)}.` })),
  };
}

/** existing, planned */
type Pair = readonly [Hectares, Hectares];

const hasLand = ([existing, planned]: Pair): boolean => existing > 0 || planned > 0;
const sumOf = (pairs: readonly Pair[]): Pair =>
  pairs.reduce<Pair>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
const percentOf = (part: number, whole: number): number | null => (whole > 0 ? (100 * part) / whole : null);
const amountOf = (amounts: Amounts, codes: readonly string[]): Hectares =>
  codes.reduce((sum, code) => sum + (amounts.get(code) ?? 0), 0);

const wholeOf = (line: BalanceLine, own: (line: BalanceLine) => Pair): Pair =>
  sumOf([own(line), ...(line.lines ?? []).map((part) => wholeOf(part, own))]);

function byCode({ codeOf }: BalanceDefinition, amounts: Amounts): Map<string, Hectares> {
  const sums = new Map<string, Hectares>();
  for (const [name, ha] of amounts) sums.set(codeOf(name), (sums.get(codeOf(name)) ?? 0) + ha);
  return sums;
}

function unmappedLand(definition: BalanceDefinition, existing: Amounts, planned: Amounts): UnmappedLand[] {
  const known = new Set(definition.lines.flatMap(allCodes));
  return [...new Set([...existing.keys(), ...planned.keys()])]
    .filter((code) => !known.has(code) && hasLand([existing.get(code) ?? 0, planned.get(code) ?? 0]))
    .map((code) => ({
      code,
      existingHa: existing.get(code) ?? 0,
      plannedHa: planned.get(code) ?? 0,
      reason: isOverlayCode(code) ? 'overlay' : 'no-line',
    }));
}

const allCodes = ({ codes, lines = [] }: BalanceLine): readonly string[] => [
  ...codes,
  ...lines.flatMap(allCodes),
];
