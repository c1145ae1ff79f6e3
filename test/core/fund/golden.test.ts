import { readFileSync, writeFileSync } from 'node:fs';
import { Geodesic } from 'geographiclib-geodesic';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/fund/canonical-json.ts';
import type { FundRow, LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { differencesBetween } from '#core/fund/receipt-difference.ts';
import { AXIS } from '#test/support/funds.ts';
import { shippedUnits, shippedZones } from '#test/support/shipped.ts';

/*
 * Golden totals of the shipped data: an upgrade that moves a figure by more than 1 ppm fails here.
 *
 * When the data themselves change, make the file again, and read the diff before it is committed:
 *   REGEN=1 npx vitest run --project node test/core/fund/golden.test.ts
 */
const FILE = 'test/fixtures/golden-quang-ninh.json';

const rowsOf = (rows: readonly FundRow[]) =>
  rows.map(({ category, planeHa, ellipsoidHa, zones }) => ({ category, planeHa, ellipsoidHa, zones }));
const totalsOf = (fund: LandFund) => ({ totals: rowsOf(fund.totals), overlays: rowsOf(fund.overlays) });

async function present() {
  const units = shippedUnits();
  const existing = await landFund(shippedZones('existing'), units, AXIS);
  const planned = await landFund(shippedZones('planned'), units, AXIS);
  const vision = await landFund(shippedZones('vision'), units, AXIS);
  return {
    made: 'REGEN=1 npx vitest run --project node test/core/fund/golden.test.ts',
    axis: AXIS,
    existing: totalsOf(existing),
    planned: totalsOf(planned),
    vision: totalsOf(vision),
    units: planned.units.map(({ id, areaHa, landHa, seaHa }) => ({ id, areaHa, landHa, seaHa })),
  };
}

const zones = (): readonly Feature<Polygon | MultiPolygon>[] =>
  JSON.parse(readFileSync('public/data/quang-ninh/zones.geojson', 'utf8')).features;

function karneyHa(geometry: Polygon | MultiPolygon): number {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.reduce((sum, ring) => {
    const polygon = Geodesic.WGS84.Polygon(false);
    for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat!, lon!);
    return sum + (polygon.Compute(false, true).area ?? Number.NaN) / 10_000;
  }, 0);
}

const now = await present();
if (process.env.REGEN === '1') writeFileSync(FILE, `${canonicalJson(now, 2)}\n`);
const golden: typeof now = JSON.parse(readFileSync(FILE, 'utf8'));

test('the totals of the shipped data are the golden ones within 1 ppm', () => {
  expect(differencesBetween(golden, now, 'golden')).toEqual([]);
});

test('the golden file holds totals of all three phases and all 54 units', () => {
  expect(golden.existing.totals.length).toBeGreaterThan(10);
  expect(golden.planned.totals.length).toBeGreaterThan(10);
  expect(golden.vision.totals.length).toBeGreaterThan(10);
  expect(golden.units).toHaveLength(54);
});

test('the totals of the vision are within 1 ppm of what GeographicLib sums of the same zones', () => {
  const byKarney = new Map<string, number>();
  for (const { geometry, properties } of zones()) {
    const category = String(properties?.vision);
    byKarney.set(category, (byKarney.get(category) ?? 0) + karneyHa(geometry));
  }
  expect(golden.vision.totals.map(({ category }) => category).sort()).toEqual([...byKarney.keys()].sort());
  for (const { category, ellipsoidHa } of golden.vision.totals)
    expect(Math.abs(ellipsoidHa / byKarney.get(category)! - 1), category).toBeLessThan(1e-6);
});

describe('a planted fault of 2 ppm is found', () => {
  const planted = (place: number) => ({
    ...now,
    planned: {
      ...now.planned,
      totals: now.planned.totals.map((row, i) =>
        i === place ? { ...row, planeHa: row.planeHa * (1 + 2e-6) } : row,
      ),
    },
  });

  test.each(now.planned.totals.map(({ category }, place) => [category, place] as const))(
    'in %s',
    (category, place) => {
      expect(differencesBetween(golden, planted(place), 'golden').map(({ path }) => path)).toEqual([
        `golden.planned.totals[${category}].planeHa`,
      ]);
    },
  );

  test('in the area of a unit', () => {
    const units = now.units.map((unit, i) =>
      i === 7 ? { ...unit, areaHa: { ...unit.areaHa, ellipsoid: unit.areaHa.ellipsoid * (1 - 2e-6) } } : unit,
    );
    expect(differencesBetween(golden, { ...now, units }, 'golden')).toHaveLength(1);
  });
});
