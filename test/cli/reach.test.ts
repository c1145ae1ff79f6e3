import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/turf';
import { expect, test } from 'vitest';
import type { ReachFund } from '#core/reach/reach-fund.ts';
import { atlas } from '#test/support/atlas.ts';

const folder = 'public/data/quang-ninh';
const land = [
  ...['--zones', `${folder}/zones.geojson`, '--category', 'planned', '--units', `${folder}/units.geojson`],
  ...['--unit-id', 'code', '--unit-name', 'full_name'],
];
const rules = 'public/data/rulesets/qcvn-01-2026.json';

test('reach: hectares of each category within the distance and beyond it, and the land itself as a file', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'reach-')), 'reach.geojson');
  const asked = ['reach', `${folder}/urban-centres.geojson`, ...land, '--distance', '2000', '--geojson', out];
  const { code, stdout } = await atlas(...asked);
  expect(code).toBe(0);
  const reach: ReachFund & { readonly features: number } = JSON.parse(stdout);
  expect(reach.features).toBe(13);
  expect(reach.units).toHaveLength(54);
  const ledger = JSON.parse((await atlas('land-fund', ...land)).stdout);
  for (const { category, planeHa, withinHa, beyondHa } of reach.whole.rows) {
    const total = [...ledger.totals, ...ledger.overlays].find((row) => row.category === category);
    expect(Math.abs(planeHa - total.planeHa)).toBeLessThan(1e-6);
    expect(Math.abs(planeHa - withinHa - beyondHa)).toBeLessThan(1e-6);
    const byUnit = reach.units.flatMap(({ rows }) => rows.filter((row) => row.category === category));
    expect(Math.abs(byUnit.reduce((sum, row) => sum + row.withinHa, 0) - withinHa)).toBeLessThan(1e-6);
  }
  const { areaHa, sumHa, unzonedHa, overlapHa, residualHa } = reach.closure;
  // circles of 2 km that do not touch
  expect(areaHa / (13 * 64 * Math.sin((2 * Math.PI) / 128) * 400)).toBeCloseTo(1, 3);
  expect(Math.abs(areaHa - (sumHa + unzonedHa - overlapHa + residualHa))).toBeLessThan(1e-6);
  expect(Math.abs(residualHa)).toBeLessThan(0.001);
  const file = JSON.parse(readFileSync(out, 'utf8'));
  expect(file.features[0].properties).toMatchObject({ distance_m: 2000, area_ha: areaHa });
  // Turf measures on a sphere: within a percent
  expect(area(file) / 10_000 / areaHa).toBeCloseTo(1, 1);
});

test('the distance of a standard, with how far it is known, round features that have a value', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'reach-')), 'places.json');
  const place = (kind: string, lon: number) => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'Point', coordinates: [lon, 20.97] },
  });
  writeFileSync(
    path,
    JSON.stringify({ type: 'FeatureCollection', features: [place('a', 107.05), place('b', 107.1)] }),
  );
  const { stdout } = await atlas(
    'reach',
    path,
    ...land,
    '--of',
    'kind=a',
    '--ruleset',
    rules,
    '--standard',
    'tieu-hoc',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    features: 1,
    distanceM: 1000,
    standard: { ruleset: 'qcvn-01-2026', id: 'tieu-hoc', verification: 'secondary' },
  });
});

test.each<[string, string[], RegExp]>([
  ['no distance', [], /--distance is missing/],
  ['a distance that is none', ['--distance', '-5'], /--distance should be metres/],
  ['two distances', ['--distance', '5', '--ruleset', rules], /--distance stands alone/],
  [
    'a standard without a distance',
    ['--ruleset', rules, '--standard', 'cay-xanh'],
    /no standard "cay-xanh".*tieu-hoc/,
  ],
  ['no such features', ['--distance', '500', '--of', 'kind=x'], /no feature with kind=x has a place/],
])('%s is one plain line', async (_, words, sentence) => {
  const { code, stderr } = await atlas('reach', `${folder}/urban-centres.geojson`, ...land, ...words);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});
