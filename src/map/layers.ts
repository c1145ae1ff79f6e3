import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { SceneLayer } from '#core/scene.ts';
import { arrowLayers } from './arrow-layers.ts';
import type { Ink } from './ink.ts';
import { fillLayers, lineLayers } from './shape-layers.ts';
import { dataSource, dataSourceId, labelSource, labelSourceId } from './sources.ts';
import { labelLayers, symbolLayers } from './symbol-layers.ts';

/** How one scene layer is drawn: its sources, what lies under the place names, and what stands above them. */
export interface LayerDrawing {
  readonly sources: ReadonlyMap<string, SourceSpecification>;
  /** Areas and lines, bottom first. */
  readonly shapes: readonly LayerSpecification[];
  /** Symbols and labels, bottom first. */
  readonly marks: readonly LayerSpecification[];
}

/** MapLibre sources and style layers of a scene layer; every id starts with `plan` and carries the layer's own. */
export function layerDrawing(layer: SceneLayer, ink: Ink): LayerDrawing {
  const { kind } = layer.style;
  const shapes = kind === 'fill' ? fillLayers(layer, ink) : kind === 'line' ? lineLayers(layer, ink) : [];
  const marks =
    kind === 'symbol' ? symbolLayers(layer, ink) : [...arrowLayers(layer, ink), ...labelLayers(layer, ink)];
  const sources = new Map([[dataSourceId(layer), dataSource(layer)]]);
  const labelId = labelSourceId(layer);
  // tiles bring their label points along
  if (!layer.tiles && marks.some((mark) => 'source' in mark && mark.source === labelId))
    sources.set(labelId, labelSource(layer));
  return { sources, shapes, marks };
}
