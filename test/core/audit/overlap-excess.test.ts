import { expect, test } from 'vitest';
import { auditProblem } from '#core/audit/audit-problem.ts';
import { overlapExcess } from '#core/audit/overlap-excess.ts';

/** Rectangles on a grid of square metres: west, south, east, north. */
type Box = readonly [number, number, number, number];

const shared = (...boxes: readonly Box[]): number => {
  const [west, south] = [0, 1].map((i) => Math.max(...boxes.map((box) => box[i]!)));
  const [east, north] = [2, 3].map((i) => Math.min(...boxes.map((box) => box[i]!)));
  return Math.max(0, east! - west!) * Math.max(0, north! - south!);
};

/** Σ (times covered − 1), cell by cell. */
function counted(boxes: readonly Box[]): number {
  let excess = 0;
  for (let x = 0; x < 40; x++)
    for (let y = 0; y < 40; y++) {
      const times = boxes.filter(([w, s, e, n]) => x >= w && x < e && y >= s && y < n).length;
      excess += Math.max(0, times - 1);
    }
  return excess;
}

function problemsOf(boxes: readonly Box[]) {
  const problems = [];
  for (let a = 0; a < boxes.length; a++)
    for (let b = a + 1; b < boxes.length; b++) {
      const area = shared(boxes[a]!, boxes[b]!);
      const words = { feature: `${a}`, other: `${b}` };
      if (area > 0) problems.push(auditProblem('overlap', [a, b], area, null, { ...words, area, rest: 0 }));
      for (let c = b + 1; c < boxes.length; c++) {
        const three = shared(boxes[a]!, boxes[b]!, boxes[c]!);
        const params = { ...words, third: `${c}`, area: three };
        if (three > 0) problems.push(auditProblem('triple-overlap', [a, b, c], three, null, params));
      }
    }
  return problems;
}

const THREE: readonly Box[] = [
  [0, 0, 20, 20],
  [10, 10, 30, 30],
  [5, 5, 25, 25],
];

test('land under three features is counted too much twice, not thrice', () => {
  expect(overlapExcess(problemsOf(THREE))).toBe(counted(THREE));
  const fan: readonly Box[] = [...THREE, [0, 0, 8, 40], [28, 28, 40, 40]];
  expect(overlapExcess(problemsOf(fan))).toBe(counted(fan));
});

test('land under four features, or threes nobody measured, leave it unknown', () => {
  expect(overlapExcess(problemsOf([...THREE, [12, 12, 22, 22]]))).toBeNull();
  const unmeasured = auditProblem('not-measured', [0, 1, 2], 0, null, { what: 'triple-overlaps', count: 1 });
  expect(overlapExcess([...problemsOf(THREE), unmeasured])).toBeNull();
});
