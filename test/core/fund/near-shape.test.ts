import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearShape } from '#core/fund/near-shape.ts';
import { planeArea } from '#core/geo/area.ts';
import { intersection } from '#core/geo/clip.ts';
import { layerOfMultiPolygons, type MultiPolygonCoordinates } from '#core/geo/multi-polygon.ts';

/** A star around a centre: simple, with as many corners as radii. */
const star = (x: number, y: number, radii: readonly number[]): number[][] => {
  const ring = radii.map((r, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
};
const areaOf = (shape: MultiPolygonCoordinates) => planeArea(layerOfMultiPolygons([shape]), 0);

test('a clip by the near shape is the clip by the whole, holes and islands included', () => {
  const place = fc.double({ min: 0, max: 1000, noNaN: true });
  const radii = fc.array(fc.double({ min: 200, max: 600, noNaN: true }), { minLength: 8, maxLength: 80 });
  fc.assert(
    fc.property(place, place, radii, fc.double({ min: 20, max: 300, noNaN: true }), (x, y, around, size) => {
      const unit = [
        [
          star(500, 500, around),
          star(
            500,
            500,
            around.map((r) => r / 4),
          ).toReversed(),
        ],
        [
          star(
            1400,
            500,
            around.map((r) => r / 3),
          ),
        ],
      ];
      const zone = [[star(x, y, [size, size / 2, size, size / 3, size])]];
      expect(areaOf(intersection(zone, nearShape(unit, zone)))).toBeCloseTo(
        areaOf(intersection(zone, unit)),
        2,
      );
    }),
    { numRuns: 400 },
  );
});

test('far land goes, and so does every vertex but a few of a border far off', () => {
  const ring = star(
    0,
    0,
    Array.from({ length: 1000 }, () => 1000),
  );
  const zone = [
    [
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ],
    ],
  ];
  const [near] = nearShape([[ring], [star(9000, 0, [1, 1, 1])]], zone);
  expect(nearShape([[ring], [star(9000, 0, [1, 1, 1])]], zone)).toHaveLength(1);
  expect(near![0]!.length).toBeLessThan(20);
  expect(areaOf(intersection(zone, [near!]))).toBeCloseTo(4, 6);
});
