import { expect, test } from 'vitest';
import type { Pattern, Symbol as PointSymbol } from '#core/plan/layer.ts';
import { hatchImage, hatchImageId } from '#map/patterns.ts';
import { symbolImage, symbolImageId } from '#map/symbols.ts';

const hatches: readonly Exclude<Pattern, 'none'>[] = [
  'diagonal',
  'back-diagonal',
  'cross',
  'horizontal',
  'vertical',
  'dots',
  'sparse-dots',
  'grid',
  'waves',
  'brick',
  'plus',
];
const symbols: readonly PointSymbol[] = [
  'circle',
  'square',
  'diamond',
  'triangle',
  'star',
  'anchor',
  'plane',
  'gate',
  'factory',
];

const alpha = (image: { data: Uint8ClampedArray }): number[] =>
  [...image.data].filter((_, at) => at % 4 === 3);
const ink = (image: { data: Uint8ClampedArray }): number =>
  alpha(image).filter((a) => a > 191).length / alpha(image).length;

test.each(hatches)('the hatch %s leaves most of the fill in sight', (hatch) => {
  const image = hatchImage(hatchImageId(hatch))!;
  expect(ink(image)).toBeGreaterThan(0.005);
  expect(ink(image)).toBeLessThan(0.35);
});

test.each(hatches)('the hatch %s meets itself at the seam', (hatch) => {
  const { width, height, data } = hatchImage(hatchImageId(hatch))!;
  const at = (x: number, y: number) => data[(y * width + x) * 4 + 3]!;
  for (let i = 0; i < width; i++) {
    // a distance field changes by 32 a pixel at most
    expect(Math.abs(at(0, i) - at(width - 1, i))).toBeLessThan(40);
    expect(Math.abs(at(i, 0) - at(i, height - 1))).toBeLessThan(40);
  }
});

test('no two hatches look the same', () => {
  expect(new Set(hatches.map((hatch) => alpha(hatchImage(hatchImageId(hatch))!).join())).size).toBe(
    hatches.length,
  );
});

test.each(symbols)('the symbol %s has a body and room for its halo', (symbol) => {
  const { width, height, data } = symbolImage(symbolImageId(symbol))!;
  const inked = (x: number, y: number) => data[(y * width + x) * 4 + 3]! > 191;
  for (let i = 0; i < width; i++) {
    for (let edge = 0; edge < 8; edge++) {
      expect(
        inked(i, edge) || inked(i, height - 1 - edge) || inked(edge, i) || inked(width - 1 - edge, i),
      ).toBe(false);
    }
  }
  expect(ink({ data })).toBeGreaterThan(0.02);
});

test('a name of nobody has no picture', () => {
  expect([hatchImage('plan-hatch-tartan'), symbolImage('sprite')]).toEqual([null, null]);
});
