import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Goal, IndicatorBook } from '#core/indicator/indicator-book.ts';
import { parseIndicators } from '#core/indicator/parse-indicators.ts';
import { byGap, spreadOf } from '#core/indicator/spread.ts';
import { findings, judge, type Verdict, verdictCounts } from '#core/indicator/verdict.ts';

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
    ['a figure against a goal in words', 5, { op: 'words', words: { vi: 'cao' } }, 'no-level', null],
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
    expect(judge(40, goal, undefined, 'higher').verdict).toBe('no-level');
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
  const of = (rest: Partial<IndicatorBook>, date = '2031-01-01') =>
    findings({ ...book, ...rest }, date).map(({ place, verdict, gap, value }) => [
      place,
      verdict,
      gap,
      value?.year,
    ]);
  const at = (place: string, year: number, value: number) => ({
    ...cite,
    indicator: 'i',
    place,
    year,
    value,
  });
  const toMeet = (op: '>=' | '>', value: number) => [{ ...book.targets[0]!, goal: { op, value } }];

  test('take the newest value up to the target’s year, and what the document says where it gives none', () => {
    expect(of({})).toEqual([
      ['a', 'old-figure', -20, 2024],
      ['b', 'old-figure', 5, 2022],
      ['c', 'words', null, 2022],
    ]);
    expect(byGap(findings(book, '2031-01-01')).map(({ place }) => place)).toEqual(['a', 'b', 'c']);
  });

  test('a target whose year is not over is not due, short of it or past it, unless the figure is of that very year', () => {
    const values = [at('a', 2024, 30), at('b', 2030, 60), at('c', 2025, 70)];
    const verdicts = (date: string) => of({ values }, date).map(([, verdict, gap]) => [verdict, gap]);
    expect(verdicts('2026-11-22')).toEqual([
      ['not-due', -20],
      ['not-due', 10],
      ['not-due', 20],
    ]);
    expect(verdicts('2030-12-31')).toEqual([
      ['not-due', -20],
      ['exceeded', 10],
      ['not-due', 20],
    ]);
    expect(verdicts('2031-01-01')).toEqual([
      ['old-figure', -20],
      ['exceeded', 10],
      ['old-figure', 20],
    ]);
  });

  test('a goal by reference is judged only by two figures of its year', () => {
    const targets = [{ ...book.targets[0]!, places: ['a'], goal: { op: 'reference', place: 'b' } as const }];
    expect(of({ targets, values: [at('a', 2030, 40), at('b', 2030, 44)] })[0]).toContain('not-met');
    expect(of({ targets, values: [at('a', 2030, 40), at('b', 2024, 44)] })[0]).toContain('old-figure');
    expect(of({ targets, values: [at('a', 2030, 40)] })[0]).toContain('no-level');
  });

  test.each([
    ['met', 'd', 'met'],
    ['exceeded', 'd', 'exceeded'],
    ['not-met', 'd', 'not-met'],
    ['low', 'd', 'words'],
    ['met', 'other', 'words'],
    ['not-met', 'other', 'words'],
    ['low', 'other', 'words'],
  ] as const)(
    'the word “%s” of document %s against a target of document d is %s',
    (word, document, verdict) => {
      const values = [{ ...cite, document, indicator: 'i', place: 'a', year: 2024, said: word }];
      expect(of({ values }, '2026-11-22')[0]).toEqual(['a', verdict, null, 2024]);
      expect(of({ values, targets: toMeet('>', 50) }, '2026-11-22')[0]![1]).toBe(verdict);
    },
  );

  test('a number goes before words of its year, and before newer ones where the goal is a number', () => {
    const words = { ...cite, indicator: 'i', place: 'a', words: { vi: 'còn thấp' } };
    expect(of({ values: [{ ...words, year: 2030 }, at('a', 2030, 50)] })[0]).toEqual(['a', 'met', 0, 2030]);
    expect(of({ values: [{ ...words, year: 2030 }, at('a', 2029, 40)] })[0]).toContain('old-figure');
  });

  test('every result is counted, those that do not occur with 0', () => {
    expect(verdictCounts(findings(book, '2031-01-01'))).toEqual({
      ...{ met: 0, exceeded: 0, within: 0, 'not-met': 0 },
      ...{ 'not-due': 0, 'old-figure': 2, 'no-level': 0, words: 1, 'no-data': 0 },
    });
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

  const shipped = (id: string): IndicatorBook =>
    JSON.parse(
      readFileSync(new URL(`../../../public/data/${id}/indicators.json`, import.meta.url), 'utf8'),
    ) as IndicatorBook;
  const TODAY = '2026-11-22';
  const verdictsOf = (of: IndicatorBook, indicator: string) =>
    findings(of, TODAY)
      .filter(({ target }) => target.indicator === indicator)
      .map(({ verdict }) => verdict);

  test('Khánh Hòa has the fourteen indicators of Conclusion 544, and no figure it does not print', () => {
    const { indicators, values } = shipped('khanh-hoa');
    // the milestone of Resolution 09-NQ/TW is none of them
    expect(indicators.filter(({ group }) => group === undefined)).toHaveLength(14);
    expect(indicators.filter(({ group }) => group !== undefined).map(({ id }) => id)).toEqual([
      'thanh-pho-truc-thuoc',
    ]);
    expect(values.filter(({ value }) => value !== undefined)).toEqual([]);
  });

  test('Khánh Hòa has no “not met” that its documents do not say: “still low” judges nothing', () => {
    const found = findings(shipped('khanh-hoa'), TODAY);
    expect(found.filter(({ verdict }) => verdict === 'not-met')).toEqual([]);
    for (const { target, value, verdict } of found)
      if (verdict === 'met') expect(value?.document).toBe(target.document);
    for (const id of ['san-nha-o', 'dat-giao-thong', 'cay-xanh'])
      expect(verdictsOf(shipped('khanh-hoa'), id), id).toEqual(['words', 'words']);
  });

  test.each([
    ['phu-song', 40],
    ['do-thi-hoa', 99],
    ['nuoc-sach', 95],
  ])(
    'a number added for %s, whose goal is in words alone, is a figure without a level to compare',
    (id, value) => {
      const of = shipped('khanh-hoa');
      const added = { indicator: id, place: 'khanh-hoa', year: 2024, value, document: 'kl-544-2024' };
      const copy = { ...of, values: [...of.values, { ...added, verification: 'unverified' as const }] };
      const found = findings(copy, TODAY).find(
        ({ target, place }) => target.indicator === id && place === 'khanh-hoa',
      );
      expect(found).toMatchObject({ verdict: 'no-level', gap: null, value: { value } });
    },
  );

  test('the share of Quảng Ninh of 2023 is no verdict on 2025 or 2030', () => {
    const found = findings(shipped('quang-ninh'), TODAY).filter(({ target }) => target.id.startsWith('qn-'));
    expect(found.map(({ verdict, gap }) => [verdict, gap])).toEqual([
      ['old-figure', -1.5],
      ['not-due', -6.5],
    ]);
  });

  test.each(['viet-nam', 'quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa'])(
    'in the book of %s targets of Resolution 06-NQ/TW in common are called national, in its own words',
    (id) => {
      const common = shipped(id).targets.filter(
        ({ document, indicator }) =>
          document === 'nq-06-2022' && ['dat-giao-thong', 'cay-xanh', 'san-nha-o'].includes(indicator),
      );
      expect(common).toHaveLength(6);
      for (const { national, note, indicator } of common) {
        expect(national).toBe(true);
        if (indicator === 'cay-xanh') expect(note?.vi).toContain('“Cây xanh bình quân đầu người đô thị”');
      }
    },
  );
});
