import { expect, test } from 'vitest';
import { sketchFeatures } from '#map/sketch-features.ts';

const bare = { middles: [], crowded: [], whole: null };

const points = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
] as const;
const partsOf = (data: GeoJSON.FeatureCollection): string[] =>
  data.features.map(({ properties }) => properties?.part);

test('an open line has its corners and the segment to the pointer', () => {
  const data = sketchFeatures({ kind: 'line', points: points.slice(0, 2), closed: false }, [107.2, 21], bare);
  expect(partsOf(data)).toEqual(['line', 'ahead', 'corner', 'corner']);
});

test('a finished area has no segment to the pointer and a closed outline', () => {
  const data = sketchFeatures({ kind: 'polygon', points, closed: true }, [107.2, 21], bare);
  expect(partsOf(data)).toEqual(['area', 'line', 'corner', 'corner', 'corner']);
  expect((data.features[1]!.geometry as GeoJSON.LineString).coordinates).toHaveLength(4);
});

test('nothing drawn is nothing', () => {
  expect(sketchFeatures(null, [107, 21], bare).features).toEqual([]);
});

test('a chosen corner stands out by size, and corners in a crowd are small', () => {
  const handles = {
    middles: [{ at: [107.05, 21] as const, index: 1 }],
    crowded: [false, true, false],
    whole: null,
  };
  const data = sketchFeatures({ kind: 'polygon', points, closed: true, selected: 2 }, null, handles);
  expect(partsOf(data)).toEqual(['area', 'line', 'middle', 'corner', 'corner', 'corner']);
  const corners = data.features.filter(({ properties }) => properties?.part === 'corner');
  const [plain, crowded, chosen] = corners.map(({ properties }) => properties?.radius as number);
  expect(crowded).toBeLessThan(plain!);
  expect(chosen).toBeGreaterThan(plain!);
  expect(corners.map(({ properties }) => properties?.on)).toEqual([false, false, true]);
});
