import { readFileSync } from 'node:fs';
import { area, featureCollection, intersect } from '@turf/turf';
import { expect, test } from 'vitest';
import { type PlanLand, type PlanOverlaps, planOverlaps } from '#core/compare/plan-overlaps.ts';
import { prepareLayer } from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { hectareBoxes } from '#test/support/hectare-boxes.ts';

const axis = { meridianDeg: 107.75, k0: 0.9999 };

function landOf(id: string, collection: unknown): PlanLand {
  const parsed = parseGeoJson(collection);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { layer, problems, ids } = parsed.value;
  return {
    id,
    parts: [{ layer: prepareLayer(layer, projector(axis), problems), features: ids.map((_, at) => at) }],
  };
}
const boxes = (id: string, ...sides: Parameters<typeof hectareBoxes>[1]): PlanLand =>
  landOf(id, hectareBoxes(axis, sides));

const pairsOf = ({ pairs }: PlanOverlaps) =>
  pairs.map(({ first, second, areaHa, shareOfFirst, shareOfSecond }) => [
    ...[first, second],
    ...[areaHa.plane, shareOfFirst, shareOfSecond].map((value) => Number(value.toFixed(6))),
  ]);

test('hand-worked squares: pairs, shares of each and the largest first', async () => {
  const result = await planOverlaps(
    [
      // two squares side by side are one plan
      boxes('wide', [0, 0, 4, 4], [4, 0, 8, 4]),
      boxes('inner', [3, 1, 6, 3]),
      boxes('corner', [6, 2, 10, 6]),
      boxes('beside', [8, 0, 12, 2]),
      boxes('half', [0, 0, 4, 4]),
    ],
    () => 'other',
    axis,
  );
  expect(result.plans.map(({ id, areaHa }) => [id, Number(areaHa.plane.toFixed(6))])).toEqual([
    ['wide', 32],
    ['inner', 6],
    ['corner', 16],
    ['beside', 8],
    ['half', 16],
  ]);
  expect(pairsOf(result)).toEqual([
    ['wide', 'half', 16, 0.5, 1],
    ['wide', 'inner', 6, 0.1875, 1],
    ['wide', 'corner', 4, 0.125, 0.25],
    ['inner', 'half', 2, 0.333333, 0.125],
  ]);
  expect(result.closureHa).toBeLessThan(1e-9);
  // on the axis the plane is smaller by k0²
  expect(result.pairs[0]!.areaHa.ellipsoid / 16).toBeCloseTo(1 / 0.9999 ** 2, 4);
  // [6, 8] × [2, 4] is what wide and corner share
  const corner = result.pairs.find(({ first, second }) => first === 'wide' && second === 'corner');
  const [[west, south], , [east, north]] = hectareBoxes(axis, [[6, 2, 8, 4]]).features[0]!.geometry
    .coordinates[0] as [[number, number], unknown, [number, number]];
  for (const [at, value] of [west, south, east, north].entries())
    expect(corner?.bounds[at]).toBeCloseTo(value, 5);
});

test('two plans of the very same land share all of it, once', async () => {
  const sides = [
    [0, 0, 4, 4],
    [4, 0, 8, 4],
  ] as const;
  const result = await planOverlaps([boxes('a', ...sides), boxes('b', ...sides)], () => 'rivals', axis);
  expect(pairsOf(result)).toEqual([['a', 'b', 32, 1, 1]]);
  expect(result.plans.map(({ twiceHa }) => Math.abs(twiceHa) < 1e-9)).toEqual([true, true]);
  expect(result.closureHa).toBeLessThan(1e-9);
});

test('land a plan’s own features cover twice is told apart', async () => {
  const result = await planOverlaps(
    [boxes('twice', [0, 0, 4, 4], [2, 0, 6, 4]), boxes('other', [10, 0, 12, 2])],
    () => 'other',
    axis,
  );
  expect(result.plans.map(({ twiceHa }) => Number(twiceHa.toFixed(6)))).toEqual([16, 0]);
  expect(result.pairs).toEqual([]);
});

test('the units and economic zones of Quảng Ninh share the hectares Turf finds', async () => {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(`public/data/quang-ninh/${name}.geojson`, 'utf8'),
    ) as GeoJSON.FeatureCollection<GeoJSON.Polygon>;
  const zone = read('economic-zones').features.find(({ properties }) => properties?.id === 'kkt-van-don')!;
  const units = read('units').features.filter(({ properties }) =>
    ['06652', '06658', '06994', '06985'].includes(properties?.code),
  );
  const result = await planOverlaps(
    [
      landOf('zone', featureCollection([zone])),
      ...units.map((unit) => landOf(unit.properties!.code, featureCollection([unit]))),
    ],
    () => 'other',
    axis,
  );
  const expected = units
    .map((unit) => {
      const shared = intersect(featureCollection([zone, unit]));
      return [unit.properties!.code, shared ? area(shared) / area(unit) : 0] as const;
    })
    .filter(([, share]) => share > 0);
  expect(expected.length).toBeGreaterThan(0);
  for (const [code, share] of expected) {
    const pair = result.pairs.find(({ second }) => second === code);
    expect(pair?.shareOfSecond, code).toBeCloseTo(share, 5);
  }
  expect(result.closureHa).toBeLessThan(1e-6);
}, 60_000);
