import { readFileSync, statSync } from 'node:fs';
import { feature, featureCollection, intersect, area as turfArea, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { DISTRICTS, SPLIT } from '#data/vintages/districts.ts';
import { atlas } from '#test/support/atlas.ts';

type Areal = Feature<Polygon | MultiPolygon>;
const read = (path: string): unknown => JSON.parse(readFileSync(`public/data/${path}`, 'utf8'));
const features = (path: string): Areal[] => (read(path) as FeatureCollection).features as Areal[];
const catalogue = (id: string): Catalogue => read(`${id}/catalogue.json`) as Catalogue;
const byCode = (list: readonly Areal[], code: string): Areal =>
  list.find(({ properties }) => properties?.code === code)!;

const COUNTS = { 'quang-ninh': 13, 'bac-ninh': 2, 'khanh-hoa': 2, 'viet-nam': 63 } as const;
const PACKAGES = Object.entries(COUNTS);

describe.each(PACKAGES)('former units of %s', (id, count) => {
  const old = features(`${id}/old-units.geojson`);

  test('every one says that it is illustrative and replaced, how it was drawn, its vintage and its document', () => {
    expect(old).toHaveLength(count);
    const documents = new Set(catalogue(id).documents.map((document) => document.id));
    for (const { properties } of old) {
      expect(properties).toMatchObject({ verification: 'illustrative', status: 'replaced' });
      expect(properties?.vintage).toMatch(/^20(24-11|25-01)$/);
      expect(properties?.accuracy).toContain('không phải ranh giới cũ chính thức');
      expect(properties?.accuracy_en).toContain('not the official old boundary');
      expect(documents.has(properties?.document)).toBe(true);
    }
  });

  test('stand beside the present ones in the list of layers, switched off, each with its vintage', () => {
    const units = catalogue(id).layers.filter(({ vintage }) => vintage !== undefined);
    expect(units.map(({ vintage }) => vintage?.validTo)).toEqual([undefined, '2025-06-30']);
    expect(new Set(units.map(({ group }) => group))).toEqual(new Set(['dia-gioi']));
    expect(units.at(-1)).toMatchObject({ id: 'old-units', verification: 'illustrative', shown: false });
  });

  test('no code of theirs is a code of a present unit', () => {
    const file = id === 'viet-nam' ? 'provinces.geojson' : 'units.geojson';
    const present = new Set(features(`${id}/${file}`).map(({ properties }) => properties?.id));
    expect(old.filter(({ properties }) => present.has(properties?.code))).toEqual([]);
    expect(new Set(old.map(({ properties }) => properties?.code)).size).toBe(count);
  });
});

test('the file of the country with its far islands stays under 420 kB', () => {
  expect(statSync('public/data/viet-nam/old-units.geojson').size).toBeLessThan(420_000);
});

test('where districts are not open data the unit layer says that none is drawn', () => {
  for (const id of ['cao-bang', 'lang-son']) {
    const { layers } = catalogue(id);
    expect(layers.some((layer) => layer.id === 'old-units')).toBe(false);
    expect(layers.find((layer) => layer.id === 'units')?.summary?.vi).toContain(
      'Ranh giới cấp huyện trước 01/07/2025 không có dữ liệu mở nên không vẽ.',
    );
  }
});

test('a district of Quảng Ninh is its present units together: Uông Bí by Turf', () => {
  const units = features('quang-ninh/units.geojson').filter(
    ({ properties }) => properties?.old === 'Uông Bí (thành phố)',
  );
  expect(units).toHaveLength(3);
  const together = union(featureCollection(units))!;
  const district = byCode(features('quang-ninh/old-units.geojson'), '196');
  expect(Math.abs(turfArea(district) / turfArea(together) - 1)).toBeLessThan(1e-9);
});

test('the crosswalk of Quảng Ninh has the 56 pairs and the two split units, as Turf measures their parts', async () => {
  const { stdout } = await atlas(
    ...['crosswalk', 'public/data/quang-ninh/old-units.geojson', 'public/data/quang-ninh/units.geojson'],
    ...['--from-id', 'code', '--to-id', 'code', '--to-name', 'full_name', '--axis', '107.75'],
  );
  const walk = JSON.parse(stdout);
  const split = walk.to.filter((unit: { split: boolean }) => unit.split);
  expect(split.map(({ name }: { name: string }) => name)).toEqual(['Xã Kỳ Thượng', 'Xã Lương Minh']);
  const wide = walk.rows.filter((row: { shareOfTo: number }) => row.shareOfTo > walk.sliver);
  expect(wide).toHaveLength(56);
  const [old, units] = [features('quang-ninh/old-units.geojson'), features('quang-ninh/units.geojson')];
  for (const code of Object.keys(SPLIT)) {
    const unit = byCode(units, code);
    for (const district of ['193', '202']) {
      const row = walk.rows.find(
        (each: { from: string; to: string }) => each.from === district && each.to === code,
      );
      const part = turfArea(
        intersect(featureCollection([feature(unit.geometry), feature(byCode(old, district).geometry)]))!,
      );
      // Turf measures on a sphere: shares compare, to about 1 : 10,000
      expect(row.shareOfTo).toBeCloseTo(part / turfArea(unit), 3);
    }
  }
  expect(walk.closureHa).toBeLessThan(1e-6);
}, 60_000);

test('the districts are the 5 cities, 1 town and 7 districts of the last day', () => {
  const kinds = DISTRICTS.map(({ kind }) => kind);
  expect([
    kinds.filter((kind) => kind === 'thành phố').length,
    kinds.filter((kind) => kind === 'thị xã').length,
    kinds.filter((kind) => kind === 'huyện').length,
  ]).toEqual([5, 1, 7]);
});

test('the former provinces of the country fill the present ones', () => {
  const sum = (list: readonly Areal[]): number => list.reduce((all, each) => all + turfArea(each), 0);
  const [old, present] = [
    sum(features('viet-nam/old-units.geojson')),
    sum(features('viet-nam/provinces.geojson')),
  ];
  expect(Math.abs(old / present - 1)).toBeLessThan(1e-6);
});
