import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { partsOf, readShapefile, shapefileInZip } from '#io/shapefile.ts';
import { readBytes } from './input-bytes.ts';
import { UsageError } from './usage-error.ts';

/** Whether a path names a shapefile, alone or in a ZIP archive. */
export const isShapefile = (path: string): boolean => /\.(shp|zip)$/i.test(path);

/** The value of a shapefile as GeoJSON in degrees; .dbf, .prj and .cpg are looked for beside the .shp, in any capitals. */
export async function readShapefileAt(path: string): Promise<object> {
  const bytes = await readBytes(path);
  const parts = /\.zip$/i.test(path)
    ? await shapefileInZip(bytes)
    : { ok: true as const, value: await beside(path, bytes) };
  const read = parts.ok ? await readShapefile(parts.value) : parts;
  if (!read.ok) throw new UsageError(`${path}: ${read.error.message}`);
  return read.value;
}

async function beside(path: string, shp: Uint8Array) {
  const folder = dirname(path);
  const names = await readdir(folder);
  const stem = basename(path).slice(0, -3).toLowerCase();
  const part = async (ending: string): Promise<Uint8Array | undefined> => {
    const name = names.find((own) => own.toLowerCase() === stem + ending);
    return name === undefined ? undefined : readBytes(join(folder, name));
  };
  return partsOf(shp, await part('dbf'), await part('prj'), await part('cpg'));
}
