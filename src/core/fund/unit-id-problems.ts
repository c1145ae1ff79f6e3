import type { FeatureProblem } from '#core/geo/feature-problem.ts';

/** Features named in one sentence at most. */
const NAMED = 5;

/** Names the ids that several units share: tables and receipts cannot tell those units apart. */
export function duplicateIdProblems(ids: readonly string[]): FeatureProblem[] {
  if (new Set(ids).size === ids.length) return [];
  const unitsOf = new Map<string, number[]>();
  ids.forEach((id, unit) => {
    const units = unitsOf.get(id);
    if (units) units.push(unit);
    else unitsOf.set(id, [unit]);
  });
  return [...unitsOf]
    .filter(([, units]) => units.length > 1)
    .map(([id, units]) => {
      const message = `the units ${listed(units)} have the same id "${id}"; each is listed under it.`;
      return { kind: 'duplicate-id', feature: units[1]!, message };
    });
}

/**
 * Says which units had no id and were given one.
 *
 * @param units numbers of the units without id
 * @param ids of all units, the made-up ones included
 */
export function missingIdProblems(units: readonly number[], ids: readonly string[]): FeatureProblem[] {
  if (units.length === 0) return [];
  const first = units[0]!;
  const message = `${units.length} unit(s) have no id: ${listed(units)}; they are numbered in the order of the file, the first is "${ids[first]}".`;
  return [{ kind: 'no-id', feature: first, message }];
}

function listed(units: readonly number[]): string {
  const names = units.slice(0, NAMED).map((unit) => `features[${unit}]`);
  const more = units.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
