import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Crew } from './crew.ts';

/** Numbers all threads of a crew see, where they share memory. */
export const newFloats = ({ sharesMemory }: Crew, length: number): Float64Array =>
  sharesMemory ? new Float64Array(new SharedArrayBuffer(8 * length)) : new Float64Array(length);

/** Bytes all threads see. */
export const newBytes = ({ sharesMemory }: Crew, length: number): Uint8Array =>
  sharesMemory ? new Uint8Array(new SharedArrayBuffer(length)) : new Uint8Array(length);

/** Whether every array of a layer lies in shared memory. */
export const isShared = ({ xy, ringOff, polyOff, featOff }: LayerBuffer): boolean =>
  [xy, ringOff, polyOff, featOff].every(({ buffer }) => buffer instanceof SharedArrayBuffer);

/** The layer in memory that all threads of the crew see; itself where they see none, or it lies there already. */
export function sharedLayer(crew: Crew, layer: LayerBuffer): LayerBuffer {
  if (!crew.sharesMemory || isShared(layer)) return layer;
  const { xy, ringOff, polyOff, featOff } = layer;
  return {
    xy: sharedFloats(xy),
    ringOff: sharedIntegers(ringOff),
    polyOff: sharedIntegers(polyOff),
    featOff: sharedIntegers(featOff),
  };
}

function sharedFloats(values: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

/** The numbers in shared memory. */
export function sharedIntegers(values: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
