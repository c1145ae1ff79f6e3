import type { UnitValue } from '#core/indicator/computed-block.ts';
import { classOf, type ValueClass, valueClasses } from '#core/indicator/value-classes.ts';
import type { LegendClass, Pattern } from '#core/plan/layer.ts';
import type { MapShade } from './state.ts';

/** Ours: light to dark in one hue, told apart in grey too. */
const RAMP = ['#dcebf3', '#a9cfe3', '#6aaacb', '#327da8', '#124e75'] as const;
const NO_DATA = '#d8d8d8';

/** One line of a choropleth's legend. */
export interface ShadeClass {
  readonly color: string;
  readonly pattern: Pattern;
  /** Missing = units without a figure. */
  readonly values?: ValueClass;
  readonly units: readonly string[];
}

/** Units in up to five classes of about as many each, and those without a figure. */
export function shadeClasses(units: readonly UnitValue[]): readonly ShadeClass[] {
  const known = units.filter(({ computed }) => computed !== null);
  const classes = valueClasses(
    known.map(({ computed }) => computed!.value),
    RAMP.length,
  );
  const missing = units.filter(({ computed }) => computed === null).map(({ id }) => id);
  return [
    ...classes.map((values, index) => ({
      color: RAMP[index]!,
      pattern: 'none' as const,
      values,
      units: known.filter(({ computed }) => classOf(classes, computed!.value) === index).map(({ id }) => id),
    })),
    ...(missing.length > 0 ? [{ color: NO_DATA, pattern: 'diagonal' as const, units: missing }] : []),
  ];
}

/** The classes as the map fills them: each unit by its id. */
export const shadeOf = (
  layer: string,
  classes: readonly Pick<ShadeClass, 'color' | 'pattern' | 'units'>[],
): MapShade => ({
  layer,
  classes: classes.flatMap(({ color, pattern, units }) =>
    units.map(
      (value): LegendClass => ({
        value,
        title: { vi: value },
        color,
        pattern,
        // hatched at every scale
        overlay: pattern !== 'none',
      }),
    ),
  ),
});
