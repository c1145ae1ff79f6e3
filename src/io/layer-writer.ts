import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** Builds a `LayerBuffer` point by point: rings within parts within features. */
export class LayerWriter {
  readonly #xy: number[] = [];
  readonly #ringOff = [0];
  readonly #polyOff = [0];
  readonly #featOff = [0];
  #ringStart = 0;

  startRing(): void {
    this.#ringStart = this.#xy.length;
  }

  /** Adds a vertex to the ring; the closing one may be given or not. */
  point(x: number, y: number): void {
    this.#xy.push(x, y);
  }

  /** Ends the ring: true if it is kept, false if it has fewer than 3 different points and was thrown away. */
  endRing(): boolean {
    const xy = this.#xy;
    const start = this.#ringStart;
    while (xy.length - start > 2 && xy[start] === xy[xy.length - 2] && xy[start + 1] === xy[xy.length - 1]) {
      xy.length -= 2;
    }
    if (!hasThreeDifferentPoints(xy, start)) {
      xy.length = start;
      return false;
    }
    this.#ringOff.push(xy.length / 2);
    return true;
  }

  /** Ends the polygon; one without rings is forgotten. */
  endPart(): void {
    if (this.#ringOff.length - 1 > this.#polyOff[this.#polyOff.length - 1]!)
      this.#polyOff.push(this.#ringOff.length - 1);
  }

  /** Ends the feature; it may be empty. */
  endFeature(): void {
    this.#featOff.push(this.#polyOff.length - 1);
  }

  /** Ends the feature empty, whatever of it is written already. */
  dropFeature(): void {
    const parts = this.#featOff.at(-1)!;
    const rings = this.#polyOff[parts]!;
    this.#polyOff.length = parts + 1;
    this.#xy.length = 2 * this.#ringOff[rings]!;
    this.#ringOff.length = rings + 1;
    this.#featOff.push(parts);
  }

  finish(): LayerBuffer {
    return {
      xy: Float64Array.from(this.#xy),
      ringOff: Uint32Array.from(this.#ringOff),
      polyOff: Uint32Array.from(this.#polyOff),
      featOff: Uint32Array.from(this.#featOff),
    };
  }
}

function hasThreeDifferentPoints(xy: readonly number[], start: number): boolean {
  let second = -1;
  for (let at = start + 2; at < xy.length; at += 2) {
    const isFirst = xy[at] === xy[start] && xy[at + 1] === xy[start + 1];
    if (isFirst) continue;
    if (second < 0) second = at;
    else if (xy[at] !== xy[second] || xy[at + 1] !== xy[second + 1]) return true;
  }
  return false;
}
