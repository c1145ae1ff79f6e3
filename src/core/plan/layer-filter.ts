import type { Layer, LayerStyle } from './layer.ts';

/** Wanted values by property: a feature passes where it has, for each property named, one of its values; '' = has none. */
export type LayerFilter = Readonly<Record<string, readonly string[]>>;

/** Whether a view has any condition. */
export const isFiltered = ({ filter = {} }: { readonly filter?: LayerFilter }): boolean =>
  Object.values(filter).some((values) => values.length > 0);

type Properties = Readonly<Record<string, unknown>> | null;

/** A property as text, as the map compares it; empty where there is none. */
export const valueText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** The conditions of a filter that the layer has fields for. */
export const conditionsOf = (
  { fields = [] }: Pick<Layer, 'fields'>,
  filter: LayerFilter = {},
): readonly { readonly property: string; readonly values: readonly string[] }[] =>
  fields.flatMap(({ property }) => {
    const values = filter[property];
    return values && values.length > 0 ? [{ property, values }] : [];
  });

/** Whether the map draws a feature: its class is shown, and it passes the filter. */
export function isDrawn(
  layer: Pick<Layer, 'fields' | 'style'>,
  view: { readonly hidden: readonly string[]; readonly filter?: LayerFilter },
  properties: Properties,
): boolean {
  const has = (property: string): string => valueText(properties?.[property]);
  return (
    isClassDrawn(layer.style, view.hidden, has) &&
    conditionsOf(layer, view.filter).every(({ property, values }) => values.includes(has(property)))
  );
}

function isClassDrawn(
  { classBy, classes, onlyListed }: LayerStyle,
  hidden: readonly string[],
  has: (property: string) => string,
): boolean {
  if (classBy === undefined) return !classes.some(({ value }) => hidden.includes(value));
  const value = has(classBy);
  return !hidden.includes(value) && (!onlyListed || classes.some((each) => each.value === value));
}
