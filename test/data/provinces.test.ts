import { existsSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { parseCatalogue } from '#core/plan/parse-catalogue.ts';
import { BOOKS } from '#data/provinces/run.ts';
import { unitsOf } from '#data/provinces/units.ts';
import { areaOf } from '#data/sketch/plane.ts';
import type { Area } from '#data/sketch/shapes.ts';
import { problemsOf } from '#test/support/provenance-problems.ts';

const folderOf = (id: string): URL => new URL(`../../public/data/${id}/`, import.meta.url);
const features = (id: string, name: string): Feature[] =>
  (JSON.parse(readFileSync(new URL(name, folderOf(id)), 'utf8')) as FeatureCollection).features;
const catalogueOf = (id: string): Catalogue =>
  JSON.parse(readFileSync(new URL('catalogue.json', folderOf(id)), 'utf8')) as Catalogue;

/** Units by the published tables, planning-rules 8. */
const COUNTS: Readonly<Record<string, number>> = {
  'cao-bang': 56,
  'lang-son': 65,
  'bac-ninh': 99,
  'khanh-hoa': 65,
};
const TRUONG_SA = '22736';

describe.each(BOOKS.map((book) => [book.id, book] as const))('the package %s', (id, book) => {
  const catalogue = catalogueOf(id);
  const zones = features(id, 'zones.geojson');
  const units = features(id, 'units.geojson');

  test('is read without a problem, and all its files are there with unique ids', () => {
    expect(parseCatalogue(catalogue)).toMatchObject({ ok: true });
    for (const { id: layer, data, idBy = 'id' } of catalogue.layers) {
      expect(existsSync(new URL(data, folderOf(id))), layer).toBe(true);
      const ids = features(id, data).map((f) => f.properties?.[idBy]);
      expect(ids, layer).not.toContain(undefined);
      expect(new Set(ids).size, layer).toBe(ids.length);
    }
  });

  test('every feature and every printed figure has its source, date, status and trust', () => {
    const found = catalogue.layers.flatMap((layer) =>
      features(id, layer.data).flatMap((f) => problemsOf(f, layer, catalogue.documents)),
    );
    expect(found).toEqual([]);
  });

  test('every value of a class property is in the legend, and no defence land among the zones', () => {
    for (const { id: layer, data, style } of catalogue.layers) {
      const { classBy } = style;
      if (classBy === undefined || style.onlyListed) continue;
      const known = new Set(style.classes.map(({ value }) => value));
      const unknown = features(id, data).filter((f) => !known.has(String(f.properties?.[classBy])));
      expect(
        unknown.map((f) => f.properties?.[classBy]),
        layer,
      ).toEqual([]);
    }
    const codes = new Set(
      zones.flatMap(({ properties }) => [properties?.existing, properties?.planned, properties?.vision]),
    );
    for (const code of ['CQP', 'CAN', 'KKT', 'KDT']) expect(codes).not.toContain(code);
  });

  test('has the units of the table, each as large as its zones', () => {
    expect(units.map((unit) => unit.properties?.code)).toEqual(unitsOf(book.code).map(({ code }) => code));
    expect(units).toHaveLength(COUNTS[id] ?? 0);
    const sums = new Map<string, number>();
    for (const zone of zones) {
      const code = String(zone.properties?.unit);
      sums.set(code, (sums.get(code) ?? 0) + areaOf(zone.geometry as Area));
    }
    for (const unit of units) {
      const code = String(unit.properties?.code);
      if (code === TRUONG_SA) continue;
      expect(areaOf(unit.geometry as Area) / (sums.get(code) ?? 0), code).toBeCloseTo(1, 8);
    }
  });

  test('the land is within 5 % of the printed area of the province without its far islands', () => {
    const printed = unitsOf(book.code)
      .filter(({ code }) => code !== TRUONG_SA)
      .reduce((sum, { declaredKm2 }) => sum + declaredKm2, 0);
    const drawn = zones.reduce((sum, zone) => sum + areaOf(zone.geometry as Area), 0);
    expect(Math.abs(drawn / printed - 1)).toBeLessThan(0.05);
  });

  test('every feature of a model names an element and a document', () => {
    for (const model of catalogue.models) {
      const ids = model.elements.map((element) => element.id);
      for (const feature of features(id, model.data)) {
        expect(ids).toContain(feature.properties?.element);
        expect(problemsOf(feature, { id: 'model', date: '2023-01-01' }, catalogue.documents)).toEqual([]);
      }
    }
  });
});

test('Khánh Hòa has the special zone of Trường Sa, its islands between 111.5 and 117.4 °E, 6.8 and 12 °N', () => {
  const unit = features('khanh-hoa', 'units.geojson').find((f) => f.properties?.code === TRUONG_SA);
  expect(unit?.properties?.full_name).toBe('Đặc khu Trường Sa');
  if (!unit) throw new Error('no special zone');
  const points = (unit.geometry as Area).coordinates.flat(2) as unknown as [number, number][];
  expect(points.length).toBeGreaterThan(200);
  for (const [lon, lat] of points) {
    expect(lon).toBeGreaterThan(111.5);
    expect(lon).toBeLessThan(117.4);
    expect(lat).toBeGreaterThan(6.8);
    expect(lat).toBeLessThan(12);
  }
});

describe('the country', () => {
  const provinces = features('viet-nam', 'provinces.geojson');
  const catalogue = catalogueOf('viet-nam');

  test('has 34 provinces, six of them cities, each with its meridian and its source', () => {
    expect(parseCatalogue(catalogue)).toMatchObject({ ok: true });
    expect(provinces).toHaveLength(34);
    expect(provinces.filter((f) => f.properties?.kind === 'city')).toHaveLength(6);
    const [layer] = catalogue.layers;
    expect(
      provinces.flatMap((f) => (layer ? problemsOf(f, layer, catalogue.documents) : ['no layer'])),
    ).toEqual([]);
    expect(provinces.map((f) => f.properties?.central_meridian)).not.toContain(undefined);
  });

  test('opens on a view that holds Hoàng Sa and Trường Sa', () => {
    const [west, south, east, north] = catalogue.bounds;
    for (const [lon, lat] of [
      [112.3, 16.5],
      [111.92, 8.64],
      [114.36, 11.43],
    ] as const)
      expect(west < lon && lon < east && south < lat && lat < north).toBe(true);
  });

  test('every package names the same siblings, and each is there', () => {
    for (const { id } of catalogue.siblings ?? []) {
      expect(catalogueOf(id).id).toBe(id);
      expect(catalogueOf(id).siblings).toEqual(catalogue.siblings);
    }
    expect(catalogue.siblings).toHaveLength(6);
  });
});
