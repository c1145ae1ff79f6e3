import { expect, test } from 'vitest';
import { nextStop, withCornerAfter, withoutCorner } from '#core/outline.ts';

const points: readonly (readonly [number, number])[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const area = { kind: 'polygon', points } as const;
const line = { kind: 'line', points } as const;

test('the stops are the corners and, of an area, the whole; they go round', () => {
  expect(nextStop(area, null, 1)).toBe(0);
  expect(nextStop(area, 3, 1)).toBe('whole');
  expect(nextStop(area, 'whole', 1)).toBe(0);
  expect(nextStop(area, null, -1)).toBe('whole');
  expect(nextStop(area, 0, -1)).toBe('whole');
  expect(nextStop(line, 3, 1)).toBe(0);
});

test('a corner is put into the side that follows; at the end of a line, into the last side', () => {
  expect(withCornerAfter(area, 3)).toEqual({ points: [...points, [0, 2]], corner: 4 });
  expect(withCornerAfter(area, 0).points[1]).toEqual([2, 0]);
  expect(withCornerAfter(line, 3)).toEqual({ points: points.toSpliced(3, 0, [2, 4]), corner: 3 });
});

test('an area keeps three corners, a line two', () => {
  expect(withoutCorner(area, 1)).toEqual(points.toSpliced(1, 1));
  expect(withoutCorner({ ...area, points: points.slice(0, 3) }, 1)).toBeNull();
  expect(withoutCorner({ ...line, points: points.slice(0, 3) }, 1)).toHaveLength(2);
  expect(withoutCorner({ ...line, points: points.slice(0, 2) }, 1)).toBeNull();
});
