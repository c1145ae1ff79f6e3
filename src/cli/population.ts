import type { Population } from '#core/fund/balance-table.ts';
import { type Arguments, numberIn, required } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** The population of --population, which needs its year and its source; undefined without it. */
export function populationOf(args: Arguments): Population | undefined {
  if (!args.options.has('population')) return undefined;
  const people = numberIn(required(args, 'population'), '--population');
  if (people <= 0) throw new UsageError(`--population should be more than 0, not ${people}`);
  const year = numberIn(required(args, 'population-year'), '--population-year');
  return { people, year, source: required(args, 'population-source') };
}
