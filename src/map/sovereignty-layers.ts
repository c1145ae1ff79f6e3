import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { sovereigntyFeatures } from '#core/plan/sovereignty.ts';
import type { Lang } from '#core/scene.ts';
import { mapFonts } from './font-faces.ts';
import type { Palette } from './palette.ts';

/** Id of the GeoJSON source `sovereigntyLayers` draws. */
export const sovereigntySourceId = 'sovereignty';
/** Id of the source of names whose own place is out of the view; filled by `nameArchipelagos`. */
export const nearNamesSourceId = 'sovereignty-near';

/** One object: a drawing made anew leaves what was put in. */
const nearNames: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
};

/**
 * Quần đảo Hoàng Sa and Quần đảo Trường Sa, over any basemap and without one. To be the topmost layers: what is above is
 * placed first, so other labels give way. The archipelagos' names show at every zoom whatever else is there.
 */
export function sovereigntyLayers(
  palette: Palette,
  lang: Lang,
): {
  readonly sources: Readonly<Record<string, GeoJSONSourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
} {
  const source = sovereigntySourceId;
  const [name, unit] = lang === 'vi' ? ['name', 'unit'] : ['nameEn', 'unitEn'];
  const isIsland: ExpressionSpecification = ['==', ['get', 'kind'], 'island'];
  const islandName = (id: string, rank: 2 | 3, minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    minzoom,
    filter: ['all', isIsland, ['==', ['get', 'rank'], rank]],
    layout: {
      // Close up the archipelago's own name may lie outside the view: each island then says where it belongs.
      'text-field': [
        'step',
        ['zoom'],
        ['get', name],
        10,
        ['format', ['get', name], {}, '\n', {}, ['concat', '(', ['get', unit], ')'], { 'font-scale': 0.84 }],
      ],
      'text-font': [mapFonts.regular],
      'text-line-height': 1.4,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10, 10, 12],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.6,
      'text-max-width': 12,
    },
    paint: {
      'text-color': palette.archipelagoLabel,
      'text-halo-color': palette.seaHalo,
      'text-halo-width': 1.2,
    },
  });
  return {
    sources: {
      [source]: { type: 'geojson', data: sovereigntyFeatures() },
      [nearNamesSourceId]: nearNames,
    },
    layers: [
      {
        id: 'sovereignty-outline',
        type: 'line',
        source,
        minzoom: 3,
        filter: ['==', ['get', 'kind'], 'outline'],
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.islandDot,
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 3, 0.25, 6, 0.5],
          'line-width': 0.8,
          'line-dasharray': [4, 3],
        },
      },
      {
        id: 'sovereignty-island',
        type: 'circle',
        source,
        filter: isIsland,
        paint: {
          'circle-color': palette.land,
          'circle-stroke-color': palette.islandDot,
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 3, 0.4, 7, 1],
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 0.7, 6, 1.6, 10, 3],
        },
      },
      islandName('sovereignty-island-minor', 3, 8),
      islandName('sovereignty-island-main', 2, 6.5),
      ...[nearNamesSourceId, source].map(
        (from): LayerSpecification => ({
          id: from === source ? 'sovereignty-archipelago' : 'sovereignty-archipelago-near',
          type: 'symbol',
          source: from,
          filter: ['==', ['get', 'kind'], 'archipelago'],
          layout: {
            'text-field': [
              'format',
              ['get', name],
              { 'text-font': ['literal', [mapFonts.semibold]] },
              '\n',
              {},
              ['concat', '(', ['get', unit], ')'],
              { 'text-font': ['literal', [mapFonts.regular]], 'font-scale': 0.86 },
            ],
            'text-font': [mapFonts.semibold],
            'text-size': ['interpolate', ['linear'], ['zoom'], 2, 8, 4, 10.5, 6, 13, 9, 16],
            'text-line-height': 1.4,
            'text-max-width': 20,
            'text-anchor': from === source ? 'top' : 'center',
            'text-allow-overlap': true,
            'text-padding': 4,
          },
          paint: {
            'text-color': palette.archipelagoLabel,
            'text-halo-color': palette.seaHalo,
            'text-halo-width': 1.6,
          },
        }),
      ),
    ],
  };
}
