import type { LayerFindings } from '#app/audit.ts';
import { POSITION_NOT_COMPARED } from '#core/audit/audit-note.ts';
import { type AuditProblem, auditProblem } from '#core/audit/audit-problem.ts';

const overlap = (n: number): AuditProblem =>
  auditProblem('overlap', [n, n + 1], 52_000 / (n + 1), [107.08 + n / 1000, 20.95], {
    feature: `z${String(n).padStart(5, '0')}`,
    other: `z${String(n + 1).padStart(5, '0')}`,
    area: 52_000 / (n + 1),
    rest: 0,
  });

/** Problems of many kinds, as the audit would order them. */
export const someProblems = (overlaps = 4): readonly AuditProblem[] => [
  ...Array.from({ length: overlaps }, (_, n) => overlap(n)),
  auditProblem('self-crossing', [410], 12_400, [107.1, 21.02], {
    feature: 'z00411',
    area: 12_400,
    how: 'cross',
  }),
  auditProblem('no-geometry', [420], 0, null, { place: 'features[420].geometry' }),
  auditProblem('gap', [12, 13, 14], 870.5, [107.2, 21.1], {
    area: 870.5,
    around: 'z00013, z00014, z00015',
    width: 4.2,
    rest: 0,
  }),
  auditProblem('near-border', [20, 21], 3.4, [107.3, 21.1], {
    feature: 'z00021',
    other: 'z00022',
    gap: 2.1,
    overlap: 1.3,
    length: 1530,
    rest: 0,
  }),
  auditProblem('wrong-winding', [1, 2, 3], 0, [107.08, 20.95], { count: 3 }),
];

/** An audit of a layer of 8,221 zones. */
export const makeAudit = (
  problems: readonly AuditProblem[] = [],
  reference: LayerFindings['reference'] = { failed: null },
): LayerFindings => ({
  ok: problems.every(({ level }) => level !== 'error'),
  problems,
  notes: reference === null || reference.failed ? [POSITION_NOT_COMPARED] : [],
  features: 8221,
  ids: {},
  reference,
});
