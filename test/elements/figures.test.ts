import { expect, test } from 'vitest';
import { honest } from '#elements/figures.ts';
import { printedFigure } from '#elements/printed-fund.ts';
import { signedPercent } from '#elements/reconcile-view.ts';

test('what is printed as zero and is none says so, without a sign that could be read as a figure', () => {
  expect(honest('vi', 0)).toBe('0,00');
  expect(honest('vi', 0.001)).toBe('< 0,01');
  expect(honest('vi', -0.001)).toBe('≈ 0,00');
  expect(honest('vi', -12.5)).toBe('−12,50');
  expect(printedFigure('en', 0.001, 0, 2)).toBe('< 0.01');
  expect(printedFigure('en', -0.001, 0, 2)).toBe('≈ 0.00');
  expect(signedPercent('vi', -0.0002)).toBe('≈ 0,000');
  expect(signedPercent('vi', 0.0002)).toBe('≈ 0,000');
  expect(signedPercent('vi', -0.02)).toBe('−0,020');
  expect(signedPercent('vi', 0)).toBe('0,000');
});
