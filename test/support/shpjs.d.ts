/** The part of shpjs 6 the tests use; the package has no types of its own. */
declare module 'shpjs' {
  /** Geometries of a .shp file, in its own coordinates. */
  export function parseShp(shp: ArrayBuffer | Uint8Array): ({ type: string; coordinates: unknown } | null)[];
  /** Records of a .dbf file. */
  export function parseDbf(dbf: ArrayBuffer | Uint8Array, encoding?: string): Record<string, unknown>[];
}
