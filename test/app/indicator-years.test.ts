import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorPage } from '#app/indicator-page.ts';
import { indicatorYears } from '#app/indicator-years.ts';
import type { Goal, IndicatorBook } from '#core/indicator/indicator-book.ts';
import { parseIndicators } from '#core/indicator/parse-indicators.ts';

function shipped(province: string): IndicatorBook {
  const read = parseIndicators(JSON.parse(readFileSync(`public/data/${province}/indicators.json`, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const seriesOf = (book: IndicatorBook, id: string) =>
  indicatorYears(book, book.indicators.find((each) => each.id === id)!);

test('the urbanisation rate of Quảng Ninh runs over 2022 and 2023 towards 70–75 % in 2025 and over 75 % in 2030', () => {
  const [series, ...others] = seriesOf(shipped('quang-ninh'), 'do-thi-hoa');
  expect(others).toEqual([]);
  expect(series!.figures.map(({ year, value }) => [year, value])).toEqual([
    [2022, 67.5],
    [2023, 68.5],
  ]);
  expect(series!.goals.map(({ year, low, high }) => [year, low, high])).toEqual([
    [2025, 70, 75],
    [2030, 75, null],
  ]);
  expect([series!.years, series!.range]).toEqual([
    [2022, 2030],
    [67.5, 75],
  ]);
});

test('every mark of every shipped package has a document and a trust, and one year alone is no course', () => {
  let marks = 0;
  for (const province of ['quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa', 'viet-nam']) {
    const book = shipped(province);
    for (const { years } of indicatorPage(book, null, '2026-11-22').blocks)
      for (const { figures, goals, years: span } of years) {
        expect(span[0]).toBeLessThan(span[1]);
        for (const { document, verification } of [
          ...figures.map(({ of }) => of),
          ...goals.map(({ target }) => target),
        ]) {
          expect(book.documents.some(({ id }) => id === document)).toBe(true);
          expect(verification).not.toBe('illustrative');
          marks++;
        }
      }
  }
  expect(marks).toBeGreaterThan(40);
});

test('a goal by reference stands at the newest national figure of its time, and nowhere without one', () => {
  const book = shipped('cao-bang');
  const of = (values: IndicatorBook['values']) =>
    seriesOf({ ...book, values: [...book.values, ...values] }, 'do-thi-hoa');
  // the package has no national figure: nothing is made up
  expect(of([])).toEqual([]);
  const national = { ...book.values[0]!, indicator: 'do-thi-hoa', place: 'viet-nam' };
  const [series] = of([
    { ...national, year: 2024, value: 44 },
    { ...national, year: 2022, value: 41 },
    { ...national, year: 2031, value: 60 },
  ]).filter(({ place }) => place.id === 'cao-bang');
  expect(series!.goals).toMatchObject([{ year: 2030, low: 44, high: 44, reference: { year: 2024 } }]);
});

test.each<[Goal, number | null, number | null]>([
  [{ op: '>=', value: 5 }, 5, null],
  [{ op: '<=', value: 5 }, null, 5],
  [{ op: 'approx', value: 5 }, 5, 5],
  [{ op: 'words', words: { vi: 'cao' } }, null, null],
])('the goal %j is open where it says nothing', (goal, low, high) => {
  const book = shipped('quang-ninh');
  const targets = book.targets
    .filter(({ indicator }) => indicator === 'do-thi-hoa')
    .map((each) => ({ ...each, goal }));
  expect(seriesOf({ ...book, targets }, 'do-thi-hoa')[0]?.goals[0]).toMatchObject({ low, high });
});

test('the year of targets that is chosen leaves the course whole', () => {
  const book = shipped('quang-ninh');
  const courses = (year: number | null) =>
    indicatorPage(book, year, '2026-11-22').blocks.find(({ indicator }) => indicator.id === 'do-thi-hoa')
      ?.years;
  expect(courses(2030)).toEqual(courses(null));
});
