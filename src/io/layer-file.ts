import type { Result } from '#core/result.ts';
import type { GeoJsonError, GeoJsonLayer } from './geojson.ts';
import { readGeoJsonBytes } from './geojson-scan.ts';

/** The letters `fgb` and the version. */
const FLATGEOBUF = [0x66, 0x67, 0x62, 3];

/** Reads the polygons of a file: FlatGeobuf by its first bytes, GeoJSON otherwise. */
export async function readLayerFile(bytes: Uint8Array): Promise<Result<GeoJsonLayer, GeoJsonError>> {
  if (!FLATGEOBUF.every((byte, i) => bytes[i] === byte)) return readGeoJsonBytes(bytes);
  const { readFlatGeobuf } = await import('./flatgeobuf.ts');
  return readFlatGeobuf(bytes);
}
