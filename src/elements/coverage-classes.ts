import type { ShadeClass } from '#app/unit-shade.ts';
import type { UnitCoverage } from '#core/plan/plan-coverage.ts';
import type { PlanKind } from '#core/plan/plan-register.ts';

export type CoverageClassId = 'whole' | 'part' | 'none';

/** From this part on a unit counts as covered as a whole: limits are approximate. */
export const WHOLE = 0.995;

const LOOKS = [
  { id: 'whole', color: '#2a7f86', pattern: 'none' },
  { id: 'part', color: '#8cc5c2', pattern: 'diagonal' },
  { id: 'none', color: '#e4d3c3', pattern: 'sparse-dots' },
] as const;

/** How far a unit is covered by plans of a kind. */
export function coverageOf({ plans }: UnitCoverage, kind: PlanKind | undefined): CoverageClassId {
  const parts = (kind && plans.get(kind)) ?? [];
  if (parts.length === 0) return 'none';
  return parts.some(({ share }) => share >= WHOLE) ? 'whole' : 'part';
}

/** Units in the classes of coverage that occur, for legend and map. */
export const coverageClasses = (
  units: readonly UnitCoverage[],
  kind: PlanKind,
): readonly (Pick<ShadeClass, 'color' | 'units'> & (typeof LOOKS)[number])[] =>
  LOOKS.map((look) => ({
    ...look,
    units: units.filter((unit) => coverageOf(unit, kind) === look.id).map(({ id }) => id),
  })).filter((each) => each.units.length > 0);
