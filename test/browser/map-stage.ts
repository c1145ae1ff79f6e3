import type { Camera, MapEvents, Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { mapCss } from '#map/map-css.ts';
import type { MapLabels } from '#map/map-labels.ts';
import { MapView, type MapViewOptions } from '#map/map-view.ts';

const labels: MapLabels = {
  map: 'Bản đồ quy hoạch',
  attribution: 'Nguồn dữ liệu',
  wheelWithCtrl: 'Giữ Ctrl và cuộn để phóng to',
  wheelWithCmd: 'Giữ ⌘ và cuộn để phóng to',
  twoFingers: 'Dùng hai ngón tay để di chuyển',
};

const home: Camera = { center: [107.05, 20.95], zoom: 12, bearing: 0 };

/** All that a map said, in order. */
export interface Said {
  readonly name: keyof MapEvents;
  readonly args: readonly unknown[];
}

/** A real map on the page, in a shadow root as in the product, and what it said. */
export interface Stage {
  readonly view: MapView;
  readonly canvas: HTMLCanvasElement;
  readonly root: ShadowRoot;
  readonly said: Said[];
  /** The scene last shown; a sketch the map proposes goes in at once, as the app would do. */
  readonly scene: () => Scene;
  /** Whether a proposed sketch goes into the scene. */
  takesSketch: boolean;
  show(change: Partial<Scene>): void;
  /** Colour in the middle of the picture, or beside it by so many pixels. */
  color(dx?: number, dy?: number): readonly [number, number, number];
  close(): void;
}

export const until = async (met: () => boolean, what: string, ms = 20_000): Promise<void> => {
  const end = performance.now() + ms;
  while (!met()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

/** An address that answers with the data; layers fetch it as they would a file. */
export const addressOf = (data: GeoJSON.FeatureCollection): string =>
  URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/geo+json' }));

export const box = (
  properties: Record<string, unknown>,
  west: number,
  south: number,
  side: number,
): GeoJSON.Feature => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});

/** Pictures are read back, which a product map does not allow for speed. */
function keepPictures(): void {
  const original = HTMLCanvasElement.prototype.getContext as (type: string, attributes?: object) => unknown;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    type: string,
    attributes?: object,
  ) {
    return original.call(
      this,
      type,
      type === 'webgl2' ? { ...attributes, preserveDrawingBuffer: true } : attributes,
    );
  } as typeof HTMLCanvasElement.prototype.getContext;
}
keepPictures();

const css = await mapCss();

export function openStage(scene: Scene, options: Partial<MapViewOptions> = {}): Stage {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${css}</style><div style="width:400px;height:300px;position:relative"></div>`;
  const said: Said[] = [];
  let current = scene;
  const record =
    (name: keyof MapEvents) =>
    (...args: unknown[]): void => {
      said.push({ name, args });
      if (name === 'onSketchSelect' && current.sketch)
        stage.show({ sketch: { ...current.sketch, selected: args[0] as number | 'whole' | null } });
      if (name !== 'onSketch' || !current.sketch || !stage.takesSketch) return;
      stage.show({ sketch: { ...current.sketch, points: args[0] as LonLat[], closed: args[1] as boolean } });
    };
  const names = [
    'onReady',
    'onCamera',
    'onPointer',
    'onPick',
    'onLayerFailed',
    'onLayerReady',
    'onBasemapFailed',
    'onSketch',
    'onSketchAhead',
    'onSketchSelect',
  ] as const;
  const events = Object.fromEntries(names.map((name) => [name, record(name)])) as unknown as MapEvents;
  const made = MapView.create(root.querySelector('div')!, {
    camera: home,
    scene,
    basemapUrl: null,
    events,
    labels,
    ...options,
  });
  if (!made.ok) throw new Error(`${made.error.kind}: ${made.error.detail}`);
  const view = made.value;
  const canvas = root.querySelector('canvas')!;
  const stage: Stage = {
    view,
    canvas,
    root,
    said,
    scene: () => current,
    takesSketch: true,
    show(change) {
      current = { ...current, ...change };
      view.show(current);
    },
    color(dx = 0, dy = 0) {
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [canvas.width, canvas.height];
      const pen = copy.getContext('2d')!;
      pen.drawImage(canvas, 0, 0);
      const ratio = canvas.width / canvas.clientWidth;
      const [r, g, b] = pen.getImageData(
        canvas.width / 2 + dx * ratio,
        canvas.height / 2 + dy * ratio,
        1,
        1,
      ).data;
      return [r!, g!, b!];
    },
    close() {
      view.destroy();
      host.remove();
    },
  };
  return stage;
}

export const spoken = (stage: Stage, name: keyof MapEvents): readonly (readonly unknown[])[] =>
  stage.said.filter((said) => said.name === name).map(({ args }) => args);

export const press = (stage: Stage, key: string): void => {
  stage.canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};

const mouse = (stage: Stage, type: string, dx: number, dy: number): void => {
  const { left, top, width, height } = stage.canvas.getBoundingClientRect();
  const at = { clientX: left + width / 2 + dx, clientY: top + height / 2 + dy };
  stage.canvas.dispatchEvent(
    new MouseEvent(type, { ...at, bubbles: true, cancelable: true, button: 0, buttons: 1 }),
  );
};

/** A click beside the middle of the map, pixels. */
export const click = (stage: Stage, dx: number, dy: number): void => {
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) mouse(stage, type, dx, dy);
};

export const drag = (stage: Stage, from: readonly [number, number], to: readonly [number, number]): void => {
  mouse(stage, 'mousedown', ...from);
  mouse(stage, 'mousemove', (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  mouse(stage, 'mousemove', ...to);
  mouse(stage, 'mouseup', ...to);
};

/** Fingers on the map beside its middle, pixels; with none left the last one has gone. */
export const touch = (
  stage: Stage,
  type: 'touchstart' | 'touchmove' | 'touchend',
  places: readonly (readonly [number, number])[],
): void => {
  const { left, top, width, height } = stage.canvas.getBoundingClientRect();
  const touches = places.map(
    ([dx, dy], identifier) =>
      new Touch({
        identifier,
        target: stage.canvas,
        clientX: left + width / 2 + dx,
        clientY: top + height / 2 + dy,
      }),
  );
  stage.canvas.dispatchEvent(
    new TouchEvent(type, {
      bubbles: true,
      cancelable: true,
      touches,
      targetTouches: touches,
      changedTouches: touches,
    }),
  );
};
