import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LayerStyle, LegendClass } from '#core/plan/layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import { unknownColor } from './ink.ts';

/** A property as text, because data sets write the same code as text or number. */
export const textOf = (property: string): ExpressionSpecification => ['to-string', ['get', property]];

/** Whether a property is one of the values. */
export const isOneOf = (property: string, values: readonly string[]): ExpressionSpecification => [
  'in',
  textOf(property),
  ['literal', [...values]],
];

const distinct = (classes: readonly LegendClass[]): LegendClass[] => [
  ...new Map(classes.map((legend) => [legend.value, legend])).values(),
];

/** One value a class, chosen by the feature's class property; `unknown` for what the legend does not know. */
export function byClass<T extends string>(
  style: LayerStyle,
  choose: (legend: LegendClass) => T,
  unknown: T | ExpressionSpecification,
): T | ExpressionSpecification {
  const classes = distinct(style.classes);
  if (style.classBy === undefined) return classes[0] ? choose(classes[0]) : unknown;
  if (classes.length === 0) return unknown;
  const pairs = classes.flatMap((legend) => [legend.value, choose(legend)]);
  return ['match', textOf(style.classBy), ...pairs, unknown] as unknown as ExpressionSpecification;
}

/** The legend's colour of a feature, through `shade`. */
export const classColor = (
  style: LayerStyle,
  shade: (color: string) => string = (c) => c,
): string | ExpressionSpecification => byClass(style, (legend) => shade(legend.color), shade(unknownColor));

/** Whether the legend knows the feature's class. */
export const isKnown = (style: LayerStyle, classBy: string): ExpressionSpecification =>
  isOneOf(
    classBy,
    distinct(style.classes).map(({ value }) => value),
  );

/** All of the conditions; undefined when there is none, because MapLibre wants the key left out. */
export const every = (
  ...conditions: readonly (ExpressionSpecification | null)[]
): FilterSpecification | undefined => {
  const all = conditions.filter((condition) => condition !== null);
  return all.length > 1 ? (['all', ...all] as FilterSpecification) : all[0];
};

/** Which features of a layer are drawn at all. */
export function drawn(layer: SceneLayer): ExpressionSpecification | null {
  const { style, hiddenClasses, only } = layer;
  const conditions: ExpressionSpecification[] = [];
  for (const { property, values } of only ?? []) conditions.push(isOneOf(property, values));
  if (style.onlyListed && style.classBy !== undefined) conditions.push(isKnown(style, style.classBy));
  if (hiddenClasses.length > 0) {
    if (style.classBy !== undefined) conditions.push(['!', isOneOf(style.classBy, hiddenClasses)]);
    else if (style.classes.some(({ value }) => hiddenClasses.includes(value)))
      conditions.push(['literal', false] as never);
  }
  if (conditions.length === 0) return null;
  return conditions.length === 1 ? conditions[0]! : ['all', ...conditions];
}

/** Zoom, factor of the width, factor of what is added on both sides together. */
const growth = [
  [6, 0.4, 0.25],
  [8, 0.65, 0.5],
  [10, 1, 0.8],
  [14, 2, 1],
  [18, 3, 1],
] as const;

/** A width that grows with the scale: `width` is what it is at zoom 10. `plus` is a casing's, and shrinks among small islands. */
export const widthByZoom = (width: number, plus = 0): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...growth.flatMap(([zoom, factor, share]) => [zoom, width * factor + plus * share]),
];
