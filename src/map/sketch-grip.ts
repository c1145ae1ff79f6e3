import type { Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { type Hold, holdAt, type ScreenPoint, type SketchHandles } from './sketch-handles.ts';
import { shifted } from './sketch-shift.ts';

type Drawn = NonNullable<Scene['sketch']>;
type Grab = MapMouseEvent | MapTouchEvent;

/** How near counts as on it, and how far is a drag and no press, CSS pixels. */
const reach = { mouse: 9, touch: 22 };
const slack = { mouse: 2, touch: 5 };

/** Whose points are gripped, and who hears of it. */
interface GripOwner {
  sketch(): Drawn | null;
  choose(corner: number | 'whole' | null): void;
  move(points: readonly LonLat[]): void;
  /** @param moved false when the hand only pressed */
  drop(moved: boolean): void;
}

interface Gripped {
  readonly hold: Hold;
  /** The points when the hand closed; a side's middle already is a corner of them. */
  readonly points: readonly LonLat[];
  readonly anchor: LonLat;
  readonly from: ScreenPoint;
  readonly slackPx: number;
}

/** The hand on a sketch: takes hold of a corner, a side's middle or the whole, and moves it while the map stands still. */
export class SketchGrip {
  /** As last drawn. */
  handles: SketchHandles = { middles: [], crowded: [], whole: null };
  readonly #map: GlMap;
  readonly #owner: GripOwner;
  #gripped: Gripped | null = null;
  #moved = false;
  #pointer = -1;

  constructor(map: GlMap, owner: GripOwner) {
    this.#map = map;
    this.#owner = owner;
    map.getCanvas().addEventListener('pointerdown', ({ pointerId, pointerType }) => {
      this.#pointer = pointerType === 'mouse' ? pointerId : -1;
    });
    map.on('mousedown', this.#onGrab);
    map.on('touchstart', this.#onGrab);
    map.on('mousemove', this.#onMove);
    map.on('touchmove', this.#onMove);
    map.on('mouseup', this.#onDrop);
    map.on('touchend', this.#onDrop);
    map.on('touchcancel', this.#onDrop);
  }

  get isHolding(): boolean {
    return this.#gripped !== null;
  }

  /** What is within reach of a place on the screen. */
  holdAt(at: ScreenPoint, reachPx: number): Hold | null {
    const sketch = this.#owner.sketch();
    return sketch && holdAt(sketch, this.handles, ([lon, lat]) => this.#map.project([lon, lat]), at, reachPx);
  }

  #onGrab = (event: Grab): void => {
    const { originalEvent, point } = event;
    const isTouch = 'touches' in originalEvent;
    if (isTouch && originalEvent.touches.length > 1) {
      this.#onDrop();
      return;
    }
    if (!isTouch && originalEvent.button !== 0) return;
    const sketch = this.#owner.sketch();
    const hold = this.holdAt(point, isTouch ? reach.touch : reach.mouse);
    if (!sketch || !hold) return;
    event.preventDefault();
    this.#capture(isTouch);
    const { points, anchor } = this.#taken(sketch, hold);
    this.#moved = false;
    this.#gripped = { hold, points, anchor, from: point, slackPx: isTouch ? slack.touch : slack.mouse };
    if (sketch.closed && hold.kind !== 'middle')
      this.#owner.choose(hold.kind === 'whole' ? 'whole' : hold.index);
  };

  #taken({ points }: Drawn, hold: Hold): { readonly points: readonly LonLat[]; readonly anchor: LonLat } {
    if (hold.kind === 'whole') return { points, anchor: this.handles.whole ?? points[0]! };
    if (hold.kind === 'corner') return { points, anchor: points[hold.index]! };
    const anchor = this.handles.middles.find(({ index }) => index === hold.index)!.at;
    return { points: points.toSpliced(hold.index, 0, anchor), anchor };
  }

  #onMove = ({ originalEvent, point }: Grab): void => {
    const gripped = this.#gripped;
    if (!gripped) {
      if (!('touches' in originalEvent)) this.#hover(point);
      return;
    }
    // the button was let go outside the map
    if ('buttons' in originalEvent && originalEvent.buttons === 0) {
      this.#onDrop();
      return;
    }
    const { hold, points, anchor, from, slackPx } = gripped;
    const by = { x: point.x - from.x, y: point.y - from.y };
    if (!this.#moved && Math.hypot(by.x, by.y) <= slackPx) return;
    if (!this.#moved && hold.kind === 'middle') this.#owner.choose(hold.index);
    this.#moved = true;
    const start = this.#map.project([...anchor]);
    const { lng, lat } = this.#map.unproject([start.x + by.x, start.y + by.y]);
    this.#owner.move(
      hold.kind === 'whole' ? shifted(points, anchor, [lng, lat]) : points.with(hold.index, [lng, lat]),
    );
  };

  #onDrop = (): void => {
    const gripped = this.#gripped;
    if (!gripped) return;
    this.#gripped = null;
    const inserts = gripped.hold.kind === 'middle' && !this.#moved;
    if (inserts && gripped.hold.kind === 'middle') {
      this.#owner.choose(gripped.hold.index);
      this.#owner.move(gripped.points);
    }
    this.#owner.drop(this.#moved || inserts);
  };

  /** A mouse that leaves the map keeps its hold. */
  #capture(isTouch: boolean): void {
    if (isTouch || this.#pointer < 0) return;
    try {
      this.#map.getCanvas().setPointerCapture(this.#pointer);
    } catch {
      // the pointer is gone already: the hold ends with the next move
    }
  }

  #hover(point: ScreenPoint): void {
    const sketch = this.#owner.sketch();
    if (!sketch?.closed) return;
    this.#map.getCanvas().style.cursor = this.holdAt(point, reach.mouse) ? 'move' : '';
  }
}
