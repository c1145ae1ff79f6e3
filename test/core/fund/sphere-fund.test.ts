import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import { expect, test } from 'vitest';
import { sphereFund } from '#core/fund/sphere-fund.ts';
import { shippedUnits, shippedZones } from '#test/support/shipped.ts';

const collection = (name: string): GeoJSON.FeatureCollection =>
  JSON.parse(readFileSync(`public/data/quang-ninh/${name}.geojson`, 'utf8'));

test('the land fund on the sphere is what turf.area says of the same zones and units', () => {
  const { rows, unitsHa } = sphereFund(shippedZones('planned'), shippedUnits(), () => true);
  const byTurf = new Map<string, number>();
  for (const zone of collection('zones').features) {
    const category = String(zone.properties?.planned);
    byTurf.set(category, (byTurf.get(category) ?? 0) + area(zone) / 10_000);
  }
  // the shipped zones lie in the units whole: nothing of them is outside
  expect(rows).toHaveLength(byTurf.size);
  for (const [category, ha] of rows)
    expect(Math.abs(ha / byTurf.get(category)! - 1), category).toBeLessThan(1e-9);
  const units = collection('units').features.reduce((sum, unit) => sum + area(unit) / 10_000, 0);
  expect(Math.abs(unitsHa / units - 1)).toBeLessThan(1e-12);
});

test('one unit is its own share', () => {
  const units = shippedUnits();
  const zones = shippedZones('planned');
  const one = sphereFund(zones, units, (unit) => units.ids[unit] === '06685');
  const own = collection('units').features.find(({ properties }) => properties?.code === '06685')!;
  expect(Math.abs(one.unitsHa / (area(own) / 10_000) - 1)).toBeLessThan(1e-12);
  const sum = one.rows.reduce((all, [, ha]) => all + ha, 0);
  // zones tile the unit
  expect(Math.abs(sum / one.unitsHa - 1)).toBeLessThan(1e-6);
});
