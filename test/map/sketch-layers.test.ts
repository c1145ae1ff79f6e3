import { expect, test } from 'vitest';
import { sketchFeatures } from '#map/sketch-layers.ts';

const points = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
] as const;
const partsOf = (data: GeoJSON.FeatureCollection): string[] =>
  data.features.map(({ properties }) => properties?.['part']);

test('an open line has its corners and the segment to the pointer', () => {
  const data = sketchFeatures({ kind: 'line', points: points.slice(0, 2), closed: false }, [107.2, 21]);
  expect(partsOf(data)).toEqual(['line', 'ahead', 'corner', 'corner']);
});

test('a finished area has no segment to the pointer and a closed outline', () => {
  const data = sketchFeatures({ kind: 'polygon', points, closed: true }, [107.2, 21]);
  expect(partsOf(data)).toEqual(['area', 'line', 'corner', 'corner', 'corner']);
  expect((data.features[1]!.geometry as GeoJSON.LineString).coordinates).toHaveLength(4);
});

test('nothing drawn is nothing', () => {
  expect(sketchFeatures(null, [107, 21]).features).toEqual([]);
});
