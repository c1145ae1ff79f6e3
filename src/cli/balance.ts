import { amountsOfFund, amountsOfZones } from '#core/fund/amounts.ts';
import { type Amounts, type BalanceTable, balanceTable } from '#core/fund/balance-table.ts';
import { BALANCE_TABLES } from '#core/fund/balance-tables.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { methodOf } from '#core/fund/method.ts';
import { type PreparedUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { type PrintedBalance, printedBalance } from '#core/fund/printed-balance.ts';
import { TABLE_DIGITS } from '#core/fund/rounding.ts';
import { type Arguments, exactly, numberIn, parseArguments, required } from './arguments.ts';
import { readColumns, readUnits } from './fund-layers.ts';
import { hint } from './hints.ts';
import { axisOf } from './input.ts';
import { populationOf } from './population.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';
import { UsageError } from './usage-error.ts';

export const BALANCE_USAGE =
  'balance --zones F --existing PROP --planned PROP [--units F] [--table land-statistics|tt16-qhc|tt16-qhpk] ' +
  '[--population N --population-year Y --population-source TEXT] [--rounding unadjusted|largest-remainder] [--digits 2] [--percent-digits 1] [--axis 107.75] [--k0 0.9999] ' +
  '[--receipt OUT.json] [--catalogue F] [--date YYYY-MM-DD]';

/** The options that make up the question. */
export const BALANCE_QUESTION: Question = {
  kind: 'balance',
  files: ['zones', 'units'],
  choices: [
    ...[
      'existing',
      'planned',
      'unit-id',
      'unit-name',
      'table',
      'rounding',
      'digits',
      'percent-digits',
      'axis',
      'k0',
    ],
    ...['population', 'population-year', 'population-source'],
  ],
};

/** A balance table, its columns as they are printed (rows that are no sums, in the total), and its method. */
interface Balance extends BalanceTable {
  readonly method: LandFundMethod;
  readonly rounded: PrintedBalance['columns'];
}

/** A standard land-use balance table: `atlas balance`. */
export async function balanceCommand(words: readonly string[]): Promise<Balance> {
  const { files, choices } = BALANCE_QUESTION;
  const args = parseArguments(words, [...files, ...choices, ...RECEIPT_OPTIONS]);
  exactly(args, 0, BALANCE_USAGE);
  const balance = await balanceOf(args);
  const made = {
    table: balance.definition,
    rounding: balance.rounded.plannedHa.mode,
    digits: String(balance.rounded.plannedHa.digits),
    'percent-digits': String(balance.rounded.plannedPercent.digits),
    ...axisChoices(balance.method.axis),
  };
  await writeReceipt(args, BALANCE_QUESTION, made, balance);
  sayIfEmpty(balance);
  return balance;
}

/** A form none of whose rows has land is an answer, but never a silent one. */
function sayIfEmpty({ definition, rows, unmapped }: BalanceTable): void {
  if (rows.length > 0) return;
  const ha = unmapped.reduce((sum, { plannedHa }) => sum + plannedHa, 0);
  const known = definition === 'land-statistics' ? 'codes (LUC, ODT …)' : 'layer names (DAT_…)';
  const other = definition === 'land-statistics' ? 'tt16-qhc' : 'land-statistics';
  hint(
    unmapped.length === 0
      ? `the table ${definition} is empty: there is no land with a category`
      : `the table ${definition} is empty: no category is one of its ${known}; ${unmapped.length} categories, ` +
          `${ha.toFixed(2)} ha planned, stand under "unmapped"; try --table ${other}`,
  );
}

/** Answers the question of the options. */
export async function balanceOf(args: Arguments): Promise<Balance> {
  const id = args.options.get('table') ?? 'land-statistics';
  const definition = BALANCE_TABLES.find((table) => table.id === id);
  if (!definition)
    throw new UsageError(
      `--table should be ${BALANCE_TABLES.map((table) => table.id).join(', ')}, not "${id}"`,
    );
  const mode = args.options.get('rounding') ?? 'unadjusted';
  if (mode !== 'unadjusted' && mode !== 'largest-remainder')
    throw new UsageError(`--rounding should be unadjusted or largest-remainder, not "${mode}"`);
  const hectares = digitsOf(args, 'digits', TABLE_DIGITS.hectares);
  const percent = digitsOf(args, 'percent-digits', TABLE_DIGITS.percent);
  const axis = axisOf(args);
  const { layer, columns } = await readColumns(
    required(args, 'zones'),
    [required(args, 'existing'), required(args, 'planned')],
    axis,
  );
  const units = await readUnits(args, axis);
  const amounts = (codes: readonly (string | undefined)[]) =>
    amountsIn(prepareZones(layer, codes), units, axis);
  const population = populationOf(args);
  const table = balanceTable(definition, {
    existing: await amounts(columns[0]!),
    planned: await amounts(columns[1]!),
    ...(population && { population }),
  });
  const { columns: rounded } = printedBalance(table, { mode, hectares, percent });
  return { ...table, method: methodOf('kernel', axis), rounded };
}

const amountsIn = async (
  zones: ReturnType<typeof prepareZones>,
  units: PreparedUnits | undefined,
  axis: ReturnType<typeof axisOf>,
): Promise<Amounts> => (units ? amountsOfFund(await landFund(zones, units, axis)) : amountsOfZones(zones));

/** Decimals of a printed column, 0 to 4. */
function digitsOf({ options }: Arguments, name: string, usual: number): number {
  const digits = numberIn(options.get(name) ?? String(usual), `--${name}`);
  if (!Number.isInteger(digits) || digits < 0 || digits > 4)
    throw new UsageError(`--${name} should be 0 to 4, not ${digits}`);
  return digits;
}
