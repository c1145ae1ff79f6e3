import { existsSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { parseCatalogue } from '#core/plan/parse-catalogue.ts';
import { PUBLISHED_TOTAL_HA } from '#data/quang-ninh/economic-zones.ts';
import { PARKS } from '#data/quang-ninh/parks.ts';
import { readUnits } from '#data/quang-ninh/unit-list.ts';
import { areaOf } from '#data/sketch/plane.ts';
import type { Area } from '#data/sketch/shapes.ts';
import { problemsOf } from '#test/support/provenance-problems.ts';

const folder = new URL('../../public/data/quang-ninh/', import.meta.url);
const readText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const features = (name: string): Feature[] => (JSON.parse(readText(name)) as FeatureCollection).features;
const catalogue = JSON.parse(readText('catalogue.json')) as Catalogue;
const zones = features('zones.geojson');

describe('what is said of the data', () => {
  test('every feature and every printed figure has its source, date, status and trust', () => {
    const found = catalogue.layers.flatMap((layer) =>
      features(layer.data).flatMap((f) => problemsOf(f, layer, catalogue.documents)),
    );
    expect(found).toEqual([]);
  });

  test('every feature of the spatial model names an element and a document', () => {
    const model = catalogue.models[0];
    const ids = model?.elements.map((e) => e.id);
    for (const f of features(model?.data ?? '')) {
      expect(ids).toContain(f.properties?.element);
      expect(problemsOf(f, { id: 'model', date: '2023-04-13' }, catalogue.documents)).toEqual([]);
    }
  });

  test('the model keeps the wording of four texts and marks regions two and three unverified', () => {
    const [model] = catalogue.models;
    expect(new Set([model?.document, ...(model?.wordings.map((w) => w.document) ?? [])]).size).toBe(4);
    const regions = model?.elements.filter((e) => e.kind === 'region') ?? [];
    expect(regions.map((r) => r.membership)).toEqual(['secondary', 'unverified', 'unverified']);
  });

  test('what is unverified says so in words', () => {
    const silent = catalogue.layers
      .flatMap((l) => features(l.data))
      .filter((f) => f.properties?.verification === 'unverified')
      .filter((f) => !/chưa kiểm chứng|sơ đồ/.test(`${f.properties?.accuracy} ${f.properties?.note}`));
    expect(silent).toEqual([]);
  });

  test.each([
    ['no document', { document: undefined }, 'document'],
    ['an unknown document', { document: 'nowhere' }, 'document'],
    ['no trust', { verification: undefined }, 'verification'],
    ['no status', { status: undefined }, 'status'],
    ['no accuracy', { accuracy: undefined }, 'accuracy'],
    ['a figure without its source', { declared_source: undefined }, 'declared_source'],
    ['no name', { name: undefined }, 'name'],
  ])('the guard sees a feature with %s', (_, fault, at) => {
    const [zone] = features('economic-zones.geojson') as [Feature];
    const bad = { ...zone, properties: { ...zone.properties, ...fault } };
    expect(problemsOf(zone, { id: 'kkt' }, catalogue.documents)).toEqual([]);
    expect(problemsOf(bad, { id: 'kkt' }, catalogue.documents).join()).toContain(at);
  });
});

describe('the catalogue', () => {
  test('is read without a problem, and a broken reference is seen', () => {
    expect(parseCatalogue(catalogue)).toMatchObject({ ok: true });
    const broken = { ...catalogue, layers: catalogue.layers.map((l) => ({ ...l, group: 'nowhere' })) };
    expect(parseCatalogue(broken)).toMatchObject({ ok: false });
  });

  test('every file it names is there, and ids are unique in each', () => {
    for (const { id, data, idBy = 'id' } of catalogue.layers) {
      expect(existsSync(new URL(data, folder)), id).toBe(true);
      const ids = features(data).map((f) => f.properties?.[idBy]);
      expect(new Set(ids).size, id).toBe(ids.length);
      expect(ids, id).not.toContain(undefined);
    }
  });

  test('every value of a class property is in the legend', () => {
    for (const { id, data, style } of catalogue.layers) {
      if (style.classBy === undefined || style.onlyListed) continue;
      const known = style.classes.map((c) => c.value);
      const unknown = features(data)
        .map((f) => String(f.properties?.[style.classBy ?? '']))
        .filter((v) => !known.includes(v));
      expect([...new Set(unknown)], id).toEqual([]);
    }
  });

  test('codes that share an official colour have different hatches', () => {
    const layer = catalogue.layers.find((l) => l.id === 'land-use-planned');
    const looks = layer?.style.classes.map((c) => `${c.color} ${c.pattern}`) ?? [];
    expect(looks.length).toBeGreaterThan(30);
    expect(looks.filter((look, i) => looks.indexOf(look) !== i)).toEqual([]);
  });

  test('no defence or security land and no overlay code is among the zones', () => {
    const codes = new Set(
      zones.flatMap(({ properties }) => [properties?.existing, properties?.planned, properties?.vision]),
    );
    for (const code of ['CQP', 'CAN', 'KKT', 'KDT']) expect(codes).not.toContain(code);
  });
});

describe('units and published figures', () => {
  test('there are 54 units with the codes of the table', () => {
    const codes = features('units.geojson').map((f) => f.properties?.code);
    expect(codes).toEqual(readUnits().map((u) => u.code));
    expect(codes).toHaveLength(54);
  });

  test('every zone lies in a unit, and each unit is as large as its zones', () => {
    for (const unit of features('units.geojson')) {
      const own = zones.filter((z) => z.properties?.unit === unit.properties?.code);
      const sum = own.reduce((s, z) => s + areaOf(z.geometry as Area), 0);
      expect(areaOf(unit.geometry as Area) / sum).toBeCloseTo(1, 8);
    }
  });

  test('the five economic zones add up to 375,242.43 ha, 71.43 ha more than the published total, and both are said', () => {
    const sum = features('economic-zones.geojson').reduce((s, f) => s + Number(f.properties?.declared_ha), 0);
    expect(sum).toBeCloseTo(375_242.43, 2);
    expect(sum - PUBLISHED_TOTAL_HA).toBeCloseTo(71.43, 2);
    const summary = catalogue.layers.find((l) => l.id === 'economic-zones')?.summary?.vi;
    expect(summary).toContain('375.171');
    expect(summary).toContain('375.242,43');
  });

  test('each economic zone is drawn within 5 % of its printed area', () => {
    for (const f of features('economic-zones.geojson')) {
      const ratio = (areaOf(f.geometry as Area) * 100) / Number(f.properties?.declared_ha);
      expect(Math.abs(ratio - 1), f.properties?.name).toBeLessThan(0.05);
    }
  });

  test('planned industrial-park land comes near the areas drawn for the parks', () => {
    const wanted = PARKS.reduce((s, p) => s + p.drawn, 0);
    const drawn = zones
      .filter((z) => z.properties?.planned === 'SKK')
      .reduce((s, z) => s + areaOf(z.geometry as Area) * 100, 0);
    expect(drawn / wanted).toBeGreaterThan(0.85);
    expect(drawn / wanted).toBeLessThan(1.1);
  });
});
