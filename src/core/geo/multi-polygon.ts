import { featureCount, type LayerBuffer } from './layer-buffer.ts';

/** Polygons of one feature as GeoJSON holds them: outer ring and holes, rings closed, plane metres or degrees. */
export type MultiPolygonCoordinates = number[][][][];

/** One feature of a layer as closed rings, moved by (−originX, −originY). */
export function multiPolygonOf(
  layer: LayerBuffer,
  feature: number,
  originX = 0,
  originY = 0,
): MultiPolygonCoordinates {
  const { xy, ringOff, polyOff, featOff } = layer;
  const polygons: MultiPolygonCoordinates = [];
  for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
    const rings: number[][][] = [];
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      const points: number[][] = [];
      for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++)
        points.push([xy[2 * v]! - originX, xy[2 * v + 1]! - originY]);
      points.push([...points[0]!]);
      rings.push(points);
    }
    polygons.push(rings);
  }
  return polygons;
}

/** Features as a layer, moved by (originX, originY); closing points are dropped. */
export function layerOfMultiPolygons(
  features: readonly MultiPolygonCoordinates[],
  originX = 0,
  originY = 0,
): LayerBuffer {
  const xy: number[] = [];
  const ringOff = [0];
  const polyOff = [0];
  const featOff = [0];
  for (const polygons of features) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const point of ring.slice(0, -1)) xy.push(point[0]! + originX, point[1]! + originY);
        ringOff.push(xy.length / 2);
      }
      polyOff.push(ringOff.length - 1);
    }
    featOff.push(polyOff.length - 1);
  }
  return {
    xy: Float64Array.from(xy),
    ringOff: Uint32Array.from(ringOff),
    polyOff: Uint32Array.from(polyOff),
    featOff: Uint32Array.from(featOff),
  };
}

/** The layer with some features emptied of their parts; numbers of features stay as they are. */
export function withoutFeatures(layer: LayerBuffer, isLeftOut: (feature: number) => boolean): LayerBuffer {
  const count = featureCount(layer);
  let any = false;
  for (let feature = 0; feature < count && !any; feature++) any = isLeftOut(feature);
  if (!any) return layer;
  const { xy, ringOff, polyOff, featOff } = layer;
  const points: number[] = [];
  const rings = [0];
  const parts = [0];
  const features = [0];
  for (let feature = 0; feature < count; feature++) {
    if (!isLeftOut(feature)) {
      for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++) {
        for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
          for (let at = 2 * ringOff[ring]!; at < 2 * ringOff[ring + 1]!; at++) points.push(xy[at]!);
          rings.push(points.length / 2);
        }
        parts.push(rings.length - 1);
      }
    }
    features.push(parts.length - 1);
  }
  return {
    xy: Float64Array.from(points),
    ringOff: Uint32Array.from(rings),
    polyOff: Uint32Array.from(parts),
    featOff: Uint32Array.from(features),
  };
}
