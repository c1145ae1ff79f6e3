import { readdirSync, readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { elementSum } from '#app/model-figures.ts';
import { landGroupOf } from '#core/fund/land-group.ts';
import { landFund } from '#core/fund/ledger.ts';
import { prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { propertyColumn } from '#io/property-column.ts';
import { AXIS } from '#test/support/funds.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
const features = (path: string): Feature[] => (JSON.parse(text(path)) as FeatureCollection).features;
const PACKAGES = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'rulesets')
  .map(({ name }) => [name, JSON.parse(text(`${name}/catalogue.json`)) as Catalogue] as const);

describe.each(PACKAGES)('the models of %s', (id, { models, landFund: setup }) => {
  test('sum over units that are there, each once, and never over the units of a line', () => {
    const codes = new Set(
      setup ? features(`${id}/units.geojson`).map(({ properties }) => properties?.[setup.unitId]) : [],
    );
    for (const { kind, units = [], id: element } of models.flatMap(({ elements }) => elements)) {
      expect(new Set(units).size, element).toBe(units.length);
      expect(
        units.filter((code) => !codes.has(code)),
        element,
      ).toEqual([]);
      if (kind === 'axis' || kind === 'link') expect(units, element).toEqual([]);
    }
  });

  test('have mottos whose parts stand in them word by word', () => {
    for (const { motto, parts = {} } of models.flatMap((model) => [model, ...model.wordings]))
      for (const part of Object.values(parts)) expect(motto.vi).toContain(part);
  });
});

test('figures of an element are those of its units: Turf finds the same land in each group of the shipped zones', async () => {
  const zones = parseGeoJson(text('quang-ninh/zones.geojson'));
  const units = parseGeoJson(text('quang-ninh/units.geojson'));
  if (!zones.ok || !units.ok) throw new Error('a file does not read');
  const project = projector(AXIS);
  const codes = propertyColumn(units.value.properties, 'code').map(String);
  const fund = await landFund(
    prepareZones(prepareLayer(zones.value.layer, project), propertyColumn(zones.value.properties, 'planned')),
    prepareUnits(prepareLayer(units.value.layer, project), codes, codes),
    AXIS,
  );
  const [, catalogue] = PACKAGES.find(([id]) => id === 'quang-ninh')!;
  const plots = features('quang-ninh/zones.geojson');
  const elements = catalogue.models[0]!.elements.filter((element) => element.units);
  expect(elements.map(({ id }) => id)).toEqual([
    'tam',
    'mui-van-don',
    'mui-mong-cai',
    'vung-1',
    'vung-2',
    'vung-3',
  ]);
  for (const element of elements) {
    const sum = elementSum(element, fund, { declaredHa: new Map(), people: new Map() });
    if (sum.kind !== 'sum') throw new Error(`${element.id} has no sum`);
    expect(sum.figures.unknown).toEqual([]);
    // zones know the unit they were drawn in: another way to the same land, on another surface
    const own = plots.filter(({ properties }) => element.units?.includes(properties?.unit));
    const inGroup = (group: string): number =>
      own
        .filter(({ properties }) => landGroupOf(String(properties?.planned)) === group)
        .reduce((all, zone) => all + area(zone) / 10_000, 0);
    expect(
      sum.figures.areaHa.ellipsoid / (own.reduce((all, zone) => all + area(zone), 0) / 10_000),
    ).toBeCloseTo(1, 2);
    for (const { group, planeHa } of sum.figures.groups)
      expect(planeHa / inGroup(group), `${element.id} ${group}`).toBeCloseTo(1, 2);
  }
}, 60_000);
