import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { type catalogueSchema, parseCatalogue } from '#core/plan/parse-catalogue.ts';
import { buildSchema, SCHEMA_FILE } from '#data/schema.ts';
import { makeCatalogue } from '#test/app/make-catalogue.ts';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
type Json = Record<string, unknown>;

const sound = (): Mutable<Catalogue> => structuredClone(makeCatalogue()) as Mutable<Catalogue>;
const loose = (): Json => sound() as unknown as Json;

/** The problems of a catalogue after a fault was planted. */
function told(plant: (catalogue: Mutable<Catalogue>) => void): readonly string[] {
  const catalogue = sound();
  plant(catalogue);
  const parsed = parseCatalogue(catalogue);
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path} ${message}`);
}

const layer = (catalogue: Mutable<Catalogue>, index = 0): Json => catalogue.layers[index] as unknown as Json;

const quota = { category: 'LUC', phase: '2030', ha: 1, document: 'plan', verification: 'unverified' };

describe('reading a catalogue', () => {
  test('a sound one comes back as it is', () => {
    const given = makeCatalogue();
    expect(parseCatalogue(given)).toEqual({ ok: true, value: given });
  });

  test('the schema and the type know the same keys', () => {
    type Parsed = z.infer<typeof catalogueSchema>;
    // fails to compile when a field is in one and not in the other
    const there = (value: Parsed): Catalogue => value;
    const back = (value: Mutable<Catalogue>): Parsed => value;
    expect(there(back(sound()))).toEqual(makeCatalogue());
  });

  test.each<[string, (catalogue: Mutable<Catalogue>) => void, string]>([
    ['a missing field', (c) => delete (c as unknown as Json).title, 'title is missing; wanted object'],
    [
      'a wrong type',
      (c) => Object.assign(layer(c), { shown: 'yes' }),
      'layers[0].shown is "yes"; wanted boolean',
    ],
    [
      'a wrong word',
      (c) => Object.assign(layer(c), { verification: 'sure' }),
      'layers[0].verification is "sure"; wanted one of',
    ],
    ['a misspelt key', (c) => Object.assign(layer(c), { titel: 1 }), 'layers[0] has the unknown key "titel"'],
    ['an empty id', (c) => Object.assign(layer(c), { id: ' ' }), 'layers[0].id is empty'],
    [
      'a colour in words',
      (c) => Object.assign(c.layers[0]?.style.classes[0] ?? {}, { color: 'red' }),
      'layers[0].style.classes[0].color is "red"; wanted a colour as #rrggbb',
    ],
    [
      'a date in another order',
      (c) => Object.assign(c, { date: '01/07/2026' }),
      'date is "01/07/2026"; wanted a date',
    ],
    [
      'markup in an attribution',
      (c) => Object.assign(c.sources[0] ?? {}, { attribution: '<a href="x">x</a>' }),
      'sources[0].attribution is "<a href=',
    ],
    [
      'an opacity above one',
      (c) => Object.assign(c.layers[0]?.style ?? {}, { opacity: 3 }),
      'layers[0].style.opacity is 3; wanted a number at most 1',
    ],
    [
      'no class',
      (c) => Object.assign(c.layers[0]?.style ?? {}, { classes: [] }),
      'layers[0].style.classes has 0 entries; wanted at least 1',
    ],
    [
      'bounds the wrong way round',
      (c) => Object.assign(c, { bounds: [108, 21, 107, 20] }),
      'bounds is [108, 21, 107, 20]',
    ],
    [
      'an inset the wrong way round',
      (c) => Object.assign(c, { insets: [{ title: { vi: 'Đảo' }, bounds: [111, 12, 116, 7] }] }),
      'insets[0].bounds is [111, 12, 116, 7]',
    ],
    [
      'an unknown group',
      (c) => Object.assign(layer(c), { group: 'x' }),
      'layers[0].group names "x", which is not among the groups',
    ],
    ['an unknown source', (c) => Object.assign(layer(c), { source: 'x' }), 'layers[0].source names "x"'],
    [
      'an unknown document',
      (c) => Object.assign(layer(c), { document: 'x' }),
      'layers[0].document names "x"',
    ],
    ['an unknown ruleset', (c) => Object.assign(layer(c), { ruleset: 'x' }), 'layers[0].ruleset names "x"'],
    [
      'an unknown phase',
      (c) => Object.assign(layer(c), { phases: ['1999'] }),
      'layers[0].phases[0] names "1999"',
    ],
    [
      'a repeated id',
      (c) => Object.assign(layer(c, 1), { id: 'gates' }),
      'layers[1].id repeats the id "gates"',
    ],
    [
      'a repeated class',
      (c) => c.layers[2]?.style.classes.push({ value: 'ODT', title: { vi: 'x' }, color: '#000000' }),
      'layers[2].style.classes[2].value repeats the id "ODT"',
    ],
    [
      'a land fund without its zones',
      (c) => Object.assign(c.landFund ?? {}, { zones: 'x' }),
      'landFund.zones names "x"',
    ],
    [
      'a land fund of lines',
      (c) => Object.assign(c.landFund ?? {}, { units: 'roads' }),
      'landFund.units names the layer "roads", whose style is not fill',
    ],
    [
      'a land fund of no phase',
      (c) => Object.assign(c.landFund?.category ?? {}, { 1999: 'x' }),
      'landFund.category.1999 names "1999"',
    ],
    [
      'a quota of a phase that is not there',
      (c) => Object.assign(c.landFund ?? {}, { quotas: [{ ...quota, phase: '2045' }] }),
      'landFund.quotas[0].phase names "2045"',
    ],
    [
      'a quota that nobody is named for',
      (c) => Object.assign(c.landFund ?? {}, { quotas: [{ ...quota, document: 'x' }] }),
      'landFund.quotas[0].document names "x"',
    ],
    [
      'a quota below nothing',
      (c) => Object.assign(c.landFund ?? {}, { quotas: [{ ...quota, ha: -1 }] }),
      'landFund.quotas[0].ha',
    ],
    [
      'people of a year out of reach',
      (c) =>
        Object.assign(c.landFund ?? {}, {
          populations: [{ phase: '2030', people: 1, year: 30, document: 'plan', verification: 'unverified' }],
        }),
      'landFund.populations[0].year',
    ],
    [
      'a model without its document',
      (c) => Object.assign(c.models[0] ?? {}, { document: 'x' }),
      'models[0].document names "x"',
    ],
  ])('%s is told with its place', (_, plant, sentence) => {
    expect(told(plant).join('\n')).toContain(sentence);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.test/x.json',
    'http://a.test/x.json',
    '\\\\evil.test',
    'a b.json',
    '',
  ])('the address %j is refused', (data) =>
    expect(told((c) => Object.assign(layer(c), { data })).join()).toContain('layers[0].data'),
  );

  test.each([
    'zones.geojson',
    './a/b.geojson',
    '../a.geojson',
    '/data/a.geojson',
    'https://a.test/x.json?v=1',
  ])('the address %j is taken', (data) => expect(told((c) => Object.assign(layer(c), { data }))).toEqual([]));

  test.each([null, undefined, 3, 'x', [], {}])('%j is no catalogue, without an exception', (value) => {
    expect(parseCatalogue(value).ok).toBe(false);
  });

  test('tells every fault at once, but not more than fifty', () => {
    const catalogue = loose();
    catalogue.title = 3;
    catalogue.version = 3;
    const parsed = parseCatalogue(catalogue);
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(['title', 'version']);
    const many = { ...loose(), groups: Array.from({ length: 99 }, () => ({})) };
    const all = parseCatalogue(many);
    expect(all.ok ? 0 : all.error.length).toBe(50);
  });
});

describe('the schema in public/', () => {
  const check = new Ajv2020({ strict: false }).compile(JSON.parse(buildSchema()));

  test('is the one made from the parser', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(buildSchema());
  });

  test('takes the sound catalogue and refuses planted faults', () => {
    expect(check(sound())).toBe(true);
    expect(check({ ...loose(), format: 'plan-atlas/2' })).toBe(false);
    expect(check({ ...loose(), colour: 'x' })).toBe(false);
    const script = sound();
    Object.assign(layer(script), { data: 'javascript:alert(1)' });
    expect(check(script)).toBe(false);
  });

  const shipped = join(import.meta.dirname, '../../public/data/quang-ninh/catalogue.json');
  test.runIf(existsSync(shipped))('and the parser take the shipped catalogue', () => {
    const catalogue = JSON.parse(readFileSync(shipped, 'utf8'));
    const parsed = parseCatalogue(catalogue);
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
    check(catalogue);
    expect(check.errors ?? []).toEqual([]);
  });
});
