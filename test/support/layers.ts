import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** An open ring of points. */
export type Ring = readonly (readonly [number, number])[];
/** Polygons of one feature: each an outer ring and its holes. */
export type Polygons = readonly (readonly Ring[])[];

/** Packs features into typed arrays. */
export function layerOf(features: readonly Polygons[]): LayerBuffer {
  const xy: number[] = [];
  const ringOff = [0];
  const polyOff = [0];
  const featOff = [0];
  for (const polygons of features) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const point of ring) xy.push(point[0], point[1]);
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

/** The features of a layer again. */
export function featuresOf({ xy, ringOff, polyOff, featOff }: LayerBuffer): Polygons[] {
  const range = (off: Uint32Array, i: number) =>
    Array.from({ length: off[i + 1]! - off[i]! }, (_, k) => off[i]! + k);
  return Array.from({ length: featOff.length - 1 }, (_, feature) =>
    range(featOff, feature).map((part) =>
      range(polyOff, part).map((ring) =>
        range(ringOff, ring).map((v) => [xy[2 * v]!, xy[2 * v + 1]!] as const),
      ),
    ),
  );
}

/** The ring walked the other way. */
export const reversed = (ring: Ring): Ring => [...ring].reverse();

/** An axis-parallel rectangle, counter-clockwise. */
export const rectangle = (x0: number, y0: number, x1: number, y1: number): Ring => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/** A feature of one polygon without holes. */
export const feature = (ring: Ring): Polygons => [[ring]];

/** GeoJSON text-to-be of one feature's polygons, rings closed. */
export const geometryOf = (polygons: Polygons) => ({
  type: 'MultiPolygon' as const,
  coordinates: polygons.map((rings) => rings.map((ring) => [...ring, ring[0]!].map(([x, y]) => [x, y]))),
});
