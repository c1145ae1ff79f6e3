import { summariseOnEllipsoid } from '#core/geo/ellipsoid-parts.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Projector } from '#core/geo/layer-projector.ts';
import { extentOf, type LayerSlice } from '#core/geo/layer-slice.ts';
import { PART_STRIDE, type PartSummary, summariseInto } from '#core/geo/part-summary.ts';
import { selfCrossingInto } from '#core/geo/self-crossing.ts';

/** What is worked out once for each feature of a layer, whatever it is then summed with. */
export interface MeasuredLayer {
  /** easting, northing on the declared axis, metres */
  readonly xy: Float64Array;
  /** box and area on that plane */
  readonly parts: PartSummary;
  /** box and area on the equal-area plane of the ellipsoid, see `summariseOnEllipsoid` */
  readonly ground: PartSummary;
  /** `selfCrossing` of each feature, square metres */
  readonly crossings: Float64Array;
}

/** Makes an array of so many numbers: in shared memory, where threads share one. */
export type NewArray = (length: number) => Float64Array;

/** Room for what will be measured of a layer. */
export const roomFor = ({ xy, polyOff, featOff }: LayerBuffer, newArray: NewArray): MeasuredLayer => ({
  xy: newArray(xy.length),
  parts: newArray(PART_STRIDE * (polyOff.length - 1)),
  ground: newArray(PART_STRIDE * (polyOff.length - 1)),
  crossings: newArray(featOff.length - 1),
});

/** Measures a slice of a layer (lon, lat in degrees, WGS 84) and writes it in its places. */
export function measureSlice(slice: LayerSlice, project: Projector, into: MeasuredLayer): void {
  const { layer, from, to } = slice;
  const { firstVertex, endVertex } = extentOf(slice);
  into.xy.set(project(layer.xy.subarray(2 * firstVertex, 2 * endVertex)), 2 * firstVertex);
  const plane = { ...layer, xy: into.xy };
  summariseInto(plane, from, to, into.parts);
  selfCrossingInto(plane, from, to, into.parts, into.crossings);
  summariseOnEllipsoid(layer, from, to, into.ground);
}
