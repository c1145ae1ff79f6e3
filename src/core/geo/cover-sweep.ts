import type { SquareMetres } from '#core/units.ts';
import { CoverEdges, type TakeEdge } from './cover-edges.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { PART_STRIDE, type PartSummary } from './part-summary.ts';

/** Takes a trapezoid between two parallels to an axis, as the corners of a ring; plane metres of the layer. */
export type TakeTrapezoid = (corners: readonly number[]) => void;

/** Who an edge belongs to: the part asked about, the parts that count, the parts that count against. */
const OWN = 0;
const COVER = 1;
const BLOCK = 2;

/**
 * Measures the land of a polygon part that others cover, by a sweep over trapezoids.
 *
 * Between two neighbouring abscissas at which an edge begins, ends or crosses another, the order of the edges does not change
 * and every height is a straight line: width × heights at the middle is exact. Nothing is decided by a crossing point; one that
 * is off by a rounding error moves the area by its square. Borders in common, duplicates and touching corners need no care.
 * One object serves a layer and is reused.
 */
export class CoverSweep {
  readonly #parts: PartSummary;
  readonly #edges: CoverEdges;
  // edges near the part: ends relative to its box, who, and the change of winding when a walk upwards passes it
  #x0 = new Float64Array(256);
  #y0 = new Float64Array(256);
  #x1 = new Float64Array(256);
  #y1 = new Float64Array(256);
  #who = new Uint8Array(256);
  #source = new Uint32Array(256);
  #enters = new Int8Array(256);
  #count = 0;
  /** edges wholly below the box: x0, x1, who, enters */
  #below: number[] = [];
  /** abscissas of upright edges through the box's lower end */
  #upright: number[] = [];
  #order = new Uint32Array(256);
  /** edges that reach over the present slab */
  #active = new Uint32Array(256);
  #activeCount = 0;
  /** of each edge at the middle of the slab */
  #heights = new Float64Array(256);
  #breaks = new Float64Array(1024);
  #breakCount = 0;

  /** @param layer plane coordinates, metres; sound features; @param parts `summariseParts(layer)` */
  constructor(layer: LayerBuffer, parts: PartSummary) {
    this.#parts = parts;
    this.#edges = new CoverEdges(layer);
  }

  /**
   * The area of a part that at least one of `cover` covers and none of `block`.
   *
   * @param cover, block parts of other features, each at most once
   * @param take called for every trapezoid of that area; neighbours share sides
   * @returns square metres. Precision: rounding of the heights, about 10⁻¹⁵ of the box. Errors: none.
   */
  area(part: number, cover: ArrayLike<number>, block: ArrayLike<number>, take?: TakeTrapezoid): SquareMetres {
    const at = PART_STRIDE * part;
    const [minX, minY, maxX, maxY] = [0, 1, 2, 3].map((i) => this.#parts[at + i]!) as [
      number,
      number,
      number,
      number,
    ];
    const transposed = maxY - minY > maxX - minX;
    const box = transposed
      ? { left: minY, bottom: minX, width: maxY - minY, height: maxX - minX, transposed }
      : { left: minX, bottom: minY, width: maxX - minX, height: maxY - minY, transposed };
    this.#count = 0;
    this.#below.length = 0;
    this.#upright.length = 0;
    this.#load(part, OWN, box);
    for (let i = 0; i < cover.length; i++) this.#load(cover[i]!, COVER, box);
    for (let i = 0; i < block.length; i++) this.#load(block[i]!, BLOCK, box);
    this.#orderByStart();
    this.#findBreaks(box.width);
    return this.#sum(box, take);
  }

  #load(part: number, who: number, { left, bottom, width, height, transposed }: Box): void {
    const take: TakeEdge = (x0, y0, x1, y1, enters) => {
      if (enters === 0) {
        // the others' land over the box's lower end changes where an upright edge comes up through it
        if (who !== OWN && Math.min(y0, y1) <= bottom && Math.max(y0, y1) > bottom)
          this.#upright.push(x0 - left);
        return;
      }
      if (who !== OWN) {
        if (Math.min(y0, y1) - bottom >= height) return;
        if (Math.max(y0, y1) <= bottom) {
          this.#below.push(x0 - left, x1 - left, who, enters);
          return;
        }
      }
      if (this.#count === this.#x0.length) this.#grow();
      const i = this.#count++;
      this.#x0[i] = x0 - left;
      this.#y0[i] = y0 - bottom;
      this.#x1[i] = x1 - left;
      this.#y1[i] = y1 - bottom;
      this.#who[i] = who;
      this.#source[i] = part;
      this.#enters[i] = enters;
    };
    this.#edges.each(part, left, left + width, transposed, take);
  }

  #grow(): void {
    const doubled = <T extends Float64Array | Uint8Array | Int8Array | Uint32Array>(from: T): T => {
      const to = new (from.constructor as new (length: number) => T)(2 * from.length);
      to.set(from as never);
      return to;
    };
    this.#x0 = doubled(this.#x0);
    this.#y0 = doubled(this.#y0);
    this.#x1 = doubled(this.#x1);
    this.#y1 = doubled(this.#y1);
    this.#who = doubled(this.#who);
    this.#source = doubled(this.#source);
    this.#enters = doubled(this.#enters);
    this.#order = doubled(this.#order);
    this.#active = doubled(this.#active);
    this.#heights = doubled(this.#heights);
  }

  #orderByStart(): void {
    const count = this.#count;
    const order = this.#order.subarray(0, count);
    const x0 = this.#x0;
    for (let i = 0; i < count; i++) order[i] = i;
    if (count > 128) order.sort((a, b) => x0[a]! - x0[b]!);
    else sortFew(order, count, x0);
  }

  #heightAt(edge: number, x: number): number {
    const x0 = this.#x0[edge]!;
    const y0 = this.#y0[edge]!;
    return y0 + ((this.#y1[edge]! - y0) * (x - x0)) / (this.#x1[edge]! - x0);
  }

  #addBreak(x: number): void {
    if (this.#breakCount === this.#breaks.length) {
      const longer = new Float64Array(2 * this.#breakCount);
      longer.set(this.#breaks);
      this.#breaks = longer;
    }
    this.#breaks[this.#breakCount++] = x;
  }

  /** Collects the abscissas between which nothing begins, ends or crosses, ascending. */
  #findBreaks(width: number): void {
    this.#breakCount = 0;
    this.#addBreak(0);
    this.#addBreak(width);
    for (const x of this.#upright) if (x > 0 && x < width) this.#addBreak(x);
    const active = this.#active;
    let alive = 0;
    for (let next = 0; next < this.#count; next++) {
      const edge = this.#order[next]!;
      const from = this.#x0[edge]!;
      const to = this.#x1[edge]!;
      if (from > 0) this.#addBreak(from);
      if (to < width) this.#addBreak(to);
      let kept = 0;
      for (let i = 0; i < alive; i++) {
        const other = active[i]!;
        if (this.#x1[other]! <= from) continue;
        active[kept++] = other;
        if (this.#source[other] !== this.#source[edge]) this.#addCrossing(edge, other, width);
      }
      active[kept] = edge;
      alive = kept + 1;
    }
    this.#breaks.subarray(0, this.#breakCount).sort();
  }

  #addCrossing(edge: number, other: number, width: number): void {
    const a0 = this.#y0[edge]!;
    const a1 = this.#y1[edge]!;
    const b0 = this.#y0[other]!;
    const b1 = this.#y1[other]!;
    if (a0 < b0 ? a0 < b1 && a1 < b0 && a1 < b1 : a0 > b1 && a1 > b0 && a1 > b1) return;
    const low = Math.max(this.#x0[edge]!, this.#x0[other]!, 0);
    const high = Math.min(this.#x1[edge]!, this.#x1[other]!, width);
    if (!(high > low)) return;
    const before = this.#heightAt(edge, low) - this.#heightAt(other, low);
    const after = this.#heightAt(edge, high) - this.#heightAt(other, high);
    if (before * after < 0) this.#addBreak(low + ((high - low) * before) / (before - after));
  }

  #sum(box: Box, take: TakeTrapezoid | undefined): SquareMetres {
    const breaks = this.#breaks;
    const base = this.#baseBySlab();
    const active = this.#active;
    const heights = this.#heights;
    let alive = 0;
    let next = 0;
    let area = 0;
    for (let slab = 0; slab + 1 < this.#breakCount; slab++) {
      const left = breaks[slab]!;
      const right = breaks[slab + 1]!;
      if (!(right > left)) continue;
      const middle = left + (right - left) / 2;
      while (next < this.#count && this.#x0[this.#order[next]!]! <= left)
        active[alive++] = this.#order[next++]!;
      let kept = 0;
      for (let i = 0; i < alive; i++) {
        const edge = active[i]!;
        if (this.#x1[edge]! <= left) continue;
        active[kept++] = edge;
        heights[edge] = this.#heightAt(edge, middle);
      }
      alive = kept;
      sortFew(active, alive, heights);
      this.#activeCount = alive;
      area += this.#slabArea(base, slab, box, take);
    }
    return area;
  }

  #slabArea(base: Int32Array | undefined, slab: number, box: Box, take: TakeTrapezoid | undefined): number {
    const active = this.#active;
    const heights = this.#heights;
    const left = this.#breaks[slab]!;
    const right = this.#breaks[slab + 1]!;
    let own = 0;
    let cover = base ? base[2 * slab]! : 0;
    let block = base ? base[2 * slab + 1]! : 0;
    let sum = 0;
    for (let i = 0; i + 1 < this.#activeCount; i++) {
      const edge = active[i]!;
      const enters = this.#enters[edge]!;
      const who = this.#who[edge]!;
      if (who === OWN) own += enters;
      else if (who === COVER) cover += enters;
      else block += enters;
      if (own <= 0 || cover <= 0 || block > 0) continue;
      const above = active[i + 1]!;
      const height = heights[above]! - heights[edge]!;
      if (!(height > 0)) continue;
      sum += height;
      if (take) take(this.#corners(edge, above, left, right, box));
    }
    return sum * (right - left);
  }

  #corners(edge: number, above: number, left: number, right: number, box: Box): number[] {
    const corners = [
      left,
      this.#heightAt(edge, left),
      right,
      this.#heightAt(edge, right),
      right,
      this.#heightAt(above, right),
      left,
      this.#heightAt(above, left),
    ];
    for (let at = 0; at < 8; at += 2) {
      const x = corners[at]! + box.left;
      const y = corners[at + 1]! + box.bottom;
      corners[at] = box.transposed ? y : x;
      corners[at + 1] = box.transposed ? x : y;
    }
    return corners;
  }

  /** How often `cover` and `block` lie over each slab's lower end, two numbers a slab. */
  #baseBySlab(): Int32Array | undefined {
    if (this.#below.length === 0) return undefined;
    const base = new Int32Array(2 * this.#breakCount);
    for (let i = 0; i < this.#below.length; i += 4) {
      const column = this.#below[i + 2] === COVER ? 0 : 1;
      const change = this.#below[i + 3]!;
      base[2 * this.#firstSlabFrom(this.#below[i]!) + column]! += change;
      base[2 * this.#firstSlabFrom(this.#below[i + 1]!) + column]! -= change;
    }
    for (let at = 2; at < base.length; at++) base[at]! += base[at - 2]!;
    return base;
  }

  /** The first slab whose middle lies right of x. */
  #firstSlabFrom(x: number): number {
    const breaks = this.#breaks;
    let low = 0;
    let high = this.#breakCount - 1;
    while (low < high) {
      const slab = (low + high) >> 1;
      if (breaks[slab]! + (breaks[slab + 1]! - breaks[slab]!) / 2 > x) high = slab;
      else low = slab + 1;
    }
    return low;
  }
}

/** The box of a part in the axes of the sweep. */
interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly transposed: boolean;
}

/** Sorts the first of a list by their keys: few, or mostly in order already. */
function sortFew(items: Uint32Array, count: number, keys: Float64Array): void {
  for (let i = 1; i < count; i++) {
    const item = items[i]!;
    const key = keys[item]!;
    let at = i;
    for (; at > 0 && keys[items[at - 1]!]! > key; at--) items[at] = items[at - 1]!;
    items[at] = item;
  }
}
