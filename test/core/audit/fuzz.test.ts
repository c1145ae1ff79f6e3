import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditLayer } from '#core/audit/audit-layer.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { readAsFound } from '#io/geojson-as-found.ts';
import { auditOf, inDegrees, mapped } from '#test/support/audits.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, layerOf, type Polygons, rectangle } from '#test/support/layers.ts';

/** Corners of a coarse grid, so that rings fold, touch, repeat and cross. */
const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
const ring = fc.array(
  corner.map(([x, y]) => [10 * x, 10 * y] as const),
  { minLength: 1, maxLength: 9 },
);
const polygons = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
const layers = fc.array(polygons, { maxLength: 6 });

const isSound = (
  problem: { at: readonly number[] | null; areaM2: number; message: string; features: readonly number[] },
  count: number,
) =>
  problem.areaM2 >= 0 &&
  Number.isFinite(problem.areaM2) &&
  !/NaN|undefined|Infinity/.test(problem.message) &&
  (problem.at === null || problem.at.every(Number.isFinite)) &&
  problem.features.every((number) => number >= 0 && number < count);

test('any layer of folded, empty, touching rings gets an answer with finite areas and places', async () => {
  await fc.assert(
    fc.asyncProperty(layers, async (features) => {
      const { problems, ok } = await auditOf(features);
      for (const problem of problems)
        expect(isSound(problem, features.length), JSON.stringify(problem)).toBe(true);
      expect(ok).toBe(problems.every(({ level }) => level !== 'error'));
    }),
    { numRuns: 600 },
  );
});

test('whatever the other features are, a bow-tie and an overlap far from them are found', async () => {
  const bow = feature([
    [5000, 0],
    [5100, 100],
    [5100, 0],
    [5000, 100],
  ]);
  const pair = [feature(rectangle(7000, 0, 7100, 100)), feature(rectangle(7050, 0, 7150, 100))];
  await fc.assert(
    fc.asyncProperty(layers, async (features) => {
      const own = features.length;
      const { problems } = await auditOf([...features, bow, ...pair]);
      const kinds = problems.filter((problem) => problem.features.some((number) => number >= own));
      expect(kinds.find(({ kind }) => kind === 'self-crossing')?.features).toEqual([own]);
      expect(kinds.find((p) => p.kind === 'overlap' && p.features[0] === own + 1)?.areaM2).toBeCloseTo(
        5000,
        2,
      );
    }),
    { numRuns: 150 },
  );
});

test('the order of the features changes nothing but their numbers', async () => {
  await fc.assert(
    fc.asyncProperty(layers, async (features) => {
      const areas = async (list: readonly Polygons[]) =>
        (await auditOf(list)).problems
          .filter(({ kind }) =>
            ['overlap', 'triple-overlap', 'self-crossing', 'degenerate-ring'].includes(kind),
          )
          .map(({ kind, areaM2 }) => `${kind} ${areaM2.toFixed(3)}`)
          .sort();
      expect(await areas([...features].reverse())).toEqual(await areas(features));
    }),
    { numRuns: 150 },
  );
});

test('numbers that are no coordinates of anything get an answer', async () => {
  const value = fc.oneof(
    fc.double({ noNaN: false }),
    fc.double({ min: -200, max: 200, noNaN: true }),
    fc.constantFrom(0, 21, 107, 430_000, 2_317_000, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
  );
  const wild = fc.array(
    fc.array(
      fc.array(fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 6 }), {
        minLength: 1,
        maxLength: 2,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    { maxLength: 5 },
  );
  const reference = inDegrees(layerOf([feature(rectangle(0, 0, 100, 100))]));
  await fc.assert(
    fc.asyncProperty(wild, async (features) => {
      const { problems } = await auditLayer(layerOf(features), { axis: AXIS, reference });
      for (const { message, kind } of problems) expect(typeof message, kind).toBe('string');
    }),
    { numRuns: 400 },
  );
});

test('any JSON is read as found or refused in a sentence, and keeps its features', async () => {
  const geometry = fc.record({
    type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'GeometryCollection', 'Nonsense'),
    coordinates: fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.constant([[[107, 21], [108, 21], [108, 22], null, [107, 21]]]),
    ),
    geometries: fc.array(fc.jsonValue()),
  });
  const collection = fc.record({
    type: fc.constant('FeatureCollection'),
    features: fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('Feature'), geometry, properties: fc.jsonValue() }),
        fc.jsonValue(),
      ),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(collection, fc.jsonValue()), async (value) => {
      const read = readAsFound(value);
      if (!read.ok) {
        expect(read.error.message).toMatch(/GeoJSON/);
        return;
      }
      const { layer, ids, problems } = read.value;
      expect(featureCount(layer)).toBe(ids.length);
      const list = (value as { features?: readonly unknown[] }).features;
      if ((value as { type: string }).type === 'FeatureCollection') expect(ids).toHaveLength(list!.length);
      const audit = await auditLayer(layer, { axis: AXIS, found: problems });
      expect(audit.problems.length).toBeGreaterThanOrEqual(problems.length);
    }),
    { numRuns: 400 },
  );
});

test('a layer in one point, and one of many copies, do not hang', async () => {
  const dot = layerOf(
    Array.from({ length: 200 }, () => feature(rectangle(107, 21, 107.0000001, 21.0000001))),
  );
  const { problems } = await auditLayer(dot, { axis: AXIS });
  expect(problems.find(({ kind }) => kind === 'duplicate-feature')?.features).toHaveLength(200);
  const shaken = mapped(dot, ([lon, lat]) => [lon + Math.random() * 1e-6, lat + Math.random() * 1e-6]);
  expect((await auditLayer(shaken, { axis: AXIS })).problems.length).toBeGreaterThan(0);
});
