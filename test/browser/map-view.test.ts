import * as maplibre from 'maplibre-gl';
import { afterEach, expect, test } from 'vitest';
import type { Scene } from '#core/scene.ts';
import { makeLayer, makeScene, zoneStyle } from '#test/map/make-scene.ts';
import { addressOf, box, click, openStage, press, type Stage, spoken, until } from './map-stage.ts';

let open: Stage[] = [];
const stageOf = (...args: Parameters<typeof openStage>): Stage => {
  const stage = openStage(...args);
  open.push(stage);
  return stage;
};
afterEach(() => {
  for (const stage of open) stage.close();
  open = [];
});

const zones: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    box({ id: 'z1', code: 'ODT' }, 107.04, 20.945, 0.02),
    box({ id: 'z2', code: 'ODT' }, 107.0, 20.94, 0.02),
  ],
};
const style = { ...zoneStyle, labelFrom: 20, opacity: 1 };
const scene = (change: Partial<Scene> = {}): Scene =>
  makeScene({ layers: [makeLayer({ data: addressOf(zones), style })], ...change });

const ready = async (stage: Stage): Promise<void> => {
  await until(() => spoken(stage, 'onReady').length > 0, 'onReady');
};
const near = (a: readonly number[], b: readonly number[], tolerance = 12): boolean =>
  a.every((value, i) => Math.abs(value - b[i]!) <= tolerance);
const pink = [255, 160, 255];

test('a zone is drawn in its legend colour, and hiding its class shows the ground again', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  expect(stage.color(6, 6)).toSatisfy((color: number[]) => near(color, pink));
  stage.show({ layers: stage.scene().layers.map((layer) => ({ ...layer, hiddenClasses: ['ODT'] })) });
  await until(() => !near(stage.color(6, 6), pink, 40), 'the zone to disappear');
});

test('what stands out gets an outline, and its fill stays', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  const edge = (): readonly number[] => stage.color((0.01 / 360) * 512 * 2 ** 12, 6);
  const before = edge();
  stage.show({ highlights: [{ layer: 'zones', values: ['z1'] }] });
  await until(() => !near(edge(), before, 40), 'the outline');
  expect(near(stage.color(6, 6), pink)).toBe(true);
});

test('a dead address is told, and the other layers are drawn', async () => {
  const dead = makeLayer({ id: 'dead', data: `${location.origin}/nowhere/none.geojson` });
  const stage = stageOf(scene({ layers: [dead, ...scene().layers] }));
  await ready(stage);
  expect(spoken(stage, 'onLayerFailed').map(([layer]) => layer)).toEqual(['dead']);
  expect(spoken(stage, 'onLayerReady')).toEqual([['zones']]);
  expect(near(stage.color(6, 6), pink)).toBe(true);
});

test('a map whose last source fails late is ready all the same', async () => {
  maplibre.addProtocol('late', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    throw new Error('gone');
  });
  const stage = stageOf(makeScene({ layers: [makeLayer({ id: 'late', data: 'late://none.geojson' })] }));
  await ready(stage);
  expect(spoken(stage, 'onLayerFailed').map(([layer]) => layer)).toEqual(['late']);
});

test('a second layer of the same address is ready at once', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  stage.show({ layers: [...stage.scene().layers, { ...stage.scene().layers[0]!, id: 'again' }] });
  await until(() => spoken(stage, 'onLayerReady').length === 2, 'the second layer');
});

test('the basemap that cannot be had is told once, and the plan is drawn', async () => {
  const stage = stageOf(scene(), { basemapUrl: '/nowhere/none.pmtiles' });
  await ready(stage);
  expect(spoken(stage, 'onBasemapFailed')).toHaveLength(1);
  expect(near(stage.color(6, 6), pink)).toBe(true);
});

test('another theme changes the ground and keeps the plan', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  const ground = stage.color(190, -140);
  stage.show({ theme: 'dark' });
  await until(() => !near(stage.color(190, -140), ground, 40), 'dark ground');
  expect(near(stage.color(6, 6), pink)).toBe(true);
  expect(spoken(stage, 'onLayerReady')).toHaveLength(1);
});

test('a click asks about a place, with a fingertip in metres', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  click(stage, 0, 0);
  const [[at, tolerance]] = spoken(stage, 'onPick') as [[[number, number], number]];
  expect(at[0]).toBeCloseTo(107.05, 4);
  expect(at[1]).toBeCloseTo(20.95, 4);
  // 6 px at zoom 12 and 21° north, 512 px tiles: 6 × 17.85 m
  expect(tolerance).toBeCloseTo(107, -1);
});

test('Enter asks about the middle, marked by a crosshair', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  stage.view.focus();
  press(stage, 'Enter');
  expect(spoken(stage, 'onPick')).toHaveLength(1);
  expect(stage.root.querySelector<HTMLElement>('.plan-crosshair')!.hidden).toBe(false);
  stage.canvas.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse' }));
  expect(stage.root.querySelector<HTMLElement>('.plan-crosshair')!.hidden).toBe(true);
});

test('a panel that opens moves the place into the middle of what is left', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  const { center } = stage.view.viewpoint.camera;
  stage.view.viewpoint.setPadding({ left: 200 }, { instant: true });
  expect(stage.view.viewpoint.camera.center[0]).toBeCloseTo(center[0], 6);
  expect(stage.view.viewpoint.camera.center[1]).toBeCloseTo(center[1], 6);
  await until(() => near(stage.color(106, 6), pink), 'the zone under the new middle');
});

test('the camera goes where it is told and says so', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  stage.view.viewpoint.flyTo({ center: [105.85, 21.03], zoom: 9, bearing: 30 }, { instant: true });
  await until(() => spoken(stage, 'onCamera').length > 0, 'onCamera');
  expect(spoken(stage, 'onCamera').at(-1)![0]).toMatchObject({ zoom: 9, bearing: expect.closeTo(30) });
  stage.view.viewpoint.flyTo([107, 20.9, 107.2, 21.1], { instant: true, padding: 32 });
  expect(stage.view.viewpoint.camera.center[0]).toBeCloseTo(107.1, 3);
  expect(stage.view.viewpoint.camera.bearing).toBeCloseTo(30);
  stage.view.viewpoint.resetNorth();
  await until(() => Math.abs(stage.view.viewpoint.camera.bearing) < 0.01, 'north');
});

test('what is shown whole leaves room for a line of title above it', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  stage.view.viewpoint.flyTo([107, 20.5, 107.2, 21.5], { instant: true });
  const [, south, , north] = stage.view.viewpoint.bounds;
  const pxPerDegree = stage.canvas.clientHeight / (north - south);
  expect((north - 21.5) * pxPerDegree).toBeGreaterThan(64);
  expect((20.5 - south) * pxPerDegree).toBeGreaterThan(44);
});

test('a place under the card is brought out, one in the open stays where it is', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  const { center } = stage.view.viewpoint.camera;
  stage.view.viewpoint.reveal(center, { right: 100 });
  expect(stage.view.viewpoint.camera.center).toEqual(center);
  stage.view.viewpoint.reveal(center, { right: 300 });
  await until(() => stage.view.viewpoint.camera.center[0] > center[0], 'the map to move');
});

test('a flight to a place that is asked about is not cut short', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  stage.view.viewpoint.flyTo({ center: [107.4, 21.2], zoom: 11, bearing: 0 });
  stage.view.viewpoint.reveal([107.4, 21.2], { right: 100 });
  stage.view.viewpoint.setPadding({});
  stage.view.viewpoint.setPadding({ bottom: 20 });
  await until(() => Math.abs(stage.view.viewpoint.camera.center[0] - 107.4) < 1e-4, 'the end of the flight');
  expect(stage.view.viewpoint.camera.zoom).toBeCloseTo(11);
});

test('what was shown whole stays whole when a panel takes room, until a person moves the map', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  const box = stage.root.querySelector('div')!;
  stage.view.viewpoint.flyTo([106.9, 20.9, 107.3, 21.1], { instant: true });
  box.style.width = '240px';
  await until(
    () => stage.view.viewpoint.bounds[0] <= 106.9 && stage.view.viewpoint.bounds[2] >= 107.3,
    'the bounds to fit',
  );
  stage.view.viewpoint.zoomBy(2);
  await until(() => stage.view.viewpoint.bounds[2] < 107.3, 'the zoom');
  box.style.width = '400px';
  await new Promise((done) => setTimeout(done, 300));
  expect(stage.view.viewpoint.bounds[2]).toBeLessThan(107.3);
});

test('the scale is that of the middle', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  // 2π · 6 378 137 m · cos 20.95° / (512 · 2¹²) per pixel of 0.2646 mm
  expect(stage.view.scaleDenominator()).toBeCloseTo(67_447, -2);
});

test('what a catalogue says of its sources is text, never HTML', async () => {
  const stage = stageOf(scene(), {
    attributions: ['<img src=x onerror=alert(1)>Sở Nông nghiệp và Môi trường'],
  });
  await ready(stage);
  const attribution = stage.root.querySelector('.plan-attribution')!;
  expect(attribution.querySelector('img')).toBeNull();
  expect(attribution.textContent).toContain('<img src=x');
});

test('the pin stands where a person asked and goes when told', async () => {
  const stage = stageOf(scene());
  await ready(stage);
  stage.show({ pin: [107.05, 20.95] });
  expect(stage.root.querySelectorAll('.plan-pin')).toHaveLength(1);
  stage.show({ pin: null });
  expect(stage.root.querySelectorAll('.plan-pin')).toHaveLength(0);
});

test('hatches and symbols are drawn, and a label has its point', async () => {
  const patterned = zones.features.map((feature) => ({
    ...feature,
    properties: { id: feature.properties!['id'], code: 'RPH' },
  }));
  const data = addressOf({ type: 'FeatureCollection', features: patterned });
  const stage = stageOf(
    scene({ layers: [makeLayer({ data, style: { ...zoneStyle, opacity: 1, labelFrom: 8 } })] }),
  );
  await ready(stage);
  const shades = new Set(Array.from({ length: 24 }, (_, i) => stage.color(-40 + i, 20).join()));
  expect(shades.size).toBeGreaterThan(2);
  const dark = (): boolean =>
    Array.from({ length: 400 }, (_, i) => stage.color(-10 + (i % 20), -41 + Math.floor(i / 20))).some((c) =>
      c.every((v) => v < 90),
    );
  await until(dark, 'the label in the middle of the zone');
});

test('a map that is closed leaves nothing behind', async () => {
  const stage = openStage(scene());
  await ready(stage);
  stage.close();
  expect(stage.root.querySelector('canvas')).toBeNull();
});

test('a browser without WebGL 2 is an answer, not a crash', () => {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = (() => null) as typeof getContext;
  try {
    expect(() => openStage(scene())).toThrow(/^no-webgl/);
  } finally {
    HTMLCanvasElement.prototype.getContext = getContext;
  }
});
