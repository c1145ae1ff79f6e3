import type { Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { MapEvents, Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { oncePerFrame } from './frame.ts';
import { geoJsonSource } from './maplibre.ts';
import { sketchFeatures, sketchSourceId } from './sketch-layers.ts';

type Drawn = NonNullable<Scene['sketch']>;

/** Arrow keys move the crosshair this far while drawing, in pixels; with Shift a tenth. */
const stepPx = 30;
/** How long the owner may take to show the points it was given. */
const answerMs = 250;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Whether the corners make a line or an area. */
const isEnough = ({ points, kind }: Drawn): boolean => points.length >= (kind === 'polygon' ? 3 : 2);

/**
 * Drawing by mouse, touch and keyboard. The points belong to the scene: every gesture only proposes the next ones.
 *
 * Terra Draw was looked at (1.35, adapter 1.4): it keeps the drawing in its own store and its own layers, so each change would
 * have to be copied both ways without a loop; it knows no drawing by keyboard; and it is 40 kB. This file is what is needed.
 *
 * - a click or tap adds a corner; on the last one, or on the first of an area, it finishes (so a double click does, too)
 * - corners can be dragged, also when finished
 * - Space does what a click at the crosshair does, Enter finishes (or places, while there are too few corners); Backspace takes the last corner back, Escape all of them
 */
export class Sketch {
  readonly #map: GlMap;
  readonly #say: ReturnType<typeof oncePerFrame<[readonly LonLat[], boolean]>>;
  readonly #draw = oncePerFrame(() => this.#drawNow());
  /** As the scene has it. */
  #given: Drawn | null = null;
  /** As the hand has it: ahead of the scene until the owner has answered. */
  #sketch: Drawn | null = null;
  #answerDue = 0;
  #ahead: LonLat | null = null;
  #dragged: number | null = null;
  #byKey = false;

  constructor(map: GlMap, onSketch: MapEvents['onSketch']) {
    this.#map = map;
    this.#say = oncePerFrame(onSketch);
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onOut);
    map.on('mousedown', this.#onGrab);
    map.on('touchstart', this.#onGrab);
    map.on('touchmove', this.#onMove);
    map.on('mouseup', this.#onDrop);
    map.on('touchend', this.#onDrop);
    map.on('move', this.#onCamera);
  }

  /** Whether clicks and keys add corners now. */
  get isOpen(): boolean {
    return this.#sketch !== null && !this.#sketch.closed;
  }

  /** Takes the scene's sketch; null when nothing is drawn. */
  show(sketch: Scene['sketch']): void {
    if (sketch === this.#given) return;
    this.#given = sketch;
    this.#adopt(sketch);
  }

  #adopt(sketch: Drawn | null): void {
    const wasOpen = this.isOpen;
    this.#sketch = sketch;
    if (!this.isOpen) this.#ahead = null;
    if (wasOpen !== this.isOpen) {
      this.#map.doubleClickZoom[this.isOpen ? 'disable' : 'enable']();
      this.#map.getCanvas().style.cursor = this.isOpen ? 'crosshair' : '';
    }
    this.#draw();
  }

  destroy(): void {
    clearTimeout(this.#answerDue);
    this.#say.cancel();
    this.#draw.cancel();
  }

  /** A click, tap or key at a place. */
  place(at: LonLat, reachPx: number): void {
    const sketch = this.#sketch;
    if (!sketch || sketch.closed) return;
    const { points, kind } = sketch;
    const onLast = points.length > 0 && this.#isNear(at, points.at(-1)!, reachPx);
    const onFirst = kind === 'polygon' && points.length > 2 && this.#isNear(at, points[0]!, reachPx);
    if (isEnough(sketch) && (onLast || onFirst)) this.#change(points, true);
    else if (!onLast) this.#change([...points, at], false);
  }

  /** @returns whether the key was meant for the sketch */
  key(event: KeyboardEvent): boolean {
    const sketch = this.#sketch;
    if (!sketch || sketch.closed || event.ctrlKey || event.metaKey || event.altKey) return false;
    const arrow = arrows[event.key];
    if (arrow) {
      this.#byKey = true;
      const step = event.shiftKey ? stepPx / 10 : stepPx;
      this.#map.panBy([arrow[0] * step, arrow[1] * step], { animate: false });
    } else if (event.key === 'Enter' && isEnough(sketch)) {
      this.#change(sketch.points, true);
    } else if (event.key === ' ' || event.key === 'Enter') {
      this.#byKey = true;
      const { lng, lat } = this.#map.getCenter();
      this.place([lng, lat], 6);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      this.#change(sketch.points.slice(0, -1), false);
    } else if (event.key === 'Escape' && sketch.points.length > 0) {
      this.#change([], false);
    } else return false;
    return true;
  }

  #change(points: readonly LonLat[], done: boolean): void {
    if (!this.#sketch) return;
    this.#sketch = { ...this.#sketch, points, closed: done };
    this.#draw();
    this.#say(points, done);
    if (this.#dragged === null) this.#propose();
  }

  /** Says the points now. An owner who does not take them over has refused: the map must not show what is not so. */
  #propose(): void {
    this.#say.flush();
    clearTimeout(this.#answerDue);
    this.#answerDue = window.setTimeout(() => {
      if (this.#dragged === null && this.#sketch !== this.#given) this.#adopt(this.#given);
    }, answerMs);
  }

  #isNear(a: LonLat, b: LonLat, reachPx: number): boolean {
    const [p, q] = [this.#map.project([...a]), this.#map.project([...b])];
    return Math.hypot(p.x - q.x, p.y - q.y) <= reachPx;
  }

  #drawNow(): void {
    geoJsonSource(this.#map, sketchSourceId)?.setData(sketchFeatures(this.#sketch, this.#ahead));
  }

  #onGrab = (event: MapMouseEvent | MapTouchEvent): void => {
    const { originalEvent } = event;
    if ('touches' in originalEvent ? originalEvent.touches.length > 1 : originalEvent.button !== 0) return;
    const reachPx = 'touches' in originalEvent ? 22 : 9;
    const at: LonLat = [event.lngLat.lng, event.lngLat.lat];
    const index = this.#sketch?.points.findIndex((point) => this.#isNear(at, point, reachPx)) ?? -1;
    if (index < 0) return;
    this.#dragged = index;
    event.preventDefault();
  };

  #onMove = (event: MapMouseEvent | MapTouchEvent): void => {
    const sketch = this.#sketch;
    if (!sketch) return;
    const { originalEvent } = event;
    // the button was let go outside the map
    if ('buttons' in originalEvent && originalEvent.buttons === 0) this.#onDrop();
    const at: LonLat = [event.lngLat.lng, event.lngLat.lat];
    this.#byKey = false;
    if (this.#dragged !== null) {
      this.#ahead = null;
      this.#change(sketch.points.with(this.#dragged, at), sketch.closed);
    } else if (!sketch.closed && !('touches' in originalEvent)) {
      this.#ahead = at;
      this.#draw();
    }
  };

  #onDrop = (): void => {
    if (this.#dragged === null) return;
    this.#dragged = null;
    this.#propose();
  };

  #onOut = (): void => {
    if (!this.#ahead) return;
    this.#ahead = null;
    this.#draw();
  };

  #onCamera = (): void => {
    if (!this.isOpen || !this.#byKey) return;
    const { lng, lat } = this.#map.getCenter();
    this.#ahead = [lng, lat];
    this.#draw();
  };
}
