import type { SquareMetres } from '#core/units.ts';
import type { AuditProblem } from './audit-problem.ts';

/**
 * How much land the overlaps of an audit count too much: Σ (times covered − 1), as a land fund's row of overlaps has it.
 *
 * The areas of pairs alone say more, because land under three features is in three pairs: Σ pairs − Σ threes.
 *
 * @returns null where that is not known: threes were not all measured, or four features may cover the same land
 */
export function overlapExcess(problems: readonly AuditProblem[]): SquareMetres | null {
  const isUnknown = problems.some(
    ({ kind, params }) => kind === 'not-measured' && 'what' in params && params.what === 'triple-overlaps',
  );
  const threes = problems.filter(({ kind }) => kind === 'triple-overlap');
  if (isUnknown || mayHaveFour(threes.map(({ features }) => features))) return null;
  const sum = (own: readonly AuditProblem[]): SquareMetres =>
    own.reduce((all, { areaM2 }) => all + areaM2, 0);
  return sum(problems.filter(({ kind }) => kind === 'overlap')) - sum(threes);
}

/** Whether some four features have all their threes among these. */
function mayHaveFour(threes: readonly (readonly number[])[]): boolean {
  const keyOf = (features: readonly number[]): string => features.toSorted((a, b) => a - b).join(' ');
  const known = new Set(threes.map(keyOf));
  return threes.some((one) =>
    threes.some((other) => {
      const fourth = other.filter((feature) => !one.includes(feature));
      return (
        fourth.length === 1 &&
        one.every((left) => known.has(keyOf([...one.filter((feature) => feature !== left), fourth[0]!])))
      );
    }),
  );
}
