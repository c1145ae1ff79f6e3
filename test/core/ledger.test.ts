import { describe, expect, test } from 'vitest';
import { landFund } from '#core/fund/ledger.ts';
import { PlaneLayer } from '#core/fund/plane-layer.ts';
import { prepareUnits } from '#core/fund/prepared-layer.ts';
import { turfLandFund } from '#core/fund/turf-ledger.ts';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { forward, inverse } from '#core/geo/vn2000.ts';
import { AXIS, fundOf, onlyUnit, planeRows, prepared } from '#test/support/funds.ts';
import { feature, layerOf, type Polygons, type Ring, rectangle } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

/** A rectangle measured in metres on the VN-2000 plane from a corner near Hạ Long, given back in degrees. */
function plot(west: number, south: number, east: number, north: number): Polygons {
  const origin = forward(AXIS, [107, 21]);
  return feature(
    rectangle(west, south, east, north).map(([e, n]) =>
      inverse(AXIS, { e: origin.e + e, n: origin.n + n }),
    ) as Ring,
  );
}

const HECTARE = 100;
const unit = plot(0, 0, 10 * HECTARE, HECTARE);

describe('a land fund worked by hand, on the plane', () => {
  test('two zones share a unit of 10 ha', async () => {
    const zones = layerOf([plot(0, 0, 300, 100), plot(300, 0, 1000, 100)]);
    const fund = onlyUnit(await fundOf(zones, ['ODT', 'CLN'], layerOf([unit])));
    expect(fund.areaHa.plane).toBeCloseTo(10, 6);
    expect(planeRows(fund)).toEqual({ CLN: expect.closeTo(7, 6), ODT: expect.closeTo(3, 6) });
    expect(fund.unzonedHa).toBeCloseTo(0, 6);
    expect(fund.overlapHa).toBe(0);
    expect(fund.closureHa).toBeLessThan(1e-8);
  });

  test('land without a zone, land zoned twice and land outside are told apart', async () => {
    const zones = layerOf([plot(-200, 0, 400, 100), plot(300, 0, 600, 100)]);
    const ledger = await fundOf(zones, ['ODT', 'CLN'], layerOf([unit]));
    const fund = onlyUnit(ledger);
    expect(planeRows(fund)).toEqual({ CLN: expect.closeTo(3, 6), ODT: expect.closeTo(4, 6) });
    expect(fund.unzonedHa).toBeCloseTo(4, 6);
    expect(fund.overlapHa).toBeCloseTo(1, 6);
    expect(ledger.outsideHa).toBeCloseTo(2, 6);
    expect(fund.closureHa).toBeLessThan(1e-8);
  });

  test('land zoned three times is twice too much', async () => {
    const zones = layerOf([plot(0, 0, 500, 100), plot(200, 0, 700, 100), plot(400, 0, 900, 100)]);
    const fund = onlyUnit(await fundOf(zones, ['ODT', 'CLN', 'LUC'], layerOf([unit])));
    // 0–900 is covered: 9 ha of 15 ha summed
    expect(fund.overlapHa).toBeCloseTo(6, 6);
    expect(fund.unzonedHa).toBeCloseTo(1, 6);
    expect(fund.closureHa).toBeLessThan(1e-8);
  });

  test('an overlap on the border of two units is shared out', async () => {
    const units = layerOf([plot(0, 0, 500, 100), plot(500, 0, 1000, 100)]);
    const zones = layerOf([plot(0, 0, 700, 100), plot(400, 0, 1000, 100)]);
    const ledger = await fundOf(zones, ['ODT', 'CLN'], units);
    expect(ledger.units.map(({ overlapHa }) => overlapHa)).toEqual([
      expect.closeTo(1, 6),
      expect.closeTo(2, 6),
    ]);
    expect(ledger.outsideHa).toBeCloseTo(0, 6);
  });

  test('an economic zone over everything is listed apart and summed nowhere', async () => {
    const zones = layerOf([plot(0, 0, 1000, 100), plot(-100, -100, 1100, 200)]);
    const ledger = await fundOf(zones, ['ODT', 'KKT'], layerOf([unit]));
    const fund = onlyUnit(ledger);
    expect(planeRows(fund)).toEqual({ ODT: expect.closeTo(10, 6) });
    expect(fund.overlays).toEqual([
      expect.objectContaining({ category: 'KKT', planeHa: expect.closeTo(10, 6), zones: 1 }),
    ]);
    expect(fund.overlapHa).toBe(0);
    expect(ledger.outsideHa).toBeCloseTo(0, 6);
    expect(ledger.totals.map(({ category }) => category)).toEqual(['ODT']);
    expect(fund.closureHa).toBeLessThan(1e-8);
  });

  test.each(['kkt', 'Kdt', 'CNC'])('an overlay code written as %s is summed nowhere', async (code) => {
    const zones = layerOf([plot(0, 0, 400, 100), plot(0, 0, 1000, 100)]);
    const ledger = await fundOf(zones, ['ODT', code], layerOf([unit]));
    expect(ledger.overlays.map(({ category }) => category)).toEqual([code]);
    expect(ledger.landHa.plane).toBeCloseTo(4, 6);
    expect(onlyUnit(ledger).unzonedHa).toBeCloseTo(6, 6);
    expect(onlyUnit(ledger).overlapHa).toBe(0);
  });

  test('categories that only capitals tell apart are summed apart and named', async () => {
    const zones = layerOf([plot(0, 0, 400, 100), plot(400, 0, 700, 100), plot(700, 0, 1000, 100)]);
    const ledger = await fundOf(zones, ['ODT', 'odt', 'mvt'], layerOf([unit]));
    expect(planeRows(onlyUnit(ledger))).toMatchObject({
      ODT: expect.closeTo(4, 6),
      odt: expect.closeTo(3, 6),
    });
    expect(ledger.seaHa.plane).toBeCloseTo(3, 6);
    expect(ledger.problems).toEqual([
      expect.objectContaining({
        layer: 'zones',
        kind: 'category-case',
        feature: 1,
        message: expect.stringMatching(/"ODT" and "odt"/),
      }),
    ]);
  });

  test('coastal water has its own subtotal', async () => {
    const zones = layerOf([plot(0, 0, 800, 100), plot(800, 0, 1000, 100)]);
    const ledger = await fundOf(zones, ['ODT', 'MVT'], layerOf([unit]));
    expect(ledger.landHa.plane).toBeCloseTo(8, 6);
    expect(ledger.seaHa.plane).toBeCloseTo(2, 6);
  });

  test('units that overlap keep their figures, and the outside is not below zero', async () => {
    const units = layerOf([plot(0, 0, 600, 100), plot(400, 0, 1000, 100)]);
    const ledger = await fundOf(layerOf([plot(-100, 0, 1000, 100)]), ['ODT'], units);
    expect(ledger.units.map(({ rows }) => rows[0]?.planeHa)).toEqual([
      expect.closeTo(6, 6),
      expect.closeTo(6, 6),
    ]);
    expect(ledger.outsideHa).toBeCloseTo(1, 6);
    expect(ledger.closureHa).toBeLessThan(1e-8);
    expect(ledger.problems).toEqual([
      expect.objectContaining({ layer: 'units', kind: 'units-overlap', feature: 1 }),
    ]);
  });

  test('a unit given twice is named', async () => {
    const ledger = await fundOf(layerOf([unit]), ['ODT'], layerOf([unit, unit]));
    expect(ledger.problems).toEqual([
      expect.objectContaining({ layer: 'units', kind: 'duplicate-unit', feature: 1 }),
    ]);
    expect(ledger.units).toHaveLength(2);
  });

  test.each(['kernel', 'turf'])(
    'a zone given twice is named, the figures as before, by %s',
    async (engine) => {
      const zone = plot(0, 0, 400, 100);
      const turned = zone.map((rings) =>
        rings.map((ring) => [...ring.slice(2), ...ring.slice(0, 2)].reverse()),
      );
      const zones = layerOf([zone, plot(350, 0, 1000, 100), turned]);
      const layers = prepared(zones, ['ODT', 'CLN', 'LUC'], layerOf([unit]));
      const ledger = await (engine === 'turf' ? turfLandFund : landFund)(layers.zones, layers.units, AXIS);
      expect(ledger.problems).toEqual([
        expect.objectContaining({
          layer: 'zones',
          kind: 'duplicate-zone',
          feature: 2,
          message: expect.stringMatching(/features\[0\] and features\[2\]/),
        }),
      ]);
      expect(onlyUnit(ledger).overlapHa).toBeCloseTo(4.5, 6);
      expect(ledger.closureHa).toBeLessThan(1e-6);
    },
  );

  test('an id given to several units is named', async () => {
    const layers = prepared(
      layerOf([unit]),
      ['ODT'],
      layerOf([plot(0, 0, 500, 100), plot(500, 0, 1000, 100)]),
    );
    const units = prepareUnits(layers.units, ['A', 'A'], ['Hà Tu', 'Cao Xanh']);
    expect((await landFund(layers.zones, units, AXIS)).problems).toEqual([
      expect.objectContaining({
        layer: 'units',
        kind: 'duplicate-id',
        feature: 1,
        message: expect.stringMatching(/features\[0\], features\[1\] have the same id "A"/),
      }),
    ]);
  });

  test('without zones all is unzoned, without units all is outside', async () => {
    expect(onlyUnit(await fundOf(layerOf([]), [], layerOf([unit]))).unzonedHa).toBeCloseTo(10, 6);
    const nowhere = await fundOf(layerOf([unit]), ['ODT'], layerOf([]));
    expect(nowhere.units).toEqual([]);
    expect(nowhere.outsideHa).toBeCloseTo(10, 6);
  });
});

describe('a feature that cannot be measured', () => {
  const bowTie = feature([
    [107, 21],
    [107.01, 21.01],
    [107.01, 21],
    [107, 21.01],
  ]);

  test('is left out and named, and the others stay', async () => {
    const ledger = await fundOf(layerOf([bowTie, plot(0, 0, 500, 100)]), ['CLN', 'ODT'], layerOf([unit]));
    expect(ledger.problems).toEqual([
      expect.objectContaining({ layer: 'zones', kind: 'self-crossing', feature: 0 }),
    ]);
    expect(planeRows(onlyUnit(ledger))).toEqual({ ODT: expect.closeTo(5, 6) });
    expect(ledger.closureHa).toBeLessThan(1e-8);
  });

  test('as a unit is not listed', async () => {
    const ledger = await fundOf(layerOf([unit]), ['ODT'], layerOf([bowTie, unit]));
    expect(ledger.units.map(({ id }) => id)).toEqual(['u1']);
    expect(ledger.problems).toEqual([
      expect.objectContaining({ layer: 'units', kind: 'self-crossing', feature: 0 }),
    ]);
  });

  test('collapsed to a line is degenerate', async () => {
    const line = feature([
      [107, 21],
      [107.001, 21],
      [107.002, 21],
      [107.001, 21],
    ]);
    const ledger = await fundOf(layerOf([line]), ['CLN'], layerOf([unit]));
    expect(ledger.problems).toEqual([expect.objectContaining({ kind: 'degenerate', feature: 0 })]);
  });

  test('for want of a category is summed under a question mark', async () => {
    const ledger = await fundOf(layerOf([plot(0, 0, 500, 100)]), [undefined], layerOf([unit]));
    expect(planeRows(onlyUnit(ledger))).toEqual({ '?': expect.closeTo(5, 6) });
    expect(ledger.problems).toEqual([expect.objectContaining({ kind: 'no-category', feature: 0 })]);
  });
});

/** A zone in the middle of the invented province. */
const INNER_ZONE = 3;

describe('the closure', () => {
  test('holds on the ellipsoid for zones that share a border of 400 km', async () => {
    const [a, b, c, d] = [[105, 15] as const, [108, 17.5] as const, [104, 18] as const, [109, 14] as const];
    const ledger = await fundOf(
      layerOf([feature([a, b, c]), feature([b, a, d])]),
      ['ODT', 'CLN'],
      layerOf([feature([a, d, b, c])]),
    );
    const fund = onlyUnit(ledger);
    const share = (ha: number) => Math.abs(ha / fund.areaHa.ellipsoid);
    expect(fund.rows).toHaveLength(2);
    expect(share(fund.residualHa.ellipsoid)).toBeLessThan(1e-10);
    expect(share(fund.residualHa.plane)).toBeLessThan(1e-10);
  });

  const province = seededProvince({ zones: 800, communes: 12 });

  test('is under a square metre on either plane for an invented province', async () => {
    const ledger = await fundOf(province.zones, province.categories, province.communes);
    expect(ledger.units.length).toBeGreaterThan(5);
    expect(ledger.closureHa).toBeLessThan(1e-7);
    expect(ledger.residualHa.ellipsoid).toBeLessThan(1e-3);
    for (const { areaHa, rows, unzonedHa, overlapHa, residualHa } of ledger.units) {
      const zoned = rows.reduce((sum, { planeHa }) => sum + planeHa, 0);
      expect(areaHa.plane).toBeCloseTo(zoned + unzonedHa - overlapHa + residualHa.plane, 6);
    }
  });

  test('bites when one pass loses a zone', async () => {
    const layers = prepared(province.zones, province.categories, province.communes);
    const lossy = new PlaneLayer(withoutFeatures(layers.zones.plane.layer, (zone) => zone === INNER_ZONE));
    const zones = { ...layers.zones, counted: { ...layers.zones.counted, plane: lossy } };
    const ledger = await landFund(zones, layers.units, AXIS);
    const sound = await landFund(layers.zones, layers.units, AXIS);
    expect(sound.closureHa).toBeLessThan(1e-7);
    expect(ledger.closureHa).toBeGreaterThan(1);
  });

  test('bites when the mesh is not that of the units', async () => {
    const layers = prepared(province.zones, province.categories, province.communes);
    const { layer } = layers.units.plane;
    class WrongMesh extends PlaneLayer {
      override get labelMesh() {
        return buildLabelMesh({ ...layer, xy: layer.xy.map((value, at) => (at % 2 ? value : value + 50)) });
      }
    }
    const ledger = await landFund(layers.zones, { ...layers.units, plane: new WrongMesh(layer) }, AXIS);
    expect(ledger.closureHa).toBeGreaterThan(0.01);
  });
});

describe('the Turf engine', () => {
  const close = (value: number, other: number, unitHa: number) =>
    expect(Math.abs(value - other)).toBeLessThan(1e-6 * unitHa);

  test.each([
    ['clean', 0],
    ['digitised one by one', 1e-5],
  ])(
    'agrees with the kernel within 1 ppm of the unit, zones %s',
    async (_name, jitterDeg) => {
      const province = seededProvince({ zones: 120, communes: 6, detail: 4, seed: 11, jitterDeg });
      const layers = prepared(province.zones, province.categories, province.communes);
      const kernel = await landFund(layers.zones, layers.units, AXIS);
      const turf = await turfLandFund(layers.zones, layers.units, AXIS);
      expect(turf.method.engine).toBe('turf');
      expect(turf.units).toHaveLength(kernel.units.length);
      for (const [i, ours] of kernel.units.entries()) {
        const theirs = turf.units[i]!;
        const size = ours.areaHa.plane;
        expect(theirs.rows.map(({ category }) => category)).toEqual(
          ours.rows.map(({ category }) => category),
        );
        for (const [k, row] of ours.rows.entries()) {
          close(row.planeHa, theirs.rows[k]!.planeHa, size);
          close(row.ellipsoidHa, theirs.rows[k]!.ellipsoidHa, size);
        }
        close(ours.unzonedHa, theirs.unzonedHa, size);
        close(ours.overlapHa, theirs.overlapHa, size);
        close(0, theirs.closureHa, size);
      }
      close(kernel.outsideHa, turf.outsideHa, kernel.units[0]!.areaHa.plane);
    },
    120_000,
  );
});
