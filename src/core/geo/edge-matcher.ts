/** Multipliers of MurmurHash3. */
const MIX_X = 0xcc9e2d51;
const MIX_Y = 0x1b873593;

/**
 * Finds edges that are two copies of one border: the same ends, and the land on opposite sides.
 *
 * One object is reused for many groups of edges; a group should stay in the processor's cache. Each edge is matched once: of
 * three copies one stays alone. Only bit-identical coordinates are the same place.
 */
export class EdgeMatcher {
  #count = 0;
  /** ax, ay, bx, by an edge, the land left of it */
  #ends = new Float64Array(4 * 1024);
  #edge = new Uint32Array(1024);
  #mark = new Uint8Array(1024);
  #slots = new Int32Array(2048);
  #mask = 2047;
  readonly #originX: number;
  readonly #originY: number;
  readonly #scale: number;

  /** @param frame minX, minY and the larger side of the box around all edges, metres or degrees */
  constructor([originX, originY, side]: readonly [number, number, number]) {
    this.#originX = 2 * originX;
    this.#originY = 2 * originY;
    this.#scale = 2 ** 29 / (side || 1);
  }

  /** Starts a group of at most so many edges. */
  start(most: number): void {
    if (most > this.#edge.length) {
      this.#ends = new Float64Array(8 * most);
      this.#edge = new Uint32Array(2 * most);
      this.#mark = new Uint8Array(2 * most);
    }
    let slots = 4;
    while (slots < 1.5 * most) slots *= 2;
    if (slots > this.#slots.length) this.#slots = new Int32Array(slots);
    else this.#slots.fill(0, 0, slots);
    this.#mask = slots - 1;
    this.#count = 0;
  }

  /**
   * Adds the edge from a to b with the land left of it, and matches it if its other copy is there.
   *
   * @param mark handed back with the edge, not 0
   */
  add(edge: number, mark: number, ax: number, ay: number, bx: number, by: number): void {
    const ends = this.#ends;
    const slots = this.#slots;
    const marks = this.#mark;
    const mask = this.#mask;
    const across = ((ax + bx - this.#originX) * this.#scale) | 0;
    const up = ((ay + by - this.#originY) * this.#scale) | 0;
    const mixed = Math.imul(across, MIX_X) ^ Math.imul(up, MIX_Y);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let waiting = slots[slot]!; waiting !== 0; waiting = slots[slot]!) {
      const other = waiting - 1;
      const at = 4 * other;
      if (
        ends[at] === bx &&
        ends[at + 1] === by &&
        ends[at + 2] === ax &&
        ends[at + 3] === ay &&
        marks[other] !== 0
      ) {
        marks[other] = 0;
        return;
      }
      slot = (slot + 1) & mask;
    }
    const place = this.#count++;
    slots[slot] = place + 1;
    this.#edge[place] = edge;
    marks[place] = mark;
    ends[4 * place] = ax;
    ends[4 * place + 1] = ay;
    ends[4 * place + 2] = bx;
    ends[4 * place + 3] = by;
  }

  /** Hands out the edges of the group that found no match. */
  eachUnmatched(visit: (edge: number, mark: number) => void): void {
    for (let place = 0; place < this.#count; place++) {
      const mark = this.#mark[place]!;
      if (mark !== 0) visit(this.#edge[place]!, mark);
    }
  }
}
