import type { Map as GlMap } from 'maplibre-gl';
import { afterEach, expect, test } from 'vitest';
import { sovereigntyFeatures } from '#core/plan/sovereignty.ts';
import type { Camera } from '#core/scene.ts';
import { nameArchipelagos } from '#map/archipelago-names.ts';
import { basemapStyle } from '#map/basemap-style.ts';
import { fontUrls } from '#map/fonts.ts';
import { openMap } from '#map/maplibre.ts';
import { makeScene } from '#test/map/make-scene.ts';
import { openStage, type Stage, spoken, until } from './map-stage.ts';

let close = (): void => undefined;
afterEach(() => close());

const LAYERS = ['sovereignty-archipelago', 'sovereignty-archipelago-near'];

/** A map of the archipelagos alone, on which what is drawn can be asked. */
async function plainMap(center: [number, number], zoom: number, [w, h] = [400, 300]): Promise<GlMap> {
  const container = document.createElement('div');
  container.style.cssText = `width:${w}px;height:${h}px`;
  document.body.append(container);
  const made = openMap({
    ...{ container, center, zoom, attributionControl: false, fadeDuration: 0 },
    style: basemapStyle({ theme: 'light', lang: 'vi', fontUrls }),
  });
  if (!made.ok) throw new Error(made.error.detail);
  const map = made.value;
  close = () => {
    map.remove();
    container.remove();
  };
  await map.once('load');
  return map;
}

/** Names of archipelagos drawn whole: the middle of the name is well within the view. */
const drawn = (map: GlMap): string[] => {
  const { clientWidth: w, clientHeight: h } = map.getContainer();
  return map.queryRenderedFeatures({ layers: LAYERS }).flatMap(({ properties, geometry }) => {
    const { x, y } = map.project((geometry as GeoJSON.Point).coordinates as [number, number]);
    return x > 85 && x < w - 85 && y >= 0 && y < h - 20 ? [String(properties.name)] : [];
  });
};

const places = sovereigntyFeatures().features.flatMap(({ properties, geometry }) =>
  properties.kind === 'island' && properties.rank === 2
    ? [{ name: properties.name, of: properties.archipelago, at: geometry.coordinates as [number, number] }]
    : [],
);
const nameOf = { 'hoang-sa': 'Quần đảo Hoàng Sa', 'truong-sa': 'Quần đảo Trường Sa' } as const;

test('from zoom 7 to 12, over every main island, the archipelago is named once and whole', async () => {
  const map = await plainMap(places[0]!.at, 7);
  for (const zoom of [7, 8, 9, 10.5, 12])
    for (const { name, of, at } of places) {
      map.jumpTo({ center: at, zoom });
      nameArchipelagos(map);
      await map.once('idle');
      expect(drawn(map), `${name} at zoom ${zoom}`).toEqual([nameOf[of]]);
    }
}, 120_000);

test('in the frame of a report of Trường Sa it is named, once', async () => {
  const map = await plainMap([112, 9], 5, [700, 420]);
  map.fitBounds([111.6, 7.8, 115.9, 11.5], { padding: 32, animate: false });
  nameArchipelagos(map);
  await map.once('idle');
  expect(drawn(map)).toEqual(['Quần đảo Trường Sa']);
});

test('a view of the country names each once, at its own place', async () => {
  const map = await plainMap([112.6, 12.6], 4);
  nameArchipelagos(map);
  await map.once('idle');
  expect(drawn(map).toSorted()).toEqual(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa']);
  expect(map.queryRenderedFeatures({ layers: ['sovereignty-archipelago-near'] })).toEqual([]);
});

/** Pixels of the colour of names, anywhere. */
function namePixels({ canvas }: Stage): number {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const pen = copy.getContext('2d')!;
  pen.drawImage(canvas, 0, 0);
  const { data } = pen.getImageData(0, 0, copy.width, copy.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if ([0x27, 0x45, 0x5b].every((value, band) => Math.abs(value - data[i + band]!) < 70)) count++;
  return count;
}

test('the map says it is ready with the name in it, far from any island', async () => {
  const camera: Camera = { center: [113.3, 10.35], zoom: 10, bearing: 0 };
  const stage = openStage(makeScene({ layers: [] }), { camera });
  close = () => stage.close();
  await until(() => spoken(stage, 'onReady').length > 0, 'onReady');
  expect(namePixels(stage)).toBeGreaterThan(100);
  stage.show({ theme: 'light', lang: 'en' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(namePixels(stage)).toBeGreaterThan(100);
});
