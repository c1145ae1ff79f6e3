import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planeArea } from '#core/geo/area.ts';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { leastCpuMs } from '#test/support/cpu-time.ts';
import { exactOverlayArea } from '#test/support/exact-overlay.ts';
import {
  feature,
  featuresOf,
  layerOf,
  type Polygons,
  type Ring,
  rectangle,
  reversed,
} from '#test/support/layers.ts';
import { flatMetres, moved, transposed } from '#test/support/planes.ts';
import { seededRandom } from '#test/support/random.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

/** One row a zone: area outside, then in each unit. */
function overlay(zones: LayerBuffer, units: LayerBuffer): number[][] {
  const mesh = buildLabelMesh(units);
  const count = featureCount(zones);
  const category = Array.from({ length: count }, (_, i) => i);
  const matrix = overlayAreas(mesh, zones, { category, categoryCount: count });
  const columns = mesh.labelCount + 1;
  return category.map((row) => [...matrix.slice(row * columns, (row + 1) * columns)]);
}

const within = (zone: Polygons, unit: Polygons): number => overlay(layerOf([zone]), layerOf([unit]))[0]![1]!;

const SQUARE = rectangle(0, 0, 10, 10);

describe('areas of zones in units, worked by hand', () => {
  test('two squares that share a corner', () => {
    const [row] = overlay(layerOf([feature(rectangle(5, 5, 15, 15))]), layerOf([feature(SQUARE)]));
    expect(row).toEqual([75, 25]);
  });

  test('a zone across two units and the outside', () => {
    const units = layerOf([feature(rectangle(0, 0, 10, 10)), feature(rectangle(10, 0, 20, 10))]);
    const [row] = overlay(layerOf([feature(rectangle(4, -2, 13, 5))]), units);
    expect(row![0]).toBeCloseTo(18, 12);
    expect(row![1]).toBeCloseTo(30, 12);
    expect(row![2]).toBeCloseTo(15, 12);
  });

  test('a unit with an enclave that is another unit', () => {
    const hole = rectangle(4, 4, 6, 6);
    const units = layerOf([[[SQUARE, reversed(hole)]], feature(hole)]);
    const [row] = overlay(layerOf([feature(rectangle(0, 0, 5, 10))]), units);
    expect(row![1]).toBeCloseTo(48, 12);
    expect(row![2]).toBeCloseTo(2, 12);
  });

  test('a zone with a hole around a unit leaves that unit empty', () => {
    const zone: Polygons = [[rectangle(-5, -5, 15, 15), rectangle(0, 0, 10, 10)]];
    expect(within(zone, feature(SQUARE))).toBeCloseTo(0, 12);
  });

  test('units that overlap each get their full share, and the outside is the net', () => {
    const units = layerOf([feature(SQUARE), feature(rectangle(5, 0, 15, 10)), feature(SQUARE)]);
    const [row] = overlay(layerOf([feature(rectangle(0, 0, 10, 10))]), units);
    expect(row).toEqual([-150, 100, 50, 100].map((value) => expect.closeTo(value, 9)));
  });
});

describe('degenerate input', () => {
  const triangle: Ring = [
    [0, 0],
    [10, 0],
    [0, 10],
  ];
  test.each<[string, Polygons, Polygons, number]>([
    ['identical squares', feature(SQUARE), feature(SQUARE), 100],
    ['a square and itself turned', feature(SQUARE), feature(reversed(SQUARE)), 100],
    ['a shared edge', feature(rectangle(10, 0, 20, 10)), feature(SQUARE), 0],
    ['a partly shared edge, outside', feature(rectangle(10, 3, 20, 7)), feature(SQUARE), 0],
    ['a partly shared edge, inside', feature(rectangle(5, 3, 10, 7)), feature(SQUARE), 20],
    ['touching vertices', feature(rectangle(10, 10, 20, 20)), feature(SQUARE), 0],
    [
      'a vertex on an edge',
      feature([
        [10, 5],
        [15, 0],
        [15, 10],
      ]),
      feature(SQUARE),
      0,
    ],
    [
      'a vertex on an edge, inside',
      feature([
        [10, 5],
        [5, 0],
        [5, 10],
      ]),
      feature(SQUARE),
      25,
    ],
    [
      'a hole that touches its ring',
      [
        [
          SQUARE,
          [
            [0, 5],
            [5, 2],
            [5, 8],
          ],
        ],
      ],
      feature(SQUARE),
      85,
    ],
    [
      'two parts that touch in a point',
      [[rectangle(0, 0, 5, 5)], [rectangle(5, 5, 10, 10)]],
      feature(SQUARE),
      50,
    ],
    [
      'a ring that touches itself in a point',
      feature([
        [0, 0],
        [5, 0],
        [5, 5],
        [10, 5],
        [10, 10],
        [5, 10],
        [5, 5],
        [0, 5],
      ]),
      feature(SQUARE),
      50,
    ],
    [
      'repeated vertices',
      feature([
        [0, 0],
        [0, 0],
        [10, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 10],
      ]),
      feature(SQUARE),
      100,
    ],
    [
      'a spike',
      feature([
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 10],
        [5, 30],
        [5, 10],
        [0, 10],
      ]),
      feature(SQUARE),
      100,
    ],
    [
      'a sliver of a nanometre',
      feature([
        [0, 0],
        [10, 0],
        [10, 1e-9],
      ]),
      feature(SQUARE),
      5e-9,
    ],
    [
      'a diagonal shared by two triangles',
      feature(triangle),
      feature([
        [10, 0],
        [10, 10],
        [0, 10],
      ]),
      0,
    ],
    ['a unit wholly inside the zone', feature(rectangle(-100, -100, 100, 100)), feature(SQUARE), 100],
    ['a zone far away', feature(rectangle(1000, 1000, 1001, 1001)), feature(SQUARE), 0],
  ])('%s', (_name, zone, unit, area) => {
    expect(within(zone, unit)).toBeCloseTo(area, 9);
    expect(within(unit, zone)).toBeCloseTo(area, 9);
  });

  test('a bow-tie gives the net of its loops: it has to be found before (selfCrossing)', () => {
    expect(
      within(
        feature([
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
        ]),
        feature(rectangle(-1, -1, 11, 11)),
      ),
    ).toBeCloseTo(0, 9);
  });

  test('no units and no zones', () => {
    expect(overlay(layerOf([feature(SQUARE)]), layerOf([]))).toEqual([[100]]);
    expect(overlay(layerOf([]), layerOf([feature(SQUARE)]))).toEqual([]);
  });
});

describe('against exact big-integer arithmetic', () => {
  const { zones, communes } = seededProvince({ zones: 400, communes: 12, seed: 7, jitterDeg: 2e-6 });
  const flatZones = flatMetres(zones);
  const flatCommunes = flatMetres(communes);

  test('pairs of zones and communes are right to a millionth of a square metre', () => {
    const rows = overlay(flatZones, flatCommunes);
    let straddling = 0;
    for (let zone = 0; zone < rows.length && straddling < 12; zone++) {
      const inside = rows[zone]!.slice(1).flatMap((area, unit) => (area > 1 ? [unit] : []));
      if (inside.length < 2) continue;
      straddling++;
      for (const unit of inside) {
        const truth = exactOverlayArea(flatZones, zone, flatCommunes, unit, 1e-3);
        expect(Math.abs(rows[zone]![unit + 1]! - truth)).toBeLessThan(1e-6);
      }
    }
    expect(straddling).toBe(12);
  }, 60_000);
});

describe('laws', () => {
  const { zones, communes } = seededProvince({ zones: 600, communes: 20, seed: 3 });
  const z = flatMetres(zones);
  const u = flatMetres(communes);
  const reference = overlay(z, u);
  const total = (rows: readonly number[][]) => rows.map((row) => row.reduce((sum, area) => sum + area, 0));
  const expectSame = (rows: readonly number[][], other: readonly number[][]) => {
    for (const [i, row] of rows.entries()) {
      for (const [k, area] of row.entries()) expect(Math.abs(area - other[i]![k]!)).toBeLessThan(1e-4);
    }
  };

  test('the pieces of a zone sum to the zone', () => {
    for (const [zone, sum] of total(reference).entries()) expect(sum).toBeCloseTo(planeArea(z, zone), 5);
  });

  test('a partition of a unit sums to the unit', () => {
    const columns = reference.reduce(
      (sums, row) => sums.map((sum, k) => sum + row[k]!),
      new Array(featureCount(u) + 1).fill(0) as number[],
    );
    const inner = Array.from({ length: featureCount(u) }, (_, unit) => unit).filter(
      (unit) => Math.abs(columns[unit + 1]! - planeArea(u, unit)) < 1e-3,
    );
    expect(inner.length).toBeGreaterThan(5);
  });

  test('the order of zones and units does not matter', () => {
    const back = (rows: readonly number[][]) =>
      [...rows].reverse().map(([outside, ...rest]) => [outside!, ...rest.reverse()]);
    const turned = overlay(layerOf(featuresOf(z).reverse()), layerOf(featuresOf(u).reverse()));
    expectSame(back(turned), reference);
  });

  test('winding and start vertex do not matter', () => {
    const turn = (layer: LayerBuffer) =>
      layerOf(
        featuresOf(layer).map((polygons) =>
          polygons.map((rings) => rings.map((ring) => reversed([...ring.slice(3), ...ring.slice(0, 3)]))),
        ),
      );
    expectSame(overlay(turn(z), turn(u)), reference);
  });

  test('moving everything moves nothing', () => {
    expectSame(overlay(moved(z, 430_000, 2_300_000), moved(u, 430_000, 2_300_000)), reference);
  });

  test('exchanging the axes changes nothing', () => {
    expectSame(overlay(transposed(z), transposed(u)), reference);
  });

  test('more vertices on the same edges change nothing', () => {
    const refine = (ring: Ring): Ring =>
      ring.flatMap(([x, y], i) => {
        const [nx, ny] = ring[(i + 1) % ring.length]!;
        return [
          [x, y],
          [(x + nx) / 2, (y + ny) / 2],
        ] as const;
      });
    expectSame(
      overlay(layerOf(featuresOf(z).map((polygons) => polygons.map((rings) => rings.map(refine)))), u),
      reference,
    );
  });

  test('a zone in a unit is the unit in the zone', () => {
    const star = fc
      .tuple(
        fc.integer({ min: 3, max: 40 }),
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
      )
      .map(([corners, seed, dx, dy]) => {
        const random = seededRandom(seed);
        return Array.from({ length: corners }, (_, i) => {
          const radius = 20 + 80 * random();
          return [
            dx + radius * Math.cos((2 * Math.PI * i) / corners),
            dy + radius * Math.sin((2 * Math.PI * i) / corners),
          ] as const;
        });
      });
    fc.assert(
      fc.property(star, star, (a, b) => {
        const there = within(feature(a), feature(b));
        const back = within(feature(b), feature(a));
        return Math.abs(there - back) < 1e-8 && there > -1e-8;
      }),
      { numRuns: 300 },
    );
  });
});

describe('speed', () => {
  test('a river of 20,000 vertices from north to south costs no more than twice one from west to east', async () => {
    const { communes } = seededProvince({ zones: 10, seed: 5 });
    const units = flatMetres(communes);
    const river = (swap: boolean): LayerBuffer => {
      const random = seededRandom(1);
      const bank = (side: number) =>
        Array.from(
          { length: 10_000 },
          (_, i) => [-60_000 + 14 * i, side * (200 + 150 * random()) + 3000 * Math.sin(i / 900)] as const,
        );
      const ring = [...bank(-1), ...bank(1).reverse()].map(
        ([along, across]) => (swap ? [across + 20_000, along] : [along + 20_000, across]) as [number, number],
      );
      return layerOf([feature(ring)]);
    };
    const mesh = buildLabelMesh(units);
    const time = (zones: LayerBuffer) =>
      leastCpuMs(5, () => overlayAreas(mesh, zones, { category: [0], categoryCount: 1 }));
    const west = await time(river(false));
    const north = await time(river(true));
    expect(north).toBeLessThan(2 * west + 5);
  });
});
