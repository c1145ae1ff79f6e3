import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area, featureCollection, intersect, polygon } from '@turf/turf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-compare-'));
const file = (name: string, ...features: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, collection(...features));
  return path;
};
/** A box from 21° N up, 0.01° high, with a vertex every 0.005°: borders drawn twice have the same vertices. */
const box = (west: number, east: number, properties: object) => {
  const steps = Math.round((east - west) / 0.005);
  const along = Array.from({ length: steps + 1 }, (_, i) => Number((west + i * 0.005).toFixed(3)));
  const ring = [
    ...along.map((lon) => [lon, 21]),
    ...along.toReversed().map((lon) => [lon, 21.01]),
    [west, 21],
  ];
  return { type: 'Feature', properties, geometry: polygon([ring]).geometry };
};
afterAll(() => rmSync(folder, { recursive: true }));

describe('crosswalk', () => {
  let [old, young] = ['', ''];
  beforeAll(() => {
    // A is split in the ratio 3 : 1 between X and Y; B goes whole to Y
    old = file('old.geojson', box(107, 107.02, { c: 'A' }), box(107.02, 107.03, { c: 'B' }));
    young = file('young.geojson', box(107, 107.015, { c: 'X' }), box(107.015, 107.03, { c: 'Y' }));
  });

  test('gives area and shares of every pair, names the split unit, and closes', async () => {
    const { code, stdout } = await atlas('crosswalk', old, young, '--from-id', 'c', '--to-id', 'c');
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    const rows = result.rows.map(
      (row: { from: string; to: string; shareOfFrom: number; shareOfTo: number }) => [
        row.from,
        row.to,
        Number(row.shareOfFrom.toFixed(5)),
        Number(row.shareOfTo.toFixed(5)),
      ],
    );
    expect(rows).toEqual([
      ['A', 'X', 0.75, 1],
      ['A', 'Y', 0.25, 0.33333],
      ['B', 'Y', 1, 0.66667],
    ]);
    expect(result.from.map(({ id, split }: { id: string; split: boolean }) => [id, split])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    expect(result.to.find(({ id }: { id: string }) => id === 'Y').parts).toEqual(['A', 'B']);
    expect(Math.abs(result.closureHa)).toBeLessThan(1e-9);
  });

  test('the common land of a pair is what Turf clips, within its sphere’s share of the whole', async () => {
    const { stdout } = await atlas('crosswalk', old, young, '--from-id', 'c', '--to-id', 'c');
    const [row, , other] = JSON.parse(stdout).rows;
    const common = intersect(
      featureCollection([
        polygon(box(107, 107.02, {}).geometry.coordinates),
        polygon(box(107, 107.015, {}).geometry.coordinates),
      ]),
    );
    const whole = area(polygon(box(107.02, 107.03, {}).geometry.coordinates));
    expect(row.ellipsoidHa / other.ellipsoidHa).toBeCloseTo(area(common!) / whole, 6);
  });

  test('land of one vintage alone is a row of its own', async () => {
    const short = file('short.geojson', box(107, 107.015, { c: 'X' }));
    const { stdout } = await atlas('crosswalk', old, short, '--from-id', 'c', '--to-id', 'c');
    const { rows } = JSON.parse(stdout);
    expect(rows.find((row: { from: string; to: string }) => row.from === 'B').to).toBe('—');
  });
});

describe('diff', () => {
  test('names what was added, removed, re-classed and reshaped, and hectares that tie', async () => {
    const a = file(
      'a.geojson',
      square(107, { id: 'stays', use: 'LUC' }),
      square(107.01, { id: 'turns', use: 'LUC' }),
      square(107.02, { id: 'goes', use: 'CLN' }),
      box(107.04, 107.05, { id: 'moves', use: 'DGT' }),
    );
    const b = file(
      'b.geojson',
      square(107, { id: 'stays', use: 'LUC' }),
      square(107.01, { id: 'turns', use: 'ODT' }),
      square(107.03, { id: 'comes', use: 'SKK' }),
      box(107.04, 107.055, { id: 'moves', use: 'DGT' }),
    );
    const { code, stdout } = await atlas('diff', a, b, '--category', 'use', '--id', 'id');
    expect(code).toBe(0);
    const diff = JSON.parse(stdout);
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect([
      ids(diff.added),
      ids(diff.removed),
      ids(diff.reclassed),
      ids(diff.reshaped),
      diff.unchanged,
    ]).toEqual([['comes'], ['goes'], ['turns'], ['moves'], 1]);
    expect(diff.reclassed[0]).toMatchObject({ from: 'LUC', to: 'ODT' });
    for (const { beforeHa, afterHa, gainedHa, lostHa } of diff.categories)
      expect(beforeHa.plane + gainedHa.plane - lostHa.plane).toBeCloseTo(afterHa.plane, 8);
    const rice = diff.categories.find(({ category }: { category: string }) => category === 'LUC');
    expect(rice.lostHa.plane).toBeCloseTo(rice.beforeHa.plane / 2, 1);
    expect(diff.closureHa).toBeLessThan(1e-9);
  });

  test('a plan held against itself has no difference', async () => {
    const same = 'public/data/cao-bang/zones.geojson';
    const { stdout } = await atlas(
      'diff',
      same,
      same,
      '--category',
      'planned',
      '--id',
      'id',
      '--axis',
      '105.75',
    );
    const diff = JSON.parse(stdout);
    expect([diff.added, diff.removed, diff.reclassed, diff.reshaped]).toEqual([[], [], [], []]);
    expect(diff.unchanged).toBeGreaterThan(2000);
    for (const { gainedHa, lostHa } of diff.categories)
      expect(gainedHa.plane + lostHa.plane).toBeLessThan(1e-6);
  });
});
