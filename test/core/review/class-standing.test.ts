import { describe, expect, test } from 'vitest';
import type { ClassStandard } from '#core/plan/ruleset.ts';
import { classStanding } from '#core/review/class-standing.ts';

const standard = (
  id: string,
  unit: string,
  low: number,
  high: number,
  points?: ClassStandard['points'],
  urbanClass: ClassStandard['urbanClass'] = 'II',
): ClassStandard => ({
  ...{ id, unit, low, high, urbanClass, title: { vi: id }, verification: 'secondary' as const },
  ...(points && { points }),
});
/** Resolution 111/2025, class II, as planning-rules 4.1 gives them. */
const CLASS_II = [
  standard('population', 'người', 200_000, 500_000, { low: 5.5, high: 7 }),
  standard('density', 'người/km²', 1000, 1500, { low: 4.5, high: 6 }),
  standard('clean-water', '%', 90, 100, { low: 2, high: 3 }),
  standard('public-service-land', 'm²/người', 2, 3),
  standard('green', 'm²/người', 6, 8, { low: 2.5, high: 3 }),
  standard('population', 'người', 20_000, 200_000, { low: 5.5, high: 7 }, 'III'),
];
/** 250,000 people on 200 km², 175 ha of public green, 60 ha of public services. */
const TOWN = {
  areaHa: 20_000,
  people: 250_000,
  amounts: new Map([
    ['DKV', 175],
    ['DGD', 40],
    ['DYT', 15],
    ['DVH', 5],
    ['ODT', 4000],
  ]),
};
const lineOf = (id: string, facts: Parameters<typeof classStanding>[2] = TOWN) =>
  classStanding(CLASS_II, 'II', facts).lines.find((line) => line.standard.id === id)!;

describe('a town against the standards of its class', () => {
  test('points between low and high are interpolated, by hand', () => {
    // a sixth of the way from 200,000 to 500,000: 5.5 + 1.5 / 6
    expect(lineOf('population')).toMatchObject({ value: 250_000, verdict: 'between' });
    expect(lineOf('population').points).toBeCloseTo(5.75, 12);
    // 1,250 a km², half way: 4.5 + 0.75
    expect(lineOf('density').points).toBeCloseTo(5.25, 12);
    // 1,750,000 m² over 250,000 = 7 m², half way: 2.5 + 0.25
    expect(lineOf('green').value).toBeCloseTo(7, 12);
    expect(lineOf('green').points).toBeCloseTo(2.75, 12);
  });

  test('at and above the high standard all points, below the low none', () => {
    expect(lineOf('population', { ...TOWN, people: 500_000 })).toMatchObject({ points: 7, verdict: 'high' });
    expect(lineOf('population', { ...TOWN, people: 200_000 }).points).toBe(5.5);
    expect(lineOf('population', { ...TOWN, people: 199_999 })).toMatchObject({ points: 0, verdict: 'below' });
  });

  test('points are of the lines that can be computed, and the rest of the scale is said', () => {
    const standing = classStanding(CLASS_II, 'II', TOWN);
    expect(standing.points).toBeCloseTo(5.75 + 5.25 + 2.75, 12);
    expect(standing).toMatchObject({ computable: 16, whole: 19 });
    expect(lineOf('clean-water')).toMatchObject({ value: null, verdict: 'no-data', points: null });
  });

  test('public services have a standard without points', () => {
    // 600,000 m² over 250,000
    expect(lineOf('public-service-land')).toMatchObject({ verdict: 'between', points: null });
    expect(lineOf('public-service-land').value).toBeCloseTo(2.4, 12);
  });

  test('without people nothing can be computed', () => {
    const standing = classStanding(CLASS_II, 'II', { ...TOWN, people: null });
    expect(standing.lines.every(({ verdict }) => verdict === 'no-data')).toBe(true);
    expect(standing).toMatchObject({ points: 0, computable: 0, whole: 19 });
  });
});
