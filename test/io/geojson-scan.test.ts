import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGeoJson } from '#io/geojson.ts';
import { readGeoJsonBytes, scanGeoJson } from '#io/geojson-scan.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A number as some writer may put it: few digits, many, with an exponent, with zeros behind. */
const numberText = (limit: number) =>
  fc.oneof(
    fc.integer({ min: -limit, max: limit }).map(String),
    fc.double({ min: -limit, max: limit, noNaN: true }).map(String),
    fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value.toFixed(7)),
    fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value.toFixed(15)),
    fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value.toExponential()),
    fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value.toExponential(3).toUpperCase()),
    fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => `${value.toFixed(12)}000000000000`),
    fc.constantFrom(
      '0',
      '-0',
      '0.0',
      '-0.000',
      '1e-400',
      '0.1',
      '0.30000000000000004',
      '89.999999999999999999',
    ),
  );
const space = fc.constantFrom('', '', ' ', '\n', '\r\n', '\t', ' \r\n  ');
const joined = (items: readonly string[], gap: string) => items.join(`${gap},${gap}`);

const position = fc
  .tuple(numberText(180), numberText(90), fc.option(numberText(1000)), space)
  .map(([lon, lat, height, gap]) => `[${gap}${joined(height ? [lon, lat, height] : [lon, lat], gap)}${gap}]`);
const ring = fc
  .tuple(fc.array(position, { minLength: 3, maxLength: 9 }), fc.boolean(), space)
  .map(([points, closed, gap]) => `[${gap}${joined(closed ? [...points, points[0]!] : points, gap)}${gap}]`);
const polygon = fc
  .tuple(fc.array(ring, { minLength: 1, maxLength: 3 }), space)
  .map(([rings, gap]) => `[${gap}${joined(rings, gap)}${gap}]`);
const members = (pairs: readonly (readonly [string, string])[], gap: string, turned: boolean) => {
  const list = pairs.map(([key, value]) => `"${key}"${gap}:${gap}${value}`);
  return `{${gap}${joined(turned ? list.reverse() : list, gap)}${gap}}`;
};
const geometry = fc
  .tuple(fc.oneof(polygon, fc.array(polygon, { minLength: 1, maxLength: 3 })), space, fc.boolean())
  .map(([shape, gap, turned]) =>
    typeof shape === 'string'
      ? members(
          [
            ['type', '"Polygon"'],
            ['coordinates', shape],
          ],
          gap,
          turned,
        )
      : members(
          [
            ['type', '"MultiPolygon"'],
            ['coordinates', `[${joined(shape, gap)}]`],
          ],
          gap,
          turned,
        ),
  );
const feature = fc
  .tuple(
    geometry,
    fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.constant(null)),
    fc.jsonValue(),
    space,
    fc.boolean(),
  )
  .map(([shape, properties, id, gap, turned]) =>
    members(
      [
        ['type', '"Feature"'],
        ['id', JSON.stringify(id)],
        ['bbox', '[1,2,3,4]'],
        ['properties', JSON.stringify(properties)],
        ['geometry', shape],
      ],
      gap,
      turned,
    ),
  );
const file = fc
  .tuple(fc.array(feature, { maxLength: 5 }), space, fc.boolean(), fc.constantFrom('', '\ufeff'))
  .map(([features, gap, turned, mark]) => {
    const list = `[${gap}${joined(features, gap)}${gap}]`;
    return (
      mark +
      gap +
      members(
        [
          ['type', '"FeatureCollection"'],
          ['name', '"\\u00e1 \\"["'],
          ['features', list],
        ],
        gap,
        turned,
      ) +
      gap
    );
  });

const square = '[[[0,0],[1,0],[1,1],[0,0]]]';
const collection = (features: string, rest = '') =>
  `{"type":"FeatureCollection"${rest},"features":[${features}]}`;
const featureOf = (geometryText: string, rest = ',"properties":{}') =>
  `{"type":"Feature"${rest},"geometry":${geometryText}}`;
const polygonText = (coordinates: string) => `{"type":"Polygon","coordinates":${coordinates}}`;

describe('a scan of bytes', () => {
  test('reads what parseGeoJson reads, to the last bit, however the file is written', () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(readGeoJsonBytes(bytesOf(text))).toEqual(parseGeoJson(text));
      }),
      { numRuns: 1500 },
    );
  });

  test('numbers of any length are those of JSON.parse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(numberText(180), numberText(90)), { minLength: 60, maxLength: 60 }),
        (points) => {
          const text = collection(featureOf(polygonText(`[[${points.map((point) => `[${point}]`)}]]`)));
          const scanned = scanGeoJson(bytesOf(text));
          const wanted = parseGeoJson(text);
          if (!wanted.ok || wanted.value.problems.length > 0) return;
          expect(new BigUint64Array(scanned!.layer.xy.buffer)).toEqual(
            new BigUint64Array(wanted.value.layer.xy.buffer),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('cut short or changed by a byte, the answer is that of parseGeoJson', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.option(fc.constantFrom(...'{}[],:"\\0e-. x')), (text, place, letter) => {
        const at = place % Math.max(1, text.length);
        const broken = text.slice(0, at) + (letter === null ? '' : letter + text.slice(at + 1));
        // half a surrogate is not text that bytes can hold
        if (new TextDecoder().decode(bytesOf(broken)) !== broken.replace(/^\ufeff/, '')) return;
        expect(readGeoJsonBytes(bytesOf(broken))).toEqual(parseGeoJson(broken));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    [
      'a hole, a height and a foreign member',
      collection(
        featureOf(
          '{"type":"Polygon","foreign":{"a":[1,"]"]},"coordinates":[[[0,0,5],[9,0,5],[9,9,5]],[[1,1],[2,1],[2,2]]]}',
        ),
      ),
    ],
    [
      'WGS 84 by its old name',
      collection(
        featureOf(polygonText(square)),
        ',"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}',
      ),
    ],
    ['no feature', collection('')],
  ])('takes %s', (_name, text) => {
    const wanted = parseGeoJson(text);
    expect(wanted.ok && scanGeoJson(bytesOf(text))).toEqual(wanted.ok && wanted.value);
  });

  test.each([
    ['metres', collection(featureOf(polygonText('[[[430000,2300000],[430010,2300000],[430010,2300010]]]')))],
    ['another CRS', collection(featureOf(polygonText(square)), ',"crs":{"properties":{"name":"EPSG:3405"}}')],
    ['a point', collection(featureOf('{"type":"Point","coordinates":[1,2]}'))],
    ['no geometry', collection(featureOf('null'))],
    ['a ring of two points', collection(featureOf(polygonText('[[[0,0],[1,1],[0,0]]]')))],
    ['a key said twice', collection(featureOf(polygonText(square), ',"properties":{},"properties":{"a":1}'))],
    [
      'a key with an escape',
      collection(`{"\\u0074ype":"Feature","properties":{},"geometry":${polygonText(square)}}`),
    ],
    ['a number with a leading zero', collection(featureOf(polygonText('[[[00,0],[1,0],[1,1]]]')))],
    ['a comma too many', collection(featureOf(polygonText('[[[0,0],[1,0],[1,1],]]')))],
    ['something behind the end', `${collection('')} x`],
    ['a bare geometry', polygonText(square)],
    ['nothing', ''],
  ])('leaves %s to parseGeoJson, which knows what to say', (_name, text) => {
    expect(readGeoJsonBytes(bytesOf(text))).toEqual(parseGeoJson(text));
  });
});
