import type { LayerBuffer } from './layer-buffer.ts';

const CORNERS = 4;

/** Collects trapezoids, each a feature of one ring, with a row number each. */
export class Trapezoids {
  #xy = new Float64Array(2 * CORNERS * 256);
  #rows = new Uint32Array(256);
  #count = 0;

  /** @param corners x, y of the four corners in turn; two may be one */
  add(corners: readonly number[], row: number): void {
    if (this.#count === this.#rows.length) {
      const [xy, rows] = [this.#xy, this.#rows];
      this.#xy = new Float64Array(2 * xy.length);
      this.#xy.set(xy);
      this.#rows = new Uint32Array(2 * rows.length);
      this.#rows.set(rows);
    }
    this.#xy.set(corners, 2 * CORNERS * this.#count);
    this.#rows[this.#count++] = row;
  }

  /** Feature i is trapezoid i, in the plane it was given in. */
  layer(): LayerBuffer {
    const step = (every: number) => Uint32Array.from({ length: this.#count + 1 }, (_, i) => every * i);
    return {
      xy: this.#xy.slice(0, 2 * CORNERS * this.#count),
      ringOff: step(CORNERS),
      polyOff: step(1),
      featOff: step(1),
    };
  }

  /** The row of each trapezoid. */
  rows(): Uint32Array {
    return this.#rows.slice(0, this.#count);
  }
}
