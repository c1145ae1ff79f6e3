import { writeFileSync } from 'node:fs';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** Writes a layer as native/overlay.c reads it: five counts, the coordinates, the offsets, in the machine's byte order. */
export function writeLayerFile(path: string, { xy, ringOff, polyOff, featOff }: LayerBuffer): void {
  const counts = Uint32Array.of(xy.length, ringOff.length, polyOff.length, featOff.length, 0);
  const pieces = [counts, xy, ringOff, polyOff, featOff];
  writeFileSync(
    path,
    Buffer.concat(
      pieces.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    ),
  );
}
