import fc from 'fast-check';
import { expect } from 'vitest';
import { planeArea } from '#core/geo/area.ts';
import { DrawnOverlay } from '#core/geo/drawn-overlay.ts';
import { buildCoverageMesh, buildLabelMesh } from '#core/geo/label-mesh.ts';
import { overlapsWithin } from '#core/geo/overlaps.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { expectCases, law } from '#test/support/cases.ts';
import { exactOverlayArea } from '#test/support/exact-overlay.ts';
import { aFeature, aTessellation, someFeatures } from '#test/support/law-shapes.ts';
import { feature, layerOf, type Polygons, type Ring, rectangle, reversed } from '#test/support/layers.ts';
import { moved, transposed } from '#test/support/planes.ts';

/* The laws areas obey, whatever the shapes. Square metres; a province's worth of a millionth is asked of shapes of square kilometres. */

const NEAR_M2 = 1e-5;
expectCases(16_000);

/** One row a zone: area outside, then in each unit. */
function overlay(
  zones: readonly Polygons[],
  units: readonly Polygons[],
  change = (layer: ReturnType<typeof layerOf>) => layer,
): number[][] {
  const columns = units.length + 1;
  const matrix = overlayAreas(buildLabelMesh(change(layerOf(units))), change(layerOf(zones)), {
    category: zones.map((_, zone) => zone),
    categoryCount: zones.length,
  });
  return zones.map((_, zone) => [...matrix.slice(zone * columns, (zone + 1) * columns)]);
}

const areaOf = (shape: Polygons): number => planeArea(layerOf([shape]), 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const shared = (one: Polygons, other: Polygons): number => overlay([one], [other])[0]![1]!;

function expectSame(rows: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
  expect(rows.length).toBe(wanted.length);
  for (const [i, row] of rows.entries())
    for (const [k, area] of row.entries()) expect(Math.abs(area - wanted[i]![k]!)).toBeLessThan(NEAR_M2);
}

const eachRing = (shapes: readonly Polygons[], change: (ring: Ring) => Ring): Polygons[] =>
  shapes.map((polygons) => polygons.map((rings) => rings.map(change)));

const both = fc.tuple(someFeatures, someFeatures);

law('a zone in a unit is the unit in the zone', 2000, fc.tuple(aFeature, aFeature), ([a, b]) => {
  const there = shared(a, b);
  expect(Math.abs(there - shared(b, a))).toBeLessThan(NEAR_M2);
  expect(there).toBeGreaterThan(-NEAR_M2);
  expect(there).toBeLessThan(Math.min(areaOf(a), areaOf(b)) + NEAR_M2);
});

law(
  'areas are those of exact big-integer arithmetic to a millionth',
  2000,
  fc.tuple(aFeature, aFeature),
  ([a, b]) => {
    const truth = exactOverlayArea(layerOf([a]), 0, layerOf([b]), 0, 1);
    expect(Math.abs(shared(a, b) - truth)).toBeLessThan(1e-6);
  },
);

law('a feature shares all of itself with itself', 1000, aFeature, (shape) => {
  expect(Math.abs(shared(shape, shape) - areaOf(shape))).toBeLessThan(NEAR_M2);
});

law(
  'the parts of a partition sum to the whole, in any unit',
  1500,
  fc.tuple(aTessellation, aFeature),
  ([{ cells, whole }, unit]) => {
    const parts = overlay(cells, [unit]);
    expect(Math.abs(sum(parts.map(([, inside]) => inside!)) - shared(whole, unit))).toBeLessThan(NEAR_M2);
    expect(Math.abs(sum(cells.map(areaOf)) - areaOf(whole))).toBeLessThan(NEAR_M2);
  },
);

law(
  'the pieces of a zone in a partition, and its outside, sum to the zone',
  1500,
  fc.tuple(aFeature, aTessellation),
  ([zone, { cells, whole }]) => {
    const [row] = overlay([zone], cells);
    expect(Math.abs(sum(row!) - areaOf(zone))).toBeLessThan(NEAR_M2);
    expect(Math.abs(sum(row!.slice(1)) - shared(zone, whole))).toBeLessThan(NEAR_M2);
  },
);

law('the cells of a partition do not overlap', 1000, aTessellation, ({ cells }) => {
  const layer = layerOf(cells);
  expect(overlapsWithin(layer, summariseParts(layer), buildCoverageMesh(layer))).toEqual([]);
});

law('overlaps inside a layer are those of exact arithmetic', 800, someFeatures, (shapes) => {
  const layer = layerOf(shapes);
  const found = overlapsWithin(layer, summariseParts(layer), buildCoverageMesh(layer));
  for (let first = 0; first < shapes.length; first++)
    for (let second = first + 1; second < shapes.length; second++) {
      const truth = exactOverlayArea(layer, first, layer, second, 1);
      const area = found.find((pair) => pair.first === first && pair.second === second)?.area ?? 0;
      // less than a square centimetre is no overlap to speak of
      expect(Math.abs(area - truth)).toBeLessThan(1e-4);
    }
});

law('the order of zones and of units does not matter', 1200, both, ([zones, units]) => {
  const turned = overlay([...zones].reverse(), [...units].reverse());
  const back = [...turned].reverse().map(([outside, ...inside]) => [outside!, ...inside.reverse()]);
  expectSame(back, overlay(zones, units));
});

law(
  'moving everything changes nothing',
  1200,
  fc.tuple(
    someFeatures,
    someFeatures,
    fc.integer({ min: -400_000, max: 400_000 }),
    fc.nat({ max: 2_500_000 }),
  ),
  ([zones, units, dx, dy]) => {
    expectSame(
      overlay(zones, units, (layer) => moved(layer, dx, dy)),
      overlay(zones, units),
    );
  },
);

law('exchanging the axes changes nothing', 800, both, ([zones, units]) => {
  expectSame(overlay(zones, units, transposed), overlay(zones, units));
});

law(
  'winding and start vertex do not matter',
  1200,
  fc.tuple(someFeatures, someFeatures, fc.nat({ max: 30 })),
  ([zones, units, from]) => {
    const turn = (ring: Ring) =>
      reversed([...ring.slice(from % ring.length), ...ring.slice(0, from % ring.length)]);
    expectSame(overlay(eachRing(zones, turn), eachRing(units, turn)), overlay(zones, units));
  },
);

law('more vertices on the same edges change nothing', 1200, both, ([zones, units]) => {
  const refine = (ring: Ring): Ring =>
    ring.flatMap(([x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length]!;
      return [[x, y] as const, [(x + nx) / 2, (y + ny) / 2] as const];
    });
  expectSame(overlay(eachRing(zones, refine), eachRing(units, refine)), overlay(zones, units));
});

law(
  'a drawn polygon gets what the whole overlay gives',
  1200,
  fc.tuple(someFeatures, aFeature),
  ([zones, drawn]) => {
    const areas = new DrawnOverlay(layerOf(zones)).areas(
      layerOf([drawn]),
      zones.map((_, zone) => zone),
      zones.length,
    );
    expectSame(
      [...areas].map((area) => [area]),
      overlay(zones, [drawn]).map(([, inside]) => [inside!]),
    );
  },
);

law('a frame and what it frames, laid together, are the whole', 400, aFeature, (shape) => {
  const frame: Polygons = [
    [rectangle(-9000, -9000, 9000, 9000), ...shape.map(([outer]) => outer!)],
    ...shape.flatMap(([, ...holes]) => holes.map((hole) => [hole])),
  ];
  expect(Math.abs(areaOf(frame) + areaOf(shape) - 18_000 ** 2)).toBeLessThan(NEAR_M2);
  expect(Math.abs(shared(frame, shape))).toBeLessThan(NEAR_M2);
  expect(Math.abs(shared(frame, feature(rectangle(-9000, -9000, 9000, 9000))) - areaOf(frame))).toBeLessThan(
    NEAR_M2,
  );
});
