import type { Ruleset } from '#core/plan/catalogue.ts';
import type { RulesetFile, UrbanClass } from '#core/plan/ruleset.ts';
import { REVIEW_LEVELS, type StandardChoice } from '#core/review/purpose-standard.ts';

/** What land is reviewed against. */
export interface ReviewChoice extends StandardChoice {
  /** Id of a ruleset; null = the one in force. */
  readonly ruleset: string | null;
}

const CLASSES: readonly UrbanClass[] = ['special', 'I', 'II', 'III', 'IV', 'V'];

/** The choice as it stands in the state and in a link: ruleset, level, class, `u` with figures nobody verified. */
export const writeReviewChoice = ({ ruleset, level, urbanClass, unverified }: ReviewChoice): string =>
  `${plain(ruleset ?? '')}:${level}:${urbanClass ?? ''}:${unverified ? 'u' : ''}`;

/** Reads what `writeReviewChoice` wrote; what it cannot read is as usual. */
export function readReviewChoice(text: string | null): ReviewChoice {
  const [ruleset = '', level, urbanClass, unverified] = (text ?? '').split(':');
  return {
    ruleset: word(ruleset) || null,
    level: REVIEW_LEVELS.find((each) => each === level) ?? 'urban',
    urbanClass: CLASSES.find((each) => each === urbanClass) ?? null,
    unverified: unverified === 'u',
  };
}

/** Whether a ruleset is in force on a day; a year or month stands for its whole. */
const isInForce = ({ validFrom, validTo }: Pick<Ruleset, 'validFrom' | 'validTo'>, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day.slice(0, validTo.length) <= validTo);

/** The ruleset of an id, or the one in force on a day, or the first. */
export const chosenRuleset = (
  files: readonly RulesetFile[],
  id: string | null,
  day: string,
): RulesetFile | null =>
  files.find((file) => file.id === id) ?? files.find((file) => isInForce(file, day)) ?? files[0] ?? null;

/** Letters, digits, hyphens and `%` alone, as a link wants it. */
const plain = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function word(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
