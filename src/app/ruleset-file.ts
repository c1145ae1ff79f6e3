import type { Ruleset } from '#core/plan/catalogue.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Reader, readDataFile } from './data-file.ts';

/**
 * Fetches the file of a ruleset of the open catalogue.
 *
 * @returns what it holds, or why not in one sentence, also where it is another ruleset's; null where none is named
 */
export async function readRuleset(
  app: Reader,
  { id, data }: Ruleset,
  signal: AbortSignal,
): Promise<Result<RulesetFile | null, string>> {
  if (data === undefined) return ok(null);
  const read = await readDataFile(
    app,
    data,
    async () => (await import('#core/plan/parse-ruleset.ts')).parseRuleset,
    signal,
  );
  return read.ok && read.value.id !== id ? err(`id: ${read.value.id} ≠ ${id}`) : read;
}
