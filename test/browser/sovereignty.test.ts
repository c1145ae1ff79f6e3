import { afterEach, expect, test } from 'vitest';
import type { Camera, Scene } from '#core/scene.ts';
import { makeLayer, makeScene } from '#test/map/make-scene.ts';
import { addressOf, box, openStage, type Stage, spoken, until } from './map-stage.ts';

let stage: Stage | undefined;
afterEach(() => stage?.close());

/** The country's sea with both archipelagos in a picture of 400 × 300 px. */
const country: Camera = { center: [112.6, 12.6], zoom: 4, bearing: 0 };
const LABEL = { light: [0x27, 0x45, 0x5b], dark: [0xc3, 0xd8, 0xe6] } as const;

const mercator = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * (180 / Math.PI);

/** Pixels of the colour of the archipelagos' names in a box round a place, 110 px wide and 30 high. */
function labelPixels({ canvas }: Stage, at: readonly [number, number], theme: 'light' | 'dark'): number {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const pen = copy.getContext('2d')!;
  pen.drawImage(canvas, 0, 0);
  const ratio = canvas.width / canvas.clientWidth;
  const degreePx = (512 * 2 ** country.zoom) / 360;
  const x = canvas.clientWidth / 2 + (at[0] - country.center[0]) * degreePx;
  const y = canvas.clientHeight / 2 - (mercator(at[1]) - mercator(country.center[1])) * degreePx;
  const { data } = pen.getImageData((x - 55) * ratio, (y - 15) * ratio, 110 * ratio, 30 * ratio);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (LABEL[theme].every((value, band) => Math.abs(value - data[i + band]!) < 70)) count++;
  return count;
}

async function drawn(scene: Partial<Scene>): Promise<Stage> {
  stage = openStage(makeScene({ layers: [], ...scene }), { camera: country });
  await until(() => spoken(stage!, 'onReady').length > 0, 'onReady');
  return stage;
}

/** Where the names stand, and open sea between them. */
const HOANG_SA = [112, 14.9] as const;
const TRUONG_SA = [113.3, 7.05] as const;
const SEA = [115.5, 12.8] as const;

const flood = makeLayer({
  data: addressOf({ type: 'FeatureCollection', features: [box({ id: 'z', code: 'ODT' }, 105, 4, 15)] }),
});

test.each<[string, 'light' | 'dark', Partial<Scene>]>([
  ['without basemap and layers', 'light', {}],
  ['in the dark', 'dark', { theme: 'dark' }],
  ['in English', 'light', { lang: 'en' }],
  ['under a layer that covers the sea', 'light', { layers: [flood] }],
])('a view of the country names Hoàng Sa and Trường Sa %s', async (_, theme, scene) => {
  const shown = await drawn(scene);
  await until(() => labelPixels(shown, HOANG_SA, theme) > 60, 'Quần đảo Hoàng Sa');
  await until(() => labelPixels(shown, TRUONG_SA, theme) > 60, 'Quần đảo Trường Sa');
  expect(labelPixels(shown, SEA, theme)).toBeLessThan(5);
});
