import type { LandStandard } from '#core/plan/ruleset.ts';

/** A standard; secondary unless it says otherwise. */
export const standard = (
  id: string,
  level: LandStandard['level'],
  vi: string,
  en: string,
  unit: string,
  rest: Partial<LandStandard>,
): LandStandard => ({ id, title: { vi, en }, level, unit, verification: 'secondary', ...rest });
