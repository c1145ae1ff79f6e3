import { amountsOfFund, amountsOfZones } from '#core/fund/amounts.ts';
import type { BalanceDefinition } from '#core/fund/balance-definition.ts';
import { type Amounts, type BalanceTable, balanceTable } from '#core/fund/balance-table.ts';
import { GENERAL_PLAN_BALANCE } from '#core/fund/general-plan-balance.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { LAND_STATISTICS_BALANCE } from '#core/fund/land-statistics-balance.ts';
import { landFund } from '#core/fund/ledger.ts';
import { methodOf } from '#core/fund/method.ts';
import { type PreparedUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { type RoundedColumn, roundColumn, TABLE_DIGITS } from '#core/fund/rounding.ts';
import { SUB_AREA_PLAN_BALANCE } from '#core/fund/sub-area-plan-balance.ts';
import { type Arguments, exactly, numberIn, parseArguments, required } from './arguments.ts';
import { readColumns, readUnits } from './fund-layers.ts';
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

const TABLES: readonly BalanceDefinition[] = [
  LAND_STATISTICS_BALANCE,
  GENERAL_PLAN_BALANCE,
  SUB_AREA_PLAN_BALANCE,
];

/** A balance table, its columns as they are printed (rows that are no sums, in the total), and its method. */
interface Balance extends BalanceTable {
  readonly method: LandFundMethod;
  readonly rounded: {
    readonly existingHa: RoundedColumn;
    readonly plannedHa: RoundedColumn;
    readonly existingPercent: RoundedColumn;
    readonly plannedPercent: RoundedColumn;
  };
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
  return balance;
}

/** Answers the question of the options. */
export async function balanceOf(args: Arguments): Promise<Balance> {
  const id = args.options.get('table') ?? 'land-statistics';
  const definition = TABLES.find((table) => table.id === id);
  if (!definition)
    throw new UsageError(`--table should be ${TABLES.map((table) => table.id).join(', ')}, not "${id}"`);
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
  const leaves = table.rows.filter(({ kind, inTotal }) => kind !== 'sum' && inTotal);
  const rounded = (digits: number, figure: (row: (typeof leaves)[number]) => number | null) =>
    roundColumn(
      leaves.map((row) => figure(row) ?? 0),
      digits,
      mode,
      leaves.map(({ code, no }) => `${code} ${no}`),
    );
  return {
    ...table,
    method: methodOf('kernel', axis),
    rounded: {
      existingHa: rounded(hectares, (row) => row.existingHa),
      plannedHa: rounded(hectares, (row) => row.plannedHa),
      existingPercent: rounded(percent, (row) => row.existingPercent),
      plannedPercent: rounded(percent, (row) => row.plannedPercent),
    },
  };
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
