import { readdirSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon, nearestPointOnLine } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { townNetwork } from '#core/plan/town-network.ts';
import { unitsOf } from '#data/provinces/units.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const features = (path: string): readonly Feature[] => (read(path) as FeatureCollection).features;
const PACKAGES = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'rulesets')
  .map(({ name }) => [name, read(`${name}/catalogue.json`) as Catalogue] as const)
  .filter(([, { urbanSystem }]) => urbanSystem);

test('five provinces have a network of towns', () => {
  expect(PACKAGES.map(([id]) => id)).toEqual(['bac-ninh', 'cao-bang', 'khanh-hoa', 'lang-son', 'quang-ninh']);
});

describe.each(PACKAGES)('the network of %s', (id, { urbanSystem, layers, corridors = [], documents }) => {
  const fileOf = (layer: string | undefined) => `${id}/${layers.find((each) => each.id === layer)!.data}`;
  const lines = features(fileOf(urbanSystem?.links));
  const network = townNetwork(urbanSystem!, features(fileOf(urbanSystem?.centres)), lines);

  test('has links whose towns exist, each with a theme of the legend and a document', () => {
    expect(network.strangers).toEqual([]);
    const themes = layers
      .find((each) => each.id === urbanSystem?.links)
      ?.style.classes.map(({ value }) => value);
    for (const link of network.links) {
      expect(link.centres.length, link.id).toBeGreaterThan(0);
      expect(themes, link.id).toContain(link.theme);
      expect(documents.map((document) => document.id)).toContain(link.document);
    }
  });

  test('has chains in the order of the line: the distance along it grows from town to town', () => {
    for (const { id: link, centres } of network.links) {
      const line = lines.find(({ properties }) => properties?.id === link) as Feature<LineString>;
      const feet = centres.map((town) =>
        nearestPointOnLine(line, network.centres.find((each) => each.id === town)!.at as [number, number]),
      );
      const along = feet.map(({ properties }) => properties.lineDistance);
      expect(along, link).toEqual(along.toSorted((a, b) => a - b));
      expect(new Set(along.map((km) => km.toFixed(1))).size, link).toBe(along.length);
      // a town lies at its link, as near as its own position is known
      for (const { properties } of feet) expect(properties.pointDistance, link).toBeLessThan(4);
    }
  });

  test('says a class with its document, or that it is not known', () => {
    for (const { classes, name } of network.centres)
      for (const { value, document } of classes)
        if (value !== null)
          expect(
            documents.map((each) => each.id),
            name,
          ).toContain(document);
  });

  test('offers corridors along lines that are there, made up ones called so', () => {
    for (const { layer, feature, verification } of corridors) {
      const line = features(fileOf(layer)).find(({ properties }) => properties?.id === feature);
      expect(line?.geometry.type).toBe('LineString');
      if (line?.properties?.verification === 'illustrative') expect(verification).toBe('illustrative');
    }
  });
});

test('Cao Bằng has the five groups of programme 10-CTr/TU by their names, an empty one says what is not at hand', () => {
  const [, { groups, layers }] = PACKAGES.find(([id]) => id === 'cao-bang')!;
  const five = groups.filter(({ document }) => document === 'ctr-10-2021');
  expect(five.map(({ title }) => title.vi)).toEqual([
    'Giao thông',
    'Du lịch',
    'Cửa khẩu',
    'Đô thị',
    'Hạ tầng số',
  ]);
  for (const { id, note } of five)
    expect(
      layers.some(({ group }) => group === id),
      id,
    ).toBe(note === undefined);
  const gates = layers.find(({ id }) => id === 'border-gates')!;
  expect(gates.style.classes.map(({ title }) => title.vi)).toEqual([
    'Cửa khẩu quốc tế',
    'Cửa khẩu song phương',
    'Cửa khẩu phụ',
    'Lối mở',
    'Chưa rõ loại',
  ]);
  const ranks = Object.fromEntries(
    features('cao-bang/border-gates.geojson').map(({ properties }) => [properties?.name, properties?.kind]),
  );
  expect(ranks).toMatchObject({ 'Cửa khẩu Trà Lĩnh': 'international', 'Cửa khẩu Lý Vạn': 'unknown' });
});

test('the study area of Khánh Hòa is the former province by its limits, Trường Sa with it, and is called an illustration', () => {
  const [, { models }] = PACKAGES.find(([id]) => id === 'khanh-hoa')!;
  const area = models.flatMap(({ elements }) => elements).find(({ id }) => id === 'khu-vuc-nghien-cuu')!;
  expect([area.membership, area.verification]).toEqual(['illustrative', 'illustrative']);
  const [khanhHoa, ninhThuan] = ['Khánh Hòa', 'Ninh Thuận'].map((name) =>
    features('khanh-hoa/old-units.geojson').find(({ properties }) => String(properties?.name).includes(name)),
  ) as [Feature<Polygon | MultiPolygon>, Feature<Polygon | MultiPolygon>];
  const isIn = (centroid: readonly number[], former: typeof khanhHoa) =>
    booleanPointInPolygon(centroid as [number, number], former);
  let seen = 0;
  // a published centroid may lie in a bay, in neither
  for (const { code, centroid } of unitsOf('56')) {
    const isChosen = area.units!.includes(code);
    expect(isIn(centroid, isChosen ? ninhThuan : khanhHoa), code).toBe(false);
    seen += Number(isIn(centroid, isChosen ? khanhHoa : ninhThuan));
  }
  expect(seen).toBeGreaterThan(60);
  expect(area.units).toContain('22736');
});
