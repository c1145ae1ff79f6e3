import { describe, expect, test } from 'vitest';
import { prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { planeArea } from '#core/geo/area.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { layerOfMultiPolygons, type MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';
import { forward, inverse } from '#core/geo/vn2000.ts';
import { reachFund } from '#core/reach/reach-fund.ts';
import { reachShape } from '#core/reach/reach-shape.ts';

const axis = { meridianDeg: 107.75, k0: 0.9999 };
const [E0, N0] = [430_000, 2_330_000];
const at = (x: number, y: number): number[] => [...inverse(axis, { e: E0 + x, n: N0 + y })];
/** A rectangle of the plane, in degrees; its long borders have corners every 500 m, so that they are straight here too. */
function box(x0: number, y0: number, x1: number, y1: number): MultiPolygonCoordinates {
  const side = (ax: number, ay: number, bx: number, by: number): number[][] => {
    const count = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / 500));
    return Array.from({ length: count }, (_, k) =>
      at(ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count),
    );
  };
  const ring = [
    ...side(x0, y0, x1, y0),
    ...side(x1, y0, x1, y1),
    ...side(x1, y1, x0, y1),
    ...side(x0, y1, x0, y0),
  ];
  return [[[...ring, ring[0]!]]];
}
const layer = (shapes: readonly MultiPolygonCoordinates[]) =>
  prepareLayer(layerOfMultiPolygons(shapes), projector(axis), []);
const metresOf = (shape: MultiPolygonCoordinates): number => {
  const plane = shape.map((rings) =>
    rings.map((ring) =>
      ring.map(([lon, lat]) => {
        const { e, n } = forward(axis, [lon!, lat!]);
        return [e - E0, n - N0];
      }),
    ),
  );
  return planeArea(layerOfMultiPolygons([plane]), 0);
};

/** A polygon of 128 sides in a circle of radius 1. */
const CIRCLE = 64 * Math.sin((2 * Math.PI) / 128);
const [LENGTH, D] = [3000, 500];
const CAPSULE_HA = (2 * LENGTH * D + CIRCLE * D * D) / 10_000;

const line: GeoJSON.Geometry = { type: 'LineString', coordinates: [at(0, -1500), at(0, 1500)] };
/** West ODT, east LUC, the border along the line; two units, south and north. */
const zones = () =>
  prepareZones(layer([box(-4000, -4000, 0, 4000), box(0, -4000, 4000, 4000)]), ['ODT', 'LUC']);
const units = () =>
  prepareUnits(
    layer([box(-4000, -4000, 4000, 0), box(-4000, 0, 4000, 4000)]),
    ['nam', 'bac'],
    ['Nam', 'Bắc'],
  );
const reached = async () => {
  const shape = await reachShape([line], D, axis);
  return reachFund(zones(), units(), { shape, distanceM: D }, axis);
};

describe('land within a distance of a line', () => {
  test('is shared out by category: half a capsule to either side of the border, and the rest is outside', async () => {
    const { whole, closure } = await reached();
    expect(whole.rows.map(({ category }) => category).sort()).toEqual(['LUC', 'ODT']);
    for (const row of whole.rows) {
      expect(row.withinHa).toBeCloseTo(CAPSULE_HA / 2, 3);
      expect(row.planeHa).toBeCloseTo(3200, 3);
      expect(row.beyondHa).toBeCloseTo(3200 - CAPSULE_HA / 2, 3);
    }
    expect(whole.total.withinHa).toBeCloseTo(CAPSULE_HA, 3);
    expect(closure.areaHa).toBeCloseTo(CAPSULE_HA, 3);
    expect(Math.abs(closure.residualHa)).toBeLessThan(1e-6);
    expect(Math.abs(closure.outsideUnitsHa)).toBeLessThan(1e-6);
  });

  test('housing land by unit sums to the whole', async () => {
    const { whole, units: own } = await reached();
    const odt = (rows: typeof whole.rows): number =>
      rows.find(({ category }) => category === 'ODT')!.withinHa;
    expect(own.map(({ rows }) => odt(rows))).toEqual([
      expect.closeTo(CAPSULE_HA / 4, 3),
      expect.closeTo(CAPSULE_HA / 4, 3),
    ]);
    expect(own.reduce((sum, { rows }) => sum + odt(rows), 0)).toBeCloseTo(odt(whole.rows), 9);
  });
});

describe('the shape of a reach', () => {
  test('round places near each other is one piece that counts no land twice', async () => {
    const places = [at(0, 0), at(D, 0)].map(
      (coordinates): GeoJSON.Geometry => ({ type: 'Point', coordinates }),
    );
    const shape = await reachShape(places, D, axis);
    expect(shape).toHaveLength(1);
    // two circles of radius r whose centres are r apart: 2πr² less their lens
    const lens = D * D * ((2 * Math.PI) / 3 - Math.sqrt(3) / 2);
    expect(metresOf(shape) / (2 * Math.PI * D * D - lens)).toBeCloseTo(1, 3);
    const far = await reachShape([places[0]!, { type: 'Point', coordinates: at(5000, 0) }], D, axis);
    expect(far).toHaveLength(2);
    expect(metresOf(far)).toBeCloseTo(2 * CIRCLE * D * D, 0);
  });

  test('of an area has the area in it, its sides and its rounded corners', async () => {
    const [rings] = box(0, 0, 1000, 500);
    const shape = await reachShape([{ type: 'Polygon', coordinates: rings! }], D, axis);
    expect(metresOf(shape)).toBeCloseTo(1000 * 500 + 2 * (1000 + 500) * D + CIRCLE * D * D, 0);
  });

  test('of points, lines and areas together is their union, and of nothing is empty', async () => {
    const [rings] = box(0, -100, 100, 100);
    const all = await reachShape(
      [line, { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: rings! }] }],
      D,
      axis,
    );
    const alone = await reachShape([line], D, axis);
    // the area lies beside the line: 100 m more to the east along 200 m, with a quarter circle on either side
    expect(metresOf(all) - metresOf(alone)).toBeGreaterThan(200 * 100);
    expect(metresOf(all) - metresOf(alone)).toBeLessThan(200 * 100 + 2 * 500 * 100);
    expect(await reachShape([], D, axis)).toEqual([]);
  });
});
