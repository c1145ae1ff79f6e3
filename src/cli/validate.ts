import { exactly, parseArguments } from './arguments.ts';
import { readJson } from './input.ts';

export const VALIDATE_USAGE = 'validate CATALOGUE';

/** What is wrong with a catalogue, with the place in it. */
export interface Validation {
  readonly ok: boolean;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Checks a catalogue file: `atlas validate`. */
export async function validateCommand(words: readonly string[]): Promise<Validation> {
  const args = parseArguments(words, []);
  exactly(args, 1, VALIDATE_USAGE);
  const path = args.positional[0]!;
  const value = await readJson(path);
  const { parseCatalogue } = await import('#core/plan/parse-catalogue.ts');
  const parsed = parseCatalogue(value);
  if (parsed.ok) return { ok: true, problems: [] };
  return { ok: false, problems: parsed.error.map(({ path: place, message }) => ({ path: place, message })) };
}
