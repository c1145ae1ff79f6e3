import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { SceneLayer } from '#core/scene.ts';
import { classColor, drawn, isOneOf, textOf } from './expressions.ts';
import type { Ink } from './ink.ts';
import { frameOf, where } from './shape-layers.ts';
import { type ArrowHead, symbolImageId } from './symbols.ts';

const HEADS: readonly ArrowHead[] = ['forward', 'both'];

/** Heads of arrows along the lines that have a direction, in the lines' own colours. */
export function arrowLayers(layer: SceneLayer, ink: Ink): SymbolLayerSpecification[] {
  const { kind, arrowBy } = layer.style;
  if (kind !== 'line' || arrowBy === undefined) return [];
  return [
    {
      ...frameOf(layer, 'arrow'),
      type: 'symbol',
      ...where(drawn(layer), isOneOf(arrowBy, HEADS)),
      layout: {
        'icon-image': ['match', textOf(arrowBy), 'both', symbolImageId('both'), symbolImageId('forward')],
        'icon-size': 0.85,
        'symbol-placement': 'line',
        'symbol-spacing': 70,
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {
        'icon-color': classColor(layer.style),
        'icon-opacity': layer.opacity * (layer.style.opacity ?? 1),
        'icon-halo-color': ink.casing,
        'icon-halo-width': 1.4,
      },
    },
  ];
}
