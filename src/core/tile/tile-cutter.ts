import { ringLoops } from './ring-loops.ts';
import { clipRing, doubleArea, type RingScratch, snapRing } from './ring-shapes.ts';
import { EXTENT_BITS, type TileGrid, tileGrid } from './tile-grid.ts';
import type { TileClasses, TileLayer } from './tile-layer.ts';

/** Takes what a tile holds, class by class: a feature is begun, gets its rings, and is ended. */
export interface TileSink {
  /** @param feature number of the feature, or −1 for the small zones of the class, drawn as one */
  begin(classNumber: number, feature: number): void;
  /** An open ring in tile units, outer rings clockwise on the screen, then their holes the other way round. */
  ring(points: Int32Array, length: number): void;
  end(): void;
}

const SIDE = 2 ** EXTENT_BITS;
/** How far what is cut off still reaches beyond the tile, units: wider than any line, so that no cut is seen. */
const MARGIN = 256;
/** What reaches no further than this beyond the tile is not cut at all. */
const LEEWAY = 2048;
/** Zones smaller than this on both sides lose their number from afar: 6 px. */
const SMALL = 48;

/** Cuts tiles out of a layer; keeps its scratch arrays from tile to tile. */
export class TileCutter {
  readonly #ring: RingScratch = { points: new Int32Array(256), length: 0 };
  readonly #spare: RingScratch = { points: new Int32Array(256), length: 0 };

  /** Everything of a layer that a tile shows. What shrinks to nothing on the grid is left out: its neighbours have closed the gap. */
  cut(layer: TileLayer, classes: TileClasses, z: number, x: number, y: number, sink: TileSink): void {
    const grid = tileGrid(layer, z, x, y);
    const { owner } = layer;
    const { classOf, order } = classes;
    const seen = this.#partsIn(layer, classes, grid);
    for (let i = 0; i < seen.length; ) {
      const classNumber = classOf[owner[order[seen[i]!]!]!]!;
      let end = i;
      let small = 0;
      while (end < seen.length && classOf[owner[order[seen[end]!]!]!] === classNumber) {
        if (isSmall(layer, order[seen[end]!]!, grid)) small++;
        end++;
      }
      if (small > 0) {
        sink.begin(classNumber, -1);
        for (let k = i; k < end; k++) {
          const part = order[seen[k]!]!;
          if (isSmall(layer, part, grid)) this.#part(layer, part, grid, sink);
        }
        sink.end();
      }
      if (small < end - i) this.#largeZones(layer, order, seen.subarray(i, end), classNumber, grid, sink);
      i = end;
    }
  }

  #largeZones(
    layer: TileLayer,
    order: Uint32Array,
    seen: Uint32Array,
    classNumber: number,
    grid: TileGrid,
    sink: TileSink,
  ): void {
    let open = -1;
    for (const at of seen) {
      const part = order[at]!;
      if (isSmall(layer, part, grid)) continue;
      const feature = layer.owner[part]!;
      if (feature !== open) {
        if (open >= 0) sink.end();
        sink.begin(classNumber, feature);
        open = feature;
      }
      this.#part(layer, part, grid, sink);
    }
    if (open >= 0) sink.end();
  }

  /** Places in the order of classes of the parts whose boxes touch the tile and its margin. */
  #partsIn({ boxes }: TileLayer, { order }: TileClasses, grid: TileGrid): Uint32Array {
    const unit = grid.shift - grid.coarse;
    const reach = MARGIN << unit;
    // in doubles: the margin may reach beyond the world
    const west = grid.x0 * 2 ** unit - reach;
    const north = grid.y0 * 2 ** unit - reach;
    const east = (grid.x0 + SIDE) * 2 ** unit + reach;
    const south = (grid.y0 + SIDE) * 2 ** unit + reach;
    const found = new Uint32Array(order.length);
    let count = 0;
    for (let at = 0; at < order.length; at++) {
      const box = 4 * order[at]!;
      if (
        boxes[box]! <= east &&
        boxes[box + 2]! >= west &&
        boxes[box + 1]! <= south &&
        boxes[box + 3]! >= north
      )
        found[count++] = at;
    }
    return found.subarray(0, count);
  }

  #part(layer: TileLayer, part: number, grid: TileGrid, sink: TileSink): void {
    const { xy, ringOff, polyOff } = layer;
    const first = polyOff[part]!;
    const cuts = !isNear(layer, part, grid);
    for (let r = first; r < polyOff[part + 1]!; r++) {
      const ring = this.#ring;
      snapRing(xy, 2 * ringOff[r]!, 2 * ringOff[r + 1]!, grid, ring);
      if (cuts && ring.length > 0) clipRing(ring, -MARGIN, SIDE + MARGIN, this.#spare);
      const area = ring.length > 0 ? doubleArea(ring) : 0;
      if (area === 0) {
        if (r > first) continue;
        // a bow-tie whose loops cancel out is drawn all the same; without an outer ring the holes are nothing
        for (const loop of ringLoops(ring.points, ring.length)) sink.ring(loop, loop.length);
        return;
      }
      if (area > 0 !== (r === first)) turnRound(ring);
      sink.ring(ring.points, ring.length);
    }
  }
}

/** Whether a part is a few pixels wide. */
function isSmall({ boxes }: TileLayer, part: number, grid: TileGrid): boolean {
  const limit = SMALL * 2 ** (grid.shift - grid.coarse);
  return (
    boxes[4 * part + 2]! - boxes[4 * part]! < limit && boxes[4 * part + 3]! - boxes[4 * part + 1]! < limit
  );
}

/** Whether a part lies so near the tile that it need not be cut. */
function isNear({ boxes }: TileLayer, part: number, grid: TileGrid): boolean {
  const unit = 2 ** (grid.shift - grid.coarse);
  return (
    boxes[4 * part]! / unit - grid.x0 > -LEEWAY &&
    boxes[4 * part + 1]! / unit - grid.y0 > -LEEWAY &&
    boxes[4 * part + 2]! / unit - grid.x0 < SIDE + LEEWAY &&
    boxes[4 * part + 3]! / unit - grid.y0 < SIDE + LEEWAY
  );
}

function turnRound({ points, length }: RingScratch): void {
  for (let i = 0, j = length - 2; i < j; i += 2, j -= 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    points[i] = points[j]!;
    points[i + 1] = points[j + 1]!;
    points[j] = x;
    points[j + 1] = y;
  }
}
