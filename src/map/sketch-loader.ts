import type { Map as GlMap } from 'maplibre-gl';
import type { Scene } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import type { Sketch, SketchEvents } from './sketch.ts';

/** Fetches what drawing takes when the first sketch is shown; what a person does meanwhile is done when it has come. */
export class SketchLoader {
  readonly #map: GlMap;
  readonly #events: SketchEvents;
  #scene: Scene['sketch'] = null;
  #sketch: Sketch | null = null;
  #coming: Promise<void> | null = null;
  #closed = false;
  readonly #early: ((sketch: Sketch) => void)[] = [];

  constructor(map: GlMap, events: SketchEvents) {
    this.#map = map;
    this.#events = events;
  }

  show(sketch: Scene['sketch']): void {
    this.#scene = sketch;
    this.#sketch?.show(sketch);
    if (sketch && !this.#sketch)
      this.#coming ??= this.#fetch().catch(() => {
        // asked for again with the next sketch
        this.#coming = null;
      });
  }

  /** A click or tap. @returns whether it was meant for the sketch */
  click(at: LonLat, reachPx: number): boolean {
    if (this.#sketch) return this.#sketch.click(at, reachPx);
    return this.#wait((sketch) => sketch.click(at, reachPx));
  }

  /** @returns whether the key was meant for the sketch */
  key(event: KeyboardEvent): boolean {
    if (this.#sketch) return this.#sketch.key(event);
    return event.key === ' ' && this.#wait((sketch) => sketch.key(event));
  }

  destroy(): void {
    this.#closed = true;
    this.#sketch?.destroy();
  }

  /** While an open sketch is on its way everything is meant for it. */
  #wait(act: (sketch: Sketch) => void): boolean {
    const isOpen = this.#scene !== null && !this.#scene.closed;
    if (isOpen) this.#early.push(act);
    return isOpen;
  }

  async #fetch(): Promise<void> {
    const { Sketch } = await import('./sketch.ts');
    if (this.#closed) return;
    this.#sketch = new Sketch(this.#map, this.#events);
    this.#sketch.show(this.#scene);
    for (const act of this.#early.splice(0)) act(this.#sketch);
  }
}
