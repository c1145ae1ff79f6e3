import { expect, test } from 'vitest';
import { fundWithin, type PartFund } from '#core/fund/fund-within.ts';
import { landFund } from '#core/fund/ledger.ts';
import { planeArea } from '#core/geo/area.ts';
import { intersection } from '#core/geo/clip.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import type { LonLat } from '#core/units.ts';
import { drawnDegrees } from '#test/support/drawn-degrees.ts';
import { AXIS, prepared } from '#test/support/funds.ts';
import { rectangle as box, feature, layerOf, rectangle } from '#test/support/layers.ts';
import { plot, plotRing } from '#test/support/plots.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const project = projector(AXIS);

async function partsOf(
  { zones, units }: ReturnType<typeof prepared>,
  ring: readonly LonLat[],
): Promise<readonly PartFund[]> {
  const found = await fundWithin(zones, units, ring, project);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

test('by hand: an outline over two units takes of each what is inside, zone by zone', async () => {
  // units of 1 km side by side; forest over the west half of the first, housing over the south of both, 100 m of it twice
  const layers = prepared(
    layerOf([plot(0, 0, 500, 1000), plot(500, 0, 2000, 400), plot(400, 0, 500, 400)]),
    ['RSX', 'ODT', 'ODT'],
    layerOf([plot(0, 0, 1000, 1000), plot(1000, 0, 2000, 1000), plot(5000, 0, 6000, 1000)]),
  );
  const ring = plotRing(box(250, 200, 1250, 700)) as readonly LonLat[];
  const [first, second, ...rest] = await partsOf(layers, ring);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    id: 'u0',
    areaHa: { plane: expect.closeTo(37.5, 6) },
    share: expect.closeTo(0.375, 8),
  });
  const planes = ({ rows }: PartFund) =>
    Object.fromEntries(rows.map(({ category, planeHa }) => [category, planeHa]));
  // 250 × 500 m of forest; housing 500 × 200 m and again 100 × 200 m over forest
  expect(planes(first!)).toEqual({ RSX: expect.closeTo(12.5, 6), ODT: expect.closeTo(12, 6) });
  expect(first!.overlapHa).toBeCloseTo(2, 6);
  expect(first!.unzonedHa).toBeCloseTo(15, 6);
  expect(second).toMatchObject({
    id: 'u1',
    areaHa: { plane: expect.closeTo(12.5, 6) },
    unzonedHa: expect.closeTo(7.5, 6),
  });
  expect(planes(second!)).toEqual({ ODT: expect.closeTo(5, 6) });
  for (const { residualHa } of [first!, second!]) {
    expect(Math.abs(residualHa.plane)).toBeLessThan(1e-7);
    expect(Math.abs(residualHa.ellipsoid)).toBeLessThan(1e-7);
  }
});

/** Zones digitised each on its own, so that they overlap and leave gaps. */
const province = seededProvince({ zones: 250, communes: 24, detail: 5, seed: 5, jitterDeg: 2e-5 });
const layers = prepared(
  province.zones,
  province.categories.map((category, zone) => (zone % 29 === 0 ? 'KKT' : category)),
  province.communes,
);
const ring = drawnDegrees([107.1, 21.1], 40_000, 60, 3);

test('each part is what Turf clips, unit by unit and zone by zone', async () => {
  const parts = await partsOf(layers, ring);
  expect(parts.length).toBeGreaterThan(2);
  const plane = layerOf([feature(ring)]);
  const outline = multiPolygonOf({ ...plane, xy: project(plane.xy) }, 0);
  const { zones, units } = layers;
  const areaOf = (shape: ReturnType<typeof intersection>) =>
    planeArea(layerOfMultiPolygons([shape]), 0) / 10_000;
  for (const part of parts) {
    const unit = units.ids.indexOf(part.id);
    const piece = intersection(multiPolygonOf(units.plane.layer, unit), outline);
    expect(Math.abs(part.areaHa.plane - areaOf(piece))).toBeLessThan(1e-3);
    const sums = new Map<string, number>();
    zones.categories.forEach((category, zone) => {
      const ha = areaOf(intersection(multiPolygonOf(zones.plane.layer, zone), piece));
      sums.set(category, (sums.get(category) ?? 0) + ha);
    });
    for (const { category, planeHa } of [...part.rows, ...part.overlays])
      expect(Math.abs(planeHa - sums.get(category)!)).toBeLessThan(1e-3);
  }
});

test('an outline around a unit gives the ledger’s own figures of it, and all of it closes on both planes', async () => {
  const all = await partsOf(layers, rectangle(106, 20, 109, 23) as readonly LonLat[]);
  const ledger = await landFund(layers.zones, layers.units, AXIS);
  expect(all.map(({ id }) => id)).toEqual(ledger.units.map(({ id }) => id));
  for (const [at, part] of all.entries()) {
    const whole = ledger.units[at]!;
    expect(part.share).toBeCloseTo(1, 9);
    for (const side of ['plane', 'ellipsoid'] as const) {
      expect(Math.abs(part.areaHa[side] / whole.areaHa[side] - 1)).toBeLessThan(1e-9);
      expect(Math.abs(part.residualHa[side])).toBeLessThan(1e-4);
    }
    expect(Math.abs(part.unzonedHa - whole.unzonedHa)).toBeLessThan(1e-5);
    expect(Math.abs(part.overlapHa - whole.overlapHa)).toBeLessThan(1e-5);
    expect(part.rows.map(({ category }) => category)).toEqual(whole.rows.map(({ category }) => category));
    for (const [row, { planeHa, ellipsoidHa }] of part.rows.entries()) {
      expect(Math.abs(planeHa - whole.rows[row]!.planeHa)).toBeLessThan(1e-5);
      expect(Math.abs(ellipsoidHa - whole.rows[row]!.ellipsoidHa)).toBeLessThan(1e-5);
    }
  }
  for (const { residualHa } of await partsOf(layers, ring)) {
    expect(Math.abs(residualHa.plane)).toBeLessThan(1e-4);
    expect(Math.abs(residualHa.ellipsoid)).toBeLessThan(1e-4);
  }
});

test('an outline that crosses itself or has too few corners has no parts', async () => {
  const [a, b, c, d] = rectangle(107, 21, 107.01, 21.01) as readonly LonLat[];
  const asked = (corners: readonly LonLat[]) => fundWithin(layers.zones, layers.units, corners, project);
  expect(await asked([a!, b!, d!, c!])).toMatchObject({ ok: false, error: 'self-crossing' });
  expect(await asked([a!, b!])).toMatchObject({ ok: false, error: 'too-few' });
});
