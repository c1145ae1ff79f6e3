import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LandStandard, RulesetFile } from '#core/plan/ruleset.ts';
import type { App } from './app.ts';
import { readReviewRules } from './review-rules.ts';

/** A standard of distance and the ruleset it stands in. */
export interface ReachStandard {
  readonly ruleset: RulesetFile;
  readonly standard: LandStandard & { readonly radiusM: number };
}

/** The standards of distance of a catalogue's rulesets; a ruleset that cannot be read has none. Rejects only when aborted. */
export async function reachStandards(
  app: App,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<readonly ReachStandard[]> {
  const { files } = await readReviewRules(app, catalogue, signal);
  return files.flatMap((ruleset) =>
    (ruleset.standards ?? []).flatMap((standard) =>
      standard.radiusM === undefined
        ? []
        : [{ ruleset, standard: { ...standard, radiusM: standard.radiusM } }],
    ),
  );
}
