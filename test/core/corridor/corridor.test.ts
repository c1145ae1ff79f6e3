import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { describe, expect, test } from 'vitest';
import { chainOf, lengthOf, type PlaneXY, stationOf, stretch } from '#core/corridor/chain.ts';
import { corridorProfile } from '#core/corridor/corridor-profile.ts';
import { corridorStrips } from '#core/corridor/corridor-strips.ts';
import { developmentOf } from '#core/corridor/new-development.ts';
import { prepareLayer, prepareZones } from '#core/fund/prepared-layer.ts';
import { planeArea } from '#core/geo/area.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { layerOfMultiPolygons } from '#core/geo/multi-polygon.ts';
import { forward, inverse } from '#core/geo/vn2000.ts';
import { parseGeoJson } from '#io/geojson.ts';

const axis = { meridianDeg: 107.75, k0: 0.9999 };
const straight: readonly PlaneXY[] = [
  [0, 0],
  [3000, 0],
];
const hairpin: readonly PlaneXY[] = [
  [0, 0],
  [4000, 0],
  [4000, 600],
  [0, 600],
  [0, 2500],
];
const areasOf = (line: readonly PlaneXY[], distanceM: number, stepM: number): number[] => {
  const strips = corridorStrips(chainOf(line), distanceM, stepM);
  const layer = layerOfMultiPolygons(strips.map(({ shape }) => shape));
  return strips.map((_, strip) => planeArea(layer, strip));
};
const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

describe('a route', () => {
  const chain = chainOf([
    [0, 0],
    [0, 0],
    [30, 40],
    [30, 140],
  ]);

  test('is measured from its start, repeated vertices left out', () => {
    expect(chain.chainage).toEqual([0, 50, 150]);
    expect(lengthOf(chain)).toBe(150);
  });

  test('is cut at chainages', () => {
    expect(stretch(chain, 25, 60)).toEqual([
      [15, 20],
      [30, 40],
      [30, 50],
    ]);
  });

  test('gives a place its chainage and offset', () => {
    expect(stationOf(chain, [40, 90])).toEqual({ chainageM: 100, offsetM: 10 });
    expect(stationOf(chain, [0, -7])).toEqual({ chainageM: 0, offsetM: 7 });
    expect(stationOf(chain, [30, 150])).toEqual({ chainageM: 150, offsetM: 10 });
  });
});

describe('strips of a corridor', () => {
  test('a straight one: two half circles at the ends, and 2·r·step between', () => {
    const r = 200;
    const circle = 0.5 * 128 * Math.sin((2 * Math.PI) / 128) * r * r;
    const areas = areasOf(straight, r, 1000);
    expect(areas).toHaveLength(3);
    expect(areas[0]).toBeCloseTo(2 * r * 1000 + circle / 2, 2);
    expect(areas[1]).toBeCloseTo(2 * r * 1000, 2);
    expect(sum(areas)).toBeCloseTo(2 * r * 3000 + circle, 2);
  });

  test('one that comes back beside itself counts no land twice: the sum is the area of the buffer by GEOS', async () => {
    const geos = await initGeos();
    for (const distance of [150, 400]) {
      const line = geojsonToGeosGeom({ type: 'LineString', coordinates: hairpin.map((at) => [...at]) }, geos);
      const pointer = geos.Module._malloc(8);
      geos.GEOSArea(geos.GEOSBuffer(line, distance, 32), pointer);
      const buffer = geos.Module.getValue(pointer, 'double');
      expect(sum(areasOf(hairpin, distance, 700)) / buffer).toBeCloseTo(1, 4);
    }
  });

  test('the whole does not depend on the step', () => {
    const [one, many] = [sum(areasOf(hairpin, 300, 1e6)), sum(areasOf(hairpin, 300, 450))];
    expect(many / one).toBeCloseTo(1, 9);
  });
});

describe('the profile', () => {
  const zone = (from: number, to: number, use: string) => {
    const corners: PlaneXY[] = [
      [from, -5000],
      [to, -5000],
      [to, 5000],
      [from, 5000],
      [from, -5000],
    ];
    const ring = corners.map(([e, n]) => inverse(axis, { e: 450_000 + e, n: 2_330_000 + n }));
    return { type: 'Feature', properties: { use }, geometry: { type: 'Polygon', coordinates: [ring] } };
  };
  const parsed = parseGeoJson({
    type: 'FeatureCollection',
    features: [zone(-2000, 1500, 'ODT'), zone(1500, 2500, 'LUC')],
  });
  if (!parsed.ok) throw new Error('unreadable');
  const zones = prepareZones(prepareLayer(parsed.value.layer, projector(axis)), ['ODT', 'LUC']);
  const at = (e: number, n: number) => inverse(axis, { e: 450_000 + e, n: 2_330_000 + n });

  test('rows of each stretch, closed, and places by chainage', async () => {
    const profile = await corridorProfile(
      zones,
      {
        line: [at(0, 0), at(3000, 0)],
        distanceM: 100,
        stepM: 1000,
        places: [
          { layer: 'gates', name: 'far', at: at(1500, 101) },
          { layer: 'gates', name: 'end', at: at(2900, -50) },
          { layer: 'gates', name: 'start', at: at(10, 20) },
        ],
      },
      axis,
    );
    expect(profile.lengthM).toBeCloseTo(3000, 3);
    expect(profile.places.map(({ name }) => name)).toEqual(['start', 'end']);
    const rows = profile.strips.map(({ rows: own }) =>
      own.map((row) => [row.category, Math.round(row.planeHa * 100)]),
    );
    expect(rows[1]).toEqual([
      ['LUC', 1000],
      ['ODT', 1000],
    ]);
    // the far half of the last stretch and its round end lie in no zone
    expect(profile.strips[2]?.unzonedHa).toBeCloseTo(10 + 1.5701, 1);
    expect(profile.closureHa).toBeLessThan(1e-8);
    const counted = sum(profile.totals.map(({ planeHa }) => planeHa)) + profile.unzonedHa;
    expect(counted).toBeCloseTo(profile.areaHa.plane, 8);
    expect(forward(axis, at(0, 0)).e).toBeCloseTo(450_000, 4);
  });
});

test.each([
  ['LUC', 'ODT', 'new-development'],
  ['ODT', 'TMD', 'developed'],
  ['RSX', 'RPH', 'open'],
  ['ODT', 'RSX', 'open'],
  [undefined, 'SKK', 'new-development'],
])('%s planned as %s is %s', (existing, planned, kind) => {
  expect(developmentOf(existing, planned)).toBe(kind);
});
