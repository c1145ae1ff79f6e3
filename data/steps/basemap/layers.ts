import type { Feature, LineString, Polygon, Position } from 'geojson';
import { readBorders } from './border.ts';
import { landAround, seams, worldLand } from './far-land.ts';
import { type Box, boxHolds, boxOf, feature, signedDegreeArea } from './geometry.ts';
import { ownLabels } from './own-labels.ts';
import { readPlaces } from './places.ts';
import { provinceLabels } from './province-labels.ts';
import { readProvinces } from './provinces.ts';
import { readRoads } from './roads.ts';
import { readShore } from './shore.ts';
import { deepestZoom, type LayerSource } from './tiles.ts';

const areas = (rings: readonly Position[][], properties: object): Feature[] =>
  rings.map((ring) => feature<Polygon, object>({ type: 'Polygon', coordinates: [ring] }, properties));
const lines = (all: readonly (readonly Position[])[], properties: object): Feature[] =>
  all.map((line) => feature<LineString, object>({ type: 'LineString', coordinates: [...line] }, properties));

/** Rings not below what a pixel shows, in square degrees: GSHHG's thousands of islets only weigh at low zooms. */
function visibleFrom(rings: readonly Position[][], smallest: number): Position[][] {
  return rings.filter((ring) => Math.abs(signedDegreeArea(ring)) >= smallest);
}

/**
 * Hoàng Sa and Trường Sa. GSHHG has some of their islands, as blobs up to 2 km from where they are; the application draws
 * all of them, in their places and with their names, so the tiles leave the misplaced ones out.
 */
const archipelagos: Box = [110.9, 7.4, 116.3, 17.4];

/** Everything the basemap holds, in drawing order. */
export function basemapLayers(): LayerSource[] {
  const shore = readShore();
  const land = shore.land.filter((ring) => !boxHolds(archipelagos, boxOf(ring)));
  const provinces = readProvinces();
  const borders = readBorders();
  const places = readPlaces();
  const far = worldLand();
  const end = deepestZoom;
  const area = { tolerance: 2, buffer: 64 };
  const line = { tolerance: 3, buffer: 64 };
  const label = { tolerance: 0, buffer: 128 };
  const placesFrom = (zoom: number, to: number, lastRank: number): LayerSource => ({
    layer: 'place',
    zooms: [zoom, to],
    features: places.filter((p) => p.properties.r <= lastRank),
    ...label,
  });
  return [
    { layer: 'land', zooms: [0, 4], features: far, ...area },
    {
      layer: 'land',
      zooms: [5, 6],
      features: [...areas(visibleFrom(land, 2e-5), {}), ...landAround(far)],
      ...area,
    },
    { layer: 'seam', zooms: [5, 6], features: seams(land), ...line },
    { layer: 'land', zooms: [7, end], features: areas(land, {}), ...area },
    { layer: 'water', zooms: [5, end], features: areas(shore.lakes, { k: 'lake' }), ...area },
    { layer: 'waterway', zooms: [7, end], features: lines(shore.rivers, { k: 'river' }), ...line },
    { layer: 'boundary', zooms: [5, end], features: lines(provinces.lines, { level: 'province' }), ...line },
    {
      layer: 'border',
      zooms: [3, end],
      features: [
        ...lines([borders.vietnam], { level: 'national' }),
        ...lines(borders.neighbours, { level: 'foreign' }),
      ],
      ...line,
    },
    { layer: 'road', zooms: [6, end], features: readRoads(), ...line },
    { layer: 'province_label', zooms: [5, end], features: provinceLabels(provinces), ...label },
    placesFrom(4, 5, 1),
    placesFrom(6, 6, 2),
    placesFrom(7, 7, 3),
    placesFrom(8, end, 5),
    { layer: 'label', zooms: [2, end], features: ownLabels, ...label },
  ];
}
