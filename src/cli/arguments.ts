import { UsageError } from './usage-error.ts';

/** A command line taken apart. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/**
 * Takes a command line apart: `--name value`, `--name=value` and the rest. A negative number is a value, not an option.
 *
 * @param allowed the option names the command knows, without dashes
 * @param flags those of them that take no value; given, their value is `yes`
 * @throws UsageError for an unknown option, one given twice or one without value
 */
export function parseArguments(
  words: readonly string[],
  allowed: readonly string[],
  flags: readonly string[] = [],
): Arguments {
  const positional: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith('-') || isNumber(word)) {
      positional.push(word);
      continue;
    }
    const [name = '', ...rest] = word.replace(/^--?/, '').split('=');
    if (!allowed.includes(name) || !word.startsWith('--'))
      throw new UsageError(`unknown option ${word}; ${known(allowed)}`);
    if (options.has(name)) throw new UsageError(`option --${name} is given twice`);
    const value = rest.length > 0 ? rest.join('=') : flags.includes(name) ? 'yes' : words[++i];
    if (value === undefined || value === '' || (value.startsWith('--') && rest.length === 0)) {
      throw new UsageError(`option --${name} needs a value`);
    }
    options.set(name, value);
  }
  return { positional, options };
}

const isNumber = (word: string): boolean => /^-\.?\d/.test(word);

const known = (allowed: readonly string[]): string =>
  allowed.length === 0
    ? 'this command takes none'
    : `known are ${allowed.map((name) => `--${name}`).join(', ')}`;

/** The value of an option that must be there. */
export function required({ options }: Arguments, name: string): string {
  const value = options.get(name);
  if (value === undefined) throw new UsageError(`option --${name} is missing`);
  return value;
}

/** A decimal number, with an exponent or not: no hexadecimal, no Infinity. */
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A finite number written plainly, such as 107.75. */
export function numberIn(text: string, what: string): number {
  const value = Number(text);
  if (!DECIMAL.test(text) || !Number.isFinite(value))
    throw new UsageError(`${what} should be a number, not "${text}"`);
  return value;
}

/** Refuses words beyond the ones a command takes. */
export function exactly({ positional }: Arguments, count: number, usage: string): void {
  if (positional.length !== count) throw new UsageError(`usage: atlas ${usage}`);
}
