/** The part of shpjs 6 that is used; the package has no types of its own. */
declare module 'shpjs' {
  /** Geometries of a .shp file, as longitude and latitude by its .prj, in its own coordinates without one. */
  export function parseShp(
    shp: ArrayBuffer | Uint8Array,
    prj?: string,
  ): ({ type: string; coordinates: unknown } | null)[];
  /** Records of a .dbf file. */
  export function parseDbf(dbf: ArrayBuffer | Uint8Array, encoding?: string): Record<string, unknown>[];
}
