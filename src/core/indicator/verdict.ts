import type { Goal, IndicatorBook, IndicatorValue, Target } from './indicator-book.ts';

/**
 * Results, best first: đạt, vượt, trong khoảng, chưa đạt; chưa đến hạn and số cũ, compared and not judged; a figure without a
 * level to compare it with; words alone; nothing.
 */
const VERDICTS = [
  ...(['met', 'exceeded', 'within', 'not-met'] as const),
  ...(['not-due', 'old-figure', 'no-level', 'words', 'no-data'] as const),
];
export type Verdict = (typeof VERDICTS)[number];

/** How far a value is from its goal, in the indicator's unit: negative = short of it. Null where nothing can be counted. */
export type Gap = number | null;

export interface Judgement {
  readonly verdict: Verdict;
  readonly gap: Gap;
}

/** "About 75 %" is met within this share of the figure, either way. */
const ABOUT = 0.02;

const NO_DATA: Judgement = { verdict: 'no-data', gap: null };
const NO_LEVEL: Judgement = { verdict: 'no-level', gap: null };

/**
 * Holds a value against a goal.
 *
 * @param reference value of the place a goal refers to; undefined where there is none
 * @param better which way is better, for goals by reference
 */
export function judge(
  value: number | undefined,
  goal: Goal,
  reference: number | undefined,
  better: 'higher' | 'lower' | 'none',
): Judgement {
  if (value === undefined) return NO_DATA;
  switch (goal.op) {
    case '>=':
      return atLeast(value, goal.value);
    case '>':
      return { verdict: value > goal.value ? 'exceeded' : 'not-met', gap: value - goal.value };
    case '<=':
      return atLeast(-value, -goal.value);
    case 'approx':
      return about(value, goal.value);
    case 'range':
      if (value < goal.min) return { verdict: 'not-met', gap: value - goal.min };
      return value > goal.max
        ? { verdict: 'exceeded', gap: value - goal.max }
        : { verdict: 'within', gap: 0 };
    case 'reference':
      if (reference === undefined) return NO_LEVEL;
      return better === 'lower' ? atLeast(-value, -reference) : atLeast(value, reference);
    case 'words':
      return NO_LEVEL;
  }
}

const atLeast = (value: number, wanted: number): Judgement => ({
  verdict: value > wanted ? 'exceeded' : value === wanted ? 'met' : 'not-met',
  gap: value - wanted,
});

function about(value: number, wanted: number): Judgement {
  const gap = value - wanted;
  if (Math.abs(gap) <= Math.abs(wanted) * ABOUT) return { verdict: 'met', gap };
  return { verdict: gap > 0 ? 'exceeded' : 'not-met', gap };
}

/**
 * Takes the verdict off a comparison that comes too early or rests on an older figure; its gap stays.
 *
 * @param figureYear of the oldest figure compared
 * @param asOf day the data speak of, `2026-11-22`
 */
export function atItsTime(
  judged: Judgement,
  targetYear: number,
  figureYear: number,
  asOf: string,
): Judgement {
  if (judged.gap === null) return judged;
  const now = Number(asOf.slice(0, 4));
  if (targetYear > now || (targetYear === now && figureYear < now)) return { ...judged, verdict: 'not-due' };
  return figureYear < targetYear ? { ...judged, verdict: 'old-figure' } : judged;
}

/** One place under one target, with the value it is judged by. */
export interface Finding extends Judgement {
  readonly target: Target;
  readonly place: string;
  /** The newest value not later than the target's year; undefined where there is none. */
  readonly value: IndicatorValue | undefined;
  /** The value a goal by reference was held against. */
  readonly reference: IndicatorValue | undefined;
}

/** Every target of a book for every place it holds for, as of a day. */
export function findings(book: IndicatorBook, asOf: string): readonly Finding[] {
  return book.targets.flatMap((target) => {
    const better = book.indicators.find(({ id }) => id === target.indicator)?.better ?? 'none';
    const places = target.places ?? book.places.map(({ id }) => id);
    return places.map((place): Finding => {
      const value = valueFor(book, target, place);
      const reference =
        target.goal.op === 'reference' ? valueFor(book, target, target.goal.place) : undefined;
      const judged = judge(value?.value, target.goal, reference?.value, better);
      const year = Math.min(value?.year ?? target.year, reference?.year ?? target.year);
      const result =
        value && value.value === undefined
          ? worded(value, target)
          : atItsTime(judged, target.year, year, asOf);
      return { target, place, value, reference, ...result };
    });
  });
}

/** How often each verdict occurs. */
export const verdictCounts = (list: readonly Judgement[]): Readonly<Record<Verdict, number>> =>
  Object.fromEntries(
    VERDICTS.map((each) => [each, list.filter(({ verdict }) => verdict === each).length]),
  ) as Record<Verdict, number>;

/** The newest value of a place up to the target's year; a number first where it ties, or where the goal is one. */
function valueFor(
  { values }: IndicatorBook,
  { indicator, year, goal }: Target,
  place: string,
): IndicatorValue | undefined {
  const numbered = ({ value }: IndicatorValue): number => (value === undefined ? 1 : 0);
  const first = goal.op === 'words' ? () => 0 : numbered;
  return values
    .filter((each) => each.indicator === indicator && each.place === place && each.year <= year)
    .toSorted((a, b) => first(a) - first(b) || b.year - a.year || numbered(a) - numbered(b))[0];
}

/** What a document says of its own target stands; a word of another, or one that is no result ("low"), judges nothing. */
const worded = ({ said, document }: IndicatorValue, target: Target): Judgement => ({
  verdict: document === target.document && said !== undefined && said !== 'low' ? said : 'words',
  gap: null,
});
