import { MIXED } from './cell-labels.ts';
import { liesAbove } from './edge-side.ts';
import type { LabelMesh } from './label-mesh.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { OUTSIDE } from './mesh-edges.ts';
import { PartEdges } from './part-edges.ts';

/** A zone part's box in metres, the cells it touches, and its area. */
export interface PartBox {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  area: number;
  firstColumn: number;
  firstRow: number;
  lastColumn: number;
  lastRow: number;
}

/**
 * Shares out the area of zone parts that straddle unit borders.
 *
 *      corner ●━━━━━━━━━━━━━━┓      label at a point of the box
 *             ┃   ╱ unit edge┃        = label of the corner
 *             ┃──╱   f       ┃        + the jumps at the edges above the point
 *             ┗━━━━━━━━━━━━━━┛
 *
 * so area(zone ∩ unit) = area × [corner in unit] + Σ over edges f of ± area(zone ∩ under f). The corner's label is the only
 * decision, taken exactly; all the rest are continuous sums.
 */
export class ZoneCutter {
  /** area by label + 1; only the entries in `touched` count, and the reader sets them back to 0 */
  readonly areas: Float64Array;
  readonly touched: Int32Array;
  touchedCount = 0;
  readonly #mesh: LabelMesh;
  readonly #zones: LayerBuffer;
  readonly #transposed: boolean;
  readonly #edges = new PartEdges();
  readonly #isTouched: Uint8Array;
  readonly #stamps: Uint32Array;
  #stamp = 0;
  readonly #strip: ClippedEdge = { x0: 0, y0: 0, x1: 0, y1: 0, leavesAt: 0, endsOver: false };
  #near = new Uint32Array(1024);

  constructor(mesh: LabelMesh, zones: LayerBuffer, transposed: boolean) {
    this.#mesh = mesh;
    this.#zones = zones;
    this.#transposed = transposed;
    this.areas = new Float64Array(mesh.labelCount + 1);
    this.touched = new Int32Array(mesh.labelCount + 1);
    this.#isTouched = new Uint8Array(mesh.labelCount + 1);
    this.#stamps = new Uint32Array(mesh.edges.count);
  }

  /** Leaves in `areas` and `touched` the square metres of one zone part in each unit. */
  cut(part: number, box: PartBox): void {
    for (let i = 0; i < this.touchedCount; i++) this.#isTouched[this.touched[i]!] = 0;
    this.touchedCount = 0;
    this.#addCorner(box);
    const nearCount = this.#gatherEdges(box);
    if (nearCount === 0) return;
    this.#edges.load(this.#zones, part, box.minX, box.minY, this.#transposed);
    this.#edges.slice(box.maxX - box.minX);
    for (let i = 0; i < nearCount; i++) this.#addEdge(this.#near[i]!, box);
  }

  /** Whether a mesh edge can meet the box. */
  isNear(box: PartBox): boolean {
    return this.#gatherEdges(box) > 0;
  }

  #add(label: number, area: number): void {
    const at = label + 1;
    if (this.#isTouched[at] === 0) {
      this.#isTouched[at] = 1;
      this.touched[this.touchedCount++] = at;
    }
    this.areas[at]! += area;
  }

  /** Moves an area across an edge. */
  #move(edge: number, toAbove: boolean, area: number): void {
    const { above, below } = this.#mesh.edges;
    this.#add(toAbove ? above[edge]! : below[edge]!, area);
    this.#add(toAbove ? below[edge]! : above[edge]!, -area);
  }

  /** Gives the whole area to the label of the box's upper left corner, found by an L-shaped walk from its cell's centre. */
  #addCorner({ minX, maxY, area, firstColumn, lastRow }: PartBox): void {
    const { grid, cells, edges } = this.#mesh;
    const { ends } = edges;
    const cell = lastRow * grid.columns + firstColumn;
    const centreX = grid.originX + (firstColumn + 0.5) * grid.cellSize;
    const centreY = grid.originY + (lastRow + 0.5) * grid.cellSize;
    this.#addCentre(cells.label[cell]!, cells.mixed.get(cell), area);
    for (let i = grid.start[cell]!; i < grid.start[cell + 1]!; i++) {
      const edge = grid.items[i]!;
      const x0 = ends[4 * edge]!;
      const y0 = ends[4 * edge + 1]!;
      const x1 = ends[4 * edge + 2]!;
      const y1 = ends[4 * edge + 3]!;
      const spansCentre = x0 <= centreX && centreX < x1;
      const spansTop = y0 <= maxY !== y1 <= maxY;
      if (!spansCentre && !spansTop) continue;
      const turnAbove = liesAbove(x0, y0, x1, y1, centreX, maxY);
      if (spansCentre && liesAbove(x0, y0, x1, y1, centreX, centreY) !== turnAbove)
        this.#move(edge, turnAbove, area);
      if (spansTop) {
        const cornerAbove = liesAbove(x0, y0, x1, y1, minX, maxY);
        if (turnAbove !== cornerAbove) this.#move(edge, cornerAbove, area);
      }
    }
  }

  #addCentre(label: number, mixed: readonly number[] | undefined, area: number): void {
    if (label !== MIXED || !mixed) {
      this.#add(label, area);
      return;
    }
    let covered = 0;
    for (let i = 0; i < mixed.length; i += 2) {
      this.#add(mixed[i]!, mixed[i + 1]! * area);
      covered += mixed[i + 1]!;
    }
    this.#add(OUTSIDE, (1 - covered) * area);
  }

  /** Lists in `#near` the mesh edges that can meet the box, each once. */
  #gatherEdges({ minX, minY, maxX, maxY, firstColumn, firstRow, lastColumn, lastRow }: PartBox): number {
    const { grid, edges } = this.#mesh;
    const { ends } = edges;
    const { start, items, columns } = grid;
    const stamps = this.#stamps;
    const stamp = ++this.#stamp;
    let near = this.#near;
    let count = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const end = start[row * columns + lastColumn + 1]!;
      for (let i = start[row * columns + firstColumn]!; i < end; i++) {
        const edge = items[i]!;
        if (stamps[edge] === stamp) continue;
        stamps[edge] = stamp;
        const at = 4 * edge;
        if (ends[at]! >= maxX || ends[at + 2]! <= minX) continue;
        const y0 = ends[at + 1]!;
        const y1 = ends[at + 3]!;
        if ((y0 > maxY && y1 > maxY) || (y0 <= minY && y1 <= minY)) continue;
        if (count === near.length) {
          near = new Uint32Array(2 * count);
          near.set(this.#near);
          this.#near = near;
        }
        near[count++] = edge;
      }
    }
    return count;
  }

  /** Adds the jump at one mesh edge: the zone's area below it, and right of it where it leaves the box through the top. */
  #addEdge(edge: number, box: PartBox): void {
    const strip = this.#clip(edge, box);
    if (!Number.isNaN(strip.leavesAt)) {
      const right = this.#edges.areaRightOf(strip.leavesAt);
      if (right !== 0) this.#move(edge, !strip.endsOver, right);
    }
    const width = strip.x1 - strip.x0;
    if (!(width > 0) || strip.x1 <= 0) return;
    const under =
      this.#edges.doubleAreaUnder(strip.x0, strip.y0, strip.x1, (strip.y1 - strip.y0) / width) / 2;
    if (under !== 0) this.#move(edge, false, under);
  }

  /** Cuts an edge off at the top of the box, relative to its lower left corner. */
  #clip(edge: number, { minX, minY, maxY }: PartBox): ClippedEdge {
    const { ends } = this.#mesh.edges;
    const strip = this.#strip;
    const top = maxY - minY;
    const endY0 = ends[4 * edge + 1]!;
    const endY1 = ends[4 * edge + 3]!;
    const endsOver = endY1 > maxY;
    strip.x0 = ends[4 * edge]! - minX;
    strip.y0 = endY0 - minY;
    strip.x1 = ends[4 * edge + 2]! - minX;
    strip.y1 = endY1 - minY;
    strip.endsOver = endsOver;
    strip.leavesAt = Number.NaN;
    if (endY0 > maxY === endsOver) return strip;
    const crossing = strip.x0 + ((top - strip.y0) * (strip.x1 - strip.x0)) / (strip.y1 - strip.y0);
    if (liesAbove(ends[4 * edge]!, endY0, ends[4 * edge + 2]!, endY1, minX, maxY) === endsOver)
      strip.leavesAt = Math.max(0, crossing);
    if (endsOver) {
      strip.x1 = Math.min(strip.x1, Math.max(strip.x0, crossing));
      strip.y1 = top;
    } else {
      strip.x0 = Math.max(strip.x0, Math.min(strip.x1, crossing));
      strip.y0 = top;
    }
    return strip;
  }

  /**
   * The mesh as it is seen in a box: the labels of its upper left corner, and the land under lines where others hold.
   *
   * Coordinates relative to the box's lower left corner. A point's labels are those of the corner and the changes of all strips
   * it lies under.
   */
  view(box: PartBox): BoxView {
    for (let i = 0; i < this.touchedCount; i++) this.#isTouched[this.touched[i]!] = 0;
    this.touchedCount = 0;
    this.#addCorner({ ...box, area: 1 });
    const corner = new Map<number, number>();
    for (let i = 0; i < this.touchedCount; i++) {
      const at = this.touched[i]!;
      corner.set(at - 1, this.areas[at]!);
      this.areas[at] = 0;
    }
    const { above, below } = this.#mesh.edges;
    const width = box.maxX - box.minX;
    const top = box.maxY - box.minY;
    const strips: LabelStrip[] = [];
    const count = this.#gatherEdges(box);
    for (let i = 0; i < count; i++) {
      const edge = this.#near[i]!;
      const { x0, y0, x1, y1, leavesAt, endsOver } = this.#clip(edge, box);
      if (leavesAt < width) {
        const [enters, leaves] = endsOver ? [below[edge]!, above[edge]!] : [above[edge]!, below[edge]!];
        strips.push({ x0: leavesAt, y0: top, x1: width, y1: top, enters, leaves });
      }
      if (x1 > x0 && x1 > 0) strips.push({ x0, y0, x1, y1, enters: below[edge]!, leaves: above[edge]! });
    }
    return { corner, strips };
  }
}

/** An edge cut off at the top of a box; `leavesAt` is NaN where it does not part the box's top, or not right of the corner. */
interface ClippedEdge {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  leavesAt: number;
  endsOver: boolean;
}

/** The land under a line, where one label holds more and another less. */
export interface LabelStrip {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly enters: number;
  readonly leaves: number;
}

/** See `ZoneCutter.view`. */
export interface BoxView {
  /** how often each label covers the corner */
  readonly corner: ReadonlyMap<number, number>;
  readonly strips: readonly LabelStrip[];
}
