import type { Ruleset } from './catalogue.ts';

/** Whether a ruleset is in force, no more, or not yet. */
export type RulesetStanding = 'in-force' | 'ended' | 'coming';

/**
 * How a ruleset stands on a day.
 *
 * @param day ISO date, that of the package: never a clock's
 * @returns by whole years or months where a bound has no day
 */
export function rulesetStanding(
  { validFrom, validTo }: Pick<Ruleset, 'validFrom' | 'validTo'>,
  day: string,
): RulesetStanding {
  if (day.slice(0, validFrom.length) < validFrom) return 'coming';
  return validTo !== undefined && day.slice(0, validTo.length) > validTo ? 'ended' : 'in-force';
}

/** Rulesets of one subject, the oldest first, from the last of each line back; those that stand alone are left out. */
export function rulesetLines(rulesets: readonly Ruleset[]): readonly (readonly Ruleset[])[] {
  const byId = new Map(rulesets.map((each) => [each.id, each]));
  const replaced = new Set(rulesets.flatMap(({ replaces }) => replaces ?? []));
  return rulesets
    .filter(({ id }) => !replaced.has(id))
    .map((last) => {
      const line = [last];
      for (let at = byId.get(last.replaces ?? ''); at && !line.includes(at); at = byId.get(at.replaces ?? ''))
        line.unshift(at);
      return line;
    })
    .filter((line) => line.length > 1);
}
