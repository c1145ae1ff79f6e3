import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import { parseIndicators } from '#core/indicator/parse-indicators.ts';
import { byGap, type Spread, spreadOf } from '#core/indicator/spread.ts';
import { type Finding, findings } from '#core/indicator/verdict.ts';
import { exactly, parseArguments } from './arguments.ts';
import { readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

export const INDICATORS_USAGE = 'indicators FILE [--place ID] [--year YYYY]';

/** A book judged: every target with its places, the largest shortfall first. */
export interface IndicatorReport {
  readonly book: Pick<IndicatorBook, 'id' | 'title'>;
  readonly targets: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly unit: string;
    readonly year: number;
    readonly goal: unknown;
    readonly document: string;
    readonly verification: string;
    readonly spread: Spread | null;
    readonly places: readonly Omit<Finding, 'target'>[];
  }[];
  readonly counts: Readonly<Record<Finding['verdict'], number>>;
}

/** Indicators against targets: `atlas indicators`. */
export async function indicatorsCommand(words: readonly string[]): Promise<IndicatorReport> {
  const args = parseArguments(words, ['place', 'year']);
  exactly(args, 1, INDICATORS_USAGE);
  const [path] = args.positional as [string];
  const parsed = parseIndicators(await readJson(path));
  if (!parsed.ok) {
    const [first] = parsed.error;
    throw new UsageError(
      `${path}: ${first?.path} ${first?.message} (${parsed.error.length} problem${parsed.error.length > 1 ? 's' : ''})`,
    );
  }
  const book = parsed.value;
  const [place, year] = [args.options.get('place'), args.options.get('year')];
  if (place !== undefined && !book.places.some(({ id }) => id === place))
    throw new UsageError(
      `${path}: no place "${place}"; known are ${book.places.map(({ id }) => id).join(', ')}`,
    );
  const wanted = findings(book).filter(
    (each) =>
      (place === undefined || each.place === place) &&
      (year === undefined || String(each.target.year) === year),
  );
  const targets = book.targets.filter((target) => wanted.some((each) => each.target === target));
  return {
    book: { id: book.id, title: book.title },
    targets: targets.map((target) => {
      const own = wanted.filter((each) => each.target === target);
      const { id, indicator, goal, document, verification } = target;
      return {
        id,
        indicator,
        unit: book.indicators.find((each) => each.id === indicator)?.unit ?? '',
        year: target.year,
        goal,
        document,
        verification,
        spread: spreadOf(own.flatMap(({ value }) => value?.value ?? [])),
        places: byGap(own).map(({ target: _, ...rest }) => rest),
      };
    }),
    counts: countsOf(wanted),
  };
}

function countsOf(list: readonly Finding[]): IndicatorReport['counts'] {
  const counts = { met: 0, exceeded: 0, within: 0, 'not-met': 0, 'no-data': 0, words: 0 };
  for (const { verdict } of list) counts[verdict]++;
  return counts;
}
