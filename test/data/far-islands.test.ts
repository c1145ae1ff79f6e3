import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';

type Areal = Feature<Polygon | MultiPolygon>;
const features = (path: string): Areal[] =>
  (JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as FeatureCollection).features as Areal[];
const namesAt = (path: string, at: [number, number]): string[] =>
  features(path)
    .filter((each) => booleanPointInPolygon(at, each))
    .map(({ properties }) => String(properties?.full_name));

/** By the gazetteers: 16°50′ N 112°20′ E and 8°38′42″ N 111°55′12″ E. */
const PHU_LAM: [number, number] = [112.3365, 16.8345];
const TRUONG_SA: [number, number] = [111.92, 8.645];
const BA_BINH: [number, number] = [114.3655, 10.377];

test.each([
  ['viet-nam/provinces.geojson', PHU_LAM, 'Thành phố Đà Nẵng'],
  ['viet-nam/provinces.geojson', TRUONG_SA, 'Tỉnh Khánh Hòa'],
  ['viet-nam/old-units.geojson', PHU_LAM, 'Thành phố Đà Nẵng'],
  ['viet-nam/old-units.geojson', TRUONG_SA, 'Tỉnh Khánh Hòa'],
  ['khanh-hoa/old-units.geojson', BA_BINH, 'Tỉnh Khánh Hòa'],
] as const)('in %s the island at %j is of one unit, %s', (path, at, name) => {
  expect(namesAt(path, at as [number, number])).toEqual([name]);
});

test('the two units say that they have the islands, how these were drawn, and that the area counts them', () => {
  for (const path of ['provinces', 'old-units'])
    for (const [name, archipelago] of [
      ['Thành phố Đà Nẵng', 'Hoàng Sa'],
      ['Tỉnh Khánh Hòa', 'Trường Sa'],
    ]) {
      const unit = features(`viet-nam/${path}.geojson`).find((each) => each.properties?.full_name === name);
      expect(unit?.properties).toMatchObject({ verification: 'illustrative' });
      expect(unit?.properties?.accuracy).toContain(`quần đảo ${archipelago} theo GSHHG`);
      expect(unit?.properties?.accuracy).toContain('diện tích đo được có cả các hình này');
      expect(unit?.properties?.accuracy_en).toContain('the measured area includes them');
    }
});

test('the islands add less than 60 km² to a unit, by Turf', () => {
  for (const name of ['Thành phố Đà Nẵng', 'Tỉnh Khánh Hòa']) {
    const unit = features('viet-nam/provinces.geojson').find((each) => each.properties?.full_name === name)!;
    const far = (unit.geometry as MultiPolygon).coordinates.filter(([ring]) => ring![0]![0]! > 110.5);
    const km2 = far.reduce((sum, coordinates) => sum + area({ type: 'Polygon', coordinates }), 0) / 1e6;
    expect(far.length).toBeGreaterThan(13);
    expect(km2).toBeGreaterThan(15);
    expect(km2).toBeLessThan(60);
  }
});
