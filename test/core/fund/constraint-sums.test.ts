import { expect, test } from 'vitest';
import { constraintSums } from '#core/fund/constraint-sums.ts';

const row = (category: string, insideHa: readonly number[], outsideHa: number) => ({
  category,
  planeHa: insideHa.reduce((sum, ha) => sum + ha, outsideHa),
  insideHa,
  outsideHa,
});
const fund = {
  classes: ['deep', 'shallow'],
  units: [
    { id: 'a', name: 'A', rows: [row('ODT', [1, 2], 7), row('KKT', [4, 0], 1)] },
    { id: 'b', name: 'B', rows: [row('ODT', [0, 3], 2), row('LUC', [8, 0], 12)] },
  ],
  zones: [],
  problems: [],
  overlaps: [],
};
const isOverlay = (category: string): boolean => category === 'KKT';

test('rows of all units are summed, the most land inside first; overlay codes are no part of the total', () => {
  const { rows, total, closureHa } = constraintSums(fund, null, isOverlay);
  expect(rows).toEqual([row('LUC', [8, 0], 12), row('ODT', [1, 5], 9), row('KKT', [4, 0], 1)]);
  expect(total).toEqual({ planeHa: 35, insideHa: [9, 5], outsideHa: 21 });
  expect(closureHa).toBe(0);
});

test('one unit alone, and none', () => {
  expect(constraintSums(fund, 'b', isOverlay).total).toEqual({
    planeHa: 25,
    insideHa: [8, 3],
    outsideHa: 14,
  });
  expect(constraintSums(fund, 'z', isOverlay)).toEqual({
    rows: [],
    total: { planeHa: 0, insideHa: [0, 0], outsideHa: 0 },
    closureHa: 0,
  });
});

test('a row that does not add up shows in the closure', () => {
  const broken = { ...row('ODT', [1, 2], 7), planeHa: 10.5 };
  const units = [{ id: 'a', name: 'A', rows: [broken] }];
  expect(constraintSums({ ...fund, units }, null, isOverlay).closureHa).toBe(0.5);
});
