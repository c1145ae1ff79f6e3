import { amountsOfFund, amountsOfZones } from '#core/fund/amounts.ts';
import type { Amounts } from '#core/fund/balance-table.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { methodOf } from '#core/fund/method.ts';
import { prepareZones } from '#core/fund/prepared-layer.ts';
import { checkQuotas, type QuotaCheck } from '#core/fund/quota.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { readColumns, readUnits } from './fund-layers.ts';
import { axisOf } from './input.ts';
import { quotaInput } from './quota-input.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';

export const QUOTA_USAGE =
  'quota --zones F (--quotas F --years 2025=PROP,2030=PROP | --catalogue F [--years …]) [--units F] [--axis 107.75] [--k0 0.9999] ' +
  '[--receipt OUT.json] [--date YYYY-MM-DD]\n' +
  '      quotas: {"quotas": [{"category": "LUC", "year": 2030, "ha": 46000, "document": "QĐ …"}]}, hectares, a code or a group (NNP);\n' +
  '      of a catalogue: landFund.quotas, its phases are the years and landFund.category their properties';

/** The options that make up the question. */
export const QUOTA_QUESTION: Question = {
  kind: 'quota',
  files: ['zones', 'quotas', 'units', 'catalogue'],
  choices: ['years', 'axis', 'k0'],
};

interface QuotaAnswer {
  readonly method: LandFundMethod;
  readonly checks: readonly QuotaCheck[];
}

/** Quotas against what is mapped: `atlas quota`. */
export async function quotaCommand(words: readonly string[]): Promise<QuotaAnswer> {
  const { files, choices } = QUOTA_QUESTION;
  const args = parseArguments(words, [...files, ...choices, ...RECEIPT_OPTIONS]);
  exactly(args, 0, QUOTA_USAGE);
  const answer = await quotaOf(args);
  await writeReceipt(args, QUOTA_QUESTION, axisChoices(answer.method.axis), answer);
  return answer;
}

/** Answers the question of the options. */
export async function quotaOf(args: Arguments): Promise<QuotaAnswer> {
  const axis = axisOf(args);
  const { quotas, years } = await quotaInput(args);
  const zonesPath = required(args, 'zones');
  const properties = years.map(([, property]) => property);
  const { layer, columns } = await readColumns(zonesPath, properties, axis);
  const units = await readUnits(args, axis);
  const mapped = new Map<number, Amounts>();
  for (const [i, [year]] of years.entries()) {
    const zones = prepareZones(layer, columns[i]!);
    mapped.set(year, units ? amountsOfFund(await landFund(zones, units, axis)) : amountsOfZones(zones));
  }
  return { method: methodOf('kernel', axis), checks: checkQuotas(quotas, mapped) };
}
