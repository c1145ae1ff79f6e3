import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { SceneLayer } from '#core/scene.ts';
import { darker } from './color.ts';
import { byClass, classColor, drawn, isKnown, textOf } from './expressions.ts';
import { mapFonts } from './font-faces.ts';
import type { Ink } from './ink.ts';
import { roomProperty } from './label-points.ts';
import { frameOf, where } from './shape-layers.ts';
import { labelSourceId } from './sources.ts';
import { isPictogram, symbolImageId } from './symbols.ts';

/** Symbols grow a little with the scale; bare shapes are drawn larger, for they have no badge. */
const growth = (factor: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  7,
  0.62 * factor,
  11,
  0.85 * factor,
  15,
  1.1 * factor,
];
const radius: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 7, 6.5, 11, 9, 15, 11.5];

const unseen = '?';

/** What is printed: the label property; for a class the legend does not know, the raw value, so that nobody overlooks it. */
function labelText(layer: SceneLayer): ExpressionSpecification | null {
  const { labelBy, classBy } = layer.style;
  if (classBy === undefined) return labelBy === undefined ? null : textOf(labelBy);
  const raw: ExpressionSpecification = ['case', ['==', textOf(classBy), ''], unseen, textOf(classBy)];
  if (labelBy === undefined) return raw;
  if (labelBy !== classBy) return ['case', isKnown(layer.style, classBy), textOf(labelBy), raw];
  return byClass(layer.style, (legend) => legend.code ?? legend.value, raw) as ExpressionSpecification;
}

/** Without a label property only the features of an unknown class are labelled. */
function labelled(layer: SceneLayer): ExpressionSpecification | null {
  const { labelBy, classBy } = layer.style;
  return labelBy === undefined && classBy !== undefined ? ['!', isKnown(layer.style, classBy)] : null;
}

const textPaint = (layer: SceneLayer, ink: Ink) => ({
  'text-color': ink.label,
  'text-halo-color': ink.halo,
  'text-halo-width': 1.4,
  'text-halo-blur': 0.4,
  'text-opacity': Math.min(1, 0.35 + layer.opacity),
});

const textSize: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 11, 12, 12, 16, 14];
/** Names of units stand above the codes of their zones. */
const unitTextSize: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 11.5, 12, 14, 16, 17];

/** Codes and names of areas and lines. */
export function labelLayers(layer: SceneLayer, ink: Ink): SymbolLayerSpecification[] {
  const text = labelText(layer);
  if (text === null || layer.style.kind === 'symbol') return [];
  const isLine = layer.style.kind === 'line';
  const frame = frameOf(layer, 'label');
  // a code is drawn where its zone has room for it: 8 px to each side
  const fits: ExpressionSpecification = [
    '>=',
    ['*', ['coalesce', ['get', roomProperty], 0], ['^', 2, ['zoom']]],
    8,
  ];
  return [
    {
      ...frame,
      source: isLine ? frame.source : labelSourceId(layer),
      ...(layer.tiles ? { 'source-layer': layer.tiles.labels } : {}),
      type: 'symbol',
      minzoom: Math.max(frame.minzoom, layer.style.labelFrom ?? 11),
      ...where(drawn(layer), labelled(layer), isLine ? null : fits),
      layout: {
        'text-field': text,
        'text-font': [mapFonts.semibold],
        'text-size': layer.style.outlineOnly ? unitTextSize : textSize,
        'text-letter-spacing': layer.style.outlineOnly ? 0.06 : 0,
        'text-max-width': 8,
        'text-line-height': 1.35,
        'text-padding': 3,
        'symbol-placement': isLine ? 'line' : 'point',
        'symbol-spacing': 320,
        ...(isLine ? {} : { 'symbol-sort-key': ['-', 0, ['coalesce', ['get', roomProperty], 0]] }),
      },
      paint: textPaint(layer, ink),
    },
  ];
}

/** Point symbols: bare coloured shapes, or a white drawing on a coloured badge; the name below. */
export function symbolLayers(
  layer: SceneLayer,
  ink: Ink,
): (CircleLayerSpecification | SymbolLayerSpecification)[] {
  const { style } = layer;
  const symbol = style.symbol ?? 'circle';
  const badge = isPictogram(symbol);
  const text = labelText(layer);
  const alwaysDrawn = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  const icon: SymbolLayerSpecification = {
    ...frameOf(layer, 'symbol'),
    type: 'symbol',
    ...where(drawn(layer)),
    layout: { 'icon-image': symbolImageId(symbol), 'icon-size': growth(badge ? 1 : 1.3), ...alwaysDrawn },
    paint: {
      'icon-color': badge ? '#ffffff' : classColor(style),
      'icon-opacity': layer.opacity * (style.opacity ?? 1),
      ...(badge ? {} : { 'icon-halo-color': ink.casing, 'icon-halo-width': 1.6 }),
    },
  };
  const disc: CircleLayerSpecification = {
    ...frameOf(layer, 'badge'),
    type: 'circle',
    ...where(drawn(layer)),
    paint: {
      'circle-color': classColor(style, (color) => darker(color, 0.12)),
      'circle-radius': radius,
      'circle-stroke-color': ink.casing,
      'circle-stroke-width': 1.6,
      'circle-opacity': layer.opacity * (style.opacity ?? 1),
      'circle-stroke-opacity': layer.opacity * (style.opacity ?? 1),
    },
  };
  const frame = frameOf(layer, 'label');
  const label: SymbolLayerSpecification[] =
    text === null
      ? []
      : [
          {
            ...frame,
            type: 'symbol',
            minzoom: Math.max(frame.minzoom, style.labelFrom ?? 9),
            ...where(drawn(layer), labelled(layer)),
            layout: {
              'text-field': text,
              'text-font': [mapFonts.semibold],
              'text-size': textSize,
              'text-max-width': 9,
              'text-line-height': 1.35,
              'text-variable-anchor': ['top', 'right', 'left', 'bottom'],
              'text-radial-offset': 1,
              'text-justify': 'auto',
            },
            paint: textPaint(layer, ink),
          },
        ];
  return [...(badge ? [disc] : []), icon, ...label];
}
