import { EdgeMatcher } from './edge-matcher.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { PART_STRIDE, type PartSummary } from './part-summary.ts';
import { ringDoubleArea } from './ring.ts';
import { dealOut, type Tiles } from './tiles.ts';

/**
 * What the edge from each vertex to the next of its ring is: `INNER`, `LAND_LEFT` or `LAND_RIGHT`.
 *
 * Outer borders are those without the reverse copy a neighbour would bring. Where polygons overlap, further copies are outer.
 */
export type EdgeMarks = Uint8Array;

/** A neighbour has the edge too, or it has no length. */
const INNER = 0;
/** An outer border with the land left of it. */
export const LAND_LEFT = 1;
/** An outer border with the land right of it. */
const LAND_RIGHT = 2;

/** The outer edges of a layer, in its order. */
export interface OuterEdges {
  /** the vertex each edge starts from */
  readonly start: Uint32Array;
  /** the vertex it runs to */
  readonly end: Uint32Array;
  /** `LAND_LEFT` or `LAND_RIGHT` */
  readonly side: Uint8Array;
}

/** Edges matched together: they stay in the processor's second cache. */
const EDGES_A_TILE = 8192;

/** The parts of a layer, dealt out to tiles by the middle of their box. */
export interface PartTiles {
  readonly frame: readonly [number, number, number];
  readonly tiles: Tiles;
}

/**
 * The outer borders of a layer.
 *
 * Edges are matched within tiles of parts first: nearly all are, and only the rest is compared farther off.
 *
 * @param layer any plane; rings open, any winding. Only bit-identical coordinates are the same place.
 * @param parts `summariseParts(layer)`
 */
export function outerEdges(layer: LayerBuffer, parts: PartSummary): OuterEdges {
  const tiles = partTiles(layer, parts);
  const marks = new Uint8Array(layer.xy.length / 2);
  matchWithinTiles(layer, tiles, marks, 0, tiles.tiles.start.length - 1);
  matchAcrossTiles(layer, tiles, marks);
  return markedEdges(layer, marks);
}

/** Deals the parts of a layer out to tiles. */
export function partTiles(layer: LayerBuffer, parts: PartSummary): PartTiles {
  const frame = frameOf(parts);
  const middles = new Float64Array((2 * parts.length) / PART_STRIDE);
  for (let part = 0; 2 * part < middles.length; part++) {
    const at = PART_STRIDE * part;
    middles[2 * part] = (parts[at]! + parts[at + 2]!) / 2;
    middles[2 * part + 1] = (parts[at + 1]! + parts[at + 3]!) / 2;
  }
  return { frame, tiles: dealOut(frame, tilesASide(layer.xy.length / 2), middles) };
}

const tilesASide = (edges: number): number => Math.ceil(Math.sqrt(edges / EDGES_A_TILE)) || 1;

function frameOf(parts: PartSummary): PartTiles['frame'] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < parts.length; at += PART_STRIDE) {
    minX = Math.min(minX, parts[at]!);
    minY = Math.min(minY, parts[at + 1]!);
    maxX = Math.max(maxX, parts[at + 2]!);
    maxY = Math.max(maxY, parts[at + 3]!);
  }
  return minX <= maxX ? [minX, minY, Math.max(maxX - minX, maxY - minY)] : [0, 0, 1];
}

/** First round, for tiles `from` … `to`: marks the edges that find no match in their own tile. */
export function matchWithinTiles(
  layer: LayerBuffer,
  { frame, tiles }: PartTiles,
  marks: EdgeMarks,
  from: number,
  to: number,
): void {
  const matcher = new EdgeMatcher(frame);
  const { ringOff, polyOff } = layer;
  for (let tile = from; tile < to; tile++) {
    const parts = tiles.items.subarray(tiles.start[tile], tiles.start[tile + 1]);
    let most = 0;
    for (const part of parts) most += ringOff[polyOff[part + 1]!]! - ringOff[polyOff[part]!]!;
    if (most === 0) continue;
    matcher.start(most);
    for (const part of parts) addPart(layer, part, matcher);
    matcher.eachUnmatched((edge, mark) => {
      marks[edge] = mark;
    });
  }
}

function addPart({ xy, ringOff, polyOff }: LayerBuffer, part: number, matcher: EdgeMatcher): void {
  const outer = polyOff[part]!;
  for (let ring = outer; ring < polyOff[part + 1]!; ring++) {
    const from = ringOff[ring]!;
    const to = ringOff[ring + 1]!;
    if (to - from < 3) continue;
    const isLeft = ringDoubleArea(xy, from, to) > 0 === (ring === outer);
    let ax = xy[2 * to - 2]!;
    let ay = xy[2 * to - 1]!;
    let edge = to - 1;
    for (let v = from; v < to; v++) {
      const bx = xy[2 * v]!;
      const by = xy[2 * v + 1]!;
      if (ax !== bx || ay !== by) {
        if (isLeft) matcher.add(edge, LAND_LEFT, ax, ay, bx, by);
        else matcher.add(edge, LAND_RIGHT, bx, by, ax, ay);
      }
      ax = bx;
      ay = by;
      edge = v;
    }
  }
}

/** Second round: takes the marks off those that find a match anywhere. */
export function matchAcrossTiles(
  { xy, ...layer }: LayerBuffer,
  { frame }: PartTiles,
  marks: EdgeMarks,
): void {
  const { start, end, side } = markedEdges({ xy, ...layer }, marks);
  const middles = new Float64Array(2 * start.length);
  for (let i = 0; i < start.length; i++) {
    middles[2 * i] = (xy[2 * start[i]!]! + xy[2 * end[i]!]!) / 2;
    middles[2 * i + 1] = (xy[2 * start[i]! + 1]! + xy[2 * end[i]! + 1]!) / 2;
  }
  const tiles = dealOut(frame, tilesASide(start.length), middles);
  const matcher = new EdgeMatcher(frame);
  for (let tile = 0; tile < tiles.start.length - 1; tile++) {
    const edges = tiles.items.subarray(tiles.start[tile], tiles.start[tile + 1]);
    if (edges.length < 2) continue;
    matcher.start(edges.length);
    for (const i of edges) {
      const edge = start[i]!;
      const a = 2 * (side[i] === LAND_LEFT ? edge : end[i]!);
      const b = 2 * (side[i] === LAND_LEFT ? end[i]! : edge);
      matcher.add(edge, side[i]!, xy[a]!, xy[a + 1]!, xy[b]!, xy[b + 1]!);
      marks[edge] = INNER;
    }
    matcher.eachUnmatched((edge, mark) => {
      marks[edge] = mark;
    });
  }
}

/** Lists the edges that have a mark. */
export function markedEdges({ ringOff }: LayerBuffer, marks: EdgeMarks): OuterEdges {
  let count = 0;
  for (let edge = 0; edge < marks.length; edge++) if (marks[edge] !== INNER) count++;
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const side = new Uint8Array(count);
  let at = 0;
  for (let ring = 0; ring < ringOff.length - 1; ring++) {
    const from = ringOff[ring]!;
    const to = ringOff[ring + 1]!;
    for (let edge = from; edge < to; edge++) {
      if (marks[edge] === INNER) continue;
      start[at] = edge;
      end[at] = edge + 1 === to ? from : edge + 1;
      side[at++] = marks[edge]!;
    }
  }
  return { start, end, side };
}
