import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** One feature as a MultiPolygon in hexadecimal well-known binary (little endian), as PostGIS reads it. */
export function hexWkb({ xy, ringOff, polyOff, featOff }: LayerBuffer, feature: number): string {
  const firstPart = featOff[feature]!;
  const endPart = featOff[feature + 1]!;
  const rings = polyOff[endPart]! - polyOff[firstPart]!;
  const vertices = ringOff[polyOff[endPart]!]! - ringOff[polyOff[firstPart]!]!;
  const bytes = Buffer.alloc(9 + 9 * (endPart - firstPart) + 4 * rings + 16 * (vertices + rings));
  let at = 0;
  const count = (value: number) => {
    at = bytes.writeUInt32LE(value, at);
  };
  const head = (type: number, items: number) => {
    at = bytes.writeUInt8(1, at);
    count(type);
    count(items);
  };
  const vertex = (v: number) => {
    at = bytes.writeDoubleLE(xy[2 * v]!, at);
    at = bytes.writeDoubleLE(xy[2 * v + 1]!, at);
  };
  head(6, endPart - firstPart);
  for (let part = firstPart; part < endPart; part++) {
    head(3, polyOff[part + 1]! - polyOff[part]!);
    for (let ring = polyOff[part]!; ring < polyOff[part + 1]!; ring++) {
      count(ringOff[ring + 1]! - ringOff[ring]! + 1);
      for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++) vertex(v);
      vertex(ringOff[ring]!);
    }
  }
  return bytes.toString('hex');
}
