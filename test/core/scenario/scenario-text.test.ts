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

test('a shipped option that was changed is written out', () => {
  const changed = { ...shipped[0]!, units: ['05977'] };
  expect(writeScenarios([changed], shipped)).toBe('Hi%E1%BB%87n%20nay:05977');
});

test.each([
  '',
  'x',
  ':other',
  'a:b:c',
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
    { ...book, scenarios: Array.from({ length: 13 }, (_, at) => ({ ...own, id: `o${at}` })) },
  ];
  for (const value of broken)
    expect(parseScenarios(value), JSON.stringify(value)).toMatchObject({ ok: false });
});
