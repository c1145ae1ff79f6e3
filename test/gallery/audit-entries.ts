import type { LayerFindings } from '#app/audit.ts';
import '#app/task-text.ts';
import { textsOf } from '#app/text.ts';
import { auditProblem } from '#core/audit/audit-problem.ts';
import type { PlanAudit } from '#elements/plan-audit.ts';
import '#elements/plan-audit.ts';
import { makeAudit, someProblems } from '#test/support/audit-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

const audited = (
  state: string,
  audit: LayerFindings,
  also: Partial<Pick<PlanAudit, 'fundRole' | 'shown'>> = {},
): TaskEntry => ({
  element: 'plan-audit',
  state,
  render: (lang) => {
    const stage = new TaskStage().with({ lang });
    const element = document.createElement('plan-audit');
    Object.assign(element, {
      audit,
      name: lang === 'vi' ? 'Quy hoạch sử dụng đất đến 2030' : 'Planned land use to 2030',
      fundRole: 'zones',
      verification: 'illustrative',
      texts: textsOf(lang),
      ...also,
    });
    stage.append(element);
    return stage;
  },
});

const misplaced = auditProblem('wrong-meridian', [0, 1], 0, [107.1, 21], {
  metres: 156_120,
  direction: 'north-east',
  after: 0.94,
  before: 0.02,
  readOn: 107.75,
  drawnOn: 106.25,
});

const partial = auditProblem('partial-data', [], 0, null, {
  here: 1000,
  returned: 0,
  matched: 8221,
  limit: 1,
  next: 0,
  cutAfter: 0,
});

/** Three zones on each other: areas in m². */
const threefold = [
  ...([2_590_900, 2_590_900, 1_148_400] as const).map((area, i) =>
    auditProblem('overlap', [[0, 1, 0][i]!, [2, 2, 1][i]!], area, [107.01, 21.01], {
      feature: 'a',
      other: 'c',
      area,
      rest: 0,
    }),
  ),
  auditProblem('triple-overlap', [0, 1, 2], 1_148_400, [107.015, 21.015], {
    feature: 'a',
    other: 'b',
    third: 'c',
    area: 1_148_400,
  }),
];

/** Every state of the data check. */
export const auditEntries: readonly TaskEntry[] = [
  audited('nothing wrong', makeAudit()),
  audited('nothing wrong, units could not be read', makeAudit([], { failed: 'HTTP 503' })),
  audited('problems', makeAudit(someProblems()), { shown: 1 }),
  audited('120 overlaps, paged', makeAudit(someProblems(120))),
  audited('land under three zones', makeAudit(threefold)),
  audited('on a wrong meridian', makeAudit([misplaced])),
  audited('a part of the data, no units to compare with', makeAudit([partial], null)),
  audited('units', makeAudit(someProblems(1), null), { fundRole: 'units' }),
  audited('another layer', makeAudit(someProblems(1).slice(-2)), { fundRole: 'other' }),
];
