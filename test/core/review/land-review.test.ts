import { describe, expect, test } from 'vitest';
import type { LandStandard } from '#core/plan/ruleset.ts';
import { type LandReview, type ReviewPlace, reviewLand } from '#core/review/land-review.ts';
import { purposesOf } from '#core/review/purpose.ts';
import type { PurposeId } from '#core/review/purpose-ids.ts';
import type { StandardChoice } from '#core/review/purpose-standard.ts';

const rule = (id: string, purpose: string, min: number, more: Partial<LandStandard> = {}): LandStandard => ({
  ...{ id, purpose, min, title: { vi: id }, level: 'urban', unit: 'm²/người', verification: 'secondary' },
  ...more,
});
const STANDARDS: readonly LandStandard[] = [
  rule('health', 'health', 0.4),
  rule('nursery', 'education', 0.6, { verification: 'unverified' }),
  rule('primary', 'education', 0.65, { verification: 'unverified' }),
  rule('green-v', 'green', 4, { urbanClasses: ['V'] }),
  rule('green-ii', 'green', 6, { urbanClasses: ['I', 'II'] }),
  rule('green-unit', 'green', 2, { level: 'unit' }),
  rule('lot', 'culture', 20, { unit: '%', level: 'lot' }),
];
const place = (id: string, kind: string, amounts: Record<string, number>, people: number | null = null) => ({
  ...{ id, name: id, kind, areaHa: 400, people },
  amounts: new Map(Object.entries(amounts)),
});
/** A town of 2 km × 2 km with 40,000 people and a commune of the same size with 5,000. */
const TOWN = place('a', 'phường', { DVH: 1, DYT: 1.6, dgd: 3, DGD: 1, DKV: 12, ODT: 300 }, 40_000);
const VILLAGE = place('b', 'xã', { DYT: 0.1, DGD: 2, LUC: 380 }, 5000);
const ISLAND = place('c', 'đặc khu', { DVH: 0.5, RPH: 399 });
const review = (units: readonly ReviewPlace[], choice: Partial<StandardChoice> = {}): LandReview => {
  const all = new Map<string, number>();
  for (const { amounts } of units) for (const [code, ha] of amounts) all.set(code, (all.get(code) ?? 0) + ha);
  return reviewLand({
    units,
    total: { ...place('', '', {}), areaHa: 400 * units.length, amounts: all },
    purposes: purposesOf(),
    standards: STANDARDS,
    choice: { level: 'urban', urbanClass: null, unverified: false, ...choice },
  });
};
const figures = (of: LandReview, line: LandReview['total'], id: PurposeId) =>
  line.figures[of.purposes.findIndex((purpose) => purpose.id === id)]!;

describe('the review of land by purpose', () => {
  test('hectares, share and square metres a head of squares worked by hand', () => {
    const made = review([TOWN, VILLAGE]);
    // 12 ha of 400 ha; 120,000 m² over 40,000 people
    expect(figures(made, made.units[0]!, 'green')).toMatchObject({
      ...{ ha: 12, percent: 3, squareMetresPerPerson: 3 },
    });
    // two spellings of one code are one land
    expect(figures(made, made.units[0]!, 'education').ha).toBe(4);
    expect(made.units.map((line) => figures(made, line, 'health').ha)).toEqual([1.6, 0.1]);
  });

  test('a standard is met, or short by so many square metres, exactly at its edge', () => {
    const made = review([TOWN, VILLAGE]);
    // 0.4 m² × 40,000 = 16,000 m² = 1.6 ha; 0.4 m² × 5,000 = 2,000 m², of which 1,000 m² are there
    const [town, village] = made.units.map((line) => figures(made, line, 'health'));
    expect(town).toMatchObject({ verdict: 'met', missing: 0 });
    expect(village!.verdict).toBe('short');
    expect(village!.missing).toBeCloseTo(1000, 9);
  });

  test('no people, no code or no standard is no data and not a zero', () => {
    const made = review([TOWN, ISLAND]);
    const island = made.units[1]!;
    expect(figures(made, island, 'culture')).toMatchObject({ ha: 0.5, squareMetresPerPerson: null });
    expect(figures(made, island, 'health')).toMatchObject({ ha: 0, verdict: 'no-data', missing: null });
    expect(figures(made, made.units[0]!, 'resettlement')).toMatchObject({ ha: null, percent: null });
    expect(figures(made, made.units[0]!, 'culture').verdict).toBe('no-data');
    // a sum of which one part's people are not known
    expect(made.total.people).toBeNull();
  });

  test('what nobody has verified is left out until it is asked for, and then schools are added up', () => {
    const standardOf = (of: LandReview) => of.purposes.find(({ id }) => id === 'education')!.standard;
    expect(standardOf(review([TOWN]))).toBeNull();
    const standard = standardOf(review([TOWN], { unverified: true }))!;
    expect(standard.of.map(({ id }) => id)).toEqual(['nursery', 'primary']);
    expect(standard.squareMetresPerPerson).toBeCloseTo(1.25, 12);
  });

  test('where every standard is for a class, the chosen class or else the least holds', () => {
    const green = (choice: Partial<StandardChoice>) =>
      review([TOWN], choice).purposes.find(({ id }) => id === 'green')!.standard?.squareMetresPerPerson;
    expect(green({})).toBe(4);
    expect(green({ urbanClass: 'II' })).toBe(6);
    expect(green({ urbanClass: 'III' })).toBeUndefined();
    expect(green({ level: 'unit', urbanClass: 'III' })).toBe(2);
  });

  test('urban and rural sums add up to the whole, land and people', () => {
    const made = review([TOWN, VILLAGE, { ...TOWN, id: 'd' }]);
    expect(made.kinds.map(({ kind, units, people }) => [kind, units, people])).toEqual([
      ['phường', 2, 80_000],
      ['xã', 1, 5000],
    ]);
    expect(made.total).toMatchObject({ units: 3, people: 85_000, areaHa: 1200 });
    made.purposes.forEach(({ id }, at) => {
      const sum = made.kinds.reduce((so, { figures: of }) => so + (of[at]!.ha ?? 0), 0);
      expect(sum, id).toBeCloseTo(made.total.figures[at]!.ha ?? 0, 12);
    });
    expect(made.residualHa).toBeLessThan(1e-12);
  });

  test('a hectare lost between the units and the whole is said', () => {
    const lost = reviewLand({
      units: [TOWN],
      total: { ...TOWN, amounts: new Map([['DKV', 11]]) },
      purposes: purposesOf(),
      standards: [],
      choice: { level: 'urban', urbanClass: null, unverified: false },
    });
    // 4 ha of DGD are missing, more than the one of DKV
    expect(lost.residualHa).toBeCloseTo(4, 12);
  });

  test('a package that declares codes for public space has a figure there, and ours stay', () => {
    const made = reviewLand({
      units: [{ ...TOWN, amounts: new Map([['QT', 2]]), before: new Map([['QT', 0.5]]) }],
      total: TOWN,
      purposes: purposesOf([{ purpose: 'public-space', codes: ['QT'] }]),
      standards: [],
      choice: { level: 'urban', urbanClass: null, unverified: false },
    });
    expect(figures(made, made.units[0]!, 'public-space')).toMatchObject({ ha: 2, changeHa: 1.5 });
    expect(made.purposes.map(({ id }) => id)).toEqual([
      ...['culture', 'health', 'education', 'green', 'public-space', 'resettlement'],
    ]);
  });
});
