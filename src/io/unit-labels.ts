import { missingIdProblems } from '#core/fund/unit-id-problems.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import type { GeoJsonLayer } from './geojson.ts';
import { propertyColumn } from './property-column.ts';

/** What the units are called. */
interface UnitLabels {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** units without an id where others have one, or where a property was to hold it */
  readonly problems: readonly FeatureProblem[];
}

/**
 * The id and name of each unit.
 *
 * @param idProperty property that holds the id; without it the feature's own id, or its number from 1
 * @param nameProperty property that holds the name; without it `name`, or the id
 */
export function unitLabels(
  { properties, ids }: GeoJsonLayer,
  idProperty?: string,
  nameProperty?: string,
): UnitLabels {
  const given = (idProperty === undefined ? ids : propertyColumn(properties, idProperty)).map((id) =>
    id === undefined ? undefined : String(id),
  );
  const unitIds = numberedWhereMissing(given);
  const missing = given.flatMap((id, unit) => (id === undefined ? [unit] : []));
  const isExpected = idProperty !== undefined || missing.length < given.length;
  const named = propertyColumn(properties, nameProperty ?? 'name');
  return {
    ids: unitIds,
    names: named.map((name, unit) => name ?? unitIds[unit]!),
    problems: isExpected ? missingIdProblems(missing, unitIds) : [],
  };
}

/** The number of the unit from 1 where there is no id, with a `#` before it where another unit has that number for id. */
function numberedWhereMissing(given: readonly (string | undefined)[]): string[] {
  const taken = new Set(given);
  return given.map((id, unit) => {
    let own = id ?? String(unit + 1);
    while (id === undefined && taken.has(own)) own = `#${own}`;
    return own;
  });
}
