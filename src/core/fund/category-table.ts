import { LAND_USE_CODES } from './land-use.ts';
import { NO_CATEGORY } from './prepared-layer.ts';

/** The categories of a zone layer as rows of a sum. */
export interface CategoryTable {
  /** in the order of the land-use tables, then the unknown ones by name, `NO_CATEGORY` last */
  readonly categories: readonly string[];
  /** the row of each zone */
  readonly rowOfZone: Uint32Array;
}

const placeOf: ReadonlyMap<string, number> = new Map(LAND_USE_CODES.map(({ code }, place) => [code, place]));

/** Gives each category that occurs a row, in an order that does not depend on the order of the zones. */
export function categoryTable(ofZones: readonly string[]): CategoryTable {
  const table = made.get(ofZones) ?? makeTable(ofZones);
  made.set(ofZones, table);
  return table;
}

/** A million codes take a tenth of a second. */
const made = new WeakMap<readonly string[], CategoryTable>();

function makeTable(ofZones: readonly string[]): CategoryTable {
  const categories = [...new Set(ofZones)].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  const rowOf = new Map(categories.map((category, row) => [category, row]));
  return { categories, rowOfZone: Uint32Array.from(ofZones, (category) => rowOf.get(category)!) };
}

const rankOf = (category: string): number =>
  category === NO_CATEGORY ? LAND_USE_CODES.length + 1 : (placeOf.get(category) ?? LAND_USE_CODES.length);
