import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
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
