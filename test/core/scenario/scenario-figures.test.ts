import { expect, test } from 'vitest';
import type { FundRow, UnitFund } from '#core/fund/land-fund.ts';
import { classCriteria } from '#core/scenario/class-criteria.ts';
import { compareScenarios } from '#core/scenario/compare-scenarios.ts';
import { scenarioFigures, type UnitFacts } from '#core/scenario/scenario-figures.ts';
import { makeLandFund } from '#test/support/task-samples.ts';

const row = (category: string, planeHa: number): FundRow => ({
  category,
  planeHa,
  ellipsoidHa: planeHa + 1,
  zones: 2,
});
const unit = (id: string, areaHa: number, rows: readonly FundRow[], rest: Partial<UnitFund>): UnitFund => ({
  id,
  name: `Phường ${id}`,
  areaHa: { plane: areaHa, ellipsoid: areaHa + 2 },
  rows,
  overlays: [row('KDT', 5)],
  landHa: { plane: 0, ellipsoid: 0 },
  seaHa: { plane: 0, ellipsoid: 0 },
  unzonedHa: 0,
  overlapHa: 0,
  residualHa: { plane: 0, ellipsoid: 0 },
  closureHa: 0,
  ...rest,
});

// by hand: a = 100 ha (60 ODT, 30 LUC, 12 RSX less 2 twice), b = 200 ha (150 RSX, 40 DKV, 10 bare), c = 50 ha (50 LUC)
const fund = {
  ...makeLandFund(1),
  totals: ['LUC', 'RSX', 'ODT', 'DKV'].map((category) => row(category, 0)),
  overlays: [row('KDT', 15)],
  units: [
    unit('a', 100, [row('LUC', 30), row('RSX', 12), row('ODT', 60)], {
      overlapHa: 2,
      residualHa: { plane: 1e-9, ellipsoid: 0 },
    }),
    unit('b', 200, [row('RSX', 150), row('DKV', 40)], {
      unzonedHa: 10,
      residualHa: { plane: -4e-9, ellipsoid: 0 },
    }),
    unit('c', 50, [row('LUC', 50)], {}),
  ],
};
const nothing: UnitFacts = { declaredHa: new Map(), people: new Map() };
const urban = { codes: ['ODT', 'DKV'] };

test('figures are the sums of the units by hand, and close as they do', () => {
  const facts = {
    declaredHa: new Map([
      ['a', 101],
      ['b', 199],
    ]),
    people: new Map([
      ['a', 900],
      ['b', 600],
    ]),
  };
  const figures = scenarioFigures(fund, ['b', 'a', 'a', 'zz'], facts, urban);
  expect(figures.units.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(figures.unknown).toEqual(['zz']);
  expect(figures.areaHa).toEqual({ plane: 300, ellipsoid: 304 });
  expect(figures.rows).toEqual([
    { category: 'LUC', planeHa: 30, ellipsoidHa: 31 },
    { category: 'RSX', planeHa: 162, ellipsoidHa: 164 },
    { category: 'ODT', planeHa: 60, ellipsoidHa: 61 },
    { category: 'DKV', planeHa: 40, ellipsoidHa: 41 },
  ]);
  expect(figures.overlays).toEqual([{ category: 'KDT', planeHa: 10, ellipsoidHa: 12 }]);
  expect(figures.urbanHa).toBe(100);
  expect(figures.groups).toEqual([
    { group: 'agricultural', planeHa: 192, share: 0.64 },
    { group: 'non-agri', planeHa: 100, share: 100 / 300 },
  ]);
  expect(figures.declaredHa).toBe(300);
  expect(figures.people).toBe(1500);
  const rows = figures.rows.reduce((sum, { planeHa }) => sum + planeHa, 0);
  expect(rows + figures.unzonedHa - figures.overlapHa).toBe(figures.areaHa.plane);
  expect(figures.residualHa.plane).toBeCloseTo(-3e-9, 15);
  expect(figures.closureHa).toBeCloseTo(3e-9, 15);
});

test('declared area and people are unknown as soon as one unit lacks them', () => {
  const facts = { declaredHa: new Map([['a', 101]]), people: new Map([['a', 900]]) };
  expect(scenarioFigures(fund, ['a', 'b'], facts, urban)).toMatchObject({ declaredHa: null, people: null });
  expect(scenarioFigures(fund, ['a'], facts, urban)).toMatchObject({ declaredHa: 101, people: 900 });
});

test('people known for all units together are those of all units together alone', () => {
  const facts = { ...nothing, peopleOfAll: 5000 };
  expect(scenarioFigures(fund, ['a', 'b'], facts, urban).people).toBeNull();
  expect(scenarioFigures(fund, ['a', 'b', 'c'], facts, urban).people).toBe(5000);
});

test('no units: nothing, and nothing known', () => {
  const empty = scenarioFigures(fund, [], { ...nothing, peopleOfAll: 5 }, urban);
  expect(empty).toMatchObject({ areaHa: { plane: 0 }, rows: [], groups: [], people: null, declaredHa: null });
});

test('lines hold differences to the first, and none where a figure is not known', () => {
  const facts = { declaredHa: new Map([['a', 101]]), people: new Map<string, number>() };
  const lines = compareScenarios(
    [['a'], ['a', 'b'], ['c']].map((codes) => scenarioFigures(fund, codes, facts, urban)),
  );
  const line = (measure: string, name = '') =>
    lines.find((each) => each.measure === measure && each.name === name);
  expect(line('area')).toMatchObject({ values: [100, 300, 50], differences: [0, 200, -50] });
  expect(line('declared')).toMatchObject({ values: [101, null, null], differences: [0, null, null] });
  expect(line('people')).toMatchObject({ values: [null, null, null], differences: [null, null, null] });
  expect(line('category', 'RSX')).toMatchObject({ values: [12, 162, 0], differences: [0, 150, -12] });
  expect(line('group', 'non-agri')).toMatchObject({ values: [60, 100, 0] });
  expect(line('overlay', 'KDT')).toMatchObject({ values: [5, 10, 5] });
});

test('class standards are held against people, density and green land, else there is no data', () => {
  const people = new Map([
    ['a', 250_000],
    ['b', 100_000],
  ]);
  const known = classCriteria(scenarioFigures(fund, ['a', 'b'], { ...nothing, people }, urban));
  // 350,000 people on 3 km²; 40 ha of green land = 1.14 m² a head
  expect(known.map(({ id, value }) => [id, value])).toEqual([
    ['population', 350_000],
    ['density', 350_000 / 3],
    ['green', 400_000 / 350_000],
  ]);
  expect(known.map(({ classes }) => classes.map(({ verdict }) => verdict))).toEqual([
    ['between', 'high'],
    ['high', 'high'],
    ['below', 'below'],
  ]);
  const unknown = classCriteria(scenarioFigures(fund, ['a'], nothing, urban));
  expect(unknown.flatMap(({ value, classes }) => [value, ...classes.map(({ verdict }) => verdict)])).toEqual(
    Array.from({ length: 3 }, () => [null, 'no-data', 'no-data']).flat(),
  );
});
