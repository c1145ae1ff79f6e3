import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { toEqualArea } from '#core/geo/equal-area.ts';
import { layerOf, type Ring, reversed } from '#test/support/layers.ts';
import { seededRandom } from '#test/support/random.ts';

/** Karney's area of rings in lon, lat: outer ring less holes, any winding. */
function karneyArea(polygons: readonly (readonly Ring[])[]): number {
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      const polygon = Geodesic.WGS84.Polygon(false);
      for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
      const size = Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
      area += i === 0 ? size : -size;
    });
  }
  return area;
}

const ppm = (value: number, truth: number): number => (Math.abs(value - truth) / truth) * 1e6;
const square = (lon: number, lat: number, side: number): Ring => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
];

function star(seed: number, radiusDeg: number, corners: number): Ring {
  const random = seededRandom(seed);
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = radiusDeg * (0.5 + random() / 2);
    return [107 + radius * Math.cos(angle), 21 + radius * Math.sin(angle)] as const;
  });
}

describe('ellipsoidal area', () => {
  test.each([
    ['a 100 m square', square(107, 21, 0.001)],
    ['a 10 km square', square(107, 21, 0.1)],
    ['a square with 50 km edges', square(107, 21, 0.48)],
    [
      'a triangle with 50 km edges',
      [
        [107, 21],
        [107.48, 21.02],
        [107.2, 21.4],
      ] as Ring,
    ],
    ['a southern square with 50 km edges', square(105, 8.5, 0.45)],
    ['a star of 7 corners, 40 km', star(1, 0.4, 7)],
    ['a star of 200 corners', star(2, 0.3, 200)],
    [
      'a triangle with an east–west edge of 1 km',
      [
        [107, 21],
        [107.01, 21],
        [107.004, 21.006],
      ] as Ring,
    ],
  ])('%s agrees with Karney’s geodesic within 0.01 ppm', (_name, ring) => {
    expect(ppm(ellipsoidArea(layerOf([[[ring]]]), 0), karneyArea([[ring]]))).toBeLessThan(0.01);
  });

  test.each([1, 2, 3])('a polygon with edges of 10 km agrees within 0.001 ppm (%s)', (seed) => {
    const ring = star(seed, 0.1, 6);
    expect(ppm(ellipsoidArea(layerOf([[[ring]]]), 0), karneyArea([[ring]]))).toBeLessThan(0.001);
  });

  test('holes are taken off and parts are added, whatever the winding', () => {
    const polygons = [[square(107, 21, 0.3), square(107.1, 21.1, 0.1)], [square(107.5, 21, 0.2)]];
    const truth = karneyArea(polygons);
    expect(ppm(ellipsoidArea(layerOf([polygons]), 0), truth)).toBeLessThan(0.01);
    const turned = polygons.map((rings) => rings.map(reversed));
    expect(ppm(ellipsoidArea(layerOf([turned]), 0), truth)).toBeLessThan(0.01);
  });
});

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const triangle = (side: number): Ring => [
  [105, 15],
  [105 + side, 15.1],
  [105 + side / 3, 15 + side],
];
const LONG_EDGES: [string, Ring][] = [
  ['a triangle of 1°', triangle(1)],
  ['a triangle of 2°', triangle(2)],
  ['a triangle of 4°', triangle(4)],
  ['the box of Viet Nam, 8° × 15°', box(102, 8, 110, 23)],
  [
    'a triangle over the length of Viet Nam',
    [
      [102, 8],
      [109.5, 12],
      [105, 23.4],
    ],
  ],
  ['a box over the equator, of 60° × 40°', box(80, -10, 140, 30)],
  ...[0.29, 0.49].map((side): [string, Ring] => [
    `half a square of ${side}°`,
    [
      [105, 20],
      [105 + side, 20 + side],
      [105, 20 + side],
    ],
  ]),
];

describe('long edges', () => {
  test.each(LONG_EDGES)('%s agrees with Karney’s geodesic within 0.01 ppm', (_name, ring) => {
    const area = ellipsoidArea(layerOf([[[ring]]]), 0);
    expect(ppm(area, karneyArea([[ring]]))).toBeLessThan(0.01);
    expect(ppm(ellipsoidArea(layerOf([[[reversed(ring)]]]), 0), area)).toBeLessThan(1e-6);
  });

  test('are measured alike on the equal-area plane', () => {
    for (const [, ring] of LONG_EDGES) {
      const layer = layerOf([[[ring]]]);
      expect(ppm(planeArea(toEqualArea(layer), 0), ellipsoidArea(layer, 0))).toBeLessThan(0.001);
    }
  });

  test('a shared border of 400 km has the same points from either side', () => {
    const points = (ring: Ring) => {
      const { xy } = toEqualArea(layerOf([[[ring]]]));
      return Array.from({ length: xy.length / 2 }, (_, v) => `${xy[2 * v]},${xy[2 * v + 1]}`);
    };
    const [a, b] = [[105, 15] as const, [108, 17.5] as const];
    const west = new Set(points([a, b, [104, 18]]));
    expect(points([b, a, [109, 14]]).filter((point) => west.has(point)).length).toBeGreaterThan(400);
  });
});

describe('the equal-area plane', () => {
  test.each([
    ['long edges', square(107, 21, 0.48)],
    ['middling edges', star(3, 0.3, 200)],
    ['short edges', star(4, 0.01, 500)],
  ])('holds the ellipsoidal area as plane area, with %s', (_name, ring) => {
    const layer = layerOf([[[ring]]]);
    expect(ppm(planeArea(toEqualArea(layer), 0), ellipsoidArea(layer, 0))).toBeLessThan(0.01);
  });

  test('a border bends alike from either side', () => {
    const west = layerOf([[[square(107, 21, 0.2)]]]);
    const east = layerOf([[[reversed(square(107.2, 21, 0.2))]]]);
    const points = (layer: typeof west) => {
      const { xy } = toEqualArea(layer);
      return Array.from({ length: xy.length / 2 }, (_, v) => `${xy[2 * v]},${xy[2 * v + 1]}`);
    };
    const shared = new Set(points(west));
    // 22 km of border in pieces of at most a kilometre
    expect(points(east).filter((point) => shared.has(point)).length).toBeGreaterThanOrEqual(22);
  });
});

describe('plane area', () => {
  test('a hand-worked square with a hole', () => {
    const rings = [square(500_000, 2_300_000, 100), square(500_020, 2_300_020, 10)];
    expect(planeArea(layerOf([[rings]]), 0)).toBe(9_900);
  });

  test('does not change with winding, start vertex or place', () => {
    const ring = star(5, 5000, 50);
    const area = planeArea(layerOf([[[ring]]]), 0);
    expect(planeArea(layerOf([[[reversed(ring)]]]), 0)).toBeCloseTo(area, 6);
    expect(planeArea(layerOf([[[[...ring.slice(17), ...ring.slice(0, 17)]]]]), 0)).toBeCloseTo(area, 6);
    const moved = ring.map(([e, n]) => [e + 480_000, n + 2_300_000] as const);
    expect(planeArea(layerOf([[[moved]]]), 0)).toBeCloseTo(area, 2);
  });

  test('a feature without parts has no area', () => {
    expect(planeArea(layerOf([[]]), 0)).toBe(0);
  });
});
