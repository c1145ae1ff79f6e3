import { amountsOfFund, amountsOfZones } from '#core/fund/amounts.ts';
import type { Amounts } from '#core/fund/balance-table.ts';
import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { methodOf } from '#core/fund/method.ts';
import { prepareZones } from '#core/fund/prepared-layer.ts';
import { checkQuotas, parseQuotas, type QuotaCheck } from '#core/fund/quota.ts';
import { exactly, parseArguments, required } from './arguments.ts';
import { readColumns, readUnits } from './fund-layers.ts';
import { axisOf, readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

export const QUOTA_USAGE =
  'quota --zones F --quotas F --years 2025=PROP,2030=PROP [--units F] [--axis 107.75] [--k0 0.9999]';

/** Quotas against what is mapped: `atlas quota`. */
export async function quotaCommand(
  words: readonly string[],
): Promise<{ readonly method: LandFundMethod; readonly checks: readonly QuotaCheck[] }> {
  const args = parseArguments(words, ['zones', 'quotas', 'years', 'units', 'axis', 'k0']);
  exactly(args, 0, QUOTA_USAGE);
  const axis = axisOf(args);
  const path = required(args, 'quotas');
  const years = yearsOf(required(args, 'years'));
  const zonesPath = required(args, 'zones');
  const quotas = parseQuotas(await readJson(path));
  if (!quotas.ok) {
    const [{ path: place, message }] = quotas.error as [{ path: string; message: string }];
    throw new UsageError(`${path}: ${place} ${message} (${quotas.error.length} problem(s))`);
  }
  const properties = years.map(([, property]) => property);
  const { layer, columns } = await readColumns(zonesPath, properties, axis);
  const units = await readUnits(args, axis);
  const mapped = new Map<number, Amounts>();
  for (const [i, [year]] of years.entries()) {
    const zones = prepareZones(layer, columns[i]!);
    mapped.set(year, units ? amountsOfFund(await landFund(zones, units, axis)) : amountsOfZones(zones));
  }
  return { method: methodOf('kernel', axis), checks: checkQuotas(quotas.value, mapped) };
}

function yearsOf(text: string): (readonly [number, string])[] {
  return text.split(',').map((pair) => {
    const [, year, property] = /^\s*(\d{4})=(.+?)\s*$/.exec(pair) ?? [];
    if (!year || !property)
      throw new UsageError(`--years should read 2025=existing,2030=planned, not "${text}"`);
    return [Number(year), property];
  });
}
