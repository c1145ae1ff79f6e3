import type { Hectares } from '#core/units.ts';
import { categoryTable } from './category-table.ts';
import { LAND_GROUPS, type LandGroup, landGroupOf } from './land-group.ts';
import type { TransitionMatrix } from './transition.ts';

/** A row and column of the printed matrix: a group, or a code of a group that is open. Plane hectares. */
export interface TransitionHead {
  /** a group, or a code */
  readonly key: string;
  readonly group: LandGroup;
  readonly isGroup: boolean;
  readonly existingHa: Hectares;
  readonly plannedHa: Hectares;
  /** planned − existing */
  readonly changeHa: Hectares;
}

/** The matrix as it is printed: groups, and under each open group its codes. Groups alone sum to the whole. */
export interface TransitionTable {
  readonly heads: readonly TransitionHead[];
  /** hectares by row, then column, in the order of `heads`; a group's cell is the sum of its codes' cells */
  readonly cells: readonly (readonly Hectares[])[];
  /** Σ groups, existing */
  readonly existingHa: Hectares;
  /** Σ groups, planned */
  readonly plannedHa: Hectares;
}

/**
 * Lays a matrix out for print.
 *
 * @param open groups whose codes are shown
 * Errors: none. Sums are made of the cells, so Σ of a row's groups = its existing land.
 */
export function transitionTable(
  { cells }: Pick<TransitionMatrix, 'cells'>,
  open: ReadonlySet<LandGroup>,
): TransitionTable {
  const codes = [...new Set(cells.flatMap(({ from, to }) => [from, to]))];
  const sums = new Map<string, Hectares>();
  const add = (row: string, column: string, ha: Hectares): void => {
    sums.set(`${row}\n${column}`, (sums.get(`${row}\n${column}`) ?? 0) + ha);
  };
  for (const { from, to, planeHa } of cells) {
    const rows = [groupKey(landGroupOf(from)), from, ALL];
    const columns = [groupKey(landGroupOf(to)), to, ALL];
    for (const row of rows) for (const column of columns) add(row, column, planeHa);
  }
  const at = (row: string, column: string): Hectares => sums.get(`${row}\n${column}`) ?? 0;
  const head = (key: string, group: LandGroup, isGroup: boolean): TransitionHead => {
    const name = isGroup ? groupKey(group) : key;
    const [existingHa, plannedHa] = [at(name, ALL), at(ALL, name)];
    return { key, group, isGroup, existingHa, plannedHa, changeHa: plannedHa - existingHa };
  };
  const heads = LAND_GROUPS.flatMap((group) => {
    const own = codes.filter((code) => landGroupOf(code) === group);
    if (own.length === 0) return [];
    const ordered = open.has(group) ? categoryTable(own).categories : [];
    return [head(group, group, true), ...ordered.map((code) => head(code, group, false))];
  });
  const names = heads.map(({ key, group, isGroup }) => (isGroup ? groupKey(group) : key));
  return {
    heads,
    cells: names.map((row) => names.map((column) => at(row, column))),
    existingHa: at(ALL, ALL),
    plannedHa: at(ALL, ALL),
  };
}

/** No code has a line break. */
const ALL = '\nall';
const groupKey = (group: LandGroup): string => `\ngroup ${group}`;
