import { readdirSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { IndicatorBook } from '#core/indicator/indicator-book.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { areaOf } from '#data/sketch/plane.ts';
import type { Area } from '#data/sketch/shapes.ts';
import { figureProblems, type ShippedPackage } from '#test/support/figure-problems.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const PACKAGES = readdirSync(DATA, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'rulesets')
  .map(({ name }) => name);

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const collection = (path: string): readonly Feature[] => (read(path) as FeatureCollection).features;

/** Files of JSON a catalogue names beside its own books. */
const othersOf = ({ indicators, plans, ...rest }: Catalogue): string[] =>
  Object.values(rest).filter(
    (value) => typeof value === 'string' && /^[\w-]+\.json$/.test(value),
  ) as string[];

function shipped(id: string): ShippedPackage {
  const catalogue = read(`${id}/catalogue.json`) as Catalogue;
  const files = [...catalogue.layers, ...catalogue.models].map(({ data }) => data);
  return {
    catalogue,
    book: read(`${id}/${catalogue.indicators}`) as IndicatorBook,
    register: read(`${id}/${catalogue.plans}`) as PlanRegister,
    others: Object.fromEntries(othersOf(catalogue).map((file) => [file, read(`${id}/${file}`) as object])),
    features: Object.fromEntries(
      files.map((file) => [
        file,
        collection(`${id}/${file}`).map((feature) => ({ ...feature, geometry: null as never })),
      ]),
    ),
  };
}

test('there are six packages, and every file of each is named by its catalogue', () => {
  expect(PACKAGES).toHaveLength(6);
  for (const id of PACKAGES) {
    const { catalogue, others, features } = shipped(id);
    const named = [
      'catalogue.json',
      catalogue.indicators,
      catalogue.plans,
      ...Object.keys(others),
      ...Object.keys(features),
    ];
    expect(readdirSync(new URL(`${id}/`, DATA)).sort()).toEqual([...new Set(named)].sort());
  }
});

describe.each(PACKAGES)('%s', (id) => {
  test('no figure without source, date and trust, and no number that no rule knows', () => {
    expect(figureProblems(shipped(id))).toEqual([]);
  });

  test('what is called measured is the area of the shape, to the hundredth of a km² it is written with', () => {
    const { layers } = shipped(id).catalogue;
    for (const { data } of layers)
      for (const { properties, geometry } of collection(`${id}/${data}`)) {
        const said = properties?.measured_km2;
        if (said !== undefined)
          expect(Math.abs(said - areaOf(geometry as Area)), properties?.name).toBeLessThan(0.0051);
      }
  });

  test('the meridian it computes on is that of the circular, as the national table has it', () => {
    const { province, title, axis } = shipped(id).catalogue;
    // the country is no province: its axis is that of the whole VN-2000 zone of 6 degrees
    if (province === '00') return void expect(axis).toEqual({ meridian: 105, k0: 0.9996 });
    const row = collection('viet-nam/provinces.geojson').find((each) => each.properties?.name === title.vi);
    const [degrees, minutes] = String(row?.properties?.central_meridian).split(/[°′]/).map(Number);
    expect(axis).toEqual({ meridian: Number(degrees) + Number(minutes) / 60, k0: 0.9999 });
  });
});

test('72.82 % of document 003 stands as printed, in the units of its time, from what printed it', () => {
  const { book } = shipped('lang-son');
  const { place, document, ...rest } = book.values.find(({ value }) => value === 72.82)!;
  expect(rest).toMatchObject({ indicator: 'do-thi-hoa', year: 2022, verification: 'verified' });
  expect(book.places.find(({ id }) => id === place)?.vintage).toBe('2025-06');
  expect(book.documents.find(({ id }) => id === document)?.date).toBe('2022-04-08');
});

type Path = readonly (string | number)[];

/** Puts `value` at the end of `path`; `undefined` takes away what is there. The path must be there. */
function plant(root: object, path: Path, value: unknown): void {
  const [last, ...way] = [...path].reverse();
  let at = root as Record<string | number, unknown>;
  for (const step of way.reverse()) at = at[step] as typeof at;
  if (value === undefined) expect(at[last!]).toBeDefined();
  if (value === undefined) delete at[last!];
  else at[last!] = value;
}

describe('the guard sees', () => {
  const whole = shipped('quang-ninh');
  // zones are many and all alike; one is enough to plant a fault in
  const zones = whole.features['zones.geojson']!.slice(0, 1);
  const option = { id: 'option', document: 'own', verification: 'secondary' } as const;
  const own = {
    ...whole.catalogue.documents[0]!,
    id: 'own',
    verification: 'secondary',
    via: 'here',
  } as const;
  const others = { 'options.json': { documents: [own], scenarios: [option] } };
  const sound: ShippedPackage = { ...whole, others, features: { ...whole.features, 'zones.geojson': zones } };
  const summed = whole.catalogue.layers.findIndex(({ declaredArea }) => declaredArea?.total);
  const layer = ['catalogue', 'layers', 0];
  const quota = ['catalogue', 'landFund', 'quotas', 0];
  const people = ['catalogue', 'landFund', 'populations', 0];
  const model = ['catalogue', 'models', 0];
  const [value, target, plan] = [
    ['book', 'values', 0],
    ['book', 'targets', 0],
    ['register', 'plans', 0],
  ] as const;
  const of = (file: string): Path => ['features', `${file}.geojson`, 0, 'properties'];

  test('nothing in the sound package', () => expect(figureProblems(sound)).toEqual([]));

  test.each<[string, string, Path, unknown?]>([
    ['a quota without document', 'quota', [...quota, 'document']],
    ['a quota without trust', 'quota', [...quota, 'verification']],
    ['a population from an unknown document', 'people', [...people, 'document'], 'nowhere'],
    ['a population more trusted than its document', 'more trusted', [...people, 'verification'], 'verified'],
    [
      'a sum of areas without document',
      'total',
      ['catalogue', 'layers', summed, 'declaredArea', 'total', 'document'],
    ],
    ['a number in a catalogue that no rule knows', 'nobody', ['catalogue', 'landFund', 'budget'], 7],
    ['a layer without status', 'no status', [...layer, 'status']],
    ['a layer without source', 'no source', [...layer, 'source']],
    ['a model of no document', 'model', [...model, 'document'], 'nowhere'],
    ['a wording of no document', 'wording', [...model, 'wordings', 0, 'document'], 'nowhere'],
    ['an element without trust', 'element', [...model, 'elements', 0, 'verification']],
    [
      'a printed figure of an element without document',
      'element',
      [...model, 'elements', 0, 'printed', 0, 'document'],
    ],
    ['a value without document', 'value', [...value, 'document']],
    ['a value more trusted than its document', 'more trusted', [...value, 'verification'], 'verified'],
    ['a value of a year after its document', 'read in', [...value, 'year'], 2041],
    ['a target without trust', 'target', [...target, 'verification']],
    ['a number in a book that no rule knows', 'nobody', [...value, 'error'], 0.5],
    ['a plan of no document', 'plan', [...plan, 'document'], 'nowhere'],
    ['a status nobody dates', 'statusDate', [...plan, 'statusDate']],
    ['an extent without trust', 'extent', [...plan, 'extent', 'verification']],
    ['a document read nobody knows where', 'read where', ['book', 'documents', 0, 'via']],
    ['a document in two versions', 'two versions', ['register', 'documents', 0, 'date'], '1999'],
    ['a feature’s figure without source', 'declared_source', [...of('economic-zones'), 'declared_source']],
    ['a feature’s number that no rule knows', 'nobody', [...of('zones'), 'storeys'], 5],
    [
      'a size of a project that is called no illustration',
      'area_ha',
      [...of('projects'), 'verification'],
      'unverified',
    ],
    ['a class without trust', 'verification', [...of('urban-centres'), 'class_2030_verification']],
    ['a feature of the model without document', 'document', [...of('spatial-model'), 'document']],
    ['an option of no document', 'scenario', ['others', 'options.json', 'scenarios', 0, 'document']],
    ['a number in another file', 'nobody', ['others', 'options.json', 'scenarios', 0, 'people'], 200_000],
  ])('%s', (_, word, path, fault) => {
    const faulty = structuredClone(sound);
    plant(faulty, path, fault);
    expect(figureProblems(faulty).join('\n')).toContain(word);
  });
});
