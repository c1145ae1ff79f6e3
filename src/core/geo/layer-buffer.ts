/**
 * A polygon layer in typed arrays: transferable to a worker, splittable by feature range.
 *
 * Feature i has parts featOff[i] … featOff[i+1]; part p has rings polyOff[p] … polyOff[p+1], the first being its outer ring;
 * ring r has vertices ringOff[r] … ringOff[r+1]. Rings are open (the first vertex is not repeated), of any winding.
 */
export interface LayerBuffer {
  /** Interleaved coordinates: lon, lat in degrees (WGS 84), or easting, northing in metres after projection. */
  readonly xy: Float64Array;
  readonly ringOff: Uint32Array;
  readonly polyOff: Uint32Array;
  readonly featOff: Uint32Array;
}

/** How many features the layer holds. */
export const featureCount = (layer: LayerBuffer): number => layer.featOff.length - 1;

/** The feature each part belongs to. */
export function ownersOfParts(layer: LayerBuffer): Uint32Array {
  const owner = new Uint32Array(layer.polyOff.length - 1);
  for (let feature = 0; feature < featureCount(layer); feature++) {
    owner.fill(feature, layer.featOff[feature], layer.featOff[feature + 1]);
  }
  return owner;
}
