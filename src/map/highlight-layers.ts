import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Highlight, SceneLayer } from '#core/scene.ts';
import { drawn, every, isOneOf } from './expressions.ts';
import type { Ink } from './ink.ts';
import { dataSourceId, sourceLayer } from './sources.ts';

const byZoom = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  7,
  far,
  12,
  near,
];
/** Thin from afar, or a unit of a thousand islands becomes one blot. */
const coreWidth = byZoom(1, 3);
const glowWidth = byZoom(4, 13);
const glowBlur = byZoom(2, 6);

/**
 * What stands out gets a thick outline and a glow, never a new fill: its colour still says what it is.
 *
 * @param serial tells two highlights of one layer apart
 */
export function highlightLayers(
  highlight: Highlight,
  serial: number,
  layer: SceneLayer,
  ink: Ink,
): LayerSpecification[] {
  const frame = (part: string) => ({
    id: `plan-lit:${serial}:${layer.id}:${part}`,
    source: dataSourceId(layer),
    ...sourceLayer(layer),
    filter: every(
      drawn(layer),
      isOneOf(highlight.property ?? layer.idBy, highlight.values),
      highlight.and ? isOneOf(highlight.and.property, highlight.and.values) : null,
    )!,
  });
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  if (layer.style.kind === 'symbol') {
    return [
      {
        ...frame('glow'),
        type: 'circle',
        paint: { 'circle-radius': 21, 'circle-color': ink.glow, 'circle-blur': 0.6, 'circle-opacity': 0.9 },
      },
      {
        ...frame('core'),
        type: 'circle',
        paint: {
          'circle-radius': 15,
          'circle-color': ink.glow,
          'circle-opacity': 0,
          'circle-stroke-color': ink.lit,
          'circle-stroke-width': 2.5,
        },
      },
    ];
  }
  return [
    {
      ...frame('glow'),
      type: 'line',
      layout: round,
      paint: {
        'line-color': ink.glow,
        'line-width': glowWidth,
        'line-blur': glowBlur,
        'line-layer-opacity': 0.95,
      },
    },
    {
      ...frame('core'),
      type: 'line',
      layout: round,
      paint: { 'line-color': ink.lit, 'line-width': coreWidth },
    },
  ];
}
