import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { SCALE_3_DEGREE } from '#core/geo/vn2000-zones.ts';
import { type GeoJsonLayer, parseGeoJson } from '#io/geojson.ts';
import { readGeoJsonBytes } from '#io/geojson-scan.ts';
import { type Arguments, numberIn } from './arguments.ts';
import { hint } from './hints.ts';
import { readBytes } from './input-bytes.ts';
import { isShapefile, readShapefileAt } from './shapefile-input.ts';
import { UsageError } from './usage-error.ts';

/** The axis used when none is given: Quảng Ninh, 107°45′. The method line of every answer says which was used. */
const DEFAULT_MERIDIAN_DEG = 107.75;

/** The text of a file. */
export const readText = async (path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(path));

/** The value in a JSON file. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse((await readText(path)).replace(/^\uFEFF/, ''));
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    throw new UsageError(`${path}: This is not JSON: ${(fault as Error).message}`);
  }
}

/** Writes a file the person asked for. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (fault) {
    throw new UsageError(`${path}: cannot be written (${(fault as NodeJS.ErrnoException).code})`);
  }
}

/** SHA-256 as hex. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  createHash('sha256').update(bytes).digest('hex');

/** The polygon layer in a GeoJSON file or a shapefile. */
export async function readLayer(path: string): Promise<GeoJsonLayer> {
  const parsed = isShapefile(path)
    ? parseGeoJson(await readShapefileAt(path))
    : readGeoJsonBytes(await readBytes(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${parsed.error.message}`);
  // not the exit code: the figures are right for what is here, and the answer names the problem too
  for (const { kind, message } of parsed.value.problems)
    if (kind === 'partial-data') hint(`PARTIAL ${path}: ${message}`);
  return parsed.value;
}

/** The VN-2000 axis of the options --axis and --k0. */
export function axisOf({ options }: Arguments): Vn2000Zone {
  const meridianDeg = numberIn(options.get('axis') ?? String(DEFAULT_MERIDIAN_DEG), '--axis');
  const k0 = numberIn(options.get('k0') ?? String(SCALE_3_DEGREE), '--k0');
  if (meridianDeg < 99 || meridianDeg > 118)
    throw new UsageError(`--axis ${meridianDeg} is not a meridian of Viet Nam (99 … 118)`);
  if (k0 < 0.99 || k0 > 1.01) throw new UsageError(`--k0 ${k0} is not a scale of VN-2000 (0.9999 or 0.9996)`);
  return { meridianDeg, k0 };
}
