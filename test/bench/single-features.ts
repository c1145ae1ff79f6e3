import { DrawnOverlay } from '#core/geo/drawn-overlay.ts';
import { buildCoverageMesh, buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlapsWithin } from '#core/geo/overlaps.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { drawnRing } from '#test/support/drawn-shapes.ts';
import { feature, layerOf, type Ring } from '#test/support/layers.ts';
import { seededRandom } from '#test/support/random.ts';
import { benchLayers } from './bench-layers.ts';
import { atMost } from './figures.ts';
import { quantile, quickest } from './measure.ts';
import { inSeconds, ms, type Section } from './section.ts';

const ZONES = 100_000;
/** The middle of the province on its axis, metres. */
const MIDDLE = [430_000, 2_345_000] as const;
const MOVES = 300;

/** A polygon drawn or dragged over 100,000 zones, followed live. */
export async function benchDrawn(): Promise<Section> {
  const { zones } = benchLayers(ZONES).plane;
  const overlay = new DrawnOverlay(zones);
  const category = Uint32Array.from({ length: featureCount(zones) }, (_, zone) => zone % 40);
  let slowest = 0;
  const rows = [
    [1000, 40],
    [5000, 100],
    [25_000, 400],
  ].map(([widthM, vertices]) => {
    const clock: number[] = [];
    let near = 0;
    for (let move = 0; move < MOVES; move++) {
      const place = [MIDDLE[0] + 30 * move, MIDDLE[1] + 10 * move] as const;
      const drawn = drawnRing(place, widthM! / 2, vertices!, move);
      const start = performance.now();
      overlay.areas(drawn, category, 40);
      clock.push((performance.now() - start) / 1000);
      near = Math.max(near, overlay.zonesNear(drawn).length);
    }
    slowest = 1000 * quantile(clock, 0.95);
    return [
      `${widthM! / 1000} km, ${vertices} vertices`,
      String(near),
      ms(quantile(clock, 0.5)),
      ms(quantile(clock, 0.95)),
    ];
  });
  return {
    title: 'A drawn polygon over 100,000 zones, live',
    head: ['polygon', 'zones in its box', 'median', '95th percentile'],
    rows,
    note: `${MOVES} moves each, 40 categories, by the clock.`,
    figures: [
      atMost('a drawn area of 25 km and 400 vertices over 100,000 zones, 95th percentile', slowest, 8, 'ms'),
    ],
  };
}

/** Features that could be slow alone: a long river either way, a polygon full of holes. */
export async function benchShapes(): Promise<Section> {
  const mesh = buildLabelMesh(benchLayers(1000).plane.units);
  const cost = async (name: string, zones: LayerBuffer): Promise<string[]> => {
    const time = await quickest(5, () => overlayAreas(mesh, zones, { category: [0], categoryCount: 1 }));
    return [name, ms(time.cpu)];
  };
  return {
    title: 'Single features over 54 communes',
    head: ['feature', 'processor'],
    rows: [
      await cost('river of 20,000 vertices, west to east', layerOf([feature(river(false))])),
      await cost('river of 20,000 vertices, north to south', layerOf([feature(river(true))])),
      await cost(
        'province-wide polygon with 5,000 holes',
        layerOf([[[rectangleRound(60_000), ...holes(5000)]]]),
      ),
    ],
    note: 'Mesh kept, least of five runs.',
  };
}

function river(northSouth: boolean): Ring {
  const random = seededRandom(1);
  const bank = (side: number) =>
    Array.from(
      { length: 10_000 },
      (_, i) => [8 * (i - 5000), side * (200 + 150 * random()) + 3000 * Math.sin(i / 900)] as const,
    );
  const [x, y] = MIDDLE;
  return [...bank(-1), ...bank(1).reverse()].map(([along, across]) =>
    northSouth ? [x + across, y + along] : [x + along, y + across],
  );
}

const rectangleRound = (half: number): Ring => {
  const [x, y] = MIDDLE;
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
};

function holes(count: number): Ring[] {
  const side = Math.ceil(Math.sqrt(count));
  const step = 110_000 / side;
  return Array.from({ length: count }, (_, i) => {
    const x = MIDDLE[0] - 55_000 + (i % side) * step;
    const y = MIDDLE[1] - 55_000 + Math.floor(i / side) * step;
    return Array.from({ length: 12 }, (_, k) => [
      x + 0.4 * step * Math.cos((Math.PI * k) / 6),
      y + 0.4 * step * Math.sin((Math.PI * k) / 6),
    ]) as unknown as Ring;
  });
}

/** Overlaps of a layer each zone of which was digitised on its own. */
export async function benchOverlaps(): Promise<Section> {
  const { zones } = benchLayers(ZONES, 2e-6).plane;
  let found = 0;
  const time = await quickest(2, () => {
    found = overlapsWithin(zones, summariseParts(zones), buildCoverageMesh(zones)).length;
  });
  return {
    title: 'Overlaps inside one layer',
    head: ['zones', 'overlaps found', 'clock', 'processor'],
    rows: [[String(featureCount(zones)), String(found), inSeconds(time.wall), inSeconds(time.cpu)]],
    note: 'Every border jittered by 20 cm; boxes, pairing and mesh included.',
    figures: [atMost('overlaps inside 100,000 zones', time.wall, 2, 's')],
  };
}
