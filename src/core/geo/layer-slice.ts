import type { LayerBuffer } from './layer-buffer.ts';

/** Some features of a layer, one after the other: all arrays are the layer's own, offsets are not moved. */
export interface LayerSlice {
  readonly layer: LayerBuffer;
  /** first feature */
  readonly from: number;
  /** feature after the last */
  readonly to: number;
}

/** Where a slice begins and ends among the parts and vertices of its layer. */
export function extentOf({ layer, from, to }: LayerSlice) {
  const { ringOff, polyOff, featOff } = layer;
  const firstPart = featOff[from]!;
  const endPart = featOff[to]!;
  return {
    firstPart,
    endPart,
    firstVertex: ringOff[polyOff[firstPart]!]!,
    endVertex: ringOff[polyOff[endPart]!]!,
  };
}

/** A slice as a layer of its own, copied, to be handed to another thread. */
export function cutOut(slice: LayerSlice): LayerBuffer {
  const { layer, from, to } = slice;
  const { firstPart, endPart, firstVertex, endVertex } = extentOf(slice);
  const firstRing = layer.polyOff[firstPart]!;
  const moved = (offsets: Uint32Array, start: number, end: number, by: number) =>
    offsets.slice(start, end + 1).map((offset) => offset - by);
  return {
    xy: layer.xy.slice(2 * firstVertex, 2 * endVertex),
    ringOff: moved(layer.ringOff, firstRing, layer.polyOff[endPart]!, firstVertex),
    polyOff: moved(layer.polyOff, firstPart, endPart, firstRing),
    featOff: moved(layer.featOff, from, to, firstPart),
  };
}
