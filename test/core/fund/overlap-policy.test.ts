import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalDay } from '#core/fund/approval-date.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { type OverlapPolicy, REPORT } from '#core/fund/overlap-policy.ts';
import { turfLandFund } from '#core/fund/turf-ledger.ts';
import { AXIS, onlyUnit, planeRows, prepared } from '#test/support/funds.ts';
import { feature, layerOf, type Polygons } from '#test/support/layers.ts';
import { plot, plotRing } from '#test/support/plots.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const unit = plot(0, 0, 1000, 100);
const laterPlan = (...days: (string | undefined)[]): OverlapPolicy => ({
  id: 'later-plan',
  approvedBy: 'approved',
  days: days.map(approvalDay),
});

/** The ledger of zones ODT, CLN, LUC … over units. */
function ledgerOf(
  zones: readonly Polygons[],
  policy: OverlapPolicy,
  units: readonly Polygons[] = [unit],
  engine = landFund,
): Promise<LandFund> {
  const codes = ['ODT', 'CLN', 'LUC', 'RSX', 'NTS'].slice(0, zones.length);
  const layers = prepared(layerOf(zones), codes, layerOf(units));
  return engine(layers.zones, layers.units, AXIS, () => {}, policy);
}

describe('a day of approval', () => {
  test.each([
    ['2026-11-22', 20261122],
    ['2026-11-22T08:00:00+07:00', 20261122],
    ['22/11/2026', 20261122],
    ['2/1/2026', 20260102],
    [' 02-01-2026 ', 20260102],
  ])('%s', (text, day) => expect(approvalDay(text)).toBe(day));

  test.each(['', 'x', '2026', '31/02/2026', '2026-13-01', '00/01/2026', '1/2', '22/11/26', undefined])(
    '%s is none',
    (text) => expect(approvalDay(text)).toBeUndefined(),
  );
});

/** Without rows under 1 cm². */
const listed = (rows: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).filter(([, ha]) => ha > 1e-8));

describe.each([
  ['kernel', landFund],
  ['turf', turfLandFund],
] as const)('the later plan takes the overlap, by %s', (_, engine) => {
  const pair = [plot(0, 0, 400, 100), plot(300, 0, 600, 100)];

  test('given to the later, the unit closes without overlap', async () => {
    const fund = await ledgerOf(pair, laterPlan('2024-05-01', '01/06/2025'), [unit], engine);
    expect(planeRows(onlyUnit(fund))).toEqual({ ODT: expect.closeTo(3, 5), CLN: expect.closeTo(3, 5) });
    expect(onlyUnit(fund).overlapHa).toBeCloseTo(0, 5);
    expect(onlyUnit(fund).unzonedHa).toBeCloseTo(4, 5);
    expect(fund.closureHa).toBeLessThan(1e-6);
    expect(onlyUnit(fund).rows.find(({ category }) => category === 'ODT')?.ellipsoidHa).toBeCloseTo(3, 1);
    expect(fund.method.overlaps).toEqual({ policy: 'later-plan', approvedBy: 'approved' });
    expect(fund.overlaps).toMatchObject({
      pairCount: 1,
      doubleCountedHa: expect.closeTo(1, 5),
      settledHa: expect.closeTo(1, 5),
      outcomes: { 'second-takes': 1 },
      pairs: [
        { first: 0, second: 1, areaHa: expect.closeTo(1, 5), outcome: 'second-takes', units: [{ id: 'u0' }] },
      ],
      units: [{ id: 'u0', doubleCountedHa: expect.closeTo(1, 5), settledHa: expect.closeTo(1, 5) }],
    });
  });

  test('the same day or none leaves it reported, and says so', async () => {
    for (const days of [['2024-05-01', '1/5/2024'] as const, ['2024-05-01', 'sớm'] as const]) {
      const fund = await ledgerOf(pair, laterPlan(...days), [unit], engine);
      expect(planeRows(onlyUnit(fund))).toEqual({ ODT: expect.closeTo(4, 5), CLN: expect.closeTo(3, 5) });
      expect(onlyUnit(fund).overlapHa).toBeCloseTo(1, 5);
      expect(fund.problems).toEqual([
        expect.objectContaining({
          kind: days[1] === 'sớm' ? 'approval-missing' : 'approval-same-day',
          feature: days[1] === 'sớm' ? 1 : 0,
        }),
      ]);
      expect(fund.overlaps.settledHa).toBeCloseTo(0, 5);
    }
  });

  test('of three on one place the latest has it once; one without day stays beside it', async () => {
    const three = [plot(0, 0, 300, 100), plot(100, 0, 400, 100), plot(200, 0, 500, 100)];
    const settled = await ledgerOf(
      three,
      laterPlan('2023-01-01', '2025-01-01', '2024-01-01'),
      [unit],
      engine,
    );
    expect(planeRows(onlyUnit(settled))).toEqual({
      ODT: expect.closeTo(1, 5),
      CLN: expect.closeTo(3, 5),
      LUC: expect.closeTo(1, 5),
    });
    expect(onlyUnit(settled).overlapHa).toBeCloseTo(0, 5);
    const open = await ledgerOf(three, laterPlan('2023-01-01', undefined, '2024-01-01'), [unit], engine);
    // 200–300 goes from ODT to LUC; CLN keeps 100–400 and overlaps whatever lies there
    expect(planeRows(onlyUnit(open))).toEqual({
      ODT: expect.closeTo(2, 5),
      CLN: expect.closeTo(3, 5),
      LUC: expect.closeTo(3, 5),
    });
    expect(onlyUnit(open).overlapHa).toBeCloseTo(3, 5);
    expect(open.closureHa).toBeLessThan(1e-6);
  });

  test('on the border of two units and outside both', async () => {
    const units = [plot(0, 0, 500, 100), plot(500, 0, 1000, 100)];
    const zones = [plot(-100, 0, 700, 100), plot(400, 0, 1100, 100)];
    const fund = await ledgerOf(zones, laterPlan('2020-01-01', '2021-01-01'), units, engine);
    // on the ellipsoid the two straight borders part by some cm², so the row is there
    expect(fund.units.map((each) => listed(planeRows(each)))).toEqual([
      { ODT: expect.closeTo(4, 5), CLN: expect.closeTo(1, 5) },
      { CLN: expect.closeTo(5, 5) },
    ]);
    expect(fund.outsideHa).toBeCloseTo(2, 5);
    expect(fund.overlaps.pairs[0]?.units).toEqual([
      { id: 'u0', areaHa: expect.closeTo(1, 5) },
      { id: 'u1', areaHa: expect.closeTo(2, 5) },
    ]);
  });
});

test('a large old plan under many small later ones is measured in their boxes', async () => {
  const small = Array.from({ length: 4 }, (_, i) => plot(20 + 200 * i, 10, 120 + 200 * i, 90));
  const large = layerRing(60);
  const fund = await ledgerOf([large, ...small], laterPlan('2015-01-01', ...small.map(() => '2025-01-01')));
  const { ODT, ...rest } = planeRows(onlyUnit(fund));
  expect(Object.values(rest)).toEqual(small.map(() => expect.closeTo(0.8, 5)));
  expect(ODT).toBeCloseTo(10 - 4 * 0.8, 5);
  expect(onlyUnit(fund).overlapHa).toBeCloseTo(0, 5);
});

/** The unit's outline with more corners than its small neighbours have. */
function layerRing(corners: number): Polygons {
  const side = (e: number, n: number, de: number, dn: number) =>
    Array.from({ length: corners }, (_, i) => [e + (de * i) / corners, n + (dn * i) / corners] as const);
  return feature(
    plotRing([
      ...side(0, 0, 1000, 0),
      ...side(1000, 0, 0, 100),
      ...side(1000, 100, -1000, 0),
      ...side(0, 100, 0, -100),
    ]),
  );
}

test('by any days the land covered at all and the closure stay, and what is left is the unsettled overlap', async () => {
  const province = seededProvince({ zones: 120, communes: 5, detail: 3, seed: 8, jitterDeg: 2e-4 });
  const layers = prepared(province.zones, province.categories, province.communes);
  const report = await landFund(layers.zones, layers.units, AXIS, () => {}, REPORT);
  expect(report.overlaps.doubleCountedHa).toBeGreaterThan(1);
  const count = province.categories.length;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fc.integer({ min: 20200101, max: 20200104 }), { nil: undefined }), {
        minLength: count,
        maxLength: count,
      }),
      async (days) => {
        const policy: OverlapPolicy = { id: 'later-plan', approvedBy: 'd', days };
        const fund = await landFund(layers.zones, layers.units, AXIS, () => {}, policy);
        fund.units.forEach((settled, i) => {
          const before = report.units[i]!;
          expect(Math.abs(settled.unzonedHa - before.unzonedHa)).toBeLessThan(1e-8);
          const lost = before.landHa.plane + before.seaHa.plane - settled.landHa.plane - settled.seaHa.plane;
          expect(Math.abs(before.overlapHa - settled.overlapHa - lost)).toBeLessThan(1e-8);
          expect(settled.overlapHa).toBeGreaterThan(-1e-9);
        });
        expect(Math.abs(fund.outsideHa - report.outsideHa)).toBeLessThan(1e-7);
        expect(fund.closureHa).toBeLessThan(1e-6);
      },
    ),
    { numRuns: 12, seed: 4 },
  );
  const all = await landFund(layers.zones, layers.units, AXIS, () => {}, {
    id: 'later-plan',
    approvedBy: 'd',
    days: Array.from({ length: count }, (_, i) => 20_000_000 + i),
  });
  expect(Math.max(...all.units.map(({ overlapHa }) => Math.abs(overlapHa)))).toBe(0);
});

test('jittered zones with days in any order: kernel and Turf agree within 1 ppm of the unit', async () => {
  const province = seededProvince({ zones: 60, communes: 4, detail: 3, seed: 6, jitterDeg: 2e-4 });
  const layers = prepared(province.zones, province.categories, province.communes);
  const days = province.categories.map((_, i) => (i % 5 === 0 ? undefined : 20200101 + ((i * 7) % 13)));
  const policy: OverlapPolicy = { id: 'later-plan', approvedBy: 'd', days };
  const kernel = await landFund(layers.zones, layers.units, AXIS, () => {}, policy);
  const turf = await turfLandFund(layers.zones, layers.units, AXIS, () => {}, policy);
  expect(kernel.overlaps.settledHa).toBeGreaterThan(0.1);
  kernel.units.forEach((one, i) => {
    const other = turf.units[i]!;
    const ppm = one.areaHa.plane * 1e-6;
    for (const { category, planeHa, ellipsoidHa } of one.rows) {
      const row = other.rows.find((each) => each.category === category);
      expect(Math.abs(planeHa - (row?.planeHa ?? 0))).toBeLessThan(ppm);
      expect(Math.abs(ellipsoidHa - (row?.ellipsoidHa ?? 0))).toBeLessThan(ppm);
    }
    expect(Math.abs(one.overlapHa - other.overlapHa)).toBeLessThan(ppm);
  });
});
