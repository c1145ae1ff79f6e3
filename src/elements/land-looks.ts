import { type Texts, textIn } from '#app/text.ts';
import { fundRuleset, landUseBy } from '#core/fund/code-rules.ts';
import { type LandGroup, landGroupOf } from '#core/fund/land-group.ts';
import type { TransitionMatrix } from '#core/fund/transition.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer, LegendClass, Pattern } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';

/** How a category is named and drawn. */
export interface LandLook {
  readonly title: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly pattern: Pattern;
}

/** Drawn for a code that neither legend nor ruleset gives a colour. */
const NO_COLOR = '#d0d0d0';

/**
 * Names and looks of categories: from the legend of a layer first, from its ruleset where the legend is silent.
 *
 * @param layer the zones of the land fund unless given
 */
export function landLooks(catalogue: Catalogue, texts: Texts, layer?: Layer): (code: string) => LandLook {
  const zones = layer ?? zonesLayer(catalogue);
  const ruleset = layer ? catalogue.rulesets.find(({ id }) => id === layer.ruleset) : fundRuleset(catalogue);
  const legend = new Map<string, LegendClass>();
  for (const each of zones?.style.classes ?? []) legend.set(each.value.toUpperCase(), each);
  return (code) => {
    const drawn = legend.get(code.toUpperCase());
    const known = landUseBy(ruleset, code);
    return {
      title: drawn
        ? textIn(texts.lang, drawn.title)
        : (known?.[texts.lang] ?? (code === '?' ? texts.transition.noCode : code)),
      color: drawn?.color ?? known?.hex ?? NO_COLOR,
      pattern: drawn?.pattern ?? 'none',
    };
  };
}

/** Groups are named as such and drawn as the code that has most existing land in them. */
export function groupLooks(
  { cells }: Pick<TransitionMatrix, 'cells'>,
  look: (code: string) => LandLook,
  { transition: t }: Texts,
): (key: string) => LandLook {
  const land = new Map<string, number>();
  for (const { from, planeHa } of cells) land.set(from, (land.get(from) ?? 0) + planeHa);
  const byLand = [...land].toSorted((a, b) => b[1] - a[1]);
  return (key) => {
    const largest = byLand.find(([code]) => landGroupOf(code) === key)?.[0] ?? key;
    return { ...look(largest), title: t.groups[key as LandGroup] };
  };
}
