import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { ownersOfParts } from '#core/geo/layer-buffer.ts';
import { mercatorSteps } from './mercator-steps.ts';

/** A polygon layer as tiles are cut from it, its parts sorted by class so that a tile names each class once. */
export interface TileLayer {
  /** Web Mercator, x east, y south, in whole steps of a world 2^WORLD_BITS wide (4 cm at the equator) */
  readonly xy: Int32Array;
  readonly ringOff: Uint32Array;
  readonly polyOff: Uint32Array;
  /** feature of each part */
  readonly owner: Uint32Array;
  /** minX, minY, maxX, maxY of part p at 4 * p, in steps */
  readonly boxes: Int32Array;
  /** number of vertices within a part, on average; how wide a part is, in steps */
  readonly meanWidth: number;
}

/** Which class each feature has, and the parts in the order of their classes. */
export interface TileClasses {
  /** what tiles say of class k */
  readonly values: readonly string[];
  /** class of each feature */
  readonly classOf: Uint16Array;
  /** part numbers, class after class, within a class in the order of the file */
  readonly order: Uint32Array;
}

/** Projects a layer once for all its tiles. */
export function tileLayerOf(layer: LayerBuffer): TileLayer {
  const { ringOff, polyOff } = layer;
  const xy = mercatorSteps(layer.xy);
  const parts = polyOff.length - 1;
  const boxes = new Int32Array(4 * parts);
  let width = 0;
  for (let part = 0; part < parts; part++) {
    const ring = polyOff[part]!;
    writeBox(xy, 2 * ringOff[ring]!, 2 * ringOff[ring + 1]!, boxes, 4 * part);
    width += boxes[4 * part + 2]! - boxes[4 * part]!;
  }
  return { xy, ringOff, polyOff, owner: ownersOfParts(layer), boxes, meanWidth: width / Math.max(1, parts) };
}

function writeBox(xy: Int32Array, from: number, to: number, boxes: Int32Array, at: number): void {
  let minX = xy[from]!;
  let minY = xy[from + 1]!;
  let maxX = minX;
  let maxY = minY;
  for (let i = from + 2; i < to; i += 2) {
    const x = xy[i]!;
    const y = xy[i + 1]!;
    if (x < minX) minX = x;
    else if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    else if (y > maxY) maxY = y;
  }
  boxes[at] = minX;
  boxes[at + 1] = minY;
  boxes[at + 2] = maxX;
  boxes[at + 3] = maxY;
}

/** Sorts the parts of a layer by the class of their features; a feature without a value has the class ''. */
export function tileClassesOf(
  layer: TileLayer,
  features: number,
  column: readonly (string | undefined)[],
): TileClasses {
  const numbers = new Map<string, number>();
  const classOf = Uint16Array.from({ length: features }, (_, feature) => {
    const value = column[feature] ?? '';
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const next = Math.min(numbers.size, MOST_CLASSES);
    if (next === numbers.size) numbers.set(value, next);
    return next;
  });
  const counts = new Uint32Array(numbers.size + 2);
  for (const feature of layer.owner) counts[classOf[feature]! + 1]!++;
  for (let k = 1; k < counts.length; k++) counts[k]! += counts[k - 1]!;
  const order = new Uint32Array(layer.owner.length);
  for (let part = 0; part < order.length; part++) order[counts[classOf[layer.owner[part]!]!]!++] = part;
  return { values: [...numbers.keys()], classOf, order };
}

/** More values than that are no classes: the last one stands for all the others. */
const MOST_CLASSES = 60_000;
