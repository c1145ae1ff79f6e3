import { expect, test } from 'vitest';
import type { FundRow, UnitFund } from '#core/fund/land-fund.ts';
import { compareScenarios, unitChange } from '#core/scenario/compare-scenarios.ts';
import { scenarioFigures, type UnitFacts } from '#core/scenario/scenario-figures.ts';
import { scenarioStandings } from '#core/scenario/scenario-standing.ts';
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
  const figures = scenarioFigures(fund, { units: ['b', 'a', 'a', 'zz'] }, facts, urban);
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
  expect(scenarioFigures(fund, { units: ['a', 'b'] }, facts, urban)).toMatchObject({
    declaredHa: null,
    people: null,
  });
  expect(scenarioFigures(fund, { units: ['a'] }, facts, urban)).toMatchObject({
    declaredHa: 101,
    people: 900,
  });
});

test('people known for all units together are those of all units together alone', () => {
  const facts = { ...nothing, peopleOfAll: 5000 };
  expect(scenarioFigures(fund, { units: ['a', 'b'] }, facts, urban).people).toBeNull();
  expect(scenarioFigures(fund, { units: ['a', 'b', 'c'] }, facts, urban).people).toBe(5000);
});

test('no units: nothing, and nothing known', () => {
  const empty = scenarioFigures(fund, { units: [] }, { ...nothing, peopleOfAll: 5 }, urban);
  expect(empty).toMatchObject({ areaHa: { plane: 0 }, rows: [], groups: [], people: null, declaredHa: null });
});

test('lines hold differences to the first, and none where a figure is not known', () => {
  const facts = { declaredHa: new Map([['a', 101]]), people: new Map<string, number>() };
  const lines = compareScenarios(
    [['a'], ['a', 'b'], ['c']].map((codes) => scenarioFigures(fund, { units: codes }, facts, urban)),
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

// half of b and all of c are drawn, and a tenth of a
const part = (id: string, share: number, areaHa: number, rows: readonly FundRow[]) => {
  const { name, ...rest } = unit(id, areaHa, rows, {
    unzonedHa: 5,
    residualHa: { plane: 2e-9, ellipsoid: 0 },
  });
  return { ...rest, name, overlays: [], share };
};
const parts = [
  part('a', 0.1, 10, [row('ODT', 10)]),
  part('b', 0.5, 100, [row('RSX', 75), row('DKV', 20)]),
  part('c', 1, 50, [row('LUC', 49)]),
];
const triangle = [
  [107, 21],
  [107.1, 21],
  [107, 21.1],
] as const;

test('a drawn area adds the parts of other units to the chosen ones; people of a part are an estimate by area', () => {
  const facts = {
    declaredHa: new Map([
      ['a', 101],
      ['b', 199],
    ]),
    people: new Map([
      ['a', 900],
      ['b', 600],
      ['c', 250],
    ]),
    urbanUnits: new Set(['a']),
  };
  const option = { units: ['a'], cut: { kind: 'area', points: triangle } } as const;
  const figures = scenarioFigures(fund, option, facts, urban, parts);
  // the whole of a, half of b, and c, which is inside and counts as the ledger has it
  expect(figures.units.map(({ id, share }) => [id, share])).toEqual([
    ['a', undefined],
    ['b', 0.5],
    ['c', undefined],
  ]);
  expect(figures.areaHa.plane).toBe(250);
  expect(Object.fromEntries(figures.rows.map(({ category, planeHa }) => [category, planeHa]))).toEqual({
    LUC: 80,
    RSX: 87,
    ODT: 60,
    DKV: 20,
  });
  expect(figures).toMatchObject({
    declaredHa: null,
    unzonedHa: 5,
    people: 1450,
    peopleFrom: 'estimate',
    urbanPeople: 900,
  });
  expect(figures.urbanisation).toBeCloseTo(900 / 1450, 12);
  const whole = scenarioFigures(fund, { units: ['a', 'c'] }, facts, urban);
  expect(whole).toMatchObject({ people: 1150, peopleFrom: 'units', urbanisation: 900 / 1150 });
});

test('a line leaves of the chosen units what is on its side, and of the others nothing', () => {
  const facts = { ...nothing, people: new Map([['a', 900]]) };
  const option = { units: ['a', 'b'], cut: { kind: 'line', points: triangle, side: 'left' } } as const;
  const figures = scenarioFigures(fund, option, facts, urban, parts);
  expect(figures.units.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(figures.areaHa.plane).toBe(110);
  expect(figures.people).toBeNull();
  // a line that cannot be drawn cuts nothing
  expect(scenarioFigures(fund, option, facts, urban, null).areaHa.plane).toBe(300);
});

test('units gained, lost and cut against the first option are named', () => {
  const first = {
    units: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'd', name: 'D', share: 0.5 },
    ],
  };
  const other = {
    units: [
      { id: 'a', name: 'A', share: 0.4 },
      { id: 'c', name: 'C', share: 0.2 },
      { id: 'd', name: 'D', share: 0.5 },
    ],
  };
  expect(unitChange(first, other)).toEqual({
    gained: [{ id: 'c', name: 'C', share: 0.2 }],
    lost: [{ id: 'b', name: 'B' }],
    changed: [{ id: 'a', name: 'A', share: 0.4 }],
  });
  expect(unitChange(first, first)).toEqual({ gained: [], lost: [], changed: [] });
});

test('people a reader gives stand before those of units, and say so', () => {
  const facts = { ...nothing, people: new Map([['a', 900]]), urbanUnits: new Set(['a']) };
  const people = { people: 2000, urban: 500, year: 2024, source: 'sổ tay' };
  expect(scenarioFigures(fund, { units: ['a'], people }, facts, urban)).toMatchObject({
    people: 2000,
    peopleFrom: 'reader',
    urbanPeople: 500,
    urbanisation: 0.25,
  });
});

const standard = (id: string, urbanClass: 'I' | 'II' | 'III', low: number, high: number) => ({
  ...{ id, urbanClass, low, high, unit: '', title: { vi: id }, verification: 'secondary' as const },
  points: { low: 5, high: 7 },
});
const standards = [
  standard('population', 'II', 200_000, 500_000),
  standard('population', 'III', 20_000, 200_000),
  standard('density', 'II', 100_000, 150_000),
  standard('green', 'III', 2.5, 7),
  standard('labour', 'III', 60, 80),
  standard('population', 'I', 1, 2),
];

test('class standards are those of the ruleset given, held against people, density and green land, else there is no data', () => {
  const people = new Map([
    ['a', 250_000],
    ['b', 100_000],
  ]);
  // 350,000 people on 3 km²; 40 ha of green land = 1.14 m² a head
  const known = scenarioStandings(
    scenarioFigures(fund, { units: ['a', 'b'] }, { ...nothing, people }, urban),
    standards,
  );
  expect(
    known.map(({ urbanClass, standing }) => [
      urbanClass,
      standing.lines.map(({ standard: { id }, value, verdict, points }) => [id, value, verdict, points]),
    ]),
  ).toEqual([
    [
      'II',
      [
        ['population', 350_000, 'between', 6],
        ['density', 350_000 / 3, 'between', 5 + (2 / 50_000) * (350_000 / 3 - 100_000)],
      ],
    ],
    [
      'III',
      [
        ['population', 350_000, 'high', 7],
        ['green', 400_000 / 350_000, 'below', 0],
        ['labour', null, 'no-data', null],
      ],
    ],
  ]);
  const unknown = scenarioStandings(scenarioFigures(fund, { units: ['a'] }, nothing, urban), standards);
  expect(unknown.flatMap(({ standing }) => standing.lines.map(({ verdict }) => verdict))).toEqual(
    Array.from({ length: 5 }, () => 'no-data'),
  );
});
