import { parseQuotas, type Quota } from '#core/fund/quota.ts';
import type { LandQuota } from '#core/plan/land-fund-setup.ts';
import { type Arguments, required } from './arguments.ts';
import { readCatalogue } from './catalogue-file.ts';
import { hint } from './hints.ts';
import { readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

/** Quotas, and the property of the zones that holds the category of each year. */
interface QuotaInput {
  readonly quotas: readonly Quota[];
  readonly years: readonly (readonly [year: number, property: string])[];
}

/** The quotas of --quotas, or of --catalogue, which knows the property of each phase too. */
export async function quotaInput(args: Arguments): Promise<QuotaInput> {
  const { options } = args;
  const path = options.get('quotas');
  const catalogue = options.get('catalogue');
  if (path === undefined && catalogue !== undefined) return ofCatalogue(args, catalogue);
  if (path === undefined)
    throw new UsageError('option --quotas is missing; a --catalogue with landFund.quotas can stand for it');
  const years = yearsOf(required(args, 'years'));
  const value = await readJson(path);
  const quotas = parseQuotas(value);
  if (!quotas.ok) {
    const [{ path: place, message }] = quotas.error as [{ path: string; message: string }];
    const advice =
      (value as { landFund?: unknown } | null)?.landFund === undefined
        ? ''
        : '; this looks like a catalogue: name it with --catalogue';
    throw new UsageError(`${path}: ${place} ${message} (${quotas.error.length} problem(s))${advice}`);
  }
  return { quotas: quotas.value, years };
}

async function ofCatalogue({ options }: Arguments, path: string): Promise<QuotaInput> {
  const { landFund } = await readCatalogue(path);
  const { quotas: all = [], category = {} } = landFund ?? {};
  const quotas = all.filter(({ unit }) => unit === undefined);
  if (quotas.length === 0)
    throw new UsageError(`${path}: landFund.quotas has no quota of the whole area (${all.length} in all)`);
  if (quotas.length < all.length)
    hint(`${path}: ${all.length - quotas.length} quotas of single units are left out`);
  const given = options.get('years');
  const years = given === undefined ? Object.entries(category).flatMap(byYear) : yearsOf(given);
  const guessed = quotas.filter(({ verification }) => verification === 'illustrative').length;
  if (guessed > 0)
    hint(
      `${path}: ${guessed} of ${quotas.length} quotas are illustrative (minh họa, không có giá trị pháp lý)`,
    );
  return { quotas: quotas.map((quota) => withYear(path, quota)), years };
}

/** A phase is a year where its id is one. */
const byYear = ([phase, property]: readonly [string, string]): readonly (readonly [number, string])[] =>
  /^\d{4}$/.test(phase) ? [[Number(phase), property]] : [];

function withYear(path: string, { phase, category, ha, document, verification }: LandQuota): Quota {
  if (!/^\d{4}$/.test(phase)) throw new UsageError(`${path}: the phase ${phase} of a quota is no year`);
  return { category, year: Number(phase), ha, document, verification };
}

function yearsOf(text: string): (readonly [number, string])[] {
  return text.split(',').map((pair) => {
    const [, year, property] = /^\s*(\d{4})=(.+?)\s*$/.exec(pair) ?? [];
    if (!year || !property)
      throw new UsageError(`--years should read 2025=existing,2030=planned, not "${text}"`);
    return [Number(year), property];
  });
}
