import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Goal, IndicatorBook } from '#core/indicator/indicator-book.ts';
import { parseIndicators } from '#core/indicator/parse-indicators.ts';
import { byGap, spreadOf } from '#core/indicator/spread.ts';
import { findings, judge, type Verdict } from '#core/indicator/verdict.ts';

describe('a verdict', () => {
  test.each<[string, number | undefined, Goal, Verdict, number | null]>([
    ['at least, reached', 28, { op: '>=', value: 28 }, 'met', 0],
    ['at least, passed', 30, { op: '>=', value: 28 }, 'exceeded', 2],
    ['at least, short', 27.5, { op: '>=', value: 28 }, 'not-met', -0.5],
    ['more than, just equal', 50, { op: '>', value: 50 }, 'not-met', 0],
    ['more than', 51, { op: '>', value: 50 }, 'exceeded', 1],
    ['at most, under', 4, { op: '<=', value: 5 }, 'exceeded', 1],
    ['at most, over', 6, { op: '<=', value: 5 }, 'not-met', -1],
    ['range, below', 10, { op: 'range', min: 11, max: 16 }, 'not-met', -1],
    ['range, at its lower end', 11, { op: 'range', min: 11, max: 16 }, 'within', 0],
    ['range, above', 17, { op: 'range', min: 11, max: 16 }, 'exceeded', 1],
    ['about, a little short', 74, { op: 'approx', value: 75 }, 'met', -1],
    ['about, a little over', 76, { op: 'approx', value: 75 }, 'met', 1],
    ['about, well over', 80, { op: 'approx', value: 75 }, 'exceeded', 5],
    ['about, far short', 70, { op: 'approx', value: 75 }, 'not-met', -5],
    ['no figure', undefined, { op: '>=', value: 28 }, 'no-data', null],
    ['words', 5, { op: 'words', words: { vi: 'cao' } }, 'words', null],
  ])('%s', (_, value, goal, verdict, gap) => {
    const judged = judge(value, goal, undefined, 'higher');
    expect(judged.verdict).toBe(verdict);
    if (gap === null) expect(judged.gap).toBeNull();
    else expect(judged.gap).toBeCloseTo(gap, 9);
  });

  test('by reference to another place, either way round', () => {
    const goal: Goal = { op: 'reference', place: 'viet-nam' };
    expect(judge(40, goal, 44, 'higher')).toEqual({ verdict: 'not-met', gap: -4 });
    expect(judge(40, goal, 44, 'lower')).toEqual({ verdict: 'exceeded', gap: 4 });
    expect(judge(40, goal, undefined, 'higher').verdict).toBe('no-data');
  });
});

const cite = { document: 'd', verification: 'secondary' } as const;
const book: IndicatorBook = {
  format: 'plan-atlas-indicators/1',
  id: 'b',
  title: { vi: 'B' },
  documents: [
    { id: 'd', number: '1', date: '2024', body: { vi: 'X' }, title: { vi: 'Y' }, verification: 'secondary' },
  ],
  places: ['a', 'b', 'c'].map((id) => ({ id, name: { vi: id }, vintage: '2025-07' })),
  indicators: [{ id: 'i', title: { vi: 'I' }, unit: '%', better: 'higher' }],
  values: [
    { ...cite, indicator: 'i', place: 'a', year: 2020, value: 10 },
    { ...cite, indicator: 'i', place: 'a', year: 2024, value: 30 },
    { ...cite, indicator: 'i', place: 'a', year: 2031, value: 99 },
    { ...cite, indicator: 'i', place: 'b', year: 2022, value: 55 },
    { ...cite, indicator: 'i', place: 'c', year: 2022, said: 'low' },
  ],
  targets: [{ ...cite, id: 't', indicator: 'i', year: 2030, goal: { op: '>=', value: 50 } }],
};

describe('findings of a book', () => {
  test('take the newest value up to the target’s year, and what the document says where it gives none', () => {
    const found = findings(book).map(({ place, verdict, gap, value }) => [place, verdict, gap, value?.year]);
    expect(found).toEqual([
      ['a', 'not-met', -20, 2024],
      ['b', 'exceeded', 5, 2022],
      ['c', 'not-met', null, 2022],
    ]);
    expect(byGap(findings(book)).map(({ place }) => place)).toEqual(['a', 'b', 'c']);
  });

  test('spread: least, middle, largest', () => {
    expect(spreadOf([30, 10, 20, 40])).toEqual({ count: 4, min: 10, median: 25, max: 40 });
    expect(spreadOf([7])).toEqual({ count: 1, min: 7, median: 7, max: 7 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('reading a book', () => {
  const problemsOf = (patch: object): string => {
    const parsed = parseIndicators({ ...book, ...patch });
    return parsed.ok ? '' : parsed.error.map(({ path, kind }) => `${path} ${kind}`).join();
  };
  test.each([
    [
      'a value of an unknown place',
      { values: [{ ...book.values[0], place: 'x' }] },
      'values[0].place unknown-id',
    ],
    [
      'a value without source',
      { values: [{ ...book.values[0], document: 'x' }] },
      'values[0].document unknown-id',
    ],
    [
      'a value that says nothing',
      { values: [{ ...cite, indicator: 'i', place: 'a', year: 2020 }] },
      'values[0].value missing',
    ],
    [
      'a target by reference to nowhere',
      { targets: [{ ...book.targets[0], goal: { op: 'reference', place: 'x' } }] },
      'targets[0].goal.place unknown-id',
    ],
    [
      'a range without its upper end',
      { targets: [{ ...book.targets[0], goal: { op: 'range', min: 1 } }] },
      'targets[0].goal.max missing',
    ],
    [
      'a goal with what is not its own',
      { targets: [{ ...book.targets[0], goal: { op: '>=', value: 1, max: 2 } }] },
      'targets[0].goal unknown-key',
    ],
    [
      'a share of nothing',
      { indicators: [{ ...book.indicators[0], computed: { kind: 'share', part: ['DGT'] } }] },
      'indicators[0].computed.whole missing',
    ],
    ['a year that is none', { values: [{ ...book.values[0], year: 20240 }] }, 'values[0].year range'],
  ])('%s is named with its place', (_, patch, problem) => {
    expect(problemsOf({})).toBe('');
    expect(problemsOf(patch)).toContain(problem);
  });

  test.each(['viet-nam', 'quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa'])(
    'the shipped book of %s reads, and no value is without document and trust',
    (id) => {
      const text = readFileSync(
        new URL(`../../../public/data/${id}/indicators.json`, import.meta.url),
        'utf8',
      );
      const parsed = parseIndicators(JSON.parse(text));
      expect(parsed.ok).toBe(true);
      if (!parsed.ok) return;
      for (const each of [...parsed.value.values, ...parsed.value.targets])
        expect(each.document && each.verification).toBeTruthy();
    },
  );

  test('Khánh Hòa has the fourteen indicators of Conclusion 544, and no figure it does not print', () => {
    const text = readFileSync(
      new URL('../../../public/data/khanh-hoa/indicators.json', import.meta.url),
      'utf8',
    );
    const { indicators, values } = JSON.parse(text) as IndicatorBook;
    // and the milestone of Resolution 09-NQ/TW, in words
    expect(indicators.filter(({ id }) => id !== 'thanh-pho-truc-thuoc')).toHaveLength(14);
    expect(indicators).toHaveLength(15);
    expect(values.filter(({ value }) => value !== undefined)).toEqual([]);
  });
});
