import { area, booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { withoutLoops } from '#data/basemap/border.ts';
import { quangNinhLand } from '#data/basemap/land.ts';
import { smoothRing } from '#data/basemap/smooth-ring.ts';

describe('the land of Quảng Ninh', () => {
  const land = quangNinhLand();
  const holds = (lon: number, lat: number): boolean => booleanPointInPolygon([lon, lat], land);

  test('has its towns and islands', () => {
    expect(holds(107.4, 21.4)).toBe(true); // inland, north of Tiên Yên
    expect(holds(106.514, 21.09)).toBe(true); // Đông Triều
    expect(holds(107.93, 21.37)).toBe(true); // Vĩnh Thực
    expect(holds(107.76, 20.99)).toBe(true); // Cô Tô
    expect(land.coordinates.length).toBeGreaterThan(1_000);
  });

  test('has nothing of Hải Phòng or beyond the border', () => {
    expect(holds(107.0, 20.79)).toBe(false); // Cát Bà
    expect(holds(106.88, 20.8)).toBe(false); // Cát Hải
    expect(holds(106.68, 20.86)).toBe(false); // Hải Phòng
    expect(holds(108.2, 21.6)).toBe(false);
  });

  test('covers what the province declares, less its tidal flats and river arms', () => {
    // Declared 6,207.95 km² (with waters between banks); Turf's sphere is 0.28 % large, immaterial here.
    const km2 = area(land) / 1e6;
    expect(km2).toBeGreaterThan(5_600);
    expect(km2).toBeLessThan(6_250);
  });
});

test('smoothing takes the stairs out and keeps the area', () => {
  const box = [-1, -1, 1, 1] as const;
  const stairs: [number, number][] = [];
  for (let i = 0; i < 20; i++) stairs.push([i * 0.001, i * 0.001], [(i + 1) * 0.001, i * 0.001]);
  const ring = [...stairs, [0.02, 0.05], [0, 0.05], [0, 0]];
  const smooth = smoothRing(ring, box);
  const size = (r: number[][]): number => area({ type: 'Polygon', coordinates: [r] });
  expect(smooth).toHaveLength(ring.length);
  expect(smooth[0]).toEqual(smooth.at(-1));
  expect(size(smooth) / size(ring)).toBeCloseTo(1, 1);
});

test('a loop of simplification is cut out of a line', () => {
  const line = [
    [0, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1, -1],
    [1, -3],
  ];
  expect(withoutLoops(line)).toEqual([
    [0, 0],
    [1, 0],
    [1, -1],
    [1, -3],
  ]);
});
