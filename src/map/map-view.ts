import type { Map as GlMap } from 'maplibre-gl';
import { ok, type Result } from '#core/result.ts';
import type { Camera, MapEvents, Scene, TileServer } from '#core/scene.ts';
import { Attribution } from './attribution.ts';
import { backdropAttribution, backdropFonts, backdropOf, backdropSources } from './backdrop.ts';
import { openBasemap } from './basemap-source.ts';
import { Crosshair } from './crosshair.ts';
import { diff } from './diff.ts';
import { type Backdrop, type Drawing, drawingOf } from './drawing.ts';
import { executeAll } from './execute.ts';
import { oncePerFrame } from './frame.ts';
import { serveImages } from './images.ts';
import { serveLabelPoints } from './label-source.ts';
import { type MapLabels, toLocale } from './map-labels.ts';
import { type MapProblem, openMap } from './maplibre.ts';
import { namesInView } from './names-in-view.ts';
import { Pick } from './pick.ts';
import { Pin } from './pin.ts';
import { scaleDenominatorAt } from './scale.ts';
import { SketchLoader } from './sketch-loader.ts';
import { SourceWatch } from './source-watch.ts';
import { serveTiles } from './tile-source.ts';
import { Viewpoint } from './viewpoint.ts';

export interface MapViewOptions {
  readonly camera: Camera;
  readonly scene: Scene;
  /** Address of a PMTiles archive; null for plain ground. */
  readonly basemapUrl: string | null;
  readonly events: MapEvents;
  readonly labels: MapLabels;
  /** Cuts the tiles of layers that are no files. */
  readonly tiles?: TileServer;
  /** Plain text, whose data the plan is; never read as HTML. */
  readonly attributions?: readonly string[];
  /** In a page of someone else: two fingers or Ctrl to move the map, so that the page scrolls. Default false. */
  readonly cooperativeGestures?: boolean;
}

/** The map on the screen. It is told what to show, tells what a person did, and remembers nothing else. */
export class MapView {
  /** From where the map is seen, and how that changes. */
  readonly viewpoint: Viewpoint;
  readonly #map: GlMap;
  readonly #events: MapEvents;
  readonly #attribution: Attribution;
  readonly #sketch: SketchLoader;
  readonly #pin: Pin;
  readonly #watch: SourceWatch;
  readonly #closing = new AbortController();
  readonly #stopTiles: () => void;
  readonly #sayCamera = oncePerFrame(() =>
    this.#events.onCamera(this.viewpoint.camera, this.viewpoint.bounds),
  );
  readonly #sayPointer: ReturnType<typeof oncePerFrame<Parameters<MapEvents['onPointer']>>>;
  #scene: Scene;
  #backdrop: Backdrop;
  #pmtilesUrl: string | null = null;
  #basemapSettled: boolean;
  #drawing: Drawing;
  #isStyled = false;
  /** Whether the archipelagos in sight have their names. */
  #isNamed = false;
  #planAttributions: readonly string[] = [];

  /** Opens a map in an element that has a size; the problem is that the browser cannot draw one. */
  static create(container: HTMLElement, options: MapViewOptions): Result<MapView, MapProblem> {
    const { camera, scene, labels } = options;
    const backdrop = backdropOf(scene, null);
    const drawing = drawingOf(scene, backdrop);
    serveLabelPoints();
    const map = openMap({
      container,
      center: [...camera.center],
      zoom: camera.zoom,
      bearing: camera.bearing,
      minZoom: 3,
      maxZoom: 19,
      maxPitch: 0,
      dragRotate: true,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      cooperativeGestures: options.cooperativeGestures ?? false,
      locale: toLocale(labels),
      fadeDuration: 150,
      canvasContextAttributes: { preserveDrawingBuffer: false, antialias: true },
      validateStyle: false,
      style: {
        version: 8,
        ...(backdropFonts ? { 'font-faces': backdropFonts } : {}),
        transition: { duration: 150, delay: 0 },
        sources: Object.fromEntries(drawing.sources),
        layers: [...drawing.layers],
      },
    });
    return map.ok ? ok(new MapView(map.value, options, backdrop, drawing)) : map;
  }

  private constructor(map: GlMap, options: MapViewOptions, backdrop: Backdrop, drawing: Drawing) {
    const { events, scene } = options;
    this.#map = map;
    this.viewpoint = new Viewpoint(map);
    this.#events = events;
    this.#scene = scene;
    this.#backdrop = backdrop;
    this.#drawing = drawing;
    this.#basemapSettled = options.basemapUrl === null;
    this.#sayPointer = oncePerFrame(events.onPointer);
    serveImages(map);
    this.#stopTiles = serveTiles(options.tiles);
    this.#watch = new SourceWatch(map, events);
    this.#watch.show(scene.layers, backdropSources);
    this.#sketch = new SketchLoader(map, events);
    this.#pin = new Pin(map);
    new Pick(map, this.#sketch, events.onPick);
    new Crosshair(map);
    this.#attribution = new Attribution(options.labels.attribution, []);
    map.addControl(this.#attribution, 'bottom-right');
    this.setAttributions(options.attributions ?? []);
    map.on('style.load', () => {
      this.#isStyled = true;
      this.#update();
      void this.#nameArchipelagos();
    });
    map.on('move', this.#sayCamera);
    map.on('moveend', () => {
      this.#sayCamera.flush();
      void this.#nameArchipelagos();
    });
    map.on('mousemove', ({ lngLat }) => this.#sayPointer([lngLat.lng, lngLat.lat]));
    map.on('mouseout', () => this.#sayPointer(null));
    map.on('idle', this.#onIdle);
    if (options.basemapUrl !== null) void this.#openBasemap(options.basemapUrl);
  }

  /** Draws a scene: only what differs from the last one changes. */
  show(scene: Scene): void {
    const before = this.#scene;
    if (scene === before) return;
    this.#scene = scene;
    if (scene.theme !== before.theme || scene.lang !== before.lang)
      this.#backdrop = backdropOf(scene, this.#pmtilesUrl);
    this.#update();
  }

  resize(): void {
    this.#map.resize();
  }

  /** Moves the keyboard to the map. */
  focus(): void {
    this.#map.getCanvas().focus();
  }

  /** The n of 1:n in the middle of the map, for a screen of 96 CSS pixels to the inch. */
  scaleDenominator(): number {
    return scaleDenominatorAt(this.#map.getCenter().lat, this.#map.getZoom());
  }

  setAttributions(attributions: readonly string[]): void {
    this.#planAttributions = attributions;
    this.#attribution.show(this.attributions);
  }

  /** Everything owed to whoever made what is drawn, as plain text. */
  get attributions(): readonly string[] {
    return this.#pmtilesUrl === null
      ? this.#planAttributions
      : [...this.#planAttributions, backdropAttribution];
  }

  /** The archipelagos whose names stand on the map, in the reader's language. */
  get named(): readonly string[] {
    return namesInView(this.#map, this.#scene.lang);
  }

  /** The reader's language changed. */
  setLabels(labels: MapLabels): void {
    this.#attribution.label(labels.attribution);
    this.#map.getCanvas().setAttribute('aria-label', labels.map);
  }

  /** The map as it stands, as an address of a PNG: read while it is drawn, since the canvas keeps nothing. */
  picture(): Promise<string> {
    return new Promise((resolve) => {
      this.#map.once('render', () => resolve(this.#map.getCanvas().toDataURL('image/png')));
      this.#map.triggerRepaint();
    });
  }

  destroy(): void {
    this.#closing.abort();
    this.#stopTiles();
    this.#sayCamera.cancel();
    this.#sayPointer.cancel();
    this.#sketch.destroy();
    this.#map.remove();
  }

  /** The style takes a frame to load; until then the newest scene waits. */
  #update(): void {
    if (!this.#isStyled) return;
    const drawing = drawingOf(this.#scene, this.#backdrop);
    this.#watch.show(this.#scene.layers, backdropSources);
    executeAll(this.#map, diff(this.#drawing, drawing));
    this.#drawing = drawing;
    this.#sketch.show(this.#scene.sketch);
    this.#pin.show(this.#scene.pin);
  }

  /** What places the names is fetched when a view comes so near that their own places may be out of it. */
  async #nameArchipelagos(): Promise<void> {
    const [, south, east, north] = this.viewpoint.bounds;
    const isNear = this.viewpoint.camera.zoom > 5.5 && east > 111 && south < 17.5 && north > 6.5;
    if (this.#isStyled && isNear) {
      const names = await import('./archipelago-names.ts').catch(() => null);
      if (this.#closing.signal.aborted) return;
      names?.nameArchipelagos(this.#map);
      this.#map.triggerRepaint();
    }
    this.#isNamed = true;
  }

  async #openBasemap(url: string): Promise<void> {
    const failed = ({ kind, detail }: { kind: string; detail: string }): void =>
      this.#events.onBasemapFailed(`${kind}: ${detail}`);
    try {
      this.#pmtilesUrl = (await openBasemap(url, failed, this.#closing.signal)) ?? null;
    } catch (cause) {
      if (this.#closing.signal.aborted) return;
      throw cause;
    }
    this.#basemapSettled = true;
    this.#backdrop = backdropOf(this.#scene, this.#pmtilesUrl);
    this.setAttributions(this.#planAttributions);
    this.#update();
    this.#map.triggerRepaint();
  }

  #onIdle = (): void => {
    if (!this.#basemapSettled || !this.#isStyled || !this.#isNamed) return;
    this.#map.off('idle', this.#onIdle);
    this.#events.onReady();
  };
}
