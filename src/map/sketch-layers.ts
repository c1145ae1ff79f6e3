import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { Ink } from './ink.ts';

export const sketchSourceId = 'plan-sketch';

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Filled by the sketch while a person draws, so that a moving pointer does not pass through the diff. */
export const sketchSources: Readonly<Record<string, SourceSpecification>> = {
  [sketchSourceId]: { type: 'geojson', data: nothing, tolerance: 0, maxzoom: 20 },
};

const feature = (part: string, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { part },
  geometry,
});

/**
 * A sketch as features: area, line, the segment to the pointer, corners.
 *
 * @param ahead where the next corner would fall, or null
 */
export function sketchFeatures(sketch: Scene['sketch'], ahead: LonLat | null): GeoJSON.FeatureCollection {
  if (!sketch || sketch.points.length === 0) return nothing;
  const points = sketch.points.map(([lon, lat]) => [lon, lat]);
  const first = points[0]!;
  const last = points.at(-1)!;
  const isArea = sketch.kind === 'polygon';
  const features: GeoJSON.Feature[] = [];
  const next = ahead && !sketch.closed ? [[ahead[0], ahead[1]]] : [];
  const corners = [...points, ...next];
  if (isArea && corners.length > 2) {
    features.push(feature('area', { type: 'Polygon', coordinates: [[...corners, first]] }));
  }
  if (points.length > 1) {
    const line = isArea && sketch.closed ? [...points, first] : points;
    features.push(feature('line', { type: 'LineString', coordinates: line }));
  }
  if (next[0]) {
    features.push(feature('ahead', { type: 'LineString', coordinates: [last, next[0]] }));
    if (isArea && points.length > 1)
      features.push(feature('ahead', { type: 'LineString', coordinates: [next[0], first] }));
  }
  for (const [index, point] of points.entries()) {
    features.push({ ...feature('corner', { type: 'Point', coordinates: point }), id: index });
  }
  return { type: 'FeatureCollection', features };
}

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
    id: 'plan-sketch:corner',
    type: 'circle',
    ...part('corner'),
    paint: {
      'circle-radius': 5.5,
      'circle-color': ink.sketchHalo,
      'circle-stroke-color': ink.sketch,
      'circle-stroke-width': 2.4,
    },
  },
];
