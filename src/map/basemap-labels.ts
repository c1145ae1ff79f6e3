import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Lang } from '#core/scene.ts';
import { mapFonts } from './font-faces.ts';
import type { Palette } from './palette.ts';

/** First of the basemap's label layers: plan areas and lines go below it, plan labels above the last. */
export const firstLabelLayerId = 'basemap-road-number';

const zoomed = (...stops: number[]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops,
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
    'text-halo-width': 1.2,
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
      },
      paint: onLand(rank <= 3 ? palette.cityLabel : palette.townLabel),
    });
  const ownKind = (id: string, kind: string, rest: Partial<SymbolLayerSpecification>): LayerSpecification =>
    names(id, 'label', {
      filter: ['all', ['==', ['get', 'k'], kind], ['>=', ['zoom'], ['get', 'z']]],
      ...rest,
    });
  return [
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
    ownKind('sea', 'sea', {
      minzoom: 2,
      layout: {
        'text-font': [mapFonts.italic],
        'text-size': zoomed(3, 11, 6, 15, 12, 19),
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
      },
      paint: atSea,
    }),
    town(3, 7.2, zoomed(7, 10.5, 12, 16)),
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
    town(2, 6.2, zoomed(6, 10.5, 12, 18)),
    town(1, 4.5, zoomed(4, 10.5, 6, 12.5, 12, 20)),
    ownKind('country', 'country', {
      minzoom: 2.5,
      maxzoom: 7,
      layout: {
        'text-font': [mapFonts.semibold],
        'text-size': zoomed(3, 10, 6, 15),
        'text-letter-spacing': 0.16,
      },
      paint: onLand(palette.countryLabel),
    }),
  ];
}
