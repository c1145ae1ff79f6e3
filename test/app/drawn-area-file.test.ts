import { expect, test } from 'vitest';
import { readDrawnArea, writeDrawnArea } from '#app/drawn-area-file.ts';
import { drawnDegrees } from '#test/support/drawn-degrees.ts';

const area = (coordinates: unknown, type = 'Polygon') =>
  JSON.stringify({ type: 'Feature', properties: {}, geometry: { type, coordinates } });
const ring = (west: number) => [
  [west, 21],
  [west + 0.1, 21],
  [west + 0.1, 21.1],
  [west, 21],
];

test('what is saved is read back the same, to the last digit; the outer ring runs counter-clockwise', () => {
  const points = drawnDegrees([107, 21], 3000, 30);
  const back = readDrawnArea(writeDrawnArea(points, 'x'));
  expect(back).toEqual({ ok: true, value: points });
  const clockwise = readDrawnArea(writeDrawnArea(points.toReversed(), 'x'));
  expect(clockwise).toEqual({ ok: true, value: points });
});

test.each([
  ['unreadable', 'hello'],
  ['unreadable', area([ring(430_000).map(([x]) => [x, 2_300_000])])],
  ['no-area', area([107, 21], 'Point')],
  ['several-areas', area([[ring(107)], [ring(108)]], 'MultiPolygon')],
  [
    'holes',
    area([
      ring(107),
      [
        [107.08, 21.02],
        [107.09, 21.02],
        [107.09, 21.03],
        [107.08, 21.02],
      ],
    ]),
  ],
  ['too-many', area([[...drawnDegrees([107, 21], 3000, 2001), [107, 21]]])],
] as const)('%s is said', (problem, text) => {
  expect(readDrawnArea(text)).toEqual({ ok: false, error: problem });
});
