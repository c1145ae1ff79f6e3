import { amountsOfFund, amountsOfZones } from '#core/fund/amounts.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { codesUnder } from '#core/fund/land-statistics-balance.ts';
import { landFund } from '#core/fund/ledger.ts';
import { methodOf } from '#core/fund/method.ts';
import {
  type LandDefinition,
  type LandShare,
  landOf,
  landShare,
  type PerHead,
  perHead,
} from '#core/fund/ratios.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { readUnits, readZones } from './fund-layers.ts';
import { axisOf } from './input.ts';
import { populationOf } from './population.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';
import { UsageError } from './usage-error.ts';

export const RATIOS_USAGE =
  'ratios --zones F --category PROP --part CODE,… --part-source TEXT [--whole CODE,… --whole-source TEXT] [--units F] ' +
  '[--population N --population-year Y --population-source TEXT] [--axis 107.75] [--k0 0.9999] [--receipt OUT.json] [--date YYYY-MM-DD]';

/** The options that make up the question. */
export const RATIOS_QUESTION: Question = {
  kind: 'ratios',
  files: ['zones', 'units'],
  choices: [
    ...['category', 'part', 'part-source', 'whole', 'whole-source', 'unit-id', 'unit-name', 'axis', 'k0'],
    ...['population', 'population-year', 'population-source'],
  ],
};

interface RatiosAnswer {
  readonly method: LandFundMethod;
  readonly part: LandDefinition;
  readonly partHa: number;
  /** null without --population */
  readonly perHead: PerHead | null;
  /** null without --whole, or where the whole has no land */
  readonly share: LandShare | null;
}

/** Land a head, and its share in other land: `atlas ratios`. */
export async function ratiosCommand(words: readonly string[]): Promise<RatiosAnswer> {
  const { files, choices } = RATIOS_QUESTION;
  const args = parseArguments(words, [...files, ...choices, ...RECEIPT_OPTIONS]);
  exactly(args, 0, RATIOS_USAGE);
  const answer = await ratiosOf(args);
  await writeReceipt(args, RATIOS_QUESTION, axisChoices(answer.method.axis), answer);
  return answer;
}

/** Answers the question of the options; a group's code stands for all codes under it. */
export async function ratiosOf(args: Arguments): Promise<RatiosAnswer> {
  const axis = axisOf(args);
  const part = definitionOf(args, 'part');
  const whole = args.options.has('whole') ? definitionOf(args, 'whole') : undefined;
  const foreign = part.codes.find((code) => whole && !whole.codes.includes(code));
  if (foreign !== undefined) throw new UsageError(`--part has ${foreign}, which --whole lacks`);
  const population = populationOf(args);
  const zones = await readZones(required(args, 'zones'), required(args, 'category'), axis);
  const units = await readUnits(args, axis);
  const amounts = units ? amountsOfFund(await landFund(zones, units, axis)) : amountsOfZones(zones);
  const partHa = landOf(amounts, part);
  return {
    method: methodOf('kernel', axis),
    part,
    partHa,
    perHead: population ? perHead(partHa, population) : null,
    share: whole ? landShare(amounts, part, whole) : null,
  };
}

function definitionOf(args: Arguments, name: 'part' | 'whole'): LandDefinition {
  const given = required(args, name)
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  if (given.length === 0) throw new UsageError(`--${name} should list codes, such as DGT,ODT`);
  return { codes: [...new Set(given.flatMap(codesUnder))], source: required(args, `${name}-source`) };
}
