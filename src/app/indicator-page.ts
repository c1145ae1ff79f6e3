import type {
  Indicator,
  IndicatorBook,
  IndicatorValue,
  Place,
  Target,
} from '#core/indicator/indicator-book.ts';
import { byGap, type Spread, spreadOf } from '#core/indicator/spread.ts';
import { type Finding, findings, type Verdict, verdictCounts } from '#core/indicator/verdict.ts';
import { indicatorYears, type YearSeries } from './indicator-years.ts';

/** A place under a target. */
export interface PlaceLine {
  readonly place: Place;
  readonly finding: Finding;
  /** Place in the order of shortfalls, from 1; null where no gap can be counted, or no other place's. */
  readonly rank: number | null;
}

/** A target with every place it holds for, the largest shortfall first. */
export interface TargetBlock {
  readonly target: Target;
  /** The place a goal by reference looks at. */
  readonly referencePlace: Place | null;
  readonly lines: readonly PlaceLine[];
  readonly spread: Spread | null;
}

/** One indicator with its targets, and every value of it that is known. */
export interface IndicatorBlock {
  readonly indicator: Indicator;
  readonly targets: readonly TargetBlock[];
  readonly values: readonly { readonly place: Place; readonly value: IndicatorValue }[];
  /** Places with numbers of more than one year, whatever year of targets is chosen. */
  readonly years: readonly YearSeries[];
}

/** A book as the panel reads it. */
export interface IndicatorPage {
  /** Years of targets, the earliest first. */
  readonly years: readonly number[];
  readonly blocks: readonly IndicatorBlock[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/**
 * Lays a book out by indicator; `year` keeps the targets of that year alone.
 *
 * @param asOf day the data speak of
 */
export function indicatorPage(book: IndicatorBook, year: number | null, asOf: string): IndicatorPage {
  const places = new Map(book.places.map((place) => [place.id, place]));
  const all = findings(book, asOf).filter(({ target }) => year === null || target.year === year);
  const block = (indicator: Indicator): IndicatorBlock => ({
    indicator,
    targets: book.targets
      .filter((target) => target.indicator === indicator.id && (year === null || target.year === year))
      .toSorted((a, b) => a.year - b.year)
      .map((target) => targetBlock(target, all, places)),
    values: book.values
      .filter((value) => value.indicator === indicator.id)
      .flatMap((value) => {
        const place = places.get(value.place);
        return place ? [{ place, value }] : [];
      })
      .toSorted((a, b) => b.value.year - a.value.year),
    years: indicatorYears(book, indicator),
  });
  return {
    years: [...new Set(book.targets.map((target) => target.year))].toSorted((a, b) => a - b),
    blocks: book.indicators
      .map(block)
      .filter(
        ({ indicator, targets, values }) =>
          indicator.computed !== undefined || targets.length > 0 || (year === null && values.length > 0),
      ),
    counts: verdictCounts(all),
  };
}

function targetBlock(
  target: Target,
  all: readonly Finding[],
  places: ReadonlyMap<string, Place>,
): TargetBlock {
  const own = byGap(all.filter((finding) => finding.target === target));
  const isOrder = own.filter(({ gap }) => gap !== null).length > 1;
  let rank = 0;
  const lines = own.flatMap((finding): readonly PlaceLine[] => {
    const place = places.get(finding.place);
    return place ? [{ place, finding, rank: finding.gap === null || !isOrder ? null : ++rank }] : [];
  });
  return {
    target,
    referencePlace: target.goal.op === 'reference' ? (places.get(target.goal.place) ?? null) : null,
    lines,
    spread: spreadOf(own.flatMap(({ value }) => value?.value ?? [])),
  };
}
