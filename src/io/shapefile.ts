import { TO_WGS84 } from '#core/geo/vn2000.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { GeoJsonError } from './geojson.ts';

/** The files of one shapefile. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  /** properties; features have none without it */
  readonly dbf?: Uint8Array;
  /** the system, as WKT 1 */
  readonly prj?: string;
  /** how the text of the .dbf is encoded, UTF-8 without it */
  readonly cpg?: string;
}

type Shape = { readonly type: string; readonly coordinates: unknown };

/** First number of a .shp file, big-endian; the length of the file in 16-bit words is at byte 24. Source: ESRI whitepaper, 1998. */
const FILE_CODE = 9994;
const HEADER_BYTES = 100;

/**
 * Reads a shapefile as the value of a GeoJSON FeatureCollection: lon, lat in degrees, WGS 84.
 *
 * VN-2000 is converted with the 7 parameters of QĐ 05/2007, which the .prj of most programs leaves out.
 *
 * @returns an error for one without .prj, of another length than it says, or whose .dbf has another number of records
 */
export async function readShapefile(parts: ShapefileParts): Promise<Result<object, GeoJsonError>> {
  const { shp, dbf, prj, cpg } = parts;
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.byteLength < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) return bad('This is not a shapefile.');
  const length = 2 * view.getInt32(24);
  if (length !== shp.byteLength)
    return bad(`The .shp is not whole: it says it has ${length} bytes, and ${shp.byteLength} are here.`);
  if (!prj?.trim())
    return err({
      kind: 'wrong-crs',
      at: '',
      message:
        'The .prj is missing, so nobody knows which system the numbers are in: put it beside the .shp.',
    });
  const { parseDbf, parseShp } = await import('shpjs');
  try {
    const shapes = parseShp(shp, withShift(prj));
    const records = dbf ? parseDbf(dbf, cpg) : [];
    if (dbf && records.length !== shapes.length)
      return bad(`The .dbf has ${records.length} records and the .shp ${shapes.length} shapes.`);
    const features = shapes.map((shape, i) => ({
      type: 'Feature',
      properties: plain(records[i] ?? {}),
      geometry: asRfc7946(shape),
    }));
    return ok({ type: 'FeatureCollection', features });
  } catch (fault) {
    return bad(`This shapefile cannot be read: ${(fault as Error).message}.`);
  }
}

/** The one shapefile in a ZIP archive; what else lies in it is passed over. */
export async function shapefileInZip(bytes: Uint8Array): Promise<Result<ShapefileParts, GeoJsonError>> {
  const { unzip } = await import('but-unzip');
  try {
    const files = unzip(bytes).filter(({ filename }) => !filename.startsWith('__MACOSX/'));
    const layers = files.filter(({ filename }) => /\.shp$/i.test(filename));
    const [layer] = layers;
    if (!layer) return bad('There is no .shp in this archive.');
    if (layers.length > 1)
      return bad(`There are ${layers.length} shapefiles in this archive; give one of them.`);
    const stem = layer.filename.slice(0, -3).toLowerCase();
    const part = (ending: string) =>
      files.find(({ filename }) => filename.toLowerCase() === stem + ending)?.read();
    return ok(partsOf(await layer.read(), await part('dbf'), await part('prj'), await part('cpg')));
  } catch (fault) {
    return bad(`This archive cannot be read: ${(fault as Error).message}.`);
  }
}

/** The parts from the bytes of their files. */
export function partsOf(
  shp: Uint8Array,
  dbf: Uint8Array | undefined,
  prj: Uint8Array | undefined,
  cpg: Uint8Array | undefined,
): ShapefileParts {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { shp, ...(dbf && { dbf }), ...(prj && { prj: text(prj) }), ...(cpg && { cpg: text(cpg) }) };
}

/** A shapefile winds outer rings clockwise, GeoJSON the other way round. */
function asRfc7946(shape: Shape | null): Shape | null {
  const rings = (polygon: unknown) => (polygon as unknown[][]).map((ring) => ring.toReversed());
  if (shape?.type === 'Polygon') return { ...shape, coordinates: rings(shape.coordinates) };
  if (shape?.type === 'MultiPolygon')
    return { ...shape, coordinates: (shape.coordinates as unknown[]).map(rings) };
  return shape;
}

/** Days as YYYY-MM-DD, other values as they are. */
const plain = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, value instanceof Date ? dayOf(value) : value]),
  );

/** The .dbf reader makes a day midnight of the machine's own time. */
const dayOf = (date: Date): string | null =>
  Number.isNaN(date.getTime())
    ? null
    : [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');

/** WKT of VN-2000 with the parameters of the law, whatever it gave; any other as it is. */
function withShift(wkt: string): string {
  if (!/(VN|Viet[ _]?nam)[-_ ]?2000/i.test(wkt)) return wkt;
  const without = wkt.replace(/,\s*TOWGS84\[[^\]]*\]/i, '');
  return without.replace(
    /SPHEROID\[[^[\]]*(\[[^\]]*\])?[^[\]]*\]/i,
    (spheroid) => `${spheroid},TOWGS84[${TO_WGS84.join(',')}]`,
  );
}

const bad = (message: string): Result<never, GeoJsonError> => err({ kind: 'bad-geojson', at: '', message });
