import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenarios } from '#core/scenario/parse-scenarios.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readScenarios, writeScenarios } from '#core/scenario/scenario-text.ts';

const shipped: readonly Scenario[] = [
  { id: 'nay', title: { vi: 'Hiện nay' }, units: ['05977', '05983'], verification: 'verified' },
];
const own: Scenario = {
  id: 'own-2',
  title: { vi: "Mở rộng (a: b; c, d) ~ 'e'" },
  units: ['06184', '06187'],
  verification: 'illustrative',
};

test('what is written is read again; a shipped option by its id alone', () => {
  const text = writeScenarios([...shipped, own], shipped);
  expect(text).toMatch(/^:nay;[\w%]+:06184,06187$/);
  expect(readScenarios(text, shipped)).toEqual([...shipped, own]);
});

const drawn = (cut: Scenario['cut'], people?: Scenario['people']): Scenario => ({
  ...own,
  id: 'own-1',
  ...(cut && { cut }),
  ...(people && { people }),
});

test('what is drawn and typed is in the text, of a shipped option its people alone', () => {
  const people = { people: 120_000, urban: 90_000, year: 2024, source: 'Niên giám, trang 12; (bản in)' };
  const line = {
    kind: 'line',
    side: 'right',
    points: [
      [106.7, 21.8],
      [106.9, 21.75],
    ],
  } as const;
  expect(writeScenarios([drawn(line)], [])).toContain(':r1riy8w,cz8zk,4abk,-12kw');
  const list = [{ ...shipped[0]!, people }, drawn(line, people)].map((each, at) => ({
    ...each,
    id: at ? 'own-2' : each.id,
  }));
  const text = writeScenarios(list, shipped);
  expect(text).toMatch(/^:nay::120000,90000,2024,/);
  expect(text).toMatch(/^[\w:;,%-]+$/);
  expect(readScenarios(text, shipped)).toEqual(list);
});

const micro = (low: number, high: number) =>
  fc.integer({ min: low * 1e6, max: high * 1e6 }).map((at) => at / 1e6);
const points = (least: number) =>
  fc.array(fc.tuple(micro(-180, 180), micro(-90, 90)), { minLength: least, maxLength: 300 });
const cuts: fc.Arbitrary<Scenario['cut']> = fc.oneof(
  fc.constant(undefined),
  points(3).map((corners) => ({ kind: 'area' as const, points: corners })),
  fc.record({
    kind: fc.constant('line' as const),
    points: points(2),
    side: fc.constantFrom('left' as const, 'right' as const),
  }),
);
const counts: fc.Arbitrary<Scenario['people']> = fc.oneof(
  fc.constant(undefined),
  fc
    .record({
      people: fc.integer({ min: 1, max: 1e10 }),
      year: fc.integer({ min: 1900, max: 2100 }),
      source: fc
        .string({ minLength: 1, maxLength: 120, unit: 'grapheme-ascii' })
        .filter((text) => text.trim() === text),
      part: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ part, ...rest }) => ({
      ...rest,
      ...(part !== null && { urban: Math.floor(part * rest.people) }),
    })),
);

test('any drawing and any people come back as they were, from a link and from a file', () => {
  fc.assert(
    fc.property(cuts, counts, (cut, people) => {
      const list = [drawn(cut, people)];
      expect(readScenarios(writeScenarios(list, shipped), shipped)).toEqual(list);
      const file = { format: 'plan-atlas-scenarios/1', id: 'lang-son', documents: [], scenarios: list };
      expect(parseScenarios(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: file });
    }),
  );
});

test('a shipped option that was changed is written out', () => {
  const changed = { ...shipped[0]!, units: ['05977'] };
  expect(writeScenarios([changed], shipped)).toBe('Hi%E1%BB%87n%20nay:05977');
});

test.each([
  '',
  'x',
  ':other',
  'a:b:c',
  'a:1:a1,1,1,1',
  'a:1:a1,1,1,1,1,1,1',
  'a:1:x1,1,1,1,1,1',
  'a:1:a99999999,1,1,1,1,1',
  'a:1:azzzzzz,1,1,1,1,1',
  'a:1:l1,1',
  `a:1:a${Array.from({ length: 602 }, () => '1').join()}`,
  ':nay:l1,1,2,2',
  'a:1::12',
  'a:1::0,,2024,x',
  'a:1::12,13,2024,x',
  'a:1::12,,1024,x',
  'a:1::12,,2024,',
  'a:1::12,,2024,x:y',
  `a:1::12,,2024,${'x'.repeat(121)}`,
  'a%:05977',
  'a:05977,,1',
  `${'a'.repeat(81)}:1`,
  Array.from({ length: 13 }, () => 'a:1').join(';'),
  `a:${Array.from({ length: 601 }, (_, at) => at).join()}`,
])('hostile text is refused: %#', (text) => {
  expect(readScenarios(text, shipped)).toBeNull();
});

const book = { format: 'plan-atlas-scenarios/1', id: 'lang-son', documents: [], scenarios: [own] };

test('a file is read when it has the shape, and nothing twice', () => {
  expect(parseScenarios(book)).toEqual({ ok: true, value: book });
  const broken: readonly unknown[] = [
    null,
    [],
    { ...book, format: 'x' },
    { ...book, more: 1 },
    { ...book, scenarios: [own, own] },
    { ...book, scenarios: [{ ...own, units: ['1', '1'] }] },
    { ...book, scenarios: [{ ...own, units: [7] }] },
    { ...book, scenarios: [{ ...own, id: '<b>' }] },
    { ...book, scenarios: [{ ...own, document: 'none' }] },
    ...[
      {
        kind: 'area',
        points: [
          [107, 21],
          [107.1, 21],
        ],
      },
      {
        kind: 'area',
        points: [
          [107, 21],
          [107.1, 21],
          [107, 91],
        ],
      },
      { kind: 'area', points: Array.from({ length: 301 }, () => [107, 21]) },
      {
        kind: 'line',
        points: [
          [107, 21],
          [107.1, 21],
        ],
      },
      {
        kind: 'line',
        points: [
          [107, 21],
          [107.1, 21, 3],
        ],
        side: 'left',
      },
      {
        kind: 'circle',
        points: [
          [107, 21],
          [107.1, 21],
        ],
      },
    ].map((cut) => ({ ...book, scenarios: [{ ...own, cut }] })),
    ...[
      { people: 12.5, year: 2024, source: 'x' },
      { people: 12, urban: 13, year: 2024, source: 'x' },
      { people: 12, year: 2024, source: ' ' },
      { people: 12, year: 2024 },
      { people: '12', year: 2024, source: 'x' },
    ].map((people) => ({ ...book, scenarios: [{ ...own, people }] })),
    { ...book, scenarios: Array.from({ length: 13 }, (_, at) => ({ ...own, id: `o${at}` })) },
  ];
  for (const value of broken)
    expect(parseScenarios(value), JSON.stringify(value)).toMatchObject({ ok: false });
});
