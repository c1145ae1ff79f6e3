/** Where numbers stand in a value, e.g. `layers[].style.width`; places in a list are not told apart. */
export function* numberPaths(value: unknown, path = ''): Generator<string> {
  if (typeof value === 'number') yield path;
  else if (Array.isArray(value)) for (const each of value) yield* numberPaths(each, `${path}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* numberPaths(each, path ? `${path}.${key}` : key);
}
