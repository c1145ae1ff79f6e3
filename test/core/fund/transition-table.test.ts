import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAND_GROUPS, type LandGroup, landGroupOf } from '#core/fund/land-group.ts';
import { largestFlows } from '#core/fund/largest-flows.ts';
import { NOT_MAPPED } from '#core/fund/transition.ts';
import { transitionTable } from '#core/fund/transition-table.ts';

const CODES = ['LUC', 'CLN', 'ODT', 'SKK', 'BCS', 'MVB', 'XYZ', '?', NOT_MAPPED];
const cell = (from: string, to: string, planeHa: number) => ({ from, to, planeHa, ellipsoidHa: planeHa });
const cells = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(...CODES)), {
    selector: ([from, to]) => `${from} ${to}`,
    maxLength: 40,
  })
  .chain((pairs) =>
    fc
      .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: pairs.length, maxLength: pairs.length })
      .map((sizes) => pairs.map(([from, to], i) => cell(from, to, sizes[i]! / 100))),
  );
const open = fc.subarray([...LAND_GROUPS]).map((groups) => new Set<LandGroup>(groups));

describe('the printed matrix', () => {
  test('worked by hand: groups closed, then one open', () => {
    const matrix = {
      cells: [
        cell('LUC', 'LUC', 50),
        cell('LUC', 'CLN', 5),
        cell('LUC', 'ODT', 7),
        cell('CLN', 'SKK', 2),
        cell('ODT', 'ODT', 30),
      ],
    };
    const closed = transitionTable(matrix, new Set());
    expect(closed.heads.map(({ key }) => key)).toEqual(['agricultural', 'non-agri']);
    expect(closed.cells).toEqual([
      [55, 9],
      [0, 30],
    ]);
    expect(
      closed.heads.map(({ existingHa, plannedHa, changeHa }) => [existingHa, plannedHa, changeHa]),
    ).toEqual([
      [64, 55, -9],
      [30, 39, 9],
    ]);
    const opened = transitionTable(matrix, new Set(['agricultural']));
    expect(opened.heads.map(({ key, isGroup }) => [key, isGroup])).toEqual([
      ['agricultural', true],
      ['LUC', false],
      ['CLN', false],
      ['non-agri', true],
    ]);
    expect(opened.cells[1]).toEqual([55, 50, 5, 7]);
    expect(opened.cells[2]).toEqual([0, 0, 0, 2]);
    expect(opened.heads[2]).toMatchObject({ existingHa: 2, plannedHa: 5, changeHa: 3 });
  });

  test('rows sum to existing, columns to planned, groups to the whole, open groups to their codes', () => {
    fc.assert(
      fc.property(cells, open, (list, groups) => {
        const { heads, cells: table, existingHa, plannedHa } = transitionTable({ cells: list }, groups);
        const whole = list.reduce((sum, { planeHa }) => sum + planeHa, 0);
        const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6);
        near(existingHa, whole);
        near(plannedHa, whole);
        near(sum(heads.filter(({ isGroup }) => isGroup).map((head) => head.changeHa)), 0);
        heads.forEach((head, place) => {
          near(sum(table[place]!.filter((_, column) => heads[column]!.isGroup)), head.existingHa);
          near(sum(table.filter((_, row) => heads[row]!.isGroup).map((row) => row[place]!)), head.plannedHa);
          if (!head.isGroup || !groups.has(head.group)) return;
          const own = heads.flatMap((each, at) => (!each.isGroup && each.group === head.group ? [at] : []));
          near(sum(own.map((at) => heads[at]!.existingHa)), head.existingHa);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a code in small letters stands in its group', () => {
    expect(landGroupOf('odt')).toBe('non-agri');
    expect(landGroupOf('xyz')).toBe('other');
    expect(landGroupOf(NOT_MAPPED)).toBe(NOT_MAPPED);
  });
});

describe('the largest flows', () => {
  test('leave out what stays; what is not among them is counted, not lost', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 8 }), (list, most) => {
        const { cells: flows, changedHa, rest } = largestFlows({ cells: list }, most);
        const changed = list.filter(({ from, to }) => from !== to);
        const sum = (of: readonly { planeHa: number }[]) => of.reduce((all, { planeHa }) => all + planeHa, 0);
        expect(changedHa).toBeCloseTo(sum(changed), 6);
        expect(sum(flows) + rest.ha).toBeCloseTo(sum(changed), 6);
        expect(rest.flows).toBe(Math.max(0, changed.length - most));
        expect(flows).toHaveLength(Math.min(most, changed.length));
        const others = changed.filter((each) => !flows.includes(each)).map(({ planeHa }) => planeHa);
        for (const { planeHa } of flows) expect(planeHa).toBeGreaterThanOrEqual(Math.max(0, ...others));
      }),
    );
  });
});
