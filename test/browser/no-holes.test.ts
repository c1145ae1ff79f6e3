import { afterAll, expect, test } from 'vitest';
import type { Camera, SceneLayer } from '#core/scene.ts';
import { DEEPEST_ZOOM } from '#core/tile/tile-grid.ts';
import { makeLayer, makeScene } from '#test/map/make-scene.ts';
import { featuresOf, geometryOf, type Polygons } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';
import { openedFiles } from '#worker/opened-files.ts';
import { OPENED_TILES } from '#worker/opened-protocol.ts';
import { openStage, type Stage, spoken, until } from './map-stage.ts';

/** The invented province, a little smaller than it is, so that its ragged edge stays out of the picture that is judged. */
const INSIDE = [106.5, 20.8, 107.8, 21.55] as const;

const { zones, categories } = seededProvince({ zones: 12_000 });
const shapes = featuresOf(zones);
/** Every class in the same red: what is not red is ground. */
const style: SceneLayer['style'] = {
  kind: 'fill',
  classBy: 'code',
  opacity: 1,
  classes: [...new Set(categories)].map((value) => ({ value, title: { vi: value }, color: '#b00000' })),
};

const fileOf = (polygons: readonly Polygons[]): Blob =>
  new Blob([
    JSON.stringify({
      type: 'FeatureCollection',
      features: polygons.map((each, zone) => ({
        type: 'Feature',
        properties: { code: categories[zone % categories.length] },
        geometry: geometryOf(each),
      })),
    }),
  ]);

/** Bricks in slanting rows, each row shifted: every corner lies on the middle of a neighbour's edge that has none there. */
function brickwork(): Polygons[] {
  const [long, high, slant] = [0.018, 0.006, 0.37];
  const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;
  const corner = (x: number, y: number) =>
    [degrees(106.35 + x - slant * y), degrees(20.6 + y + slant * x)] as const;
  return Array.from({ length: 224 * 106 }, (_, i) => {
    const row = Math.floor(i / 106) - 64;
    const x = ((i % 106) - 1 + (row % 2 ? 0.37 : 0)) * long;
    const y = row * high;
    return [[[corner(x, y), corner(x + long, y), corner(x + long, y + high), corner(x, y + high)]]];
  });
}

const files = openedFiles();
afterAll(() => files.closeAll());

async function layerOf(address: string, file: Blob): Promise<SceneLayer> {
  const opened = await files.open(address, file);
  if (!opened.ok) throw new Error(opened.error.message);
  const { bounds } = opened.value;
  return makeLayer({
    data: address,
    style,
    tiles: { ...OPENED_TILES, bounds, deepest: DEEPEST_ZOOM },
  });
}

/** The green of every pixel inside the province: next to none on a red zone, much on the pale ground. */
function greens(stage: Stage): number[] {
  const { canvas } = stage;
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const pen = copy.getContext('2d')!;
  pen.drawImage(canvas, 0, 0);
  const [west, south, east, north] = stage.view.viewpoint.bounds;
  // a turned map shows less than its bounds say: the middle half alone is judged
  if (stage.view.viewpoint.camera.bearing !== 0)
    return greensIn(pen, canvas.width / 4, canvas.height / 4, canvas.width / 2, canvas.height / 2);
  const across = (lon: number): number => ((lon - west) / (east - west)) * canvas.width;
  // over so few degrees of latitude Mercator is nearly even; INSIDE leaves more room than that
  const down = (lat: number): number => ((north - lat) / (north - south)) * canvas.height;
  const left = Math.max(0, Math.ceil(across(INSIDE[0])));
  const right = Math.min(canvas.width, Math.floor(across(INSIDE[2])));
  const top = Math.max(0, Math.ceil(down(INSIDE[3])));
  const bottom = Math.min(canvas.height, Math.floor(down(INSIDE[1])));
  return greensIn(pen, left, top, right - left, bottom - top);
}

function greensIn(
  pen: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
): number[] {
  const { data } = pen.getImageData(left, top, width, height);
  return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i + 1]!);
}

async function picture(layer: SceneLayer, camera: Camera): Promise<number[]> {
  const stage = openStage(makeScene({ layers: [layer] }), { camera, tiles: files.tile });
  try {
    await until(() => spoken(stage, 'onReady').length > 0, 'onReady', 40_000);
    expect(spoken(stage, 'onLayerFailed')).toEqual([]);
    return greens(stage);
  } finally {
    stage.close();
  }
}

const at = (zoom: number, bearing = 0): Camera => ({ center: [107.15, 21.175], zoom, bearing });
const whole = await layerOf('test:whole', fileOf(shapes));
const bricks = await layerOf('test:bricks', fileOf(brickwork()));
/** The ground has 230: less than an eighth of it shows through in every pixel. */
const brightest = (seen: readonly number[]): number => {
  expect(seen.length).toBeGreaterThan(20_000);
  return seen.reduce((most, green) => Math.max(most, green), 0);
};

test.each([
  [7, 0],
  [8.95, 0],
  [10, 25],
  [12.3, 0],
])('no ground shows through a tiling at zoom %f, turned by %f°', async (zoom, bearing) => {
  expect(brightest(await picture(whole, at(zoom, bearing)))).toBeLessThan(28);
});

test.each([7, 8.95, 11])('nor where corners lie on the middle of longer edges, at zoom %f', async (zoom) => {
  expect(brightest(await picture(bricks, at(zoom)))).toBeLessThan(28);
});

test('the eye of this test sees a few missing zones', async () => {
  const missing = await layerOf('test:missing', fileOf(shapes.filter((_, zone) => zone % 3000 !== 17)));
  const seen = await picture(missing, at(8));
  expect(seen.filter((green) => green > 28).length).toBeGreaterThan(3);
});
