import { readFileSync } from 'node:fs';
import { area, featureCollection, intersect } from '@turf/turf';
import { expect, test } from 'vitest';
import { agreementOf } from '#core/compare/plan-agreement.ts';
import { type ComparedPlan, type PlanConformity, planConformity } from '#core/compare/plan-conformity.ts';
import { prepareLayer, prepareZones } from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { propertyColumn } from '#io/property-column.ts';
import { type BoxSides, hectareBoxes } from '#test/support/hectare-boxes.ts';

const axis = { meridianDeg: 107.75, k0: 0.9999 };

type Zone = readonly [code: string, ...sides: BoxSides];
const box = (...zone: Zone): Zone => zone;

function planOf(collection: unknown, category = 'code'): ComparedPlan {
  const parsed = parseGeoJson(collection);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { layer, problems, properties } = parsed.value;
  const ids = properties.map((_, at) => String(at + 1));
  const prepared = prepareLayer(layer, projector(axis), problems);
  return { zones: prepareZones(prepared, propertyColumn(properties, category)), ids, names: ids };
}
const boxes = (...zones: readonly Zone[]): ComparedPlan =>
  planOf(
    hectareBoxes(
      axis,
      zones.map(([, ...sides]) => sides),
      (at) => ({ code: zones[at]![0] }),
    ),
  );

const rounded = ({ areaHa, sameHa, detailHa, conflictHa, outsideHa, twiceHa }: PlanConformity['total']) =>
  [areaHa, sameHa, detailHa, conflictHa, outsideHa, twiceHa].map(({ plane }) => Number(plane.toFixed(6)));

test('hand-worked squares: hectares in agreement, in conflict and outside, each conflict with its lot and zone', async () => {
  // parent: 4 × 4 ha of housing, beside it 4 × 4 ha of rice land; the lower plan reaches 1 over the right border
  const parent = boxes(box('ODT', 0, 0, 4, 4), box('LUA', 4, 0, 8, 4));
  const lower = boxes(box('odt', 0, 0, 2, 4), box('DGD', 2, 0, 5, 4), box('LUC', 5, 0, 9, 4));
  const result = await planConformity(lower, parent, axis);
  // 44 ha − 8 (odt in ODT) − 12 (LUC under LUA) − 8 + 4 (school in housing and in rice) − 4 outside
  expect(rounded(result.total)).toEqual([36, 8, 12, 12, 4, 0]);
  expect(result.categories.map((row) => [row.category, ...rounded(row)])).toEqual([
    ['LUC', 16, 0, 12, 0, 4, 0],
    ['ODT', 8, 8, 0, 0, 0, 0],
    ['DGD', 12, 0, 0, 12, 0, 0],
  ]);
  expect(
    result.conflicts.map(({ lotId, lower: says, zoneId, upper, areaHa, share }) => [
      ...[lotId, says, zoneId, upper, Number(areaHa.plane.toFixed(6)), Number(share.toFixed(6))],
    ]),
  ).toEqual([
    ['2', 'DGD', '1', 'ODT', 8, 0.666667],
    ['2', 'DGD', '2', 'LUA', 4, 0.333333],
  ]);
  expect(result.outside.map(({ lotId, share }) => [lotId, Number(share.toFixed(6))])).toEqual([['3', 0.25]]);
  expect(result.closureHa).toBeLessThan(1e-9);
  expect(Math.abs(result.total.residualHa.ellipsoid)).toBeLessThan(1e-7);
  // on the axis the plane is smaller by k0²
  expect(result.total.areaHa.ellipsoid / 36).toBeCloseTo(1 / 0.9999 ** 2, 4);
  expect(result.total.conflictHa.ellipsoid / 12).toBeCloseTo(1 / 0.9999 ** 2, 4);
  expect(result.conflicts[0]!.areaHa.ellipsoid / 8).toBeCloseTo(1 / 0.9999 ** 2, 4);
});

test('where zones of the parent cover each other the land counts in each, and what is counted again is said', async () => {
  const parent = boxes(box('ODT', 0, 0, 4, 4), box('LUA', 2, 0, 6, 4));
  const result = await planConformity(boxes(box('ODT', 0, 0, 7, 4)), parent, axis);
  expect(rounded(result.total)).toEqual([28, 16, 0, 16, 4, 8]);
  expect(result.closureHa).toBeLessThan(1e-9);
});

test('an overlay area of the parent decides nothing: it is left out and counted', async () => {
  const parent = boxes(box('ODT', 0, 0, 4, 4), box('KKT', 0, 0, 8, 8));
  const result = await planConformity(boxes(box('ODT', 0, 0, 4, 4)), parent, axis);
  expect([...rounded(result.total), result.overlayZones]).toEqual([16, 16, 0, 0, 0, 0, 1]);
});

test('shipped zones held against the same ones moved a little agree and conflict by the hectares Turf finds', async () => {
  const file = JSON.parse(readFileSync('public/data/lang-son/zones.geojson', 'utf8'));
  const isNear = ({ geometry }: GeoJSON.Feature): boolean => {
    const [lon, lat] = (geometry as GeoJSON.Polygon).coordinates.flat(9) as unknown as [number, number];
    return Math.abs(lon - 106.76) < 0.02 && Math.abs(lat - 21.85) < 0.02;
  };
  const zones = { ...file, features: file.features.filter(isNear) };
  // the whole layer moved east by 0.004°, so that lots lie across zones and outside
  const moved = {
    ...zones,
    features: zones.features.map((feature: GeoJSON.Feature<GeoJSON.Polygon>) => ({
      ...feature,
      geometry: JSON.parse(JSON.stringify(feature.geometry), (_, value) =>
        Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + 0.004, value[1]] : value,
      ),
    })),
  };
  const result = await planConformity(planOf(moved, 'planned'), planOf(zones, 'planned'), axis);
  const sums = { same: 0, detail: 0, conflict: 0 };
  for (const lot of moved.features)
    for (const zone of zones.features) {
      const shared = intersect(featureCollection([lot, zone]));
      if (shared) sums[agreementOf(lot.properties.planned, zone.properties.planned)] += area(shared) / 1e4;
    }
  // turf measures on a sphere of its own radius: hold it against its own measure of the whole
  const whole = moved.features.reduce((sum: number, lot: GeoJSON.Feature) => sum + area(lot) / 1e4, 0);
  const { total } = result;
  for (const [kind, ha] of Object.entries(sums)) {
    const ours = total[`${kind as keyof typeof sums}Ha`].ellipsoid;
    expect(ours / total.areaHa.ellipsoid, kind).toBeCloseTo(ha / whole, 5);
  }
  expect(sums.conflict).toBeGreaterThan(10);
  expect(result.closureHa).toBeLessThan(1e-6);
}, 60_000);
