import { expect, test } from 'vitest';
import { isStarRing } from '#core/geo/star-ring.ts';
import { layerOf, type Ring, rectangle, reversed } from '#test/support/layers.ts';

const isStar = (ring: Ring, x: number, y: number): boolean =>
  isStarRing(layerOf([[[ring]]]).xy, 0, ring.length, x, y);

/** Every second corner of five: winds twice round the middle. */
const PENTAGRAM: Ring = [0, 2, 4, 1, 3].map((corner) => {
  const angle = (2 * Math.PI * corner) / 5;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
const SQUARE = rectangle(-1, -1, 1, 1);
const BOW_TIE: Ring = [
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
];
const SPIKE: Ring = [...SQUARE.slice(0, 1), [0.5, -1], [0.2, -1], ...SQUARE.slice(1)];

test.each([
  ['a square from its middle', SQUARE, 0, 0, true],
  ['a square turned round', reversed(SQUARE), 0.5, -0.5, true],
  ['a square from outside', SQUARE, 3, 0, false],
  ['a square from its border, where signs are not sure', SQUARE, 1, 0, false],
  ['a pentagram, which winds twice', PENTAGRAM, 0, 0, false],
  ['a bow-tie', BOW_TIE, 0, 0.1, false],
  ['a ring that goes back on itself', SPIKE, 0, 0, false],
] as const)('%s', (_, ring, x, y, expected) => {
  expect(isStar(ring, x, y)).toBe(expected);
});
