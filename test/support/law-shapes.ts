import fc from 'fast-check';
import { feature, type Polygons, type Ring, rectangle } from './layers.ts';
import { seededRandom } from './random.ts';

/* Shapes in whole metres, so that moving them and halving their edges are exact. Lengths are even. */

const even = (value: number): number => 2 * Math.round(value / 2);

function star(corners: number, seed: number, [x, y]: readonly [number, number], size: number): Ring {
  const random = seededRandom(seed);
  return Array.from({ length: corners }, (_, i) => {
    const radius = size * (0.3 + 0.7 * random());
    const turn = (2 * Math.PI * i) / corners;
    return [even(x + radius * Math.cos(turn)), even(y + radius * Math.sin(turn))] as const;
  });
}

const within = (limit: number) => fc.integer({ min: -limit, max: limit });

/** A star of 5 to 30 corners some 200 m to 2 km across, within 2 km of the origin. */
const aStar: fc.Arbitrary<Ring> = fc
  .tuple(
    fc.integer({ min: 5, max: 30 }),
    fc.nat(),
    within(1000),
    within(1000),
    fc.constantFrom(100, 400, 1000),
  )
  .map(([corners, seed, x, y, size]) => star(corners, seed, [x, y], size));

/** A feature: a star, a star with a hole, or two parts far from one another. */
export const aFeature: fc.Arbitrary<Polygons> = fc
  .tuple(aStar, fc.integer({ min: 0, max: 3 }), fc.nat())
  .map(([ring, kind, seed]) => {
    if (kind < 2) return feature(ring);
    const [middle] = [
      ring.reduce((sum, [x, y]) => [sum[0] + x / ring.length, sum[1] + y / ring.length] as const, [
        0, 0,
      ] as const),
    ];
    if (kind === 2) return [[ring, star(7, seed, middle, 20)]];
    return [[ring], [star(9, seed, [middle[0] + 5000, middle[1]], 300)]];
  });

/** Features that may lie on one another. */
export const someFeatures: fc.Arbitrary<Polygons[]> = fc.array(aFeature, { minLength: 1, maxLength: 6 });

/** A tessellation of quadrilaterals and triangles, each wound and started its own way, and the rectangle it covers. */
export interface Tessellation {
  readonly cells: readonly Polygons[];
  readonly whole: Polygons;
}

const SIDE = 400;

export const aTessellation: fc.Arbitrary<Tessellation> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat(), within(800), within(800))
  .map(([columns, rows, seed, x0, y0]) => {
    const random = seededRandom(seed);
    const shaken = (value: number, isInner: boolean) => even(value + (isInner ? 160 * (random() - 0.5) : 0));
    const knots = Array.from({ length: rows + 1 }, (_, r) =>
      Array.from({ length: columns + 1 }, (_, c) => {
        const isInner = [
          shaken(2 * x0 + SIDE * c, c > 0 && c < columns),
          shaken(2 * y0 + SIDE * r, r > 0 && r < rows),
        ];
        return isInner as unknown as readonly [number, number];
      }),
    );
    const turned = (ring: Ring): Ring => {
      const from = Math.floor(random() * ring.length);
      const started = [...ring.slice(from), ...ring.slice(0, from)];
      return random() < 0.5 ? started : started.reverse();
    };
    const cells: Polygons[] = [];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const [a, b, d, e] = [knots[r]![c]!, knots[r]![c + 1]!, knots[r + 1]![c + 1]!, knots[r + 1]![c]!];
        if (random() < 0.5) cells.push(feature(turned([a, b, d, e])));
        else cells.push(feature(turned([a, b, d])), feature(turned([a, d, e])));
      }
    const whole = feature(rectangle(2 * x0, 2 * y0, 2 * x0 + SIDE * columns, 2 * y0 + SIDE * rows));
    return { cells, whole };
  });

/** Rings on the corners of a coarse grid: folded, touching, repeating, crossing, of one point or two. */
const foldedRing = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([x, y]) => [10 * x, 10 * y] as const),
  { minLength: 1, maxLength: 9 },
);

/** Features of such rings, also empty ones. */
export const foldedFeatures: fc.Arbitrary<Polygons[]> = fc.array(
  fc.array(fc.array(foldedRing, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  { maxLength: 6 },
);
