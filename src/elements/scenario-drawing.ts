import type { LitElement } from 'lit';
import type { Sketch } from '#app/state.ts';
import type { ScenarioCut } from '#core/scenario/scenario.ts';
import type { LonLat } from '#core/units.ts';
import { Watch } from './app-controller.ts';

/** While it is on, what is drawn on the map and moved there becomes the drawing of an option. */
export class ScenarioDrawing {
  isOn: ScenarioCut['kind'] | null = null;
  readonly #host: LitElement;
  readonly #sketch: Watch<Sketch | null>;
  readonly #onDrawn: (kind: ScenarioCut['kind'], points: readonly LonLat[]) => void;

  /** @param onDrawn told the corners whenever a drawing is finished or changed */
  constructor(host: LitElement, onDrawn: (kind: ScenarioCut['kind'], points: readonly LonLat[]) => void) {
    this.#host = host;
    this.#onDrawn = onDrawn;
    this.#sketch = new Watch(
      host,
      (app) => app.store.state.sketch,
      (sketch) => {
        if (!this.isOn) return;
        if (!sketch || sketch.tool !== toolOf(this.isOn)) this.#end();
        else if (sketch.done && !sketch.held) this.#take(sketch);
      },
    );
  }

  /** @param points of the drawing to be changed; a new one begins without */
  start(kind: ScenarioCut['kind'], points: readonly LonLat[] = []): void {
    const actions = this.#sketch.app?.actions;
    this.isOn = null;
    actions?.startSketch(toolOf(kind));
    if (points.length > 0) actions?.setSketch(points, true);
    this.isOn = kind;
    this.#host.requestUpdate();
  }

  /** Ends drawing with what is drawn so far, where that is enough. */
  finish(): void {
    const sketch = this.#sketch.app?.store.peek().sketch;
    if (sketch && !sketch.done) this.#take(sketch);
    this.stop();
  }

  stop(): void {
    if (!this.isOn) return;
    this.#end();
    this.#sketch.app?.actions.cancelSketch();
  }

  #take({ points }: Sketch): void {
    if (this.isOn && points.length >= (this.isOn === 'area' ? 3 : 2)) this.#onDrawn(this.isOn, points);
  }

  #end(): void {
    this.isOn = null;
    this.#host.requestUpdate();
  }
}

const toolOf = (kind: ScenarioCut['kind']): Sketch['tool'] => (kind === 'area' ? 'area' : 'length');
