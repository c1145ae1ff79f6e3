import type { LayerBuffer } from './layer-buffer.ts';

/** A feature of a layer. */
export interface FeatureOf {
  readonly layer: LayerBuffer;
  readonly feature: number;
}

/** A layer whose feature i has all parts of the features of group i, which may be of different layers in one plane. */
export function joinedFeatures(groups: readonly (readonly FeatureOf[])[]): LayerBuffer {
  const xy: Float64Array[] = [];
  const ringOff = [0];
  const polyOff = [0];
  const featOff = [0];
  for (const group of groups) {
    for (const { layer, feature } of group) {
      for (let part = layer.featOff[feature]!; part < layer.featOff[feature + 1]!; part++) {
        for (let ring = layer.polyOff[part]!; ring < layer.polyOff[part + 1]!; ring++) {
          const [from, to] = [layer.ringOff[ring]!, layer.ringOff[ring + 1]!];
          xy.push(layer.xy.subarray(2 * from, 2 * to));
          ringOff.push(ringOff.at(-1)! + to - from);
        }
        polyOff.push(ringOff.length - 1);
      }
    }
    featOff.push(polyOff.length - 1);
  }
  const all = new Float64Array(2 * ringOff.at(-1)!);
  let at = 0;
  for (const ring of xy) {
    all.set(ring, at);
    at += ring.length;
  }
  return {
    xy: all,
    ringOff: Uint32Array.from(ringOff),
    polyOff: Uint32Array.from(polyOff),
    featOff: Uint32Array.from(featOff),
  };
}
