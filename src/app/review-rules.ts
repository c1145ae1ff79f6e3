import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import type { App } from './app.ts';
import { readRuleset } from './ruleset-file.ts';

/** The rulesets of a catalogue that have a file, and those that could not be read. */
export interface ReviewRules {
  readonly files: readonly RulesetFile[];
  readonly failed: readonly { readonly ruleset: Ruleset; readonly cause: string }[];
}

/** Fetches and reads the ruleset files a catalogue names; one that fails leaves the others. Rejects only when aborted. */
export async function readReviewRules(
  app: App,
  { rulesets }: Catalogue,
  signal: AbortSignal,
): Promise<ReviewRules> {
  const read = await Promise.all(
    rulesets.map(async (ruleset) => ({ ruleset, result: await readRuleset(app, ruleset, signal) })),
  );
  return {
    files: read.flatMap(({ result }) => (result.ok && result.value ? [result.value] : [])),
    failed: read.flatMap(({ ruleset, result }) => (result.ok ? [] : [{ ruleset, cause: result.error }])),
  };
}
