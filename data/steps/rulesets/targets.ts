import type { RulesetFile, RuleTrust } from '#core/plan/ruleset.ts';
import { NATIONAL } from '../indicators/national.ts';
import { HEADS } from './heads.ts';

/** Targets of Resolution 06-NQ/TW, made from the national indicator book. Source: planning-rules 3. */
export function nationalTargets(): Omit<RulesetFile, '$schema' | 'format'> {
  const byId = new Map(NATIONAL.indicators.map((each) => [each.id, each]));
  const own = new Set(['nq-06-2022', 'hn-06-2022']);
  return {
    ...HEADS['nq-06-2022'],
    via: 'thuvienphapluat.vn, en.vietnamplus.vn, vnexpress.net; năm 2045 theo tài liệu hội nghị quán triệt, 19/05/2022',
    note: {
      vi: 'Một văn kiện nguồn ghi sai ngày là 24/1/2020.',
      en: 'One source document has the wrong date 24 January 2020.',
    },
    targets: NATIONAL.targets
      .filter(({ document }) => own.has(document))
      .map(({ id, indicator, year, goal, verification }) => {
        const { title, unit } = byId.get(indicator)!;
        return { id, title, unit, year, goal, verification: verification as RuleTrust };
      }),
  };
}
