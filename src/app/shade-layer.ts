import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import type { MapShade } from './state.ts';

/** Layers, the lowest first, with a shade over their areas and under their outlines, lines and symbols. */
export function withShade(
  layers: readonly SceneLayer[],
  shade: MapShade | null,
  catalogue: Catalogue | null,
  draw: (layer: Layer) => SceneLayer,
): readonly SceneLayer[] {
  const of = shade && catalogue?.layers.find(({ id }) => id === shade.layer);
  if (!of) return layers;
  const { classes } = shade;
  const under = layers.findLastIndex(({ style }) => style.kind === 'fill' && !style.outlineOnly) + 1;
  const plain = draw(of);
  const drawn: SceneLayer = {
    ...plain,
    id: 'shade',
    style: { kind: 'fill', classBy: plain.idBy, classes, opacity: 0.85, width: 1 },
    hiddenClasses: [],
    // seen from afar, whatever the scale its layer begins at
    minZoom: 0,
    opacity: 1,
    only: [{ property: plain.idBy, values: classes.map(({ value }) => value) }],
  };
  return [...layers.slice(0, under), drawn, ...layers.slice(under)];
}
