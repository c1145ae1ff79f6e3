/**
 * One property of all features as text, `undefined` where a feature has none or an empty one.
 *
 * Numbers and truth values are written as JavaScript does; objects and arrays count as none.
 */
export function propertyColumn(
  properties: readonly Readonly<Record<string, unknown>>[],
  name: string,
): (string | undefined)[] {
  return properties.map((record) => {
    const value = record[name];
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isPlain && String(value).trim() !== '' ? String(value).trim() : undefined;
  });
}

/** Whether any feature has the property, if only as null. */
export const hasProperty = (
  properties: readonly Readonly<Record<string, unknown>>[],
  name: string,
): boolean => properties.some((record) => Object.hasOwn(record, name));
