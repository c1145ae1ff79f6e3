import { Geodesic } from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { ellipsoidArea } from '#core/geo/area.ts';
import { stripRingArea } from '#core/geo/ellipsoid-ring.ts';
import { layerOf, type Ring, reversed } from '#test/support/layers.ts';
import { seededRandom } from '#test/support/random.ts';

const ppm = (value: number, truth: number): number => (Math.abs(value - truth) / Math.abs(truth)) * 1e6;

/** A star of 3 to 30 corners somewhere in Viet Nam, some over the middle between two strips. */
function ringOf(seed: number, radiusDeg: number): Ring {
  const random = seededRandom(seed);
  const lon = 102 + 8 * random();
  const lat = seed % 3 === 0 ? 8.125 + 0.25 * Math.floor(60 * random()) : 8 + 15.5 * random();
  const corners = 3 + Math.floor(28 * random());
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = radiusDeg * (0.5 + random() / 2);
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)] as const;
  });
}

function karney(ring: Ring): number {
  const polygon = Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true).area ?? Number.NaN;
}

const stripArea = (ring: Ring): number => stripRingArea(layerOf([[[ring]]]).xy, 0, ring.length);

test.each([0.002, 0.02, 0.1])('rings of %s° are within 0.001 ppm of Karney, sign included', (radiusDeg) => {
  let worst = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const ring = ringOf(seed, radiusDeg);
    // Karney's own sum of a small ring is good to about 1 cm²
    const noise = ppm(karney(ring) + 1e-4, karney(ring));
    worst = Math.max(worst, ppm(stripArea(ring), karney(ring)) - noise);
    expect(ppm(-stripArea(reversed(ring)), stripArea(ring))).toBeLessThan(1e-4);
  }
  expect(worst).toBeLessThan(0.001);
});

test('a ring too long for a strip is left to the closed forms', () => {
  const tall: Ring = [
    [107, 20],
    [107.01, 20.2],
    [107.01, 20.4],
    [107, 20.6],
  ];
  const wide: Ring = [
    [107, 20],
    [107.4, 20],
    [107.2, 20.1],
  ];
  for (const ring of [tall, wide]) {
    expect(stripArea(ring)).toBeNaN();
    expect(ppm(ellipsoidArea(layerOf([[[ring]]]), 0), karney(ring))).toBeLessThan(0.01);
  }
});
