import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** Builds a `LayerBuffer` straight in typed arrays that grow, by the rules of `LayerWriter`. */
export class LayerArrays {
  #xy: Float64Array;
  #length = 0;
  #ringStart = 0;
  readonly #ringOff = [0];
  readonly #polyOff = [0];
  readonly #featOff = [0];

  /** @param vertices a guess how many there will be */
  constructor(vertices: number) {
    this.#xy = new Float64Array(2 * Math.max(64, Math.ceil(vertices)));
  }

  point(x: number, y: number): void {
    if (this.#length === this.#xy.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#xy);
      this.#xy = larger;
    }
    this.#xy[this.#length] = x;
    this.#xy[this.#length + 1] = y;
    this.#length += 2;
  }

  /** Ends the ring without its closing points: false, and forgotten, if it has fewer than 3 different ones. */
  endRing(): boolean {
    const xy = this.#xy;
    const start = this.#ringStart;
    while (
      this.#length - start > 2 &&
      xy[start] === xy[this.#length - 2] &&
      xy[start + 1] === xy[this.#length - 1]
    )
      this.#length -= 2;
    if (!hasThreeDifferentPoints(xy, start, this.#length)) {
      this.#length = start;
      return false;
    }
    this.#ringStart = this.#length;
    this.#ringOff.push(this.#length / 2);
    return true;
  }

  /** Ends the polygon; one without rings is forgotten. */
  endPart(): void {
    const rings = this.#ringOff.length - 1;
    if (rings > this.#polyOff[this.#polyOff.length - 1]!) this.#polyOff.push(rings);
  }

  endFeature(): void {
    this.#featOff.push(this.#polyOff.length - 1);
  }

  /** Ends the feature empty, whatever of it is written already. */
  dropFeature(): void {
    const parts = this.#featOff.at(-1)!;
    const rings = this.#polyOff[parts]!;
    this.#polyOff.length = parts + 1;
    this.#length = 2 * this.#ringOff[rings]!;
    this.#ringStart = this.#length;
    this.#ringOff.length = rings + 1;
    this.#featOff.push(parts);
  }

  finish(): LayerBuffer {
    return {
      xy: this.#xy.slice(0, this.#length),
      ringOff: Uint32Array.from(this.#ringOff),
      polyOff: Uint32Array.from(this.#polyOff),
      featOff: Uint32Array.from(this.#featOff),
    };
  }
}

function hasThreeDifferentPoints(xy: Float64Array, start: number, end: number): boolean {
  let second = -1;
  for (let at = start + 2; at < end; at += 2) {
    if (xy[at] === xy[start] && xy[at + 1] === xy[start + 1]) continue;
    if (second < 0) second = at;
    else if (xy[at] !== xy[second] || xy[at + 1] !== xy[second + 1]) return true;
  }
  return false;
}
