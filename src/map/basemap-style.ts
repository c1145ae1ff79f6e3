import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Lang, Theme } from '#core/scene.ts';
import { basemapLabels } from './basemap-labels.ts';
import { type FontUrls, fontFaces } from './font-faces.ts';
import { type Palette, palettes } from './palette.ts';
import { sovereigntyLayers } from './sovereignty-layers.ts';

/** Id of the vector source. */
export const basemapSourceId = 'basemap';

/** Owed to the sources of the tiles; also printed on every sheet. */
export const basemapAttribution =
  'GSHHG (LGPL) · © <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> (ODbL) · GeoNames (CC BY) · Natural Earth';

/** What the style depends on. */
export type BasemapOptions = {
  readonly theme: Theme;
  readonly lang: Lang;
  /** `pmtiles://` address from `openBasemap`; without it: plain sea, and the archipelagos. */
  readonly pmtilesUrl?: string | undefined;
  readonly fontUrls: FontUrls;
};

/**
 * The whole ground of the map as data: land, waters, borders, roads, names, and on top the two archipelagos.
 * Plan layers go in before `firstLabelLayerId`.
 */
export function basemapStyle({ theme, lang, pmtilesUrl, fontUrls }: BasemapOptions): StyleSpecification {
  const palette = palettes[theme];
  const sovereignty = sovereigntyLayers(palette, lang);
  const hasTiles = pmtilesUrl !== undefined;
  return {
    version: 8,
    name: `Plan Atlas, ${theme}`,
    'font-faces': fontFaces(fontUrls),
    sources: {
      ...(hasTiles && {
        [basemapSourceId]: { type: 'vector', url: pmtilesUrl, attribution: basemapAttribution },
      }),
      ...sovereignty.sources,
    },
    layers: [
      {
        id: 'basemap-ground',
        type: 'background',
        paint: { 'background-color': hasTiles ? palette.sea : palette.land },
      },
      ...(hasTiles ? [...basemapGround(palette), ...basemapLabels(palette, lang, basemapSourceId)] : []),
      ...sovereignty.layers,
    ],
  };
}

/** Areas and lines, from the bottom up. */
function basemapGround(palette: Palette): LayerSpecification[] {
  const from = (layer: string) => ({ source: basemapSourceId, 'source-layer': layer });
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const isNational: ExpressionSpecification = ['==', ['get', 'level'], 'national'];
  return [
    { id: 'basemap-land', type: 'fill', ...from('land'), paint: { 'fill-color': palette.land } },
    {
      id: 'basemap-coast',
      type: 'line',
      ...from('land'),
      minzoom: 5,
      filter: ['!', ['has', 'k']],
      layout: round,
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.3, 9, 0.6, 13, 1],
      },
    },
    {
      id: 'basemap-seam',
      type: 'line',
      ...from('seam'),
      minzoom: 5,
      maxzoom: 7,
      paint: { 'line-color': palette.land, 'line-width': 2 },
    },
    { id: 'basemap-lake', type: 'fill', ...from('water'), paint: { 'fill-color': palette.lake } },
    {
      id: 'basemap-river',
      type: 'line',
      ...from('waterway'),
      minzoom: 7,
      layout: round,
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 10, 0.9, 14, 2],
      },
    },
    {
      id: 'basemap-road',
      type: 'line',
      ...from('road'),
      minzoom: 7,
      filter: ['==', ['get', 'k'], 'national'],
      layout: round,
      paint: {
        'line-color': palette.road,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 9, 1],
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 10, 1.2, 14, 2.5],
      },
    },
    {
      id: 'basemap-expressway',
      type: 'line',
      ...from('road'),
      minzoom: 7,
      filter: ['==', ['get', 'k'], 'expressway'],
      layout: round,
      paint: {
        'line-color': palette.expressway,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 9, 1],
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.7, 10, 1.6, 14, 3],
      },
    },
    {
      id: 'basemap-province-boundary',
      type: 'line',
      ...from('boundary'),
      minzoom: 5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.provinceBoundary,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.35, 8, 0.9],
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.4, 8, 0.8, 12, 1.4],
        'line-dasharray': [4, 2.5],
      },
    },
    {
      id: 'basemap-border-foreign',
      type: 'line',
      ...from('border'),
      minzoom: 3,
      filter: ['==', ['get', 'level'], 'foreign'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.foreignBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.4, 8, 1],
      },
    },
    {
      id: 'basemap-border-casing',
      type: 'line',
      ...from('border'),
      minzoom: 5,
      filter: isNational,
      layout: round,
      paint: {
        'line-color': palette.nationalBorderCasing,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 2, 8, 5, 12, 9],
      },
    },
    {
      id: 'basemap-border',
      type: 'line',
      ...from('border'),
      minzoom: 3,
      filter: isNational,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.nationalBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 6, 1, 10, 1.6],
        'line-dasharray': [5, 2, 1, 2],
      },
    },
  ];
}
