import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Lang, SceneLayer } from '#core/scene.ts';
import { mapFonts } from './font-faces.ts';
import type { Palette } from './palette.ts';

/** First of the basemap's label layers: plan areas and lines go below it, plan labels above the last. */
export const firstLabelLayerId = 'basemap-place-dot';

const zoomed = (...stops: number[]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops,
];

/** Beside its dot, seaward first; a few inland names go west, where they have room. */
const besideDot: ExpressionSpecification = [
  'match',
  ['get', 'n'],
  ['Hà Nội', 'Việt Trì', 'Đà Lạt', 'Bắc Ninh', 'Bến Tre', 'Từ Sơn'],
  ['literal', ['right', [-0.5, 0], 'left', [0.5, 0], 'bottom', [0, -0.5], 'top', [0, 0.5]]],
  ['literal', ['left', [0.5, 0], 'right', [-0.5, 0], 'bottom', [0, -0.5], 'top', [0, 0.5]]],
];

/** Layers of names, least important first: MapLibre places the last layer's labels before the others'. */
export function basemapLabels(palette: Palette, lang: Lang, source: string): LayerSpecification[] {
  const own: ExpressionSpecification =
    lang === 'vi' ? ['get', 'n'] : ['coalesce', ['get', 'en'], ['get', 'n']];
  const names = (
    id: string,
    sourceLayer: string,
    rest: Omit<SymbolLayerSpecification, 'id' | 'type' | 'source'>,
  ): SymbolLayerSpecification => ({
    id: `basemap-${id}`,
    type: 'symbol',
    source,
    'source-layer': sourceLayer,
    ...rest,
    layout: { 'text-field': own, 'text-line-height': 1.4, 'text-padding': 4, ...rest.layout },
  });
  const onLand = (color: string) => ({
    'text-color': color,
    'text-halo-color': palette.landHalo,
    'text-halo-width': 1.5,
  });
  const atSea = { 'text-color': palette.seaLabel, 'text-halo-color': palette.seaHalo, 'text-halo-width': 1 };
  const town = (rank: number, minzoom: number, size: ExpressionSpecification): LayerSpecification =>
    names(`place-${rank}`, 'place', {
      minzoom,
      filter: ['==', ['get', 'r'], rank],
      layout: {
        'text-font': [rank <= 3 ? mapFonts.semibold : mapFonts.regular],
        'text-size': size,
        'text-max-width': 8,
        ...(rank <= 3 && { 'text-variable-anchor-offset': besideDot }),
      },
      paint: onLand(rank <= 3 ? palette.cityLabel : palette.townLabel),
    });
  const ownKind = (id: string, kind: string, rest: Partial<SymbolLayerSpecification>): LayerSpecification =>
    names(id, 'label', {
      filter: ['all', ['==', ['get', 'k'], kind], ['>=', ['zoom'], ['get', 'z']]],
      ...rest,
    });
  return [
    {
      id: 'basemap-place-dot',
      type: 'circle',
      source,
      'source-layer': 'place',
      minzoom: 4.5,
      maxzoom: 11,
      filter: ['<=', ['get', 'r'], ['step', ['zoom'], 1, 6, 2, 7, 3]],
      paint: {
        'circle-radius': zoomed(5, 1.6, 10, 2.6),
        'circle-color': palette.landHalo,
        'circle-stroke-color': palette.cityLabel,
        'circle-stroke-width': 1,
      },
    },
    names('road-number', 'road', {
      minzoom: 9,
      layout: {
        'text-field': ['get', 'ref'],
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-font': [mapFonts.regular],
        'text-size': 10,
      },
      paint: onLand(palette.roadLabel),
    }),
    ownKind('island', 'island', {
      minzoom: 7,
      layout: { 'text-font': [mapFonts.italic], 'text-size': zoomed(7, 10, 12, 13), 'text-max-width': 8 },
      paint: onLand(palette.townLabel),
    }),
    town(5, 10.5, zoomed(10, 10, 13, 12.5)),
    town(4, 8.5, zoomed(8, 10, 12, 13.5)),
    ownKind('bay', 'sea', {
      minzoom: 8,
      filter: ['all', ['==', ['get', 'k'], 'sea'], ['>=', ['get', 'z'], 8], ['>=', ['zoom'], ['get', 'z']]],
      layout: {
        'text-font': [mapFonts.italic],
        'text-size': zoomed(8, 11, 12, 16),
        'text-letter-spacing': 0.05,
        'text-max-width': 12,
      },
      paint: atSea,
    }),
    ownKind('sea', 'sea', {
      minzoom: 2,
      filter: ['all', ['==', ['get', 'k'], 'sea'], ['<', ['get', 'z'], 8], ['>=', ['zoom'], ['get', 'z']]],
      layout: {
        'text-font': [mapFonts.italic],
        'text-size': zoomed(3, 10, 6, 15, 12, 19),
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
      },
      paint: atSea,
    }),
    town(3, 7, zoomed(7, 10.5, 12, 16)),
    names('province', 'province_label', {
      minzoom: 6,
      maxzoom: 10.5,
      layout: {
        'text-field': ['get', 'u'],
        'text-font': [mapFonts.regular],
        'text-size': zoomed(6, 9, 8, 12, 10, 16),
        'text-letter-spacing': 0.12,
        'text-max-width': 8,
        'text-padding': 6,
      },
      paint: { ...onLand(palette.provinceLabel), 'text-opacity': zoomed(6, 0.75, 7, 1) },
    }),
    town(2, 6, zoomed(6, 10.5, 12, 18)),
    town(1, 4.5, zoomed(4, 10.5, 6, 12.5, 12, 20)),
    ownKind('country', 'country', {
      minzoom: 2.5,
      maxzoom: 6.3,
      layout: {
        'text-font': [mapFonts.semibold],
        'text-size': zoomed(3, 10, 6, 15),
        'text-letter-spacing': 0.16,
      },
      paint: onLand(palette.countryLabel),
    }),
  ];
}

/** The basemap's names without those a plan layer says itself, from the zoom on where it does. */
export function withoutNames(
  names: readonly LayerSpecification[],
  layers: readonly SceneLayer[],
): readonly LayerSpecification[] {
  const said = layers.filter(({ style }) => style.replacesNames?.length);
  if (said.length === 0) return names;
  const isLeft = said.map(
    ({ style }): ExpressionSpecification => [
      'any',
      ['<', ['zoom'], style.labelFrom ?? 0],
      ['!', ['in', ['get', 'n'], ['literal', [...(style.replacesNames ?? [])]]]],
    ],
  );
  return names.map((layer) =>
    'source-layer' in layer && layer['source-layer'] === 'place'
      ? ({ ...layer, filter: ['all', layer.filter ?? true, ...isLeft] } as LayerSpecification)
      : layer,
  );
}
