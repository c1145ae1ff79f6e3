import type { Feature, MultiPolygon } from 'geojson';
import type { Ground } from '../sketch/ground.ts';
import { ringArea, toLonLat } from '../sketch/plane.ts';
import { type Area, intersect, rim, simpler, subtract, unite } from '../sketch/shapes.ts';
import type { Terrain } from '../sketch/terrain.ts';
import { said } from './words.ts';

/** Side of a cell and of the rim that rounds its corners, km. */
const CELL = 0.4;
const ROUNDING = 0.18;
const SIMPLER = 0.0012;
/** Smaller pieces are left out, km². */
const SMALLEST = 0.4;

/** Below these heights of the made-up relief (m) a cell near the sea is low, or very low. */
const LOW = 5;
const VERY_LOW = 1.8;
/** How much a kilometre from the sea counts as height, m. */
const RISE = 1.2;

/**
 * Land that a made-up sea-level rise would reach, in two classes that do not overlap. Drawn from the same made-up relief as the
 * zones: an illustration to try constraints with, after no flood map.
 */
export function floodAreas(land: MultiPolygon, ground: Ground, terrain: Terrain): readonly Feature[] {
  const below = (limit: number): Area =>
    large(intersect(simpler(rim(unite(lowStrips(ground, terrain, limit)), ROUNDING), SIMPLER), land));
  const deep = below(VERY_LOW);
  const all = below(LOW);
  return [
    feature('ngap-sau', 'Dễ ngập (minh họa)', 'Prone to flooding (illustrative)', deep),
    feature(
      'ngap-vua',
      'Có thể ngập (minh họa)',
      'Possibly flooded (illustrative)',
      large(subtract(all, deep)),
    ),
  ];
}

/** The pieces of an area that are large enough to be seen. */
function large(area: Area): Area {
  const pieces = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: pieces.filter((rings) => Math.abs(ringArea(rings[0]!)) >= SMALLEST),
  };
}

/** Rows of low cells as rectangles. */
function lowStrips(ground: Ground, terrain: Terrain, limit: number): readonly Area[] {
  const low = new Map<number, Set<number>>();
  ground.eachCell((e, n) => {
    const sea = ground.seaDistance(e, n);
    if (sea > LOW / RISE || terrain.height(e, n) + RISE * sea >= limit) return;
    const row = Math.floor(n / CELL);
    low.set(row, (low.get(row) ?? new Set()).add(Math.floor(e / CELL)));
  });
  return [...low].flatMap(([row, columns]) =>
    [...columns]
      .filter((column) => !columns.has(column - 1))
      .map((from): Area => {
        let to = from + 1;
        while (columns.has(to)) to += 1;
        const corner = (column: number, above: number) => toLonLat(column * CELL, (row + above) * CELL);
        const ring = [corner(from, 0), corner(to, 0), corner(to, 1), corner(from, 1), corner(from, 0)];
        return { type: 'Polygon', coordinates: [ring] };
      }),
  );
}

const feature = (id: string, name: string, name_en: string, geometry: Area): Feature => ({
  type: 'Feature',
  properties: {
    id,
    name,
    name_en,
    class: id,
    ...said(
      'minh-hoa',
      'illustrative',
      { vi: 'minh họa, không có giá trị pháp lý', en: 'illustrative, of no legal value' },
      'none',
    ),
    date: '2026-11-22',
  },
  geometry,
});
