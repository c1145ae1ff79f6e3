import type { Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { isEnough, withCornerAfter, withoutCorner } from '#core/outline.ts';
import type { MapEvents, Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { oncePerFrame } from './frame.ts';
import { geoJsonSource } from './maplibre.ts';
import { sketchFeatures } from './sketch-features.ts';
import { SketchGrip } from './sketch-grip.ts';
import { handlesOf, type ScreenPoint } from './sketch-handles.ts';
import { sketchKey } from './sketch-keys.ts';
import { sketchSourceId } from './sketch-layers.ts';
import { shifted } from './sketch-shift.ts';
import { WholeHandle } from './sketch-whole.ts';

type Drawn = NonNullable<Scene['sketch']>;
export type SketchEvents = Pick<MapEvents, 'onSketch' | 'onSketchAhead' | 'onSketchSelect'>;

/** How long the owner may take to show the points it was given. */
const ANSWER_MS = 250;
/** A corner that keys move is at rest after this long. */
const REST_MS = 350;
/** Two presses of a corner within this time take it out. */
const TWICE_MS = 400;

/**
 * Drawing and changing what is drawn, by mouse, touch and keyboard. The points belong to the scene: every gesture only proposes
 * the next ones. Fetched when the first sketch is shown.
 *
 * Terra Draw was looked at (1.35, adapter 1.4): it keeps the drawing in its own store and its own layers, so each change would
 * have to be copied both ways without a loop; it knows no drawing by keyboard; and it is 40 kB. This is what is needed.
 *
 * - a click or tap adds a corner; on the last one, or on the first of an area, it finishes (so a double click does, too)
 * - corners can be dragged, and of a finished sketch also the middles of its sides and the handle of the whole
 * - a double click or tap on a corner of a finished sketch takes it out
 * - keys: see `sketchKey`
 */
export class Sketch {
  readonly #map: GlMap;
  readonly #events: SketchEvents;
  readonly #say: ReturnType<typeof oncePerFrame<Parameters<MapEvents['onSketch']>>>;
  readonly #sayAhead: ReturnType<typeof oncePerFrame<Parameters<MapEvents['onSketchAhead']>>>;
  readonly #draw = oncePerFrame(() => this.#drawNow());
  readonly #whole: WholeHandle;
  readonly #grip: SketchGrip;
  /** As the scene has it. */
  #given: Drawn | null = null;
  /** As the hand has it: ahead of the scene until the owner has answered. */
  #sketch: Drawn | null = null;
  #answerDue = 0;
  #restDue = 0;
  #ahead: LonLat | null = null;
  #byKey = false;
  #pressed: { readonly corner: number; readonly at: number } | null = null;

  #removedAt = Number.NEGATIVE_INFINITY;

  constructor(map: GlMap, events: SketchEvents) {
    this.#map = map;
    this.#events = events;
    this.#say = oncePerFrame(events.onSketch);
    this.#sayAhead = oncePerFrame(events.onSketchAhead);
    this.#whole = new WholeHandle(map);
    this.#grip = new SketchGrip(map, {
      sketch: () => this.#sketch,
      choose: (corner) => this.#choose(corner),
      move: (points) => {
        this.#ahead = null;
        this.#change({ points });
      },
      drop: (moved) => this.#dropped(moved),
    });
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onOut);
    map.on('move', this.#onCamera);
    map.on('dblclick', this.#onTwice);
  }

  get #isOpen(): boolean {
    return this.#sketch !== null && !this.#sketch.closed;
  }

  get #isHeld(): boolean {
    return this.#grip.isHolding || this.#restDue !== 0;
  }

  /** Takes the scene's sketch; null when nothing is drawn. */
  show(sketch: Scene['sketch']): void {
    if (sketch === this.#given) return;
    this.#given = sketch;
    // under a hand the hand knows better
    if (!sketch || !this.#isHeld) this.#adopt(sketch);
  }

  #adopt(sketch: Drawn | null): void {
    const wasOpen = this.#isOpen;
    this.#sketch = sketch;
    if (!sketch) this.#rest();
    if (!this.#isOpen) this.#ahead = null;
    if (wasOpen !== this.#isOpen) {
      this.#map.doubleClickZoom[this.#isOpen ? 'disable' : 'enable']();
      this.#map.getCanvas().style.cursor = this.#isOpen ? 'crosshair' : '';
    }
    this.#draw();
  }

  destroy(): void {
    clearTimeout(this.#answerDue);
    clearTimeout(this.#restDue);
    this.#say.cancel();
    this.#sayAhead.cancel();
    this.#draw.cancel();
  }

  /** A click or tap. @returns whether it was meant for the sketch */
  click(at: LonLat, reachPx: number): boolean {
    const sketch = this.#sketch;
    if (!sketch) return false;
    if (!sketch.closed) {
      this.#place(sketch, at, reachPx);
      return true;
    }
    const hold = this.#grip.holdAt(this.#map.project([...at]), reachPx);
    if (hold?.kind === 'corner') this.#press(sketch, hold.index);
    else if (!hold && (sketch.selected ?? null) !== null) this.#choose(null);
    return hold !== null;
  }

  /** @returns whether the key was meant for the sketch */
  key(event: KeyboardEvent): boolean {
    const sketch = this.#sketch;
    const wish = sketch && sketchKey(sketch, event);
    if (!sketch || !wish) return false;
    const { points } = sketch;
    switch (wish.do) {
      case 'pan':
        this.#byKey = true;
        this.#map.panBy([...wish.by], { animate: false });
        break;
      case 'place': {
        this.#byKey = true;
        const { lng, lat } = this.#map.getCenter();
        this.#place(sketch, [lng, lat], 6);
        break;
      }
      case 'finish':
        this.#change({ closed: true });
        break;
      case 'take-back':
        this.#change({ points: points.slice(0, -1) });
        break;
      case 'clear':
        this.#change({ points: [] });
        break;
      case 'choose':
        this.#choose(wish.corner);
        this.#reveal(wish.corner);
        break;
      case 'nudge':
        this.#nudge(sketch, wish.by);
        break;
      case 'remove':
        if (typeof sketch.selected === 'number') this.#remove(sketch, sketch.selected);
        break;
      case 'insert':
        if (typeof sketch.selected === 'number') this.#insert(sketch, sketch.selected);
        break;
    }
    return true;
  }

  #place(sketch: Drawn, at: LonLat, reachPx: number): void {
    const { points, kind } = sketch;
    const near = (other: LonLat): boolean => {
      const [a, b] = [this.#map.project([...at]), this.#map.project([...other])];
      return Math.hypot(a.x - b.x, a.y - b.y) <= reachPx;
    };
    const onLast = points.length > 0 && near(points.at(-1)!);
    const onFirst = kind === 'polygon' && points.length > 2 && near(points[0]!);
    if (isEnough(sketch) && (onLast || onFirst)) this.#change({ closed: true });
    else if (!onLast) this.#change({ points: [...points, at] });
  }

  /** The second press of a corner takes it out. */
  #press(sketch: Drawn, corner: number): void {
    const now = performance.now();
    const twice = this.#pressed?.corner === corner && now - this.#pressed.at < TWICE_MS;
    this.#pressed = twice ? null : { corner, at: now };
    if (!twice) return;
    this.#removedAt = now;
    this.#remove(sketch, corner);
  }

  #remove(sketch: Drawn, corner: number): void {
    const points = withoutCorner(sketch, corner);
    if (!points) return;
    this.#change({ points });
    this.#choose(Math.min(corner, points.length - 1));
  }

  #insert(sketch: Drawn, after: number): void {
    const { points, corner } = withCornerAfter(sketch, after);
    this.#change({ points });
    this.#choose(corner);
  }

  #nudge(sketch: Drawn, by: readonly [number, number]): void {
    const { selected = null, points } = sketch;
    if (selected === null) return;
    const moved = (at: LonLat): LonLat => {
      const { x, y } = this.#map.project([...at]);
      const { lng, lat } = this.#map.unproject([x + by[0], y + by[1]]);
      return [lng, lat];
    };
    clearTimeout(this.#restDue);
    this.#restDue = window.setTimeout(() => this.#dropped(true), REST_MS);
    const first = points[0]!;
    this.#change({
      points:
        selected === 'whole'
          ? shifted(points, first, moved(first))
          : points.with(selected, moved(points[selected]!)),
    });
  }

  #choose(corner: number | 'whole' | null): void {
    if (this.#sketch) this.#sketch = { ...this.#sketch, selected: corner };
    this.#draw();
    this.#events.onSketchSelect(corner);
  }

  /** A corner chosen by key is brought into sight. */
  #reveal(corner: number | 'whole' | null): void {
    const at = typeof corner === 'number' ? this.#sketch?.points[corner] : undefined;
    if (at && !this.#map.getBounds().contains([...at])) this.#map.panTo([...at], { animate: false });
  }

  #change(patch: Pick<Drawn, 'points'> | { readonly closed: true }): void {
    if (!this.#sketch) return;
    this.#sketch = { ...this.#sketch, ...patch };
    this.#draw();
    const { points, closed } = this.#sketch;
    this.#say(points, closed, this.#isHeld);
    if (!this.#isHeld) this.#propose();
  }

  #dropped(moved: boolean): void {
    this.#rest();
    const sketch = this.#sketch;
    if (!sketch) return;
    if (!moved) {
      this.#adopt(this.#given);
      return;
    }
    this.#say(sketch.points, sketch.closed, false);
    this.#propose();
  }

  #rest(): void {
    clearTimeout(this.#restDue);
    this.#restDue = 0;
  }

  /** Says the points now. An owner who does not take them over has refused: the map must not show what is not so. */
  #propose(): void {
    this.#say.flush();
    clearTimeout(this.#answerDue);
    this.#answerDue = window.setTimeout(() => {
      if (!this.#isHeld && this.#sketch !== this.#given) this.#adopt(this.#given);
    }, ANSWER_MS);
  }

  #drawNow(): void {
    const handles = handlesOf(this.#sketch, this.#project);
    geoJsonSource(this.#map, sketchSourceId)?.setData(sketchFeatures(this.#sketch, this.#ahead, handles));
    this.#whole.show(handles.whole, this.#sketch?.selected === 'whole');
    this.#grip.handles = handles;
  }

  #project = ([lon, lat]: LonLat): ScreenPoint => this.#map.project([lon, lat]);

  #onMove = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!this.#isOpen || this.#grip.isHolding) return;
    this.#byKey = false;
    this.#lookAhead([event.lngLat.lng, event.lngLat.lat]);
  };

  #lookAhead(at: LonLat | null): void {
    this.#ahead = at;
    this.#draw();
    const points = this.#sketch?.points ?? [];
    if (points.length > 1) this.#sayAhead(at ? [...points, at] : points);
  }

  #onOut = (): void => {
    if (this.#ahead) this.#lookAhead(null);
  };

  #onCamera = (): void => {
    if (this.#isOpen && this.#byKey) {
      const { lng, lat } = this.#map.getCenter();
      this.#lookAhead([lng, lat]);
    } else if (this.#sketch) this.#draw();
  };

  #onTwice = (event: MapMouseEvent): void => {
    // on a handle, or one that has just gone, it is no wish to zoom
    const justGone = performance.now() - this.#removedAt < TWICE_MS;
    if (this.#sketch?.closed && (justGone || this.#grip.holdAt(event.point, 9))) event.preventDefault();
  };
}
