import fc from 'fast-check';
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { describe, expect, test } from 'vitest';
import { methodOf } from '#core/fund/method.ts';
import { prepareLayer, prepareZones } from '#core/fund/prepared-layer.ts';
import { sankeyOf } from '#core/fund/sankey.ts';
import { NOT_MAPPED, type TransitionMatrix, writeTransition } from '#core/fund/transition.ts';
import { transitionBetween } from '#core/fund/transition-between.ts';
import { transitionWithin } from '#core/fund/transition-within.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { propertyColumn } from '#io/property-column.ts';
import { AXIS, prepared } from '#test/support/funds.ts';
import { feature, layerOf, rectangle } from '#test/support/layers.ts';
import { shippedLayer, shippedUnits, shippedZones } from '#test/support/shipped.ts';

/** Squares of a hundredth of a degree on a grid, west to east, then north. */
const squares = (columns: number, rows: number, lon = 107): LayerBuffer =>
  layerOf(
    Array.from({ length: columns * rows }, (_, i) => {
      const x = lon + (i % columns) * 0.01;
      const y = 21 + Math.floor(i / columns) * 0.01;
      return feature(rectangle(x, y, x + 0.01, y + 0.01));
    }),
  );
const ready = (layer: LayerBuffer) => prepareLayer(layer, projector(AXIS));
const area = (from: string, to: string, { cells }: TransitionMatrix) =>
  cells.find((cell) => cell.from === from && cell.to === to)?.planeHa ?? 0;

describe('one layer with both uses', () => {
  test('four squares, worked by hand: each goes where it is said to go', async () => {
    const layer = ready(squares(2, 2));
    const uses = { existing: ['LUC', 'LUC', 'ODT', undefined], planned: ['ODT', 'LUC', 'ODT', 'KDT'] };
    const { total, units, overlayZones } = await transitionWithin(layer, uses, undefined, AXIS);
    expect(units).toEqual([]);
    expect(overlayZones).toBe(1);
    expect(total.cells.map(({ from, to }) => [from, to])).toEqual([
      ['LUC', 'LUC'],
      ['LUC', 'ODT'],
      ['ODT', 'ODT'],
    ]);
    // a square here is 115.1 ha on the plane
    for (const { planeHa } of total.cells) expect(planeHa).toBeCloseTo(115.1, 0);
    expect(total.unchangedHa.plane).toBeCloseTo(area('LUC', 'LUC', total) + area('ODT', 'ODT', total), 9);
    expect(total.changedHa.plane).toBeCloseTo(area('LUC', 'ODT', total), 9);
    expect(total.existing.map(({ code }) => code)).toEqual(['LUC', 'ODT']);
    expect(total.closureHa).toBeLessThan(1e-9);
  });

  test('the shipped zones by unit close, on both planes', async () => {
    const { layer, properties } = shippedLayer('zones');
    const uses = {
      existing: propertyColumn(properties, 'existing'),
      planned: propertyColumn(properties, 'planned'),
    };
    const transition = await transitionWithin(ready(layer), uses, shippedUnits(), AXIS);
    expect(transition.units).toHaveLength(54);
    expect(transition.closureHa).toBeLessThan(1e-6);
    for (const { existing, planned } of transition.units) {
      for (const { residualHa } of [...existing, ...planned])
        expect(Math.abs(residualHa.ellipsoid)).toBeLessThan(1e-6);
    }
    const whole = await transitionWithin(ready(layer), uses, undefined, AXIS);
    expect(whole.total.changedHa.plane).toBeCloseTo(transition.total.changedHa.plane, 4);
    expect(whole.closureHa).toBeLessThan(1e-6);
  });
});

test('a cell that loses land does not go unseen: the closure is what was lost', () => {
  // one unit; 3 ha of LUC should be 2 to ODT and 1 to LUC, but a hectare of the first is missing
  const sums = (toOdt: number) => ({
    cells: Float64Array.of(10_000, toOdt, 0, 50_000),
    existing: Float64Array.of(30_000, 50_000),
    planned: Float64Array.of(10_000, 70_000),
  });
  const parts = {
    method: methodOf('kernel', AXIS),
    ...{ from: ['LUC', 'ODT'], to: ['LUC', 'ODT'], units: [{ id: 'a', name: 'A' }], hasUnits: true },
    ...{ ellipsoid: sums(20_000), overlayZones: 0, problems: [] },
  };
  expect(writeTransition({ ...parts, plane: sums(20_000) }).closureHa).toBe(0);
  const { units, closureHa } = writeTransition({ ...parts, plane: sums(10_000) });
  expect(closureHa).toBe(1);
  expect(units[0]!.existing[0]).toMatchObject({
    code: 'LUC',
    areaHa: { plane: 3 },
    sumHa: { plane: 2 },
    residualHa: { plane: 1, ellipsoid: 0 },
  });
  expect(units[0]!.planned[1]).toMatchObject({ code: 'ODT', residualHa: { plane: 1 } });
});

describe('two layers', () => {
  const zonesOf = (layer: LayerBuffer, codes: readonly string[]) => prepareZones(ready(layer), codes);

  test('planned half a square to the east: halves, and what only one layer has', async () => {
    const existing = zonesOf(squares(2, 1), ['LUC', 'CLN']);
    const planned = zonesOf(squares(2, 1, 107.005), ['ODT', 'DGT']);
    const { total } = await transitionBetween(existing, planned, undefined, AXIS);
    const halves = [
      ['LUC', 'ODT'],
      ['LUC', NOT_MAPPED],
      ['CLN', 'ODT'],
      ['CLN', 'DGT'],
      [NOT_MAPPED, 'DGT'],
    ];
    const large = total.cells.filter(({ planeHa }) => planeHa > 1);
    expect(large.map(({ from, to }) => [from, to])).toEqual(expect.arrayContaining(halves));
    expect(large).toHaveLength(halves.length);
    for (const { planeHa } of large) expect(planeHa).toBeCloseTo(115.1 / 2, 0);
    expect(total.closureHa).toBeLessThan(1e-6);
  });

  test('agrees with the one-layer matrix where both layers have the same zones', async () => {
    const layer = squares(5, 4);
    const codes = fc.array(fc.constantFrom('LUC', 'ODT', 'DGT', 'CLN'), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(codes, codes, async (existing, planned) => {
        const within = await transitionWithin(ready(layer), { existing, planned }, undefined, AXIS);
        const between = await transitionBetween(
          zonesOf(layer, existing),
          zonesOf(layer, planned),
          undefined,
          AXIS,
        );
        for (const { from, to, planeHa, ellipsoidHa } of within.total.cells) {
          const cell = between.total.cells.find((other) => other.from === from && other.to === to);
          expect(cell?.planeHa).toBeCloseTo(planeHa, 6);
          expect(cell?.ellipsoidHa).toBeCloseTo(ellipsoidHa, 6);
        }
        expect(between.closureHa).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  test('by unit: the units of a shifted plan sum to the whole', async () => {
    const existing = squares(4, 2);
    const codes = ['LUC', 'CLN', 'LUC', 'CLN', 'CLN', 'LUC', 'CLN', 'LUC'];
    const units = prepared(
      existing,
      codes,
      layerOf([
        feature(rectangle(106.99, 20.99, 107.0153, 21.03)),
        feature(rectangle(107.0153, 20.99, 107.06, 21.03)),
      ]),
    ).units;
    const [before, after] = [zonesOf(existing, codes), zonesOf(squares(4, 2, 107.0037), codes.toReversed())];
    const byUnit = await transitionBetween(before, after, units, AXIS);
    const whole = await transitionBetween(before, after, undefined, AXIS);
    expect(byUnit.units).toHaveLength(2);
    expect(byUnit.closureHa).toBeLessThan(1e-6);
    for (const { from, to, planeHa } of whole.total.cells)
      expect(area(from, to, byUnit.total)).toBeCloseTo(planeHa, 5);
  });

  test.each([
    ['in all', undefined, 1],
    ['every sixth, by unit', shippedUnits(), 6],
  ])('the shipped zones against themselves moved by 1.4 km close, %s', async (_, units, every) => {
    const before = shippedZones('existing', { every });
    const after = shippedZones('planned', { every, shiftDeg: 0.0137 });
    const transition = await transitionBetween(before, after, units, AXIS);
    expect(transition.closureHa).toBeLessThan(1e-6);
    expect(transition.units).toHaveLength(units ? 54 : 0);
    expect(transition.total.cells.some(({ from, to }) => from === NOT_MAPPED || to === NOT_MAPPED)).toBe(
      true,
    );
    expect(transition.problems).toEqual([]);
  });
});

test('cells agree with GEOS, clip by clip, within 1e-6 ha', async () => {
  const existing = shippedZones('existing', { every: 15 });
  const planned = shippedZones('planned', { every: 15, shiftDeg: 0.0137 });
  const { total } = await transitionBetween(existing, planned, undefined, AXIS);
  const geos = await initGeos();
  const shapes = ({ plane }: typeof existing) =>
    Array.from({ length: featureCount(plane.layer) }, (_, zone) =>
      plane.layer.featOff[zone] === plane.layer.featOff[zone + 1]
        ? undefined
        : geojsonToGeosGeom(
            { type: 'MultiPolygon', coordinates: multiPolygonOf(plane.layer, zone, 500_000, 2_300_000) },
            geos,
          ),
    );
  const sizeAt = geos.Module._malloc(8);
  const wanted = new Map<string, number>();
  const plannedShapes = shapes(planned);
  shapes(existing).forEach((shape, zone) => {
    plannedShapes.forEach((other, target) => {
      if (shape === undefined || other === undefined || !geos.GEOSIntersects(shape, other)) return;
      geos.GEOSArea(geos.GEOSIntersection(shape, other), sizeAt);
      const key = `${existing.categories[zone]} ${planned.categories[target]}`;
      wanted.set(key, (wanted.get(key) ?? 0) + geos.Module.getValue(sizeAt, 'double') / 10_000);
    });
  });
  const cells = total.cells.filter(({ from, to }) => from !== NOT_MAPPED && to !== NOT_MAPPED);
  expect(cells.length).toBeGreaterThan(15);
  for (const { from, to, planeHa } of cells)
    expect(Math.abs(planeHa - (wanted.get(`${from} ${to}`) ?? 0))).toBeLessThan(1e-6);
});

describe('the Sankey figure', () => {
  test('bars and bands have the heights of their hectares and stay within their bars', async () => {
    const { layer, properties } = shippedLayer('zones');
    const uses = {
      existing: propertyColumn(properties, 'existing'),
      planned: propertyColumn(properties, 'planned'),
    };
    const { total } = await transitionWithin(ready(layer), uses, undefined, AXIS);
    for (const level of ['group', 'code'] as const) {
      const { nodes, links, totalHa } = sankeyOf(total, level);
      expect(totalHa).toBeCloseTo(total.unchangedHa.plane + total.changedHa.plane, 6);
      for (const side of ['existing', 'planned'] as const) {
        const bars = nodes.filter((node) => node.side === side);
        expect(bars.reduce((sum, { ha }) => sum + ha, 0)).toBeCloseTo(totalHa, 6);
        expect(bars.at(-1)!.bottom).toBeLessThanOrEqual(1 + 1e-12);
        for (const bar of bars) {
          const bands = links.filter((link) => link[side === 'existing' ? 'from' : 'to'] === bar.key);
          expect(bands.reduce((sum, { ha }) => sum + ha, 0)).toBeCloseTo(bar.ha, 6);
          const ends = bands.map((link) => (side === 'existing' ? link.fromBottom : link.toBottom));
          expect(Math.max(...ends)).toBeCloseTo(bar.bottom, 9);
        }
      }
    }
  });

  test('an empty matrix has no bars', async () => {
    const { total } = await transitionWithin(
      ready(layerOf([])),
      { existing: [], planned: [] },
      undefined,
      AXIS,
    );
    expect(featureCount(layerOf([]))).toBe(0);
    expect(sankeyOf(total, 'group')).toEqual({ nodes: [], links: [], totalHa: 0 });
  });
});
