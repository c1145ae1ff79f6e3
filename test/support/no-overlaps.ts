import type { OverlapReport } from '#core/fund/overlap-report.ts';

/** The report of zones that do not overlap. */
export const NO_OVERLAPS: OverlapReport = {
  policy: 'report',
  approvedBy: null,
  pairCount: 0,
  outcomes: { reported: 0, 'first-takes': 0, 'second-takes': 0, 'same-day': 0, 'no-day': 0 },
  doubleCountedHa: 0,
  settledHa: 0,
  pairs: [],
  units: [],
};
