import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Ink } from './ink.ts';

export const sketchSourceId = 'plan-sketch';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Filled by the sketch while a person draws, so that a moving pointer does not pass through the diff. */
export const sketchSources: Readonly<Record<string, SourceSpecification>> = {
  [sketchSourceId]: { type: 'geojson', data: nothing, tolerance: 0, maxzoom: 20 },
};

const part = (name: string) => ({
  source: sketchSourceId,
  filter: ['==', ['get', 'part'], name] as ['==', ...never],
});

/** How a sketch looks: a red pen on a light casing, corners one can grab. */
export const sketchLayers = (ink: Ink): LayerSpecification[] => [
  {
    id: 'plan-sketch:area',
    type: 'fill',
    ...part('area'),
    paint: { 'fill-color': ink.sketch, 'fill-opacity': 0.12 },
  },
  {
    id: 'plan-sketch:casing',
    type: 'line',
    ...part('line'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': ink.sketchHalo, 'line-width': 6, 'line-opacity': 0.9 },
  },
  {
    id: 'plan-sketch:line',
    type: 'line',
    ...part('line'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': ink.sketch, 'line-width': 2.6 },
  },
  {
    id: 'plan-sketch:ahead',
    type: 'line',
    ...part('ahead'),
    paint: { 'line-color': ink.sketch, 'line-width': 2, 'line-dasharray': [2, 2] },
  },
  {
    id: 'plan-sketch:middle',
    type: 'circle',
    ...part('middle'),
    paint: {
      'circle-radius': 3.5,
      'circle-color': ink.sketchHalo,
      'circle-stroke-color': ink.sketch,
      'circle-stroke-width': 1.4,
    },
  },
  {
    id: 'plan-sketch:corner',
    type: 'circle',
    ...part('corner'),
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-color': ['case', ['get', 'on'], ink.sketch, ink.sketchHalo],
      'circle-stroke-color': ['case', ['get', 'on'], ink.sketchHalo, ink.sketch],
      'circle-stroke-width': 2.4,
    },
  },
];
