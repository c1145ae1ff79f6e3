import { readFileSync } from 'node:fs';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { type CheckLine, type Expectation, judge } from '#app/self-check/check-line.ts';
import { areaChecks, functionChecks, overlayChecks, positionChecks } from '#app/self-check/known-checks.ts';
import { factText, lineWords } from '#app/self-check/line-text.ts';
import type { CheckVectors } from '#app/self-check/vectors.ts';
import { selfCheck } from '#app/texts/self-check.ts';
import { forward } from '#core/geo/vn2000.ts';
import { MemoryEngine } from './memory-engine.ts';

const VECTORS: CheckVectors = JSON.parse(readFileSync('public/self-check/vectors.json', 'utf8'));

async function linesOf(vectors: CheckVectors): Promise<CheckLine[]> {
  const engine = new MemoryEngine(new Map());
  const lines: CheckLine[] = [];
  for (const checks of [areaChecks, positionChecks, overlayChecks])
    for await (const line of checks(engine, vectors)) lines.push(line);
  return [...lines, ...functionChecks(vectors)];
}
const failed = (lines: readonly CheckLine[]) =>
  lines.filter(({ pass }) => !pass).map(({ title }) => title.en);

test('every known value comes out, and none is without a source', async () => {
  const lines = await linesOf(VECTORS);
  expect(failed(lines)).toEqual([]);
  // 6 areas, 9 places with 2 coordinates, 22 figures of 6 overlays, 15 function values
  expect(lines).toHaveLength(6 + 18 + 22 + 15);
  expect(lines.filter(({ source }) => !source.vi || !source.en)).toEqual([]);
  expect(new Set(lines.map(({ group, title }) => `${group} ${title.vi}`)).size).toBe(lines.length);
});

/** The vectors with one expected value put wrong, and which line that is. */
const FAULTS: readonly (readonly [string, CheckVectors, number])[] = [
  [
    'an area by 0.02 ppm',
    {
      ...VECTORS,
      areas: wrongAt(VECTORS.areas, 2, ({ ellipsoidM2 }) => ({ ellipsoidM2: ellipsoidM2 * (1 + 2e-8) })),
    },
    2,
  ],
  [
    'a northing by 2 mm',
    {
      ...VECTORS,
      positions: wrongAt(VECTORS.positions, 0, ({ northing }) => ({ northing: northing + 0.002 })),
    },
    6,
  ],
  [
    'an easting by 2 mm',
    { ...VECTORS, positions: wrongAt(VECTORS.positions, 1, ({ easting }) => ({ easting: easting - 0.002 })) },
    9,
  ],
  [
    'an overlay by a square metre',
    {
      ...VECTORS,
      overlays: wrongAt(VECTORS.overlays, 0, ({ expected: was }) => ({
        expected: { ...was, A: was.A! + 1e-4 },
      })),
    },
    24,
  ],
  [
    'a self-crossing by a square metre',
    {
      ...VECTORS,
      overlays: wrongAt(VECTORS.overlays, 5, ({ expected: was }) => ({
        expected: { ...was, selfCrossing: was.selfCrossing! + 1e-4 },
      })),
    },
    45,
  ],
  [
    'a sine by 4 last digits',
    {
      ...VECTORS,
      functions: wrongAt(VECTORS.functions, 0, ({ value }) => ({ value: value + 4 * 2 ** -54 })),
    },
    46,
  ],
];

function wrongAt<T>(list: readonly T[], place: number, change: (was: T) => Partial<T>): readonly T[] {
  return list.map((each, i) => (i === place ? { ...each, ...change(each) } : each));
}

test.each(FAULTS)('%s put wrong: that line fails, and no other', async (_name, vectors, place) => {
  const lines = await linesOf(vectors);
  expect(lines.flatMap(({ pass }, i) => (pass ? [] : [i]))).toEqual([place]);
});

describe('judging', () => {
  const expectation: Expectation = {
    group: 'areas',
    title: { vi: 'x' },
    expected: 100,
    tolerance: 1,
    toleranceIn: 'ppm',
    unit: 'ha',
    digits: 2,
    source: { vi: 'x' },
  };
  test.each<[string, Expectation['toleranceIn'], number | null, boolean]>([
    ['nothing', 'ppm', null, false],
    ['no number', 'ppm', Number.NaN, false],
    ['infinity', 'unit', Number.POSITIVE_INFINITY, false],
    ['just within ppm', 'ppm', 100.00009, true],
    ['just beyond ppm', 'ppm', 100.00011, false],
    ['within the unit', 'unit', 100.9, true],
    ['beyond the unit', 'unit', 98.9, false],
    ['one last digit', 'ulp', 100 + 2 ** -46, true],
    ['two last digits', 'ulp', 100 + 2 ** -45, false],
  ])('%s', (_name, toleranceIn, found, pass) => {
    expect(judge({ ...expectation, toleranceIn }, found).pass).toBe(pass);
  });
});

describe('the expected values are not ours', () => {
  test('areas are those of GeographicLib', () => {
    for (const { geometry, ellipsoidM2 } of VECTORS.areas) {
      const polygons =
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : [];
      let area = 0;
      for (const rings of polygons)
        for (const [i, ring] of rings.entries()) {
          const polygon = Geodesic.WGS84.Polygon(false);
          for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat!, lon!);
          area += (i === 0 ? 1 : -1) * Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
        }
      expect(area).toBe(ellipsoidM2);
    }
  });

  test('the corners of the overlays lie on whole metres', () => {
    const corners = VECTORS.overlays.flatMap(({ unit, zones }) =>
      [unit, zones].flatMap(({ features }) =>
        features.flatMap(
          ({ geometry }) => ((geometry as GeoJSON.Polygon).coordinates as unknown[]).flat(3) as number[],
        ),
      ),
    );
    expect(corners.length).toBeGreaterThan(150);
    for (let at = 0; at < corners.length; at += 2) {
      const { e, n } = forward(VECTORS.overlayAxis, [corners[at]!, corners[at + 1]!]);
      expect(Math.hypot(e - Math.round(e), n - Math.round(n))).toBeLessThan(0.002);
    }
  });
});

test('facts and places are said in the reader’s language', async () => {
  expect(factText(selfCheck.vi, { id: 'isolated', value: 'false' })).toBe('không');
  expect(factText(selfCheck.en, { id: 'isolated', value: 'true' })).toBe('yes');
  const foreign = VECTORS.positions.flatMap(({ name, which }) => [name, which?.vi ?? '']).join();
  expect(foreign).not.toMatch(/meridian|degree|pair/i);
});

test('a line is written with its units, tiny differences in powers of ten', () => {
  const line = judge(
    {
      group: 'positions',
      title: { vi: 'Hạ Long' },
      expected: 2317752.8156,
      tolerance: 0.001,
      toleranceIn: 'unit',
      unit: 'm',
      digits: 4,
      source: { vi: 'PROJ' },
    },
    2317752.8156 + 2 ** -14,
  );
  expect(lineWords('vi', line)).toEqual({
    title: 'Hạ Long',
    found: '2.317.752,8157 m',
    expected: '2.317.752,8156 m',
    off: '6,1·10⁻⁵ m',
    tolerance: '0,001 m',
    source: 'PROJ',
  });
  expect(lineWords('en', judge({ ...line, source: { vi: 'x', en: 'y' } }, null, 'gone'))).toMatchObject({
    found: 'none: gone',
    off: '– m',
    source: 'y',
  });
});
