/** Values from `min` to `max`, both of them values that occur. */
export interface ValueClass {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/**
 * Classes of about as many values each, from the lowest; equal values are never parted, so there may be fewer classes than
 * asked for.
 */
export function valueClasses(values: readonly number[], most: number): readonly ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const classes: ValueClass[] = [];
  let from = 0;
  for (let index = 1; index <= most && from < sorted.length; index++) {
    let to = Math.max(from + 1, Math.round((index * sorted.length) / most));
    while (to < sorted.length && sorted[to] === sorted[to - 1]) to++;
    classes.push({ min: sorted[from]!, max: sorted[to - 1]!, count: to - from });
    from = to;
  }
  return classes;
}

/** Number of the class a value is in; -1 for none. */
export const classOf = (classes: readonly ValueClass[], value: number): number =>
  classes.findIndex(({ min, max }) => value >= min && value <= max);
