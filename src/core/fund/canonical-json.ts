/**
 * JSON with the members of every object in the order of their names: equal values give equal texts.
 *
 * @param value plain data; `undefined` members are left out, as JSON does
 * @param indent spaces a level, 0 for one line
 */
export const canonicalJson = (value: unknown, indent = 0): string =>
  JSON.stringify(sorted(value), null, indent);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
