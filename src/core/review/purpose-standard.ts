import type { LandStandard, UrbanClass } from '#core/plan/ruleset.ts';
import type { PurposeId } from './purpose-ids.ts';

/** Levels whose standards can be held against all land of a unit; a standard of one lot cannot. */
export const REVIEW_LEVELS = ['urban', 'unit', 'rural'] as const satisfies readonly LandStandard['level'][];
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** What a reader holds land against. */
export interface StandardChoice {
  readonly level: ReviewLevel;
  /** Class of town for the standards that differ by it; null = the least of them. */
  readonly urbanClass: UrbanClass | null;
  /** Whether figures nobody has verified are used too. */
  readonly unverified: boolean;
}

/** The standard of one purpose: what one head should have, and which rules make it up. */
export interface PurposeStandard {
  readonly squareMetresPerPerson: number;
  /** Each for another facility; more than one are added up. */
  readonly of: readonly LandStandard[];
}

const isPerHead = ({ unit, min }: LandStandard): boolean =>
  /^m²\/(người|person)$/.test(unit) && min !== undefined;

/** Standards of a purpose and level in square metres a head, verified or not. */
const standardsFor = (
  standards: readonly LandStandard[],
  purpose: PurposeId,
  level: ReviewLevel,
): readonly LandStandard[] =>
  standards.filter((each) => each.purpose === purpose && each.level === level && isPerHead(each));

/** Whether a purpose has standards at a level that only unverified figures give. */
export const hasOnlyUnverified = (
  standards: readonly LandStandard[],
  purpose: PurposeId,
  level: ReviewLevel,
): boolean => {
  const found = standardsFor(standards, purpose, level);
  return found.length > 0 && found.every(({ verification }) => verification === 'unverified');
};

/**
 * The standard a purpose is held against.
 *
 * Those that hold without a condition, or for the class chosen, are added up: each is for another facility (nursery, primary
 * school …). Where every one has a condition that was not chosen, the least of them holds.
 *
 * @returns null where the ruleset has none that may be used
 */
export function purposeStandard(
  standards: readonly LandStandard[],
  purpose: PurposeId,
  { level, urbanClass, unverified }: StandardChoice,
): PurposeStandard | null {
  const usable = standardsFor(standards, purpose, level).filter(
    ({ verification, urbanClasses }) =>
      (unverified || verification !== 'unverified') &&
      (urbanClass === null || urbanClasses === undefined || urbanClasses.includes(urbanClass)),
  );
  const holding = usable.filter(
    ({ where, urbanClasses }) => where === undefined && (urbanClasses === undefined || urbanClass !== null),
  );
  const of = holding.length > 0 ? holding : usable.toSorted((a, b) => a.min! - b.min!).slice(0, 1);
  if (of.length === 0) return null;
  return { squareMetresPerPerson: of.reduce((sum, { min }) => sum + min!, 0), of };
}

/** The least trusted of the rules a standard is made of. */
export const trustOf = ({ of }: PurposeStandard): LandStandard['verification'] =>
  (['unverified', 'secondary'] as const).find((trust) =>
    of.some(({ verification }) => verification === trust),
  ) ?? 'verified';
