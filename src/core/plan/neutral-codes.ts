import type { Catalogue } from './catalogue.ts';
import type { Layer, LegendClass } from './layer.ts';

/** Greys that no ruleset gives a use of land: neighbours differ, none means anything. */
export const NEUTRAL_COLORS = ['#9a9a9a', '#b4b4b4', '#828282', '#c6c6c6'] as const;

const neutral = (each: LegendClass, index: number): LegendClass => {
  const { pattern: _, ...plain } = each;
  return { ...plain, color: NEUTRAL_COLORS[index % NEUTRAL_COLORS.length]! };
};

/** Whether a layer has codes and nothing says of which ruleset they are. */
const hasUnruledCodes = ({ style, ruleset }: Layer): boolean =>
  ruleset === undefined &&
  style.kind === 'fill' &&
  !style.outlineOnly &&
  style.classes.some(({ code }) => code !== undefined);

/** A catalogue whose codes of no named ruleset are drawn in greys, so that none looks like a use by today's rules. */
export const withNeutralCodes = (catalogue: Catalogue): Catalogue =>
  catalogue.layers.some(hasUnruledCodes)
    ? {
        ...catalogue,
        layers: catalogue.layers.map((layer) =>
          hasUnruledCodes(layer)
            ? { ...layer, style: { ...layer.style, classes: layer.style.classes.map(neutral) } }
            : layer,
        ),
      }
    : catalogue;
