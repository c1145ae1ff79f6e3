import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBentCoverageMesh } from '#core/geo/bent-coverage.ts';
import { pairBorders, UNPAIRED } from '#core/geo/border-pairs.ts';
import { toEqualArea } from '#core/geo/equal-area.ts';
import { buildCoverageMesh, type LabelMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { outerEdges } from '#core/geo/outer-edges.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { feature, featuresOf, layerOf, type Polygons, rectangle, reversed } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

const LEFT = rectangle(0, 0, 10, 10);
const RIGHT = rectangle(10, 0, 20, 10);

const unpairedCount = (layer: ReturnType<typeof layerOf>): number =>
  pairBorders(layer).partner.filter((other) => other === UNPAIRED).length;

/** The edges of a mesh with their labels, in an order of their own. */
const edgesOf = ({ edges }: LabelMesh): string[] =>
  Array.from({ length: edges.count }, (_, edge) =>
    [...edges.ends.slice(4 * edge, 4 * edge + 4), edges.above[edge], edges.below[edge]].join(' '),
  ).sort();

describe('pairs of borders', () => {
  test.each([
    ['both counter-clockwise', LEFT, RIGHT],
    ['one each way', LEFT, reversed(RIGHT)],
    ['both clockwise', reversed(LEFT), reversed(RIGHT)],
  ])('two squares side by side share one border, stored %s', (_, left, right) => {
    const layer = layerOf([feature(left), feature(right)]);
    const { partner } = pairBorders(layer);
    expect(unpairedCount(layer)).toBe(6);
    partner.forEach((other, edge) => {
      if (other !== UNPAIRED) expect(partner[other]).toBe(edge);
    });
  });

  test('a hole and the square that fills it share all borders, whichever way the hole is stored', () => {
    const hole = rectangle(4, 4, 6, 6);
    for (const ring of [hole, reversed(hole)])
      expect(unpairedCount(layerOf([[[LEFT, ring]], feature(hole)]))).toBe(4);
  });

  test('the same square twice shares nothing with itself', () => {
    expect(unpairedCount(layerOf([feature(LEFT), feature(reversed(LEFT))]))).toBe(8);
  });

  test('a border in three copies is paired once', () => {
    expect(unpairedCount(layerOf([feature(LEFT), feature(RIGHT), feature(RIGHT)]))).toBe(10);
  });

  test('repeated vertices are no borders', () => {
    const layer = layerOf([feature([...LEFT, LEFT[3]!])]);
    expect(unpairedCount(layer)).toBe(4);
  });

  test('an empty layer has none', () => {
    expect(pairBorders(layerOf([])).partner).toHaveLength(0);
  });

  test('the order of the features does not matter', () => {
    const { zones } = seededProvince({ zones: 300, seed: 4 });
    const shuffled = fc.sample(
      fc.shuffledSubarray(featuresOf(zones), { minLength: featuresOf(zones).length }),
      20,
    );
    const outer = edgesOf(buildCoverageMesh(zones));
    for (const features of shuffled) expect(edgesOf(buildCoverageMesh(layerOf(features)))).toEqual(outer);
  });
});

test.each([0, 2e-6])('outer borders bent alone are those of the bent layer, jitter %d°', (jitterDeg) => {
  const { zones } = seededProvince({ zones: 500, seed: 6, jitterDeg });
  const bent = edgesOf(buildBentCoverageMesh(zones, outerEdges(zones, summariseParts(zones))));
  expect(bent.length).toBeGreaterThan(100);
  expect(bent).toEqual(edgesOf(buildCoverageMesh(toEqualArea(zones))));
});

describe('outer borders, matched tile by tile', () => {
  const placesOf = (layer: LayerBuffer, edges: readonly (readonly [number, number])[]): string[] =>
    edges
      .map(([a, b]) => [...layer.xy.slice(2 * a, 2 * a + 2), ...layer.xy.slice(2 * b, 2 * b + 2)].join(' '))
      .sort();
  const layers: readonly (readonly [string, LayerBuffer])[] = [
    ['a clean layer of many tiles', seededProvince({ zones: 4000, seed: 7 }).zones],
    ['few zones of many vertices', seededProvince({ zones: 20, seed: 7 }).communes],
    ['zones digitised one by one', seededProvince({ zones: 2000, seed: 8, jitterDeg: 2e-6 }).zones],
    [
      'every other zone turned round',
      layerOf(featuresOf(seededProvince({ zones: 900 }).zones).map(turnEverySecond)),
    ],
  ];

  test.each(layers)('%s: those that have no pair', (_, layer) => {
    const { partner, next } = pairBorders(layer);
    const unpaired = [...partner.keys()].filter((edge) => partner[edge] === UNPAIRED);
    const { start, end } = outerEdges(layer, summariseParts(layer));
    expect(start.length).toBeGreaterThan(50);
    expect(
      placesOf(
        layer,
        [...start].map((edge, i) => [edge, end[i]!]),
      ),
    ).toEqual(
      placesOf(
        layer,
        unpaired.map((edge) => [edge, next[edge]!]),
      ),
    );
  });

  test('three copies leave one, no feature leaves none', () => {
    const thrice = layerOf([feature(LEFT), feature(RIGHT), feature(RIGHT)]);
    expect(outerEdges(thrice, summariseParts(thrice)).start).toHaveLength(10);
    const none = layerOf([]);
    expect(outerEdges(none, summariseParts(none)).start).toHaveLength(0);
  });
});

function turnEverySecond(polygons: Polygons, zone: number): Polygons {
  return zone % 2 === 0 ? polygons : polygons.map((rings) => rings.map(reversed));
}
