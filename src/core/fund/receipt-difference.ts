/** A place where two results are not equal; `null` where one of them has nothing. */
export interface ReceiptDifference {
  /** names of objects and keys of rows, as `result.units[06652].rows[ODT].planeHa` */
  readonly path: string;
  readonly was: unknown;
  readonly is: unknown;
}

/**
 * How far a figure may be from the one kept and still be the same: the larger of a part of it and an amount of land.
 *
 * Two engines of JavaScript differ in the last bits of a sine, nothing a printed figure could show.
 */
export const SAME_FIGURE = { relative: 1e-9, ha: 1e-6 } as const;

/** Members that are words of a program version and no figures. */
const WORDS: ReadonlySet<string> = new Set(['version', 'summary', 'message']);
/** Members that name a row, the first one found. */
const KEYS = ['id', 'category', 'code', 'from', 'no'] as const;

/**
 * Lists where a recomputed result differs from a kept one.
 *
 * Rows are matched by their key and not by their place, so that a row more or less is one difference and not hundreds.
 * @param was and is plain JSON data
 * @returns in the order of `was`; empty if equal
 */
export function differencesBetween(was: unknown, is: unknown, path = 'result'): ReceiptDifference[] {
  if (typeof was === 'number' && typeof is === 'number')
    return sameFigure(was, is) ? [] : [{ path, was, is }];
  if (Array.isArray(was) && Array.isArray(is))
    return betweenMembers(byKey(was), byKey(is), (key) => `${path}[${key}]`);
  if (isRecord(was) && isRecord(is)) {
    const members = (record: Readonly<Record<string, unknown>>) =>
      new Map(Object.entries(record).filter(([name, value]) => !WORDS.has(name) && value !== undefined));
    return betweenMembers(members(was), members(is), (name) => `${path}.${name}`);
  }
  return was === is ? [] : [{ path, was: was ?? null, is: is ?? null }];
}

const sameFigure = (was: number, is: number): boolean =>
  Math.abs(was - is) <=
  Math.max(SAME_FIGURE.ha, SAME_FIGURE.relative * Math.max(Math.abs(was), Math.abs(is)));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function betweenMembers(
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
  pathOf: (name: string) => string,
): ReceiptDifference[] {
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => differencesBetween(was.get(name), is.get(name), pathOf(name)));
}

/** The items of an array by their key; a key that comes again gets a number. */
function byKey(items: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  items.forEach((item, place) => {
    const key = keyOf(item) ?? String(place);
    found.set(found.has(key) ? `${key} ${place}` : key, item);
  });
  return found;
}

function keyOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name = KEYS.find((key) => typeof item[key] === 'string' && item[key] !== '');
  if (name === undefined) return undefined;
  return name === 'from' ? `${item.from} → ${item.to}` : String(item[name]);
}
