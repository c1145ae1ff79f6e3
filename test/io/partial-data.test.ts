import fc from 'fast-check';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, test } from 'vitest';
import { withoutBrokenEnd } from '#io/broken-end.ts';
import { readFlatGeobuf } from '#io/flatgeobuf.ts';
import { type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { readGeoJsonBytes } from '#io/geojson-scan.ts';
import { square } from '#test/support/squares.ts';

const features = [
  square(107, { name: 'Hà "Tu" {]' }),
  square(107.01, { name: '\\' }),
  square(107.02, { name: 'C' }),
];
const collection = (members: object = {}) => ({ type: 'FeatureCollection', ...members, features });

/** The layer by both readers, which must agree. */
function read(text: string): GeoJsonLayer {
  const parsed = parseGeoJson(text);
  const scanned = readGeoJsonBytes(new TextEncoder().encode(text));
  expect(scanned).toEqual(parsed);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}
const partialIn = ({ problems }: GeoJsonLayer): string =>
  problems
    .filter(({ kind }) => kind === 'partial-data')
    .map(({ message }) => message)
    .join();

describe('a collection that says it is not the whole', () => {
  test.each([
    ['numberMatched over what is here', { numberMatched: 250, numberReturned: 3 }, /has 250 features and 3/],
    ['numberReturned over what is here', { numberReturned: 10 }, /returns 10 features and 3/],
    ['GeoServer’s totalFeatures', { totalFeatures: 4 }, /has 4 features and 3/],
    ['ArcGIS’ transfer limit', { exceededTransferLimit: true }, /transfer limit/],
    ['the same under properties', { properties: { exceededTransferLimit: true } }, /transfer limit/],
    ['a link to the next page', { links: [{ rel: 'self' }, { rel: 'next', href: 'x' }] }, /next page/],
  ])('%s', (_, members, said) => {
    const layer = read(JSON.stringify(collection(members)));
    expect(partialIn(layer)).toMatch(said);
    expect(layer.problems[0]).toMatchObject({ kind: 'partial-data', feature: 3 });
    expect(layer.ids).toHaveLength(3);
  });

  test.each([
    ['nothing said', {}],
    ['all matched are returned', { numberMatched: 3, numberReturned: 3, links: [{ rel: 'next' }] }],
    ['an unknown number', { numberMatched: 'unknown', totalFeatures: 'unknown' }],
    ['no limit reached', { exceededTransferLimit: false, links: [{ rel: 'self' }], properties: null }],
  ])('not so with %s', (_, members) => {
    expect(partialIn(read(JSON.stringify(collection(members))))).toBe('');
  });
});

describe('a text that breaks off', () => {
  const whole = JSON.stringify(collection());

  test('at any place: as many features as are whole, told; never more, never wrong ones', () => {
    let least = 0;
    for (let end = whole.indexOf('}},') + 2; end < whole.length; end++) {
      const parsed = parseGeoJson(whole.slice(0, end));
      if (!parsed.ok) throw new Error(`${end}: ${parsed.error.message}`);
      const { ids, properties } = parsed.value;
      expect(partialIn(parsed.value)).toContain(`breaks off after ${end} characters`);
      expect(properties).toEqual(features.slice(0, ids.length).map((each) => each.properties));
      expect(ids.length).toBeGreaterThanOrEqual(least);
      least = ids.length;
    }
    expect(least).toBe(3);
    expect(partialIn(read(whole))).toBe('');
  });

  test('before the first feature is whole there is no layer', () => {
    for (let end = 0; end < whole.indexOf('}}'); end += 7)
      expect(parseGeoJson(whole.slice(0, end))).toMatchObject({ ok: false, error: { kind: 'bad-json' } });
  });

  test('wrong inside is not broken off', () => {
    expect(parseGeoJson(whole.replace('"name":"C"', '"name":C'))).toMatchObject({ ok: false });
    expect(withoutBrokenEnd(whole)).toBeUndefined();
  });

  test('any value in the properties, cut anywhere, gives no feature that was not there', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), fc.nat(), (values, cut) => {
        const text = JSON.stringify({
          type: 'FeatureCollection',
          features: values.map((value) => square(107, { value })),
        });
        const part = withoutBrokenEnd(text.slice(0, cut % text.length));
        if (part === undefined) return;
        const kept = JSON.parse(part).features.map((each: { properties: object }) => each.properties);
        expect(kept).toEqual(
          JSON.parse(JSON.stringify(values.slice(0, kept.length).map((value) => ({ value })))),
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('FlatGeobuf cut short', () => {
  const bytes = serialize(collection() as never);

  test('every cut is refused or told, and a whole file is neither', async () => {
    const sizes = new Set<number>();
    for (let end = 0; end < bytes.length; end++) {
      const layer = await readFlatGeobuf(bytes.slice(0, end));
      if (!layer.ok) continue;
      sizes.add(layer.value.ids.length);
      expect(partialIn(layer.value)).toContain('has 3 features');
    }
    expect(sizes.size).toBeGreaterThan(1);
    const whole = await readFlatGeobuf(bytes);
    expect(whole.ok && whole.value.problems).toEqual([]);
  });
});
