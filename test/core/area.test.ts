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
  ])('%s agrees with Karney’s geodesic within 0.02 ppm', (_name, ring) => {
    expect(ppm(ellipsoidArea(layerOf([[[ring]]]), 0), karneyArea([[ring]]))).toBeLessThan(0.02);
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
