import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat, PlanePoint } from '#core/units.ts';

/** The question where places lie on a VN-2000 plane. */
export interface PlanePositionsRequest {
  readonly axis: Vn2000Zone;
  /** WGS 84, degrees */
  readonly points: readonly LonLat[];
}

/** One for each point, in order. */
export type PlanePositions = readonly PlanePoint[];
