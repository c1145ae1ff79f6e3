import type { LayerBuffer } from './layer-buffer.ts';
import { ringDoubleArea } from './ring.ts';

/** Numbers an edge takes: x0, y0, x1, y1 with x0 < x1, then the sign: +1 the polygon lies below the edge, −1 above. */
export const EDGE_STRIDE = 5;

const MIN_SLICES = 4;
const MAX_SLICES = 4096;

/**
 * The edges of one polygon part, sliced by x, able to give areas under lines in closed form.
 *
 * area(polygon ∩ {points under f}) = Σ over its edges e of sign(e) · ∫ min(yₑ, y_f) dx: no crossing point is stored, no ring is
 * built, and each term changes by a tiny amount when a coordinate does. Vertical edges contribute nothing.
 * One object is reused for many parts.
 */
export class PartEdges {
  /** `EDGE_STRIDE` numbers an edge, relative to the origin given to `load` */
  edges = new Float64Array(EDGE_STRIDE * 512);
  count = 0;
  #sliceCount = 0;
  #slicesPerMetre = 0;
  #firstSlice = new Uint16Array(512);
  #lastSlice = new Uint16Array(512);
  readonly #start = new Uint32Array(MAX_SLICES + 1);
  readonly #next = new Uint32Array(MAX_SLICES);
  #items = new Uint32Array(4096);

  /**
   * Reads the edges of one part.
   *
   * @param originX left end of the part's box; coordinates are kept relative to it so that areas keep their digits
   * @param originY lower end of the part's box
   * @param transposed whether to exchange the axes; the origin is then given in the exchanged axes
   */
  load(layer: LayerBuffer, part: number, originX: number, originY: number, transposed = false): void {
    const { xy, ringOff, polyOff } = layer;
    const firstRing = polyOff[part]!;
    const endRing = polyOff[part + 1]!;
    const needed = EDGE_STRIDE * (ringOff[endRing]! - ringOff[firstRing]!);
    if (needed > this.edges.length) this.edges = new Float64Array(2 * needed);
    this.count = 0;
    for (let ring = firstRing; ring < endRing; ring++) {
      const from = ringOff[ring]!;
      const to = ringOff[ring + 1]!;
      const counterClockwise = ringDoubleArea(xy, from, to) > 0 !== transposed;
      const sign = counterClockwise === (ring === firstRing) ? 1 : -1;
      this.#loadRing(xy, from, to, sign, originX, originY, transposed ? 1 : 0);
    }
  }

  #loadRing(
    xy: Float64Array,
    from: number,
    to: number,
    sign: number,
    originX: number,
    originY: number,
    acrossAt: 0 | 1,
  ): void {
    const { edges } = this;
    const upAt = 1 - acrossAt;
    let at = EDGE_STRIDE * this.count;
    let previousX = xy[2 * to - 2 + acrossAt]! - originX;
    let previousY = xy[2 * to - 2 + upAt]! - originY;
    for (let v = 2 * from; v < 2 * to; v += 2) {
      const x = xy[v + acrossAt]! - originX;
      const y = xy[v + upAt]! - originY;
      if (x > previousX) {
        edges[at] = previousX;
        edges[at + 1] = previousY;
        edges[at + 2] = x;
        edges[at + 3] = y;
        edges[at + 4] = -sign;
        at += EDGE_STRIDE;
      } else if (x < previousX) {
        edges[at] = x;
        edges[at + 1] = y;
        edges[at + 2] = previousX;
        edges[at + 3] = previousY;
        edges[at + 4] = sign;
        at += EDGE_STRIDE;
      }
      previousX = x;
      previousY = y;
    }
    this.count = at / EDGE_STRIDE;
  }

  /** Files the loaded edges under equal slices of the box's width; call before `doubleAreaUnder`. */
  slice(width: number): void {
    const { edges, count } = this;
    const slices = Math.min(MAX_SLICES, Math.max(MIN_SLICES, count >> 1));
    const perMetre = slices / width;
    this.#sliceCount = slices;
    this.#slicesPerMetre = perMetre;
    if (this.#firstSlice.length < count) {
      this.#firstSlice = new Uint16Array(2 * count);
      this.#lastSlice = new Uint16Array(2 * count);
    }
    const first = this.#firstSlice;
    const last = this.#lastSlice;
    const start = this.#start;
    const next = this.#next;
    start.fill(0, 0, slices + 1);
    for (let edge = 0; edge < count; edge++) {
      const from = clampSlice(edges[EDGE_STRIDE * edge]! * perMetre, slices);
      const to = clampSlice(edges[EDGE_STRIDE * edge + 2]! * perMetre, slices);
      first[edge] = from;
      last[edge] = to;
      for (let i = from; i <= to; i++) start[i + 1]!++;
    }
    for (let i = 0; i < slices; i++) {
      next[i] = start[i]!;
      start[i + 1]! += start[i]!;
    }
    if (this.#items.length < start[slices]!) this.#items = new Uint32Array(2 * start[slices]!);
    const items = this.#items;
    for (let edge = 0; edge < count; edge++) {
      for (let i = first[edge]!; i <= last[edge]!; i++) items[next[i]!++] = edge;
    }
  }

  /**
   * Twice the area of the part under a straight line, between two abscissas.
   *
   * The line starts at (x0, y0) and has the given slope, all relative to the loaded origin.
   */
  doubleAreaUnder(x0: number, y0: number, x1: number, slope: number): number {
    const { edges } = this;
    const start = this.#start;
    const items = this.#items;
    const first = this.#firstSlice;
    const from = clampSlice(x0 * this.#slicesPerMetre, this.#sliceCount);
    const to = clampSlice(x1 * this.#slicesPerMetre, this.#sliceCount);
    let sum = 0;
    for (let slice = from; slice <= to; slice++) {
      for (let i = start[slice]!, end = start[slice + 1]!; i < end; i++) {
        const edge = items[i]!;
        // an edge lies in several slices: count it in the first one that is asked
        if (from !== to && Math.max(first[edge]!, from) !== slice) continue;
        const at = EDGE_STRIDE * edge;
        const ex0 = edges[at]!;
        const ex1 = edges[at + 2]!;
        const low = Math.max(ex0, x0);
        const high = Math.min(ex1, x1);
        const width = high - low;
        if (!(width > 0)) continue;
        const ey0 = edges[at + 1]!;
        const edgeSlope = (edges[at + 3]! - ey0) / (ex1 - ex0);
        const edgeLow = ey0 + edgeSlope * (low - ex0);
        const edgeHigh = ey0 + edgeSlope * (high - ex0);
        const lineLow = y0 + slope * (low - x0);
        const lineHigh = y0 + slope * (high - x0);
        sum += edges[at + 4]! * doubleIntegralOfMin(width, edgeLow, edgeHigh, lineLow, lineHigh);
      }
    }
    return sum;
  }

  /** The area of the part right of a vertical line, relative to the loaded origin. */
  areaRightOf(x: number): number {
    const { edges } = this;
    let sum = 0;
    for (let at = 0, end = EDGE_STRIDE * this.count; at < end; at += EDGE_STRIDE) {
      const high = edges[at + 2]!;
      if (high <= x) continue;
      let low = edges[at]!;
      let yLow = edges[at + 1]!;
      const yHigh = edges[at + 3]!;
      if (low < x) {
        yLow += ((yHigh - yLow) * (x - low)) / (high - low);
        low = x;
      }
      sum += edges[at + 4]! * (high - low) * (yLow + yHigh);
    }
    return sum / 2;
  }
}

function clampSlice(position: number, slices: number): number {
  const slice = position | 0;
  return slice < 0 ? 0 : slice >= slices ? slices - 1 : slice;
}

/** 2 · ∫ min(f, g) over a width, f and g straight, given by their values at both ends. */
function doubleIntegralOfMin(
  width: number,
  fLow: number,
  fHigh: number,
  gLow: number,
  gHigh: number,
): number {
  const low = fLow - gLow;
  const high = fHigh - gHigh;
  if (low <= 0) {
    if (high <= 0) return width * (fLow + fHigh);
    const share = low / (low - high);
    const crossing = fLow + (fHigh - fLow) * share;
    return width * (share * (fLow + crossing) + (1 - share) * (crossing + gHigh));
  }
  if (high >= 0) return width * (gLow + gHigh);
  const share = low / (low - high);
  const crossing = gLow + (gHigh - gLow) * share;
  return width * (share * (gLow + crossing) + (1 - share) * (crossing + fHigh));
}
