import type { Map as GlMap, PaddingOptions } from 'maplibre-gl';
import { ok, type Result } from '#core/result.ts';
import type { Bounds, Camera, MapEvents, Scene, TileServer } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
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
import { Pick } from './pick.ts';
import { Pin } from './pin.ts';
import { scaleDenominatorAt } from './scale.ts';
import { SketchLoader } from './sketch-loader.ts';
import { SourceWatch } from './source-watch.ts';
import { serveTiles } from './tile-source.ts';

/** Free space on each side of the map, CSS pixels, e.g. under a panel. */
export type Padding = Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>>;

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

export interface Flight {
  /** Without any motion. Default: motion, unless the person asked the system for less. */
  readonly instant?: boolean;
  /** Free space around bounds, on top of what panels cover. */
  readonly padding?: number;
}

const fullPadding = (padding: Padding): Required<PaddingOptions> => ({
  top: 0,
  right: 0,
  bottom: 0,
  left: 0,
  ...padding,
});

/** A revealed place keeps this far from the edge, px. */
const revealMargin = 40;

const sides = ['top', 'right', 'bottom', 'left'] as const;

const isBounds = (to: Camera | Bounds): to is Bounds => Array.isArray(to);

const toMotion = (instant: boolean | undefined): boolean =>
  !instant && !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The map on the screen. It is told what to show, tells what a person did, and remembers nothing else. */
export class MapView {
  readonly #map: GlMap;
  readonly #events: MapEvents;
  readonly #attribution: Attribution;
  readonly #sketch: SketchLoader;
  readonly #pin: Pin;
  readonly #watch: SourceWatch;
  readonly #closing = new AbortController();
  readonly #stopTiles: () => void;
  readonly #sayCamera = oncePerFrame(() => this.#events.onCamera(this.camera, this.bounds));
  readonly #sayPointer: ReturnType<typeof oncePerFrame<Parameters<MapEvents['onPointer']>>>;
  #scene: Scene;
  #backdrop: Backdrop;
  #pmtilesUrl: string | null = null;
  #basemapSettled: boolean;
  #drawing: Drawing;
  #isStyled = false;
  /** What the map was last asked to show whole, until a person moves it. */
  #fitted: Bounds | null = null;
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
    });
    map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.#fitted = null;
    });
    map.on('resize', () => {
      if (this.#fitted) this.flyTo(this.#fitted, { instant: true });
    });
    map.on('move', this.#sayCamera);
    map.on('moveend', () => this.#sayCamera.flush());
    map.on('mousemove', ({ lngLat }) => this.#sayPointer([lngLat.lng, lngLat.lat]));
    map.on('mouseout', () => this.#sayPointer(null));
    map.on('idle', this.#onIdle);
    if (options.basemapUrl !== null) void this.#openBasemap(options.basemapUrl);
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom(), bearing: this.#map.getBearing() };
  }

  get bounds(): Bounds {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
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

  flyTo(to: Camera | Bounds, { instant, padding = 32 }: Flight = {}): void {
    const animate = toMotion(instant);
    if (isBounds(to)) {
      const [west, south, east, north] = to;
      const options = { padding, animate, maxZoom: 16, bearing: this.#map.getBearing(), duration: 900 };
      this.#map.fitBounds([west, south, east, north], options);
      this.#fitted = to;
      return;
    }
    this.#fitted = null;
    const camera = { center: [...to.center] as [number, number], zoom: to.zoom, bearing: to.bearing };
    if (animate) this.#map.flyTo({ ...camera, maxDuration: 2500 });
    else this.#map.jumpTo(camera);
  }

  /** Tells what panels cover; the place in the middle moves to the middle of what is left. */
  setPadding(padding: Padding, { instant }: Omit<Flight, 'padding'> = {}): void {
    const full = fullPadding(padding);
    const now = this.#map.getPadding();
    if (sides.every((side) => full[side] === (now[side] ?? 0))) return;
    if (this.#map.isMoving()) {
      // easing the padding would cut a flight short
      this.#map.once('moveend', () => this.setPadding(padding, { instant: instant ?? false }));
      return;
    }
    if (toMotion(instant)) this.#map.easeTo({ padding: full, duration: 180 });
    else this.#map.jumpTo({ padding: full });
  }

  /** Brings a place out from under what covers the map, and moves it no further than that. */
  reveal(at: LonLat, covered: Padding): void {
    if (this.#map.isMoving()) {
      // a flight goes to its end first: it may be to this very place
      this.#map.once('moveend', () => this.reveal(at, covered));
      return;
    }
    this.#fitted = null;
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { top, right, bottom, left } = fullPadding(covered);
    const { x, y } = this.#map.project([at[0], at[1]]);
    const beyond = (value: number, least: number, most: number): number =>
      value < least ? value - least : Math.max(0, value - most);
    const dx = beyond(x, left + revealMargin, clientWidth - right - revealMargin);
    const dy = beyond(y, top + revealMargin, clientHeight - bottom - revealMargin);
    if (dx !== 0 || dy !== 0) this.#map.panBy([dx, dy], { animate: toMotion(false), duration: 250 });
  }

  zoomBy(steps: number): void {
    this.#fitted = null;
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, animate: toMotion(false), duration: 200 });
  }

  resetNorth(): void {
    this.#map.easeTo({ bearing: 0, animate: toMotion(false), duration: 200 });
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
    if (!this.#basemapSettled || !this.#isStyled) return;
    this.#map.off('idle', this.#onIdle);
    this.#events.onReady();
  };
}
