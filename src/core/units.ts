/** Area in square metres. */
export type SquareMetres = number;
/** Area in hectares. */
export type Hectares = number;
/** Length in metres. */
export type Metres = number;
/** `[longitude, latitude]` in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];
/** A point on a VN-2000 plane, metres. The survey convention writes X = northing, Y = easting; we never say x or y. */
export interface PlanePoint {
  /** easting, metres, false easting 500 000 included */
  readonly e: Metres;
  /** northing, metres */
  readonly n: Metres;
}

/** Square metres to hectares. */
export const toHectares = (area: SquareMetres): Hectares => area / 10_000;
