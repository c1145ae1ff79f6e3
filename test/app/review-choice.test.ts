import { describe, expect, test } from 'vitest';
import { keepPeople, keptPeople } from '#app/people-keeper.ts';
import { chosenRuleset, readReviewChoice, writeReviewChoice } from '#app/review-choice.ts';
import { readLink, writeLink } from '#app/url-codec.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';

const USUAL = { ruleset: null, level: 'urban', urbanClass: null, unverified: false } as const;
const file = (id: string, validFrom: string, validTo?: string): RulesetFile => ({
  ...{
    id,
    validFrom,
    title: { vi: id },
    documentNo: id,
    status: 'secondary',
    format: 'plan-atlas-ruleset/1',
  },
  ...(validTo && { validTo }),
});

describe('what land is reviewed against', () => {
  test.each([
    { ...USUAL, ruleset: 'qcvn-01-2026', level: 'rural', unverified: true } as const,
    { ...USUAL, ruleset: 'quy chuẩn: (1.2)', urbanClass: 'II' } as const,
    USUAL,
  ])('comes back out of a link: %j', (choice) => {
    const text = writeReviewChoice(choice);
    expect(readReviewChoice(text)).toEqual(choice);
    const { review } = readLink(`v=1&fv=review&fq=${text}`);
    expect(review).toBe(text);
    expect(writeLink(readLink(`v=1&fv=review&fq=${text}`))).toContain(`fq=${text}`);
  });

  test.each([null, '', ':::', 'x', '%:high:VII:yes', '::::::::'])(
    '%j is as usual but for its name',
    (text) => {
      expect(readReviewChoice(text)).toMatchObject({ level: 'urban', urbanClass: null, unverified: false });
    },
  );

  test('the rules in force on the day hold, whatever stands first; a year stands for all of it', () => {
    const [next, now, before] = [
      file('next', '2027-01-01'),
      file('now', '2021', '2026-12-31'),
      file('x', '2016', '2020'),
    ];
    const all = [next, before, now];
    expect(chosenRuleset(all, null, '2026-11-22')).toBe(now);
    expect(chosenRuleset(all, null, '2026-12-31')).toBe(now);
    expect(chosenRuleset(all, null, '2027-01-01')).toBe(next);
    expect(chosenRuleset(all, null, '2020-12-31')).toBe(before);
    expect(chosenRuleset(all, 'next', '2026-11-22')).toBe(next);
    expect(chosenRuleset([], null, '2026-11-22')).toBeNull();
  });
});

describe('people given here', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };

  test('come back at the next visit, of each package its own, of its units alone', () => {
    const own = memory();
    keepPeople(
      own,
      'a',
      new Map([
        ['06652', 10],
        ['*', 20],
      ]),
    );
    expect([...keptPeople(own, 'a', ['06652'])]).toEqual([
      ['06652', 10],
      ['*', 20],
    ]);
    expect([...keptPeople(own, 'a', [])]).toEqual([['*', 20]]);
    expect(keptPeople(own, 'b', ['06652']).size).toBe(0);
  });

  test('that cannot be read or kept are nobody, and no fault', () => {
    const own = memory();
    own.kept.set('plan-atlas/people/a', '{"06652": "nhiều"}');
    expect(keptPeople(own, 'a', ['06652']).size).toBe(0);
    const full = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepPeople(full, 'a', new Map([['x', 1]]))).not.toThrow();
    expect(keptPeople(full, 'a', ['x']).size).toBe(0);
    expect(keptPeople(null, 'a', ['x']).size).toBe(0);
  });
});
