import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { SketchHandles } from './sketch-handles.ts';

const feature = (
  part: string,
  geometry: GeoJSON.Geometry,
  properties: Readonly<Record<string, unknown>> = {},
): GeoJSON.Feature => ({ type: 'Feature', properties: { part, ...properties }, geometry });

const dot = (part: string, [lon, lat]: LonLat, properties: Readonly<Record<string, unknown>>) =>
  feature(part, { type: 'Point', coordinates: [lon, lat] }, properties);

/** Radius of a corner, px: the chosen one, one with room around it, one among many. */
const radii = { chosen: 8, roomy: 5.5, crowded: 2.5 };

/**
 * A sketch as features: area, line, the segment to the pointer, corners, and what can be grabbed of a finished one.
 *
 * @param ahead where the next corner would fall, or null
 */
export function sketchFeatures(
  sketch: Scene['sketch'],
  ahead: LonLat | null,
  handles: SketchHandles,
): GeoJSON.FeatureCollection {
  const features: GeoJSON.Feature[] = [];
  if (sketch && sketch.points.length > 0) {
    const points = sketch.points.map(([lon, lat]) => [lon, lat]);
    const first = points[0]!;
    const isArea = sketch.kind === 'polygon';
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
      features.push(feature('ahead', { type: 'LineString', coordinates: [points.at(-1)!, next[0]] }));
      if (isArea && points.length > 1)
        features.push(feature('ahead', { type: 'LineString', coordinates: [next[0], first] }));
    }
    const { selected } = sketch;
    for (const { at } of handles.middles) features.push(dot('middle', at, {}));
    for (const [index, point] of sketch.points.entries()) {
      const on = index === selected || selected === 'whole';
      const radius = index === selected ? radii.chosen : handles.crowded[index] ? radii.crowded : radii.roomy;
      features.push(dot('corner', point, { on, radius }));
    }
  }
  return { type: 'FeatureCollection', features };
}
