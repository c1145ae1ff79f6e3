import { expect, test } from 'vitest';
import { planeArea } from '#core/geo/area.ts';
import { unionOf } from '#core/geo/clip.ts';
import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { auditOf, inDegrees, kindsOf, metresOf, only } from '#test/support/audits.ts';
import { feature, layerOf, type Polygons, rectangle, reversed } from '#test/support/layers.ts';
import { seededRandom } from '#test/support/random.ts';

const box = (x0: number, y0: number, x1: number, y1: number): Polygons => feature(rectangle(x0, y0, x1, y1));

/** The nine squares of a 3 × 3 board of 100 m, without some. */
const board = (...without: readonly number[]): Polygons[] =>
  Array.from({ length: 9 }, (_, i) =>
    box(100 * (i % 3), 100 * Math.floor(i / 3), 100 * (i % 3) + 100, 100 * Math.floor(i / 3) + 100),
  ).filter((_, i) => !without.includes(i));

/** Area of the union by Turf, in metres. */
const unionArea = (features: readonly Polygons[]): number => {
  const layer = layerOf(features);
  return planeArea(layerOfMultiPolygons([unionOf(features.map((_, i) => multiPolygonOf(layer, i)))]), 0);
};

test('an overlap is named with pair, area and a place inside it', async () => {
  const { features, areaM2, at, level } = only(
    await auditOf([box(0, 0, 100, 100), box(70, 80, 200, 200)]),
    'overlap',
  );
  expect({ features, level }).toEqual({ features: [0, 1], level: 'error' });
  expect(areaM2).toBeCloseTo(600, 3);
  const { x, y } = metresOf(at);
  expect(x > 70 && x < 100 && y > 80 && y < 100).toBe(true);
});

test('problems come errors first, the largest first', async () => {
  const audit = await auditOf([
    box(0, 0, 100, 100),
    box(90, 0, 190, 100),
    box(170, 0, 270, 100),
    box(500, 0, 700, 0.5),
  ]);
  expect(audit.problems.map(({ kind, areaM2 }) => [kind, Math.round(areaM2)])).toEqual([
    ['overlap', 2000],
    ['overlap', 1000],
    ['sliver', 100],
  ]);
});

test('three features on each other: the union is the sum less the pairs plus the triple', async () => {
  const features = [box(0, 0, 100, 100), box(60, 0, 160, 100), box(50, 50, 110, 150)];
  const audit = await auditOf(features);
  const triple = only(audit, 'triple-overlap');
  // x 60 … 100, y 50 … 100
  expect(triple.areaM2).toBeCloseTo(2000, 2);
  const pairs = audit.problems
    .filter(({ kind }) => kind === 'overlap')
    .reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const sum = 10_000 + 10_000 + 6_000;
  expect(sum - pairs + triple.areaM2).toBeCloseTo(unionArea(features), 1);
});

test('pairs that overlap in different places are no triple', async () => {
  const audit = await auditOf([
    box(0, 0, 100, 20),
    box(0, 0, 20, 100),
    box(10, 80, 100, 100),
    box(80, 10, 100, 100),
  ]);
  expect(kindsOf(audit)).not.toContain('triple-overlap');
});

test('a gap closed in by features is named with its area and a place inside', async () => {
  const { areaM2, at, features, level } = only(await auditOf(board(4)), 'gap');
  expect(areaM2).toBeCloseTo(10_000, 2);
  expect(level).toBe('warning');
  expect([...features].sort()).toEqual([1, 3, 4, 6]);
  const { x, y } = metresOf(at);
  expect(x > 100 && x < 200 && y > 100 && y < 200).toBe(true);
});

test('an island in a gap is taken off it, and a gap in the island is a gap of its own', async () => {
  const island: Polygons = [[rectangle(120, 120, 180, 180), reversed(rectangle(140, 140, 150, 160))]];
  const gaps = (await auditOf([...board(4), island])).problems.filter(({ kind }) => kind === 'gap');
  expect(gaps.map(({ areaM2 }) => Math.round(areaM2))).toEqual([10_000 - 3_600, 200]);
  // Turf: the whole board less the union of what is there
  expect(90_000 - unionArea([...board(4), island])).toBeCloseTo(6_600, 3);
});

test('two gaps that meet in a corner are two gaps', async () => {
  const cells = Array.from({ length: 16 }, (_, i) => i).filter((i) => i !== 5 && i !== 10);
  const audit = await auditOf(
    cells.map((i) => box(10 * (i % 4), 10 * (i >> 2), 10 * (i % 4) + 10, 10 * (i >> 2) + 10)),
  );
  expect(audit.problems.map(({ kind, areaM2 }) => [kind, Math.round(areaM2)])).toEqual([
    ['gap', 100],
    ['gap', 100],
  ]);
});

test('a bay open to the outside is no gap', async () => {
  expect(kindsOf(await auditOf(board(1)))).toEqual([]);
});

test('a gap beyond the land of the reference is none', async () => {
  const reference = inDegrees(
    layerOf([[[rectangle(0, 0, 300, 300), reversed(rectangle(100, 100, 200, 200))]]]),
  );
  expect(kindsOf(await auditOf(board(4), { reference }))).toEqual([]);
});

test('a border where one neighbour has more vertices on the same line gives no alarm', async () => {
  const detailed = feature([
    [100, 0],
    [1100, 0],
    [1100, 1000],
    [100, 1000],
    [100, 700],
    [100, 333.3],
    [100, 12.5],
  ]);
  expect(kindsOf(await auditOf([box(0, 0, 100, 1000), detailed]))).toEqual([]);
});

test('a border drawn twice within decimetres is one problem a pair, its gap and overlap told apart', async () => {
  const left = feature([
    [0, 0],
    [100, 0],
    [100, 100],
    [100, 200],
    [0, 200],
  ]);
  // from (100, 0) to (100.1, 100): 5 m² of gap; from there to (99.9, 200): crosses half-way, 2.5 m² of each
  const right = feature([
    [100, 0],
    [200, 0],
    [200, 200],
    [99.9, 200],
    [100.1, 100],
  ]);
  const audit = await auditOf([left, right]);
  expect(kindsOf(audit)).toEqual(['near-border']);
  const { features, params } = only(audit, 'near-border');
  expect(features).toEqual([0, 1]);
  expect(params.gap).toBeCloseTo(7.5, 2);
  expect(params.overlap).toBeCloseTo(2.5, 2);
  expect(params.length).toBeCloseTo(200, 0);
});

test('a strip two metres wide between neighbours is a gap, not a near border', async () => {
  const audit = await auditOf([
    ...board(4),
    feature([
      [100, 100],
      [200, 100],
      [200, 198],
      [100, 198],
    ]),
  ]);
  expect(kindsOf(audit)).toEqual(['gap']);
  expect(only(audit, 'gap').areaM2).toBeCloseTo(200, 2);
});

test('a board with every corner shaken by centimetres gives near borders only, with the areas Turf finds', async () => {
  const random = seededRandom(7);
  const cells = Array.from({ length: 25 }, (_, i) =>
    feature(
      rectangle(
        100 * (i % 5),
        100 * Math.floor(i / 5),
        100 * (i % 5) + 100,
        100 * Math.floor(i / 5) + 100,
      ).map(([x, y]) => [x + 0.1 * random() - 0.05, y + 0.1 * random() - 0.05] as const),
    ),
  );
  const audit = await auditOf(cells);
  expect(kindsOf(audit)).toEqual(['near-border']);
  const total = audit.problems.reduce((sum, { params }) => sum + Number(params.overlap), 0);
  const layer = layerOf(cells);
  const sum = cells.reduce((all, _, i) => all + planeArea(layer, i), 0);
  const union = unionArea(cells);
  // the coverage counts pairs; triples at the corners are below a hundredth of a square metre
  expect(total).toBeGreaterThan(0.95 * (sum - union) - 1);
  expect(total).toBeLessThan(sum - union + 0.1);
});

test('more than a thousand overlaps are listed to a thousand, the others summed so that no feature is lost', async () => {
  const rows = Array.from({ length: 1202 }, (_, i) => box(90 * i, 0, 90 * i + 100, 10));
  const { problems } = await auditOf(rows);
  const overlaps = problems.filter(({ kind }) => kind === 'overlap');
  expect(overlaps).toHaveLength(1001);
  expect(overlaps.reduce((sum, { areaM2 }) => sum + areaM2, 0)).toBeCloseTo(1201 * 100, 0);
  expect(new Set(overlaps.flatMap(({ features }) => features)).size).toBe(1202);
});

test('where most features overlap their neighbours it is said that gaps between them are not told', async () => {
  const shaken = Array.from({ length: 16 }, (_, i) =>
    box(98 * (i % 4), 98 * (i >> 2), 98 * (i % 4) + 100, 98 * (i >> 2) + 100),
  );
  const audit = await auditOf(shaken);
  const said = audit.problems.filter(({ kind }) => kind === 'not-measured').map(({ message }) => message);
  expect(said.join()).toContain('gaps between them');
});
