import type { Map as GlMap, PaddingOptions } from 'maplibre-gl';
import type { Bounds, Camera } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';

/** Free space on each side of the map, CSS pixels, e.g. under a panel. */
export type Padding = Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>>;

export interface Flight {
  /** Without any motion. Default: motion, unless the person asked the system for less. */
  readonly instant?: boolean;
  /** Free space around bounds, on top of what panels cover. */
  readonly padding?: number | Required<PaddingOptions>;
}

const fullPadding = (padding: Padding): Required<PaddingOptions> => ({
  top: 0,
  right: 0,
  bottom: 0,
  left: 0,
  ...padding,
});

/** Above, one line of a title stands on the map; below, whose data it is. */
const fitPadding = { top: 68, right: 32, bottom: 48, left: 32 };

/** A revealed place keeps this far from the edge, px. */
const revealMargin = 40;

const sides = ['top', 'right', 'bottom', 'left'] as const;

const isBounds = (to: Camera | Bounds): to is Bounds => Array.isArray(to);

const toMotion = (instant: boolean | undefined): boolean =>
  !instant && !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** From where a map is seen: its camera, flights, and what stays free of panels. */
export class Viewpoint {
  readonly #map: GlMap;
  /** What the map was last asked to show whole, until a person moves it. */
  #fitted: Bounds | null = null;

  constructor(map: GlMap) {
    this.#map = map;
    map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.#fitted = null;
    });
    map.on('resize', () => {
      if (this.#fitted) this.flyTo(this.#fitted, { instant: true });
    });
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter().wrap();
    return { center: [lng, lat], zoom: this.#map.getZoom(), bearing: this.#map.getBearing() };
  }

  get bounds(): Bounds {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  flyTo(to: Camera | Bounds, { instant, padding = fitPadding }: Flight = {}): void {
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
}
