import type { ExpressionSpecification, FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { LegendClass } from '#core/plan/layer.ts';
import type { SceneLayer } from '#core/scene.ts';
import { darker } from './color.ts';
import { byClass, classColor, drawn, every, isOneOf, widthByZoom } from './expressions.ts';
import type { Ink } from './ink.ts';
import { type Hatch, hatchImageId } from './patterns.ts';
import { dataSourceId, sourceLayer } from './sources.ts';

/** A fill lets the ground shine through, unless its style says otherwise. */
const fillOpacity = 0.75;
/** Below, a hatch over the small zones of a province is only noise. */
const hatchFrom = 10;

/** What every style layer of a scene layer has in common. */
export const frameOf = (layer: SceneLayer, part: string) => ({
  id: `plan:${layer.id}:${part}`,
  source: dataSourceId(layer),
  ...sourceLayer(layer),
  minzoom: Math.min(24, Math.max(0, layer.minZoom)),
  maxzoom: Math.min(24, Math.max(0, layer.maxZoom)),
});

/** A layer without a condition has no `filter` key at all. */
export const where = (...conditions: readonly (ExpressionSpecification | null)[]) => {
  const filter = every(...conditions);
  return filter === undefined ? {} : { filter };
};

const opacityOf = (layer: SceneLayer, usual: number): number =>
  (layer.style.opacity ?? usual) * layer.opacity;

const isHatched = (legend: LegendClass): legend is LegendClass & { readonly pattern: Hatch } =>
  legend.pattern !== undefined && legend.pattern !== 'none';

/** Hatches of the classes that have one; what overlays others is hatched at every scale, because its fill alone would hide. */
function hatchLayer(layer: SceneLayer, overlay: boolean): FillLayerSpecification[] {
  const { style } = layer;
  const classes = style.classes.filter(
    (legend) => isHatched(legend) && (legend.overlay ?? false) === overlay,
  );
  if (classes.length === 0) return [];
  const hatched = { ...style, classes };
  const image = byClass(hatched, (legend) => hatchImageId(legend.pattern as Hatch), hatchImageId('diagonal'));
  const frame = frameOf(layer, overlay ? 'overlay-hatch' : 'hatch');
  const full = Math.min(1, layer.opacity * 0.85);
  const opacity: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['zoom'],
    hatchFrom,
    0,
    hatchFrom + 1,
    full,
  ];
  return [
    {
      ...frame,
      type: 'fill',
      minzoom: overlay ? frame.minzoom : Math.max(hatchFrom, frame.minzoom),
      ...where(
        drawn(layer),
        style.classBy === undefined
          ? null
          : isOneOf(
              style.classBy,
              classes.map(({ value }) => value),
            ),
      ),
      paint: {
        'fill-pattern': image as ExpressionSpecification,
        'fill-color': classColor(hatched, (color) => darker(color, 0.45)),
        'fill-antialias': false,
        'fill-layer-opacity': overlay ? full : opacity,
      },
    },
  ];
}

/** A boundary of units or zones: a light casing below, so that it is seen on any plan colour. */
function boundaryLayers(layer: SceneLayer, ink: Ink): LineLayerSpecification[] {
  const { style } = layer;
  const width = style.width ?? 1.2;
  const shape = {
    ...where(drawn(layer)),
    layout: { 'line-join': 'round', 'line-cap': style.dash ? 'butt' : 'round' },
  } as const;
  return [
    {
      ...frameOf(layer, 'casing'),
      type: 'line',
      ...shape,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ink.casing,
        'line-width': widthByZoom(width, 1.6),
        'line-layer-opacity': opacityOf(layer, 1) * 0.65,
      },
    },
    {
      ...frameOf(layer, 'line'),
      type: 'line',
      ...shape,
      paint: {
        'line-color': classColor(style),
        'line-width': widthByZoom(width),
        'line-layer-opacity': opacityOf(layer, 1),
        ...(style.dash ? { 'line-dasharray': [...style.dash] } : {}),
      },
    },
  ];
}

/** Areas: fill, hatch, thin darker outline. Or the outline alone. */
export function fillLayers(layer: SceneLayer, ink: Ink): (FillLayerSpecification | LineLayerSpecification)[] {
  const { style } = layer;
  if (style.outlineOnly) return boundaryLayers(layer, ink);
  const opacity = opacityOf(layer, fillOpacity);
  return [
    {
      ...frameOf(layer, 'fill'),
      type: 'fill',
      ...where(drawn(layer)),
      paint: { 'fill-color': classColor(style), 'fill-layer-opacity': opacity },
    },
    ...hatchLayer(layer, false),
    ...hatchLayer(layer, true),
    {
      ...frameOf(layer, 'outline'),
      type: 'line',
      ...where(drawn(layer)),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': classColor(style, (color) => darker(color)),
        'line-width': widthByZoom(style.width ?? 0.6),
        // thousands of small zones seen from afar: their borders would hide their colours
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.12, 11.5, 1],
        'line-layer-opacity': Math.min(1, opacity + 0.1 * layer.opacity),
        ...(style.dash ? { 'line-dasharray': [...style.dash] } : {}),
      },
    },
  ];
}

/** Lines stand on a casing; the default is a road seen at province scale. */
export const lineLayers = (layer: SceneLayer, ink: Ink): LineLayerSpecification[] =>
  boundaryLayers({ ...layer, style: { width: 2, ...layer.style } }, ink);
