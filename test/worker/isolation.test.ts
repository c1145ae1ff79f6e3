import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LandFund } from '#core/fund/land-fund.ts';
import { AXIS } from '#test/support/funds.ts';
import { square } from '#test/support/squares.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { TASKS } from '#worker/tasks.ts';

/** Sound zones lie from 107° on, in units of their own; what is bad lies about 108°, in none of them. */
const sound = Array.from({ length: 4 }, (_, i) => square(107 + 0.01 * i, { use: ['ODT', 'CLN'][i % 2] }));
const units = { geojson: { type: 'FeatureCollection', features: sound } };

const near = fc
  .tuple(fc.double({ min: 108, max: 108.01, noNaN: true }), fc.double({ min: 21, max: 21.01, noNaN: true }))
  .map(([lon, lat]) => [lon, lat]);
const odd = fc.oneof(
  fc.constantFrom(null, undefined, 'x', [], [108], ['108', '21'], {}, true),
  fc.constantFrom(
    [430_000, 2_300_000],
    [21, 108],
    [Number.NaN, 21],
    [Number.POSITIVE_INFINITY, 0],
    [1e308, -1e308],
  ),
);
/** Rings of chance: they cross themselves, repeat corners, run back on themselves; some hold what is no position. */
const ring = fc.oneof(
  fc.array(near, { maxLength: 12 }),
  fc.array(fc.oneof(near, near, near, odd), { maxLength: 8 }),
  near.map((point) => [point, point, point, point]),
  fc.tuple(near, near).map(([a, b]) => [a, b, a, b, a]),
);
const polygon = fc.oneof(fc.array(ring, { maxLength: 3 }), odd);
const geometry = fc.oneof(
  polygon.map((coordinates) => ({ type: 'Polygon', coordinates })),
  fc.array(polygon, { maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
  near.map((coordinates) => ({ type: 'Point', coordinates })),
  fc.array(odd, { maxLength: 2 }).map((geometries) => ({ type: 'GeometryCollection', geometries })),
  odd.map((type) => ({ type })),
  odd,
);
const bad = fc.oneof(
  fc.record({ type: fc.constant('Feature'), properties: odd, geometry }),
  fc.record({
    type: fc.constant('Feature'),
    properties: fc.record({ use: fc.oneof(odd, fc.string()) }),
    geometry,
  }),
  odd,
);

/** Sound features with bad ones among them. */
const mixed = fc.array(fc.tuple(fc.nat(sound.length), bad), { maxLength: 6 }).map((inserts) => {
  const features: unknown[] = [...sound];
  for (const [at, feature] of inserts) features.splice(at, 0, feature);
  return features;
});

async function fundOf(features: readonly unknown[], more: Partial<LandFundRequest>): Promise<LandFund> {
  const zones = { geojson: { type: 'FeatureCollection', features } };
  const request = { zones, units, category: 'use', axis: AXIS, ...more };
  const answer = await TASKS.landFund(request, { cache: new LayerCache(), checkpoint: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const later = { policy: 'later-plan', approvedBy: 'use' } as const;
const clean = await fundOf(sound, {});

test.each<[string, Partial<LandFundRequest>, number]>([
  ['as given', {}, 400],
  ['repaired', { repair: true }, 150],
  ['by the later plan', { overlaps: later }, 80],
  ['with the text of the file', {}, 150],
])('bad features never cost the others a figure: %s', async (way, more, runs) => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(mixed, async (features) => {
      const given = way.includes('text') ? JSON.parse(JSON.stringify(features)) : features;
      const fund = await fundOf(given, more);
      fund.units.forEach((unit, i) => {
        const truth = clean.units[i]!;
        expect(unit.areaHa).toEqual(truth.areaHa);
        for (const row of truth.rows) {
          const mine = unit.rows.find(({ category }) => category === row.category);
          expect(mine?.planeHa).toBeCloseTo(row.planeHa, 9);
          expect(mine?.ellipsoidHa).toBeCloseTo(row.ellipsoidHa, 9);
          expect(mine?.zones).toBe(row.zones);
        }
      });
      expect(fund.closureHa).toBeLessThan(1e-7);
      // every feature that is not summed as given is named
      const named = new Set(fund.problems.map(({ feature }) => feature));
      given.forEach((feature: { geometry?: { type?: string } } | null, at: number) => {
        const type = feature?.geometry?.type;
        if (type !== 'Polygon' && type !== 'MultiPolygon' && type !== 'GeometryCollection')
          expect(named).toContain(at);
      });
      found += fund.problems.length;
    }),
    { numRuns: runs, seed: 20261122 },
  );
  expect(found).toBeGreaterThan(runs);
});
