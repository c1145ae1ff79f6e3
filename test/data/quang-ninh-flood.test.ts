import { readFileSync } from 'node:fs';
import { area, featureCollection, intersect } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { atlas } from '#test/support/atlas.ts';

const folder = 'public/data/quang-ninh';
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const catalogue = read('catalogue.json') as Catalogue;

test('the constraint says of itself that it is illustrative, and none is of defence', () => {
  const layer = catalogue.layers.find(({ id }) => id === 'flood');
  expect(layer).toMatchObject({ group: 'han-che', verification: 'illustrative' });
  expect(layer?.summary?.vi).toContain('không có giá trị pháp lý');
  const { features } = read(layer!.data) as FeatureCollection;
  expect(features.map(({ properties }) => properties?.class)).toEqual(
    layer!.style.classes.map(({ value }) => value),
  );
  for (const { properties } of features)
    expect(properties).toMatchObject({ document: 'minh-hoa', verification: 'illustrative' });
  expect(JSON.stringify(catalogue.layers.filter(({ group }) => group === 'han-che'))).not.toMatch(
    /quốc phòng|quân sự|defen[cs]e|military|CQP/i,
  );
});

test('planned land inside and outside it adds up to the land fund, category by category and unit by unit', async () => {
  const { stdout, code } = await atlas(
    ...['land-fund', '--zones', `${folder}/zones.geojson`, '--units', `${folder}/units.geojson`],
    ...['--category', 'planned', '--unit-id', 'code', '--axis', '107.75'],
    ...['--constraint', `${folder}/flood.geojson`, '--constraint-class', 'class'],
  );
  expect(code).toBe(0);
  const { units, constraint } = JSON.parse(stdout);
  expect(constraint.classes).toEqual(['ngap-sau', 'ngap-vua']);
  let inside = 0;
  for (const [place, unit] of constraint.units.entries())
    for (const row of unit.rows) {
      const own = units[place].rows.find(({ category }: { category: string }) => category === row.category);
      expect(row.insideHa[0] + row.insideHa[1] + row.outsideHa).toBeCloseTo(own.planeHa, 8);
      // a sliver of rounded border lies in both classes
      expect(row.outsideHa).toBeGreaterThan(-0.01);
      inside += row.insideHa[0] + row.insideHa[1];
    }
  // the layer itself by the other command: it lies on land, so all of it is inside
  const areas = JSON.parse((await atlas('area', `${folder}/flood.geojson`, '--axis', '107.75')).stdout);
  const drawn = areas.reduce((sum: number, { planeM2 }: { planeM2: number }) => sum + planeM2 / 10_000, 0);
  expect(Math.abs(inside / drawn - 1)).toBeLessThan(1e-4);
}, 90_000);

test('the largest zone inside has the share that Turf measures, and zones sum to the categories', async () => {
  const { stdout } = await atlas(
    ...['land-fund', '--zones', `${folder}/zones.geojson`, '--units', `${folder}/units.geojson`],
    ...['--category', 'planned', '--unit-id', 'code', '--axis', '107.75'],
    ...[
      '--constraint',
      `${folder}/flood.geojson`,
      '--constraint-class',
      'class',
      '--by-zone',
      '--zone-id',
      'id',
    ],
  );
  const { byZone, units } = JSON.parse(stdout).constraint;
  const [largest] = byZone.zones as { id: string; unit: string; insideHa: number; share: number }[];
  const { features: zones } = read('zones.geojson') as FeatureCollection<Polygon>;
  const { features: floods } = read('flood.geojson') as FeatureCollection<Polygon>;
  const { features: places } = read('units.geojson') as FeatureCollection<Polygon>;
  const zone = zones.find(({ properties }) => properties?.id === largest!.id)!;
  const unit = places.find(({ properties }) => properties?.code === largest!.unit)!;
  const part = intersect(featureCollection([zone, unit]))!;
  const inside = floods.reduce((sum, flood) => {
    const wet = intersect(featureCollection([part, flood]));
    return sum + (wet ? area(wet) : 0);
  }, 0);
  // Turf measures on a sphere: shares agree, hectares do within the difference of sphere and plane
  expect(largest!.share).toBeCloseTo(inside / area(zone), 4);
  expect(Math.abs(largest!.insideHa / (inside / 10_000) - 1)).toBeLessThan(0.01);

  const rows: { category: string; insideHa: number[] }[] = units.flatMap(
    ({ rows }: { rows: { category: string; insideHa: number[] }[] }) => rows,
  );
  const sums = new Map<string, number>();
  const add = (category: string, ha: number) => sums.set(category, (sums.get(category) ?? 0) + ha);
  for (const { category, insideHa } of rows) for (const ha of insideHa) add(category, ha);
  for (const { category, insideHa } of byZone.zones) add(category, -insideHa);
  expect(sums.size).toBeGreaterThan(10);
  for (const rest of sums.values()) expect(Math.abs(rest)).toBeLessThan(1e-4);
  expect(byZone.residualHa).toBeLessThan(1e-4);
}, 90_000);
