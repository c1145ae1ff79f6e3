import { expect, test } from 'vitest';
import { rulesetLines, rulesetStanding } from '#core/plan/ruleset-standing.ts';

test.each([
  ['2024-07-31', 'coming'],
  ['2024-08-01', 'in-force'],
  ['2025-12-31', 'in-force'],
  ['2026-01-01', 'ended'],
])('in force from its first to its last day: on %s it is %s', (day, standing) => {
  expect(rulesetStanding({ validFrom: '2024-08-01', validTo: '2025-12-31' }, day)).toBe(standing);
});

test('a year without a day stands for the whole year', () => {
  expect(rulesetStanding({ validFrom: '2018' }, '2018-01-01')).toBe('in-force');
  expect(rulesetStanding({ validFrom: '2018' }, '2017-12-31')).toBe('coming');
  expect(rulesetStanding({ validFrom: '2018', validTo: '2020' }, '2020-12-31')).toBe('in-force');
});

test('lines run from the oldest to the last; rulesets that replace each other in a ring do not hang it', () => {
  const of = (id: string, replaces?: string) => ({
    id,
    title: { vi: id },
    documentNo: id,
    validFrom: '2020',
    status: 'secondary' as const,
    ...(replaces ? { replaces } : {}),
  });
  const ids = (list: Parameters<typeof rulesetLines>[0]) =>
    rulesetLines(list).map((line) => line.map(({ id }) => id));
  expect(ids([of('c', 'b'), of('alone'), of('a'), of('b', 'a')])).toEqual([['a', 'b', 'c']]);
  expect(ids([of('d', 'x'), of('x', 'y'), of('y', 'x')])).toEqual([['y', 'x', 'd']]);
});
