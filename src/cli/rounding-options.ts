import {
  HECTARE_DIGITS,
  PERCENT_DIGITS,
  type PrintRounding,
  ROUNDING_MODES,
  USUAL_ROUNDING,
} from '#core/fund/print-rounding.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** How figures are printed: --rounding, --ha-digits, --percent-digits. */
export const roundingOf = ({ options }: Arguments): PrintRounding => ({
  mode: choiceOf(options, 'rounding', ROUNDING_MODES, USUAL_ROUNDING.mode),
  hectares: choiceOf(options, 'ha-digits', HECTARE_DIGITS, USUAL_ROUNDING.hectares),
  percent: choiceOf(options, 'percent-digits', PERCENT_DIGITS, USUAL_ROUNDING.percent),
});

function choiceOf<T extends string | number>(
  options: ReadonlyMap<string, string>,
  name: string,
  choices: readonly T[],
  usual: T,
): T {
  const given = options.get(name);
  if (given === undefined) return usual;
  const choice = choices.find((each) => String(each) === given);
  if (choice === undefined)
    throw new UsageError(`--${name} should be ${choices.join(' or ')}, not "${given}"`);
  return choice;
}
