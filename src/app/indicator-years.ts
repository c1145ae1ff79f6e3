import type {
  Goal,
  Indicator,
  IndicatorBook,
  IndicatorValue,
  Place,
  Target,
} from '#core/indicator/indicator-book.ts';

/** A printed figure of a year. */
interface YearFigure {
  readonly year: number;
  readonly value: number;
  readonly of: IndicatorValue;
}

/** What a year should reach: from `low`, to `high`; null = open. */
export interface YearGoal {
  readonly year: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly target: Target;
  /** The figure a goal by reference looks at. */
  readonly reference: IndicatorValue | null;
  readonly referencePlace: Place | null;
}

/** One place over the years, the earliest first: what was, and what should be. */
export interface YearSeries {
  readonly place: Place;
  readonly figures: readonly YearFigure[];
  /** Goals without a number have neither bound. */
  readonly goals: readonly YearGoal[];
  /** First and last year of all. */
  readonly years: readonly [number, number];
  /** Least and greatest number of all. */
  readonly range: readonly [number, number];
}

/** An indicator by year in every place that has numbers of more than one year. */
export function indicatorYears(book: IndicatorBook, { id }: Indicator): readonly YearSeries[] {
  const values = book.values.filter(({ indicator }) => indicator === id);
  const targets = book.targets.filter(({ indicator }) => indicator === id);
  return book.places.flatMap((place) => {
    const figures = values
      .filter((each) => each.place === place.id)
      .flatMap((of) => (of.value === undefined ? [] : [{ year: of.year, value: of.value, of }]))
      .toSorted((a, b) => a.year - b.year);
    const goals = targets
      .filter(({ places }) => places?.includes(place.id) ?? figures.length > 0)
      .map((target) => goalOf(target, values, book.places))
      .toSorted((a, b) => a.year - b.year);
    const numbered = goals.filter(({ low, high }) => low !== null || high !== null);
    const years = [...figures, ...numbered].map(({ year }) => year);
    if (new Set(years).size < 2) return [];
    const numbers = [
      ...figures.map(({ value }) => value),
      ...numbered.flatMap(({ low, high }) => [low, high].filter((each) => each !== null)),
    ];
    return [
      {
        ...{ place, figures, goals },
        years: [Math.min(...years), Math.max(...years)],
        range: [Math.min(...numbers), Math.max(...numbers)],
      },
    ];
  });
}

function goalOf(target: Target, values: readonly IndicatorValue[], places: readonly Place[]): YearGoal {
  const { goal, year } = target;
  const reference = goal.op === 'reference' ? newest(values, goal.place, year) : null;
  const [low, high] = boundsOf(goal, reference?.value);
  const referencePlace = (goal.op === 'reference' && places.find(({ id }) => id === goal.place)) || null;
  return { year, low, high, target, reference, referencePlace };
}

/** The newest figure of a place up to a year. */
const newest = (values: readonly IndicatorValue[], place: string, year: number): IndicatorValue | null =>
  values
    .filter((each) => each.place === place && each.year <= year && each.value !== undefined)
    .toSorted((a, b) => b.year - a.year)[0] ?? null;

function boundsOf(goal: Goal, reference: number | undefined): readonly [number | null, number | null] {
  switch (goal.op) {
    case '>=':
    case '>':
      return [goal.value, null];
    case '<=':
      return [null, goal.value];
    case 'range':
      return [goal.min, goal.max];
    case 'approx':
      return [goal.value, goal.value];
    case 'reference':
      return reference === undefined ? [null, null] : [reference, reference];
    case 'words':
      return [null, null];
  }
}
