import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInPolygon } from '#core/geo/point-in-polygon.ts';
import { cutRing } from '#core/scenario/cut-ring.ts';
import type { LonLat } from '#core/units.ts';

const BOUNDS = [106, 20, 108, 22] as const;
const sideOf = (points: readonly LonLat[], side: 'left' | 'right') =>
  cutRing({ kind: 'line', points, side }, BOUNDS);
const holds = (ring: readonly LonLat[], at: LonLat) =>
  isInPolygon(at, [[...ring, ring[0]!].map(([x, y]) => [x, y])]);

test('an area is its own outline', () => {
  const points: readonly LonLat[] = [
    [107, 21],
    [107.1, 21],
    [107, 21.1],
  ];
  expect(cutRing({ kind: 'area', points }, BOUNDS)).toEqual(points);
});

test.each([
  [
    'eastward',
    [
      [106.9, 21],
      [107.1, 21],
    ],
    [107, 21.9],
    [107, 20.1],
  ],
  [
    'northward',
    [
      [107, 20.9],
      [107, 21.1],
    ],
    [106.1, 21],
    [107.9, 21],
  ],
  [
    'back again',
    [
      [107.1, 21],
      [106.9, 21],
    ],
    [107, 20.1],
    [107, 21.9],
  ],
  [
    'with a bend',
    [
      [106.5, 21],
      [107, 21.5],
      [107.5, 21],
    ],
    [107, 21.6],
    [107, 21.4],
  ],
] as const)('a line drawn %s has all land within bounds on one of its sides', (_, points, left, right) => {
  const [lefts, rights] = [sideOf(points, 'left'), sideOf(points, 'right')];
  expect(holds(lefts, left)).toBe(true);
  expect(holds(lefts, right)).toBe(false);
  expect(holds(rights, right)).toBe(true);
  expect(holds(rights, left)).toBe(false);
});

test('every place within bounds lies on one side of a straight line and on one alone', () => {
  const place = fc.tuple(
    fc.double({ min: 106, max: 108, noNaN: true }),
    fc.double({ min: 20, max: 22, noNaN: true }),
  );
  fc.assert(
    fc.property(place, place, place, (a, b, at) => {
      fc.pre(Math.hypot(b[0] - a[0], b[1] - a[1]) > 1e-3);
      const turned = (b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0]);
      fc.pre(Math.abs(turned) > 1e-9);
      expect(holds(sideOf([a, b], 'left'), at)).toBe(turned > 0);
      expect(holds(sideOf([a, b], 'right'), at)).toBe(turned < 0);
    }),
    { numRuns: 500 },
  );
});
