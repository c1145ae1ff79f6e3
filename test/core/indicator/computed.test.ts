import { describe, expect, test } from 'vitest';
import { computeIndicator } from '#core/indicator/compute-indicator.ts';
import { classOf, valueClasses } from '#core/indicator/value-classes.ts';
import { findings } from '#core/indicator/verdict.ts';

describe('an indicator computed from land', () => {
  const amounts = new Map([
    ['DGT', 30],
    ['ODT', 90],
    ['dkv', 12],
    ['RSX', 1000],
  ]);
  test('a share: part over whole, other land apart', () => {
    expect(computeIndicator({ kind: 'share', part: ['DGT'], whole: ['DGT', 'ODT'] }, amounts, null)).toEqual({
      value: 25,
      partHa: 30,
      wholeHa: 120,
    });
  });
  test('a share of no land is none', () => {
    expect(computeIndicator({ kind: 'share', part: ['SKK'], whole: ['SKK'] }, amounts, null)).toBeNull();
  });
  test('land a head in square metres; nobody to divide among is no figure', () => {
    const perHead = { kind: 'per-head', categories: ['DKV'] } as const;
    expect(computeIndicator(perHead, amounts, 60_000)).toEqual({ value: 2, partHa: 12, people: 60_000 });
    expect(computeIndicator(perHead, amounts, null)).toBeNull();
    expect(computeIndicator(perHead, amounts, 0)).toBeNull();
  });
});

describe('classes of values', () => {
  test('about as many values each, every value in exactly one', () => {
    const values = [9, 1, 5, 3, 7, 2, 8, 4, 6, 10];
    const classes = valueClasses(values, 5);
    expect(classes.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2]);
    expect(classes[0]).toEqual({ min: 1, max: 2, count: 2 });
    for (const value of values) expect(classOf(classes, value)).toBe(Math.ceil(value / 2) - 1);
  });
  test('equal values are never parted, so there may be fewer classes', () => {
    expect(valueClasses([0, 0, 0, 0, 0, 3], 3)).toEqual([
      { min: 0, max: 0, count: 5 },
      { min: 3, max: 3, count: 1 },
    ]);
    expect(valueClasses([], 5)).toEqual([]);
    expect(classOf(valueClasses([1, 2], 2), 1.5)).toBe(-1);
  });
});

test('a goal in words is held against words, not against nothing', () => {
  const cite = { document: 'd', verification: 'secondary' } as const;
  const verdicts = findings(
    {
      format: 'plan-atlas-indicators/1',
      id: 'b',
      title: { vi: 'B' },
      documents: [],
      places: ['a', 'b'].map((id) => ({ id, name: { vi: id }, vintage: '2025-07' })),
      indicators: [{ id: 'i', title: { vi: 'I' }, unit: '', better: 'none' }],
      values: [{ ...cite, indicator: 'i', place: 'a', year: 2024, words: { vi: 'khá' } }],
      targets: [
        { ...cite, id: 't', indicator: 'i', year: 2030, goal: { op: 'words', words: { vi: 'tốt' } } },
      ],
    },
    '2026-11-22',
  ).map(({ verdict }) => verdict);
  expect(verdicts).toEqual(['words', 'no-data']);
});
