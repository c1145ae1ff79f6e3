import { describe, expect, test } from 'vitest';
import { mercatorSteps } from '#core/tile/mercator-steps.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { featuresOf, geometryOf } from '#test/support/layers.ts';
import { areaOfRings, type ReadFeature, readTile } from '#test/support/read-tile.ts';
import { seededProvince } from '#test/support/seeded-province.ts';
import { OpenedLayer } from '#worker/opened-layer.ts';
import { OPENED_TILES } from '#worker/opened-protocol.ts';

const UNITS = 4096;
const province = seededProvince({ zones: 3000 });
const zones = featuresOf(province.zones);
const collection = {
  type: 'FeatureCollection',
  features: zones.map((polygons, zone) => ({
    type: 'Feature',
    properties: { ten: `Thửa ${zone}`, code: province.categories[zone], so: zone },
    geometry: geometryOf(polygons),
  })),
};

function opened(geojson: unknown): OpenedLayer {
  const parsed = parseGeoJson(geojson);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return new OpenedLayer(parsed.value);
}

const layer = opened(collection);
const described = layer.describe();

/** Tiles of a zoom that cover the invented province. */
function tilesAt(z: number): { readonly z: number; readonly x: number; readonly y: number }[] {
  const steps = mercatorSteps(Float64Array.of(106.3, 21.75, 108.1, 20.6));
  const [west, north, east, south] = [...steps].map((step) => step >> (30 - z)) as [
    number,
    number,
    number,
    number,
  ];
  const tiles = [];
  for (let x = west; x <= east; x++) for (let y = north; y <= south; y++) tiles.push({ z, x, y });
  return tiles;
}

const read = (place: { z: number; x: number; y: number }): readonly ReadFeature[] =>
  readTile(layer.tile(place), OPENED_TILES.layer);

/** Area of each class over the whole zoom in steps², what lies beyond a tile's edge cut off. */
function areaByClass(z: number): Map<unknown, number> {
  const sums = new Map<unknown, number>();
  const unit = 2 ** (30 - 12 - z);
  for (const place of tilesAt(z))
    for (const { properties, rings } of read(place)) {
      const area = areaOfRings(rings.map((ring) => cutToTile(ring))) * unit * unit;
      sums.set(properties.code, (sums.get(properties.code) ?? 0) + area);
    }
  return sums;
}

type Ring = readonly (readonly [number, number])[];

/** Cuts a ring to the square of a tile by one half-plane after another. */
function cutToTile(ring: Ring): Ring {
  const sides: readonly ((p: readonly [number, number]) => number)[] = [
    ([x]) => x,
    ([x]) => UNITS - x,
    ([, y]) => y,
    ([, y]) => UNITS - y,
  ];
  return sides.reduce<Ring>(
    (points, depth) =>
      points.flatMap((b, i) => {
        const a = points[(i + points.length - 1) % points.length]!;
        const [da, db] = [depth(a), depth(b)];
        const t = da / (da - db);
        const crossing = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] as const;
        return [...(da < 0 !== db < 0 ? [crossing] : []), ...(db >= 0 ? [b] : [])];
      }),
    ring.slice(0, -1),
  );
}

/** Area of each class in steps², from the projected file itself. */
const trueAreas = new Map<unknown, number>();
featuresOf({ ...province.zones, xy: Float64Array.from(mercatorSteps(province.zones.xy)) }).forEach(
  (polygons, zone) => {
    const code = province.categories[zone];
    const area = polygons.flat().reduce((sum, ring) => sum + Math.abs(areaOfRings([ring])), 0);
    trueAreas.set(code, (trueAreas.get(code) ?? 0) + area);
  },
);

/** One ring of lon, lat as a feature; closed here. */
const ring = (points: readonly (readonly number[])[], properties: object = {}): object => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [[...points, points[0]]] },
});
const square = (west: number): readonly (readonly number[])[] => [
  [west, 21],
  [west + 0.01, 21],
  [west + 0.01, 21.01],
  [west, 21.01],
];
/** Its loops are alike, so that the sum of its signed areas is nothing. */
const BOW_TIE = [
  [107, 21],
  [107.02, 21.02],
  [107.02, 21],
  [107, 21.02],
];

describe('a file with faults', () => {
  test('that breaks off says so and counts what was read before', () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: Array.from({ length: 6 }, (_, i) => ring(square(107 + i / 50))),
    });
    const cut = opened(text.slice(0, text.length - 60)).describe();
    expect(cut).toMatchObject({ features: 5, leftOut: 0, firstReason: '', partial: 'broken-off' });
    expect(opened(text).describe()).toMatchObject({ features: 6, leftOut: 0, partial: null });
  });

  test('that a server cut short is told apart, and beside it what cannot be drawn', () => {
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [107, 21] } };
    const features = [ring(square(107)), point];
    const described = opened({ type: 'FeatureCollection', numberMatched: 500, features }).describe();
    expect(described).toMatchObject({ features: 1, leftOut: 1, partial: 'not-whole' });
    expect(described.firstReason).toMatch(/^features\[1\]\.geometry/);
  });

  test('counts shapes that cross themselves, and draws both loops of a bow-tie', async () => {
    const bow = opened({ type: 'FeatureCollection', features: [ring(BOW_TIE), ring(square(107.05))] });
    expect(await bow.unsound({ meridianDeg: 107.75, k0: 0.9999 })).toBe(1);
    expect(await layer.unsound({ meridianDeg: 107.75, k0: 0.9999 })).toBe(0);
    const [x, y] = mercatorSteps(Float64Array.of(107.01, 21.01));
    for (const z of [12, 14]) {
      const place = { z, x: x! >> (30 - z), y: y! >> (30 - z) };
      const drawn = readTile(bow.tile(place), OPENED_TILES.layer).find(
        ({ properties }) => properties[OPENED_TILES.numberBy] === 1,
      );
      expect(drawn?.rings).toHaveLength(2);
      for (const each of drawn!.rings) expect(Math.abs(areaOfRings([each]))).toBeGreaterThan(0);
    }
  });

  test('its days are found by what they hold', () => {
    const features = [
      ['2020-01-01', '1999', 'x'],
      ['', '2000', '13/05/2022'],
      ['13/05/2022', '2001', 'y'],
    ].map(([day, year, mixed], i) => ring(square(107 + i / 50), { day, year, mixed, count: i }));
    expect(opened({ type: 'FeatureCollection', features }).describe().dayFields).toEqual(['day']);
  });
});

describe('what a file holds', () => {
  test('its zones, their name and their land-use codes are found', () => {
    expect(described).toMatchObject({ kind: 'fill', features: province.categories.length, leftOut: 0 });
    expect(described.nameBy).toBe('ten');
    expect(described.classBy).toBe('code');
    expect(described.fields.map(({ name }) => name)).toEqual(['code']);
    const counted = new Map(described.classes.map(({ value, features }) => [value, features]));
    for (const code of new Set(province.categories))
      expect(counted.get(code)).toBe(province.categories.filter((each) => each === code).length);
  });

  test('without land-use codes no property is taken for the classes, but a person may choose one', () => {
    const own = opened({
      type: 'FeatureCollection',
      features: collection.features.map((each, i) => ({ ...each, properties: { loai: `nhóm ${i % 3}` } })),
    });
    const { classBy, classes, fields } = own.describe();
    expect([classBy, classes, fields]).toEqual([null, [], [{ name: 'loai', landUseShare: 0 }]]);
    expect(own.classify('loai').map(({ value }) => value)).toEqual(['nhóm 0', 'nhóm 1', 'nhóm 2']);
  });
});

describe('tiles read back by another reader', () => {
  test.each([8, 11, 13])('at zoom %i every class keeps its area', (z) => {
    const sums = areaByClass(z);
    expect(new Set(sums.keys())).toEqual(new Set(trueAreas.keys()));
    // vertices move by half a unit of the grid at most, on borders that neighbours share
    for (const [code, area] of trueAreas) expect(Math.abs(sums.get(code)! / area - 1)).toBeLessThan(0.04);
    const total = (of: Map<unknown, number>): number => [...of.values()].reduce((a, b) => a + b);
    expect(Math.abs(total(sums) / total(trueAreas) - 1)).toBeLessThan(2e-4);
  });

  test('near enough every zone is a feature with its number in the file, its class, and its area', () => {
    const numbers = new Set<number>();
    const unit = 2 ** (30 - 12 - 13);
    for (const place of tilesAt(13).slice(0, 400))
      for (const { id, properties, rings } of read(place)) {
        const number = properties[OPENED_TILES.numberBy] as number;
        expect(id).toBe(number);
        expect(properties.code).toBe(province.categories[number - 1]);
        numbers.add(number);
        // whole within the tile's reach: its area can be compared with the file's
        if (rings.flat().some(([x, y]) => Math.min(x, y) <= -256 || Math.max(x, y) >= UNITS + 256)) continue;
        const truth = zones[number - 1]!.flat().map((ring) => {
          const xy = mercatorSteps(Float64Array.from(ring.flat()));
          return ring.map((_, i) => [xy[2 * i]! / unit, xy[2 * i + 1]! / unit] as const);
        });
        const area = Math.abs(areaOfRings(truth));
        expect(Math.abs(areaOfRings(rings) / area - 1)).toBeLessThan(0.02);
      }
    expect(numbers.size).toBeGreaterThan(300);
  });

  test('from afar small zones are drawn as one feature for each class', () => {
    const features = tilesAt(6).flatMap((place) => [...read(place)]);
    expect(features.length).toBeLessThanOrEqual(tilesAt(6).length * trueAreas.size);
    expect(features.every(({ id }) => id === undefined || id === 0)).toBe(true);
  });

  test('a tile beside the file is empty', () => {
    expect(layer.tile({ z: 8, x: 0, y: 0 }).byteLength).toBe(0);
  });

  test('holes stay holes, whatever their winding', () => {
    const outer = [
      [107, 21],
      [107.1, 21],
      [107.1, 21.1],
      [107, 21.1],
      [107, 21],
    ];
    const hole = [
      [107.02, 21.02],
      [107.08, 21.02],
      [107.08, 21.08],
      [107.02, 21.08],
      [107.02, 21.02],
    ];
    for (const ring of [hole, hole.toReversed()]) {
      const own = opened({ type: 'Polygon', coordinates: [outer, ring] });
      own.describe();
      const steps = mercatorSteps(Float64Array.of(107.05, 21.05));
      const place = { z: 10, x: steps[0]! >> 20, y: steps[1]! >> 20 };
      const [found] = readTile(own.tile(place), OPENED_TILES.layer);
      expect(found!.rings).toHaveLength(2);
      expect(areaOfRings(found!.rings.slice(0, 1))).toBeGreaterThan(0);
      expect(areaOfRings(found!.rings) / areaOfRings(found!.rings.slice(0, 1))).toBeCloseTo(1 - 0.36, 1);
    }
  });
});

describe('labels in deep tiles', () => {
  test('each zone is labelled once, inside itself, with its class and its room', () => {
    const numbers: number[] = [];
    const isIn = (at: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean =>
      ring.reduce((inside, [x, y], i) => {
        const [u, v] = ring[(i + ring.length - 1) % ring.length]!;
        return y > at[1] !== v > at[1] && at[0] < ((u - x) * (at[1] - y)) / (v - y) + x ? !inside : inside;
      }, false);
    const [first] = tilesAt(14);
    const middle = { z: 14, x: first!.x + 32, y: first!.y + 20 };
    for (let dx = 0; dx < 3; dx++)
      for (let dy = 0; dy < 3; dy++) {
        const place = { z: 14, x: middle.x + dx, y: middle.y + dy };
        const tile = layer.tile(place);
        const areas = new Map(
          readTile(tile, OPENED_TILES.layer).map((each) => [each.properties[OPENED_TILES.numberBy], each]),
        );
        for (const { properties, rings } of readTile(tile, OPENED_TILES.labels)) {
          const zone = areas.get(properties[OPENED_TILES.numberBy])!;
          numbers.push(properties[OPENED_TILES.numberBy] as number);
          expect(properties.code).toBe(zone.properties.code);
          expect(properties[OPENED_TILES.roomBy]).toBeGreaterThan(0);
          expect(isIn(rings[0]![0]!, zone.rings[0]!)).toBe(true);
        }
      }
    expect(numbers.length).toBeGreaterThan(5);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('tiles seen from afar hold none', () => {
    expect(readTile(layer.tile(tilesAt(13)[900]!), OPENED_TILES.labels)).toEqual([]);
  });
});

describe('what covers a place', () => {
  const axis = { meridianDeg: 107.75, k0: 0.9999 };

  test('exactly one zone of a tiling covers a place, with its number, name, class and area', async () => {
    const request = { at: [107.1, 21.1] as const, toleranceM: 10, axis, layer: 'file:1' };
    const found = await layer.featuresAt(request);
    expect(found).toHaveLength(1);
    const [{ id, name, classValue, areaHa, properties }] = found as [(typeof found)[0]];
    expect(name).toBe(`Thửa ${Number(id) - 1}`);
    expect(classValue).toBe(province.categories[Number(id) - 1]);
    expect(properties.so).toBe(Number(id) - 1);
    // 3000 zones over 1.5 × 0.95 degrees
    expect(areaHa!.plane).toBeGreaterThan(50);
    expect(Math.abs(areaHa!.plane / areaHa!.ellipsoid - 1)).toBeLessThan(1e-3);
  });

  test('nothing lies beside the file', async () => {
    expect(await layer.featuresAt({ at: [100, 10], toleranceM: 10, axis, layer: 'x' })).toEqual([]);
  });
});
