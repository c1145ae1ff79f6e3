import type { LayerBuffer } from './layer-buffer.ts';
import { ringDoubleArea } from './ring.ts';

/** Parts with fewer vertices are read whole; larger ones are filed under slices first. */
const SLICED_FROM = 256;
const MOST_SLICES = 4096;

/** Takes an edge with x0 < x1; `enters` is +1 if a walk upwards enters the polygon at it, −1 if it leaves. x0 = x1: 0. */
export type TakeEdge = (x0: number, y0: number, x1: number, y1: number, enters: number) => void;

/**
 * Gives out the edges of any part of a layer within a range of abscissas, without reading all of a large part.
 *
 * Made once for a layer; large parts are filed on first use, on the axis they are asked for.
 */
export class CoverEdges {
  readonly #layer: LayerBuffer;
  /** +1 counter-clockwise seen as an outer ring (holes turned), −1 clockwise */
  readonly #turn: Int8Array;
  readonly #filed = new Map<number, Slices>();

  constructor(layer: LayerBuffer) {
    this.#layer = layer;
    const { xy, ringOff, polyOff } = layer;
    this.#turn = new Int8Array(ringOff.length - 1);
    for (let part = 0; part < polyOff.length - 1; part++) {
      for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
        const isLeft = ringDoubleArea(xy, ringOff[ring]!, ringOff[ring + 1]!) > 0;
        this.#turn[ring] = isLeft === (ring === polyOff[part]) ? 1 : -1;
      }
    }
  }

  /**
   * Calls `take` with every edge of a part that reaches into from … to.
   *
   * @param transposed whether the axes are exchanged, also in from … to and in what is given out; metres of the layer
   */
  each(part: number, from: number, to: number, transposed: boolean, take: TakeEdge): void {
    const { ringOff, polyOff } = this.#layer;
    const vertices = ringOff[polyOff[part + 1]!]! - ringOff[polyOff[part]!]!;
    if (vertices < SLICED_FROM) {
      for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++)
        for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++)
          this.#give(ring, v, from, to, transposed, take);
      return;
    }
    const slices = this.#slicesOf(part, transposed);
    const first = sliceAt(slices, from);
    const last = sliceAt(slices, to);
    for (let slice = first; slice <= last; slice++) {
      for (let i = slices.start[slice]!; i < slices.start[slice + 1]!; i++) {
        const v = slices.vertices[i]!;
        // an edge lies in several slices: given out in the first one asked for
        if (slice > first && slices.firstSlice[i]! < slice) continue;
        this.#give(slices.rings[i]!, v, from, to, transposed, take);
      }
    }
  }

  #give(ring: number, v: number, from: number, to: number, transposed: boolean, take: TakeEdge): void {
    const { xy, ringOff } = this.#layer;
    const next = v + 1 === ringOff[ring + 1] ? ringOff[ring]! : v + 1;
    const across = transposed ? 1 : 0;
    const x0 = xy[2 * v + across]!;
    const x1 = xy[2 * next + across]!;
    if (x0 < x1 ? x1 <= from || x0 >= to : x0 <= from || x1 >= to) return;
    const y0 = xy[2 * v + 1 - across]!;
    const y1 = xy[2 * next + 1 - across]!;
    const turn = transposed ? -this.#turn[ring]! : this.#turn[ring]!;
    if (x0 === x1) take(x0, y0, x1, y1, 0);
    else if (x0 < x1) take(x0, y0, x1, y1, turn);
    else take(x1, y1, x0, y0, -turn);
  }

  #slicesOf(part: number, transposed: boolean): Slices {
    const key = 2 * part + (transposed ? 1 : 0);
    const known = this.#filed.get(key) ?? this.#fileEdges(part, transposed ? 1 : 0);
    this.#filed.set(key, known);
    return known;
  }

  #fileEdges(part: number, across: 0 | 1): Slices {
    const { xy, ringOff, polyOff } = this.#layer;
    const begin = ringOff[polyOff[part]!]!;
    const end = ringOff[polyOff[part + 1]!]!;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let v = begin; v < end; v++) {
      low = Math.min(low, xy[2 * v + across]!);
      high = Math.max(high, xy[2 * v + across]!);
    }
    const count = Math.min(MOST_SLICES, (end - begin) >> 2);
    const frame = { low, perMetre: count / (high - low || 1), start: new Uint32Array(count + 1) };
    const eachSpan = (visit: (v: number, ring: number, first: number, last: number) => void): void => {
      for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
        for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++) {
          const next = v + 1 === ringOff[ring + 1] ? ringOff[ring]! : v + 1;
          const a = xy[2 * v + across]!;
          const b = xy[2 * next + across]!;
          visit(v, ring, sliceAt(frame, Math.min(a, b)), sliceAt(frame, Math.max(a, b)));
        }
      }
    };
    eachSpan((_v, _ring, first, last) => {
      for (let slice = first; slice <= last; slice++) frame.start[slice + 1]!++;
    });
    for (let slice = 0; slice < count; slice++) frame.start[slice + 1]! += frame.start[slice]!;
    const total = frame.start[count]!;
    const vertices = new Uint32Array(total);
    const rings = new Uint32Array(total);
    const firstSlice = new Uint16Array(total);
    const free = frame.start.slice();
    eachSpan((v, ring, first, last) => {
      for (let slice = first; slice <= last; slice++) {
        const at = free[slice]!++;
        vertices[at] = v;
        rings[at] = ring;
        firstSlice[at] = first;
      }
    });
    return { ...frame, vertices, rings, firstSlice };
  }
}

/** Edges of one part by slices of one axis: of slice s those of items start[s] … start[s + 1]. */
interface Slices {
  readonly low: number;
  readonly perMetre: number;
  readonly start: Uint32Array;
  readonly vertices: Uint32Array;
  readonly rings: Uint32Array;
  readonly firstSlice: Uint16Array;
}

function sliceAt({ low, perMetre, start }: Pick<Slices, 'low' | 'perMetre' | 'start'>, x: number): number {
  const slice = Math.floor((x - low) * perMetre);
  return slice < 0 ? 0 : slice >= start.length - 1 ? start.length - 2 : slice;
}
