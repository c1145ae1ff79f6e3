import { beforeAll, expect, test } from 'vitest';
import { type DrawnFund, DrawnFundSession } from '#core/fund/drawn-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { LonLat } from '#core/units.ts';
import { drawnDegrees } from '#test/support/drawn-degrees.ts';
import { AXIS, prepared } from '#test/support/funds.ts';
import { feature, layerOf, rectangle } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

/** Zones digitised each on its own, so that they overlap and leave gaps; an economic zone over some of them. */
const province = seededProvince({ zones: 250, seed: 5, jitterDeg: 2e-5 });
const categories = province.categories.map((category, zone) => (zone % 29 === 0 ? 'KKT' : category));
const zonesOnly = prepared(province.zones, categories, layerOf([])).zones;
const session = new DrawnFundSession(zonesOnly, projector(AXIS));
beforeAll(() => session.findOverlaps());

const ledgerOf = async (ring: readonly LonLat[]) => {
  const { units } = prepared(layerOf([]), [], layerOf([feature(ring)]));
  const fund = await landFund(zonesOnly, units, AXIS);
  return fund.units[0]!;
};
const figures = (outcome: ReturnType<DrawnFundSession['ask']>): DrawnFund => {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};

test.each([
  [25_000, 400, 1],
  [25_000, 400, 2],
  [3000, 60, 3],
  [60_000, 7, 4],
  [400, 3, 5],
])('%i m, %i vertices: every figure is the ledger’s within 1e-9', async (width, vertices, seed) => {
  const ring = drawnDegrees([107 + 0.05 * seed, 21 + 0.03 * seed], width, vertices, seed);
  const live = figures(session.ask(ring));
  const ledger = await ledgerOf(ring);
  const near = (value: number | null, wanted: number) =>
    expect(Math.abs(value! - wanted)).toBeLessThanOrEqual(1e-9 * ledger.areaHa.plane);
  near(live.areaHa.plane, ledger.areaHa.plane);
  near(live.areaHa.ellipsoid, ledger.areaHa.ellipsoid);
  for (const part of ['rows', 'overlays'] as const) {
    expect(live[part].map(({ category }) => category)).toEqual(ledger[part].map(({ category }) => category));
    for (const [at, row] of ledger[part].entries()) {
      const mine = live[part][at]!;
      expect(Math.abs(mine.planeHa / row.planeHa - 1)).toBeLessThan(1e-9);
      expect(Math.abs(mine.ellipsoidHa / row.ellipsoidHa - 1)).toBeLessThan(1e-9);
    }
  }
  near(live.landHa.plane, ledger.landHa.plane);
  near(live.seaHa.ellipsoid, ledger.seaHa.ellipsoid);
  near(live.unzonedHa, ledger.unzonedHa);
  near(live.overlapHa, ledger.overlapHa);
  expect(ledger.rows.length).toBeGreaterThan(width > 10_000 ? 3 : 0);
});

test('overlaps and gaps are there to be found', () => {
  const { unzonedHa, overlapHa } = figures(session.ask(drawnDegrees([107.1, 21.1], 25_000, 400)));
  expect(unzonedHa).toBeGreaterThan(0.1);
  expect(overlapHa).toBeGreaterThan(0.1);
});

test('until the overlaps are known, unzoned land is not guessed at', () => {
  const early = new DrawnFundSession(zonesOnly, projector(AXIS));
  const live = figures(early.ask(drawnDegrees([107.1, 21.1], 5000, 40)));
  expect(live.unzonedHa).toBeNull();
  expect(live.overlapHa).toBeNull();
  expect(live.rows.length).toBeGreaterThan(0);
});

test('an outline that crosses itself, has no area or too few corners has no figures', () => {
  const [a, b, c, d] = rectangle(107, 21, 107.01, 21.01) as [LonLat, LonLat, LonLat, LonLat];
  expect(session.ask([a, b, d, c])).toBe('self-crossing');
  expect(session.ask([a, b, a])).toBe('degenerate');
  expect(session.ask([a, b])).toBe('too-few');
  expect(session.ask([])).toBe('too-few');
});
