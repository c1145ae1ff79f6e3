import * as z from 'zod/mini';
import { type CatalogueProblem, problem } from '#core/plan/catalogue-problem.ts';
import { MOST_PROBLEMS, parseShape } from '#core/plan/parse-shape.ts';
import { maybe, planDocument, text, verification, word, year } from '#core/plan/schema-parts.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { IndicatorBook } from './indicator-book.ts';
import { goalSchema, kindProblems } from './parse-goal.ts';
import { isCodeOfVintage } from './place-vintage.ts';

const citation = { document: word, verification, note: maybe(text) };
const codes = z.array(word).check(z.minLength(1));

const computed = z.strictObject({
  kind: z.enum(['share', 'per-head']),
  part: maybe(codes),
  whole: maybe(codes),
  categories: maybe(codes),
});

/** The shape of an indicator book. */
export const indicatorBookSchema = z.strictObject({
  $schema: maybe(z.string()),
  format: z.literal('plan-atlas-indicators/1'),
  id: word,
  title: text,
  documents: z.array(planDocument),
  places: z.array(z.strictObject({ id: word, name: text, vintage: word, unit: maybe(word) })),
  indicators: z.array(
    z.strictObject({
      id: word,
      title: text,
      unit: z.string(),
      better: z.enum(['higher', 'lower', 'none']),
      decimals: maybe(z.number()),
      group: maybe(text),
      computed: maybe(computed),
    }),
  ),
  values: z.array(
    z.strictObject({
      ...citation,
      indicator: word,
      place: word,
      year,
      value: maybe(z.number()),
      words: maybe(text),
      said: maybe(z.enum(['met', 'exceeded', 'low', 'not-met'])),
    }),
  ),
  targets: z.array(
    z.strictObject({
      ...citation,
      id: word,
      indicator: word,
      places: maybe(z.array(word)),
      national: maybe(z.boolean()),
      year,
      goal: goalSchema,
    }),
  ),
});

/** Reads an indicator book: its shape, then that what it names is there. Up to 50 problems with their places. */
export function parseIndicators(value: unknown): Result<IndicatorBook, readonly CatalogueProblem[]> {
  const parsed = parseShape<z.infer<typeof indicatorBookSchema>>(indicatorBookSchema, value);
  if (!parsed.ok) return parsed;
  const { indicators, targets } = parsed.value;
  const shapes = [
    ...targets.flatMap(({ goal: aim }, i) => kindProblems(`targets[${i}].goal`, aim.op, aim)),
    ...indicators.flatMap(({ computed: how }, i) =>
      how ? kindProblems(`indicators[${i}].computed`, how.kind, how) : [],
    ),
  ];
  if (shapes.length > 0) return err(shapes.slice(0, MOST_PROBLEMS));
  const book = parsed.value as IndicatorBook;
  const problems = referenceProblems(book);
  return problems.length > 0 ? err(problems.slice(0, MOST_PROBLEMS)) : ok(book);
}

function referenceProblems(book: IndicatorBook): readonly CatalogueProblem[] {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ id }) => id));
  const [documents, places, indicators] = [ids(book.documents), ids(book.places), ids(book.indicators)];
  const check = (path: string, id: string, known: ReadonlySet<string>, wanted: string): CatalogueProblem[] =>
    known.has(id) ? [] : [problem(path, 'unknown-id', { found: `"${id}"`, wanted })];
  const cited = (kind: 'values' | 'targets') =>
    book[kind].flatMap(({ document, indicator }, i) => [
      ...check(`${kind}[${i}].document`, document, documents, 'documents'),
      ...check(`${kind}[${i}].indicator`, indicator, indicators, 'indicators'),
    ]);
  return [
    ...book.places.flatMap((place, i) =>
      isCodeOfVintage(place)
        ? []
        : [problem(`places[${i}].unit`, 'vintage', { found: `"${place.unit}"`, wanted: place.vintage })],
    ),
    ...cited('values'),
    ...cited('targets'),
    ...book.indicators.flatMap(({ computed }, i) =>
      computed?.kind === 'share'
        ? computed.part.flatMap((code, k) =>
            check(`indicators[${i}].computed.part[${k}]`, code, new Set(computed.whole), 'computed.whole'),
          )
        : [],
    ),
    ...book.values.flatMap(({ place, value, words, said }, i) => [
      ...check(`values[${i}].place`, place, places, 'places'),
      ...(value === undefined && words === undefined && said === undefined
        ? [problem(`values[${i}].value`, 'missing', { wanted: 'a value, words, or what the document says' })]
        : []),
    ]),
    ...book.targets.flatMap(({ places: own, goal: aim }, i) => [
      ...(own ?? []).flatMap((place, k) => check(`targets[${i}].places[${k}]`, place, places, 'places')),
      ...(aim.op === 'reference' ? check(`targets[${i}].goal.place`, aim.place, places, 'places') : []),
    ]),
  ];
}
