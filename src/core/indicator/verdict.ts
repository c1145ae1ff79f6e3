import type { Goal, IndicatorBook, IndicatorValue, Target } from './indicator-book.ts';

/** đạt, vượt, trong khoảng, chưa đạt, không có số liệu, and what only words can judge. */
export type Verdict = 'met' | 'exceeded' | 'within' | 'not-met' | 'no-data' | 'words';

/** How far a value is from its goal, in the indicator's unit: negative = short of it. Null where nothing can be counted. */
export type Gap = number | null;

export interface Judgement {
  readonly verdict: Verdict;
  readonly gap: Gap;
}

/** "About 75 %" is met within this share of the figure, either way. */
const ABOUT = 0.02;

const NO_DATA: Judgement = { verdict: 'no-data', gap: null };

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
  if (goal.op === 'words') return { verdict: 'words', gap: null };
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
      if (reference === undefined) return NO_DATA;
      return better === 'lower' ? atLeast(-value, -reference) : atLeast(value, reference);
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

/** One place under one target, with the value it is judged by. */
export interface Finding extends Judgement {
  readonly target: Target;
  readonly place: string;
  /** The newest value not later than the target's year; undefined where there is none. */
  readonly value: IndicatorValue | undefined;
  /** The value a goal by reference was held against. */
  readonly reference: IndicatorValue | undefined;
}

/** Every target of a book for every place it holds for. What a document itself says of a value stands where no number does. */
export function findings(book: IndicatorBook): readonly Finding[] {
  return book.targets.flatMap((target) => {
    const indicator = book.indicators.find(({ id }) => id === target.indicator);
    const places = target.places ?? book.places.map(({ id }) => id);
    return places.map((place): Finding => {
      const value = valueAt(book, target.indicator, place, target.year);
      const reference =
        target.goal.op === 'reference'
          ? valueAt(book, target.indicator, target.goal.place, target.year)
          : undefined;
      const judged = judge(value?.value, target.goal, reference?.value, indicator?.better ?? 'none');
      // a goal in words cannot be held against nothing
      return { target, place, value, reference, ...(value ? (said(value) ?? judged) : NO_DATA) };
    });
  });
}

/** The newest value of a place up to a year. */
const valueAt = (
  { values }: IndicatorBook,
  indicator: string,
  place: string,
  year: number,
): IndicatorValue | undefined =>
  values
    .filter((each) => each.indicator === indicator && each.place === place && each.year <= year)
    .toSorted((a, b) => b.year - a.year)[0];

function said(value: IndicatorValue | undefined): Judgement | null {
  if (value === undefined || value.value !== undefined || value.said === undefined) return null;
  return { verdict: value.said === 'low' ? 'not-met' : value.said, gap: null };
}
