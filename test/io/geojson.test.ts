import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GeoJsonError, type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { propertyColumn } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { leastCpuMs } from '#test/support/cpu-time.ts';

const SQUARE = [
  [
    [107, 21],
    [107.1, 21],
    [107.1, 21.1],
    [107, 21.1],
    [107, 21],
  ],
];
const polygon = (coordinates: unknown = SQUARE) => ({ type: 'Polygon', coordinates });
const feature = (geometry: unknown, properties: unknown = {}, id?: unknown) => ({
  type: 'Feature',
  id,
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

function read(source: unknown): GeoJsonLayer {
  const parsed = parseGeoJson(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}
function refuse(source: unknown): GeoJsonError {
  const parsed = parseGeoJson(source);
  if (parsed.ok) throw new Error('wanted an error');
  return parsed.error;
}

describe('what is read', () => {
  test('a collection, with ids and properties, rings open', () => {
    const file = read(collection(feature(polygon(), { name: 'A' }, '06652'), feature(polygon(), null, 7)));
    expect([...file.layer.xy.slice(0, 8)]).toEqual([107, 21, 107.1, 21, 107.1, 21.1, 107, 21.1]);
    expect([...file.layer.featOff]).toEqual([0, 1, 2]);
    expect(file.ids).toEqual(['06652', 7]);
    expect(file.properties).toEqual([{ name: 'A' }, {}]);
    expect(file.problems).toEqual([]);
  });

  test.each([
    ['a feature', feature(polygon())],
    ['a polygon', polygon()],
    ['a multipolygon', { type: 'MultiPolygon', coordinates: [SQUARE] }],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [polygon()] }],
    ['text with a byte order mark', `\uFEFF${JSON.stringify(polygon())}`],
    ['positions with heights', polygon([SQUARE[0]!.map((point) => [...point, 12])])],
    ['a ring that is not closed', polygon([SQUARE[0]!.slice(0, 4)])],
    [
      'a CRS that says WGS 84',
      {
        ...collection(feature(polygon())),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      },
    ],
  ])('%s', (_name, source) => {
    const { layer } = read(source);
    expect([...layer.ringOff]).toEqual([0, 4]);
  });
});

describe('what is left out and named', () => {
  test.each([
    ['no-geometry', null, 'features[0].geometry is missing'],
    [
      'not-a-polygon',
      {
        type: 'LineString',
        coordinates: [
          [107, 21],
          [108, 22],
        ],
      },
      'is a LineString',
    ],
    [
      'degenerate',
      polygon([
        [
          [107, 21],
          [107.1, 21],
          [107, 21],
        ],
      ]),
      'fewer than 3 different points',
    ],
    ['degenerate', polygon([]), 'has no ring'],
  ])('%s', (kind, geometry, words) => {
    const file = read(collection(feature(geometry), feature(polygon())));
    expect(file.problems).toEqual([{ kind, feature: 0, message: expect.stringContaining(words) }]);
    expect([...file.layer.featOff]).toEqual([0, 0, 1]);
  });

  test('a hole that is a line goes, its polygon stays', () => {
    const file = read(
      polygon([
        SQUARE[0],
        [
          [107.01, 21.01],
          [107.02, 21.02],
          [107.01, 21.01],
        ],
      ]),
    );
    expect([...file.layer.ringOff]).toEqual([0, 4]);
    expect(file.problems[0]?.message).toContain('coordinates[1]');
  });
});

describe('what is refused, with its place', () => {
  test.each<[string, unknown, GeoJsonError['kind'], string]>([
    ['text that is not JSON', '{"type":', 'bad-json', ''],
    ['an empty text', '', 'bad-json', ''],
    ['a list', [], 'bad-geojson', ''],
    ['null', null, 'bad-geojson', ''],
    ['features that are no list', { type: 'FeatureCollection', features: {} }, 'bad-geojson', 'features'],
    ['features that are none', collection(6, 5), 'bad-geojson', 'features[0]'],
    [
      'an unknown geometry type',
      collection(feature({ type: 'Circle' })),
      'bad-geojson',
      'features[0].geometry.type',
    ],
    [
      'a polygon without coordinates',
      collection(feature({ type: 'Polygon' })),
      'bad-geojson',
      'features[0].geometry.coordinates',
    ],
    [
      'a coordinate in words',
      collection(feature(polygon([[['107', 21]]]))),
      'bad-geojson',
      'features[0].geometry.coordinates[0][0]',
    ],
    [
      'VN-2000 metres',
      collection(
        feature(
          polygon([
            [
              [430575, 2317752],
              [430675, 2317752],
              [430675, 2317852],
            ],
          ]),
        ),
      ),
      'projected',
      'features[0].geometry.coordinates[0][0]',
    ],
    [
      'another CRS',
      { ...collection(), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::5899' } } },
      'wrong-crs',
      'crs',
    ],
  ])('%s', (_name, source, kind, at) => {
    expect(refuse(source)).toEqual({ kind, at, message: expect.stringMatching(/^[^\n]+\.$/) });
  });

  test('the sentence about metres speaks of VN-2000, the one about the CRS names it', () => {
    expect(refuse(polygon([[[430575, 2317752]]])).message).toContain('VN-2000');
    expect(refuse(polygon([[[21, 107]]])).message).toContain('latitude and longitude look swapped');
    expect(refuse(polygon([[[50, 107]]])).message).toContain('VN-2000');
    expect(
      refuse({ ...collection(), crs: { type: 'name', properties: { name: 'EPSG:5899' } } }).message,
    ).toContain('EPSG:5899');
  });
});

test('a property as a column of text', () => {
  const records = [{ a: ' ODT ' }, { a: 5 }, { a: '' }, { a: null }, { b: 1 }, { a: {} }];
  expect(propertyColumn(records, 'a')).toEqual(['ODT', '5', undefined, undefined, undefined, undefined]);
});

test('units are called by their property, their id or their number', () => {
  const file = read(collection(feature(polygon(), { code: 'x', name: 'Hà Tu' }, 'f1'), feature(polygon())));
  expect(unitLabels(file, 'code')).toMatchObject({ ids: ['x', '2'], names: ['Hà Tu', '2'] });
  expect(unitLabels(file)).toMatchObject({ ids: ['f1', '2'], names: ['Hà Tu', '2'] });
});

const communes = resolve('../shared/data/communes-22-quang-ninh.geojson');
test.skipIf(!existsSync(communes))(
  '4.5 MB of communes are read in under 200 ms of processor time (skipped without ../shared/data)',
  async () => {
    const text = readFileSync(communes, 'utf8');
    expect(read(text).layer.featOff.length - 1).toBe(54);
    expect(await leastCpuMs(4, () => parseGeoJson(text))).toBeLessThan(200);
  },
);
