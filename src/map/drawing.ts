import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Scene, SceneLayer } from '#core/scene.ts';
import { withoutNames } from './basemap-labels.ts';
import { highlightLayers } from './highlight-layers.ts';
import { type Ink, inkOf } from './ink.ts';
import { type LayerDrawing, layerDrawing } from './layers.ts';
import { sketchLayers, sketchSources } from './sketch-layers.ts';

type Sources = Readonly<Record<string, SourceSpecification>>;

/** What is drawn around the plan, by `basemap-style.ts` and `sovereignty-layers.ts`. */
export interface Backdrop {
  readonly sources: Sources;
  /** Below the plan. */
  readonly ground: readonly LayerSpecification[];
  /** Names: above the plan's areas, below its own labels. */
  readonly names: readonly LayerSpecification[];
  /** Above everything, in every theme and view: the archipelagos. */
  readonly top: readonly LayerSpecification[];
}

/** Everything on the map, bottom first. */
export interface Drawing {
  readonly sources: ReadonlyMap<string, SourceSpecification>;
  readonly layers: readonly LayerSpecification[];
}

const remembered = new WeakMap<SceneLayer, { readonly ink: Ink; readonly drawing: LayerDrawing }>();

/** A layer that did not change is not described again, and the diff sees at a glance that it is the same. */
function drawingOfLayer(layer: SceneLayer, ink: Ink): LayerDrawing {
  const before = remembered.get(layer);
  if (before?.ink === ink) return before.drawing;
  const drawing = layerDrawing(layer, ink);
  remembered.set(layer, { ink, drawing });
  return drawing;
}

/**
 * The whole map as data: ground, areas and lines of the plan, what stands out, place names, symbols and labels of the plan,
 * the sketch, and above all of it the archipelagos.
 */
export function drawingOf(scene: Scene, backdrop: Backdrop): Drawing {
  const ink = inkOf(scene.theme);
  const parts = scene.layers.map((layer) => drawingOfLayer(layer, ink));
  const layerOf = new Map(scene.layers.map((layer) => [layer.id, layer]));
  const lit = scene.highlights.flatMap((highlight, serial) => {
    const layer = layerOf.get(highlight.layer);
    return layer && highlight.values.length > 0 ? highlightLayers(highlight, serial, layer, ink) : [];
  });
  return {
    sources: new Map([
      ...Object.entries(backdrop.sources),
      ...parts.flatMap(({ sources }) => [...sources]),
      ...Object.entries(sketchSources),
    ]),
    layers: [
      ...backdrop.ground,
      ...parts.flatMap(({ shapes }) => shapes),
      ...lit,
      ...withoutNames(backdrop.names, scene.layers),
      ...parts.flatMap(({ marks }) => marks),
      ...sketchLayers(ink),
      ...backdrop.top,
    ],
  };
}
