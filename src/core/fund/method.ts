import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LandFundMethod } from './land-fund.ts';

/** The program's version, as in package.json (a test holds them together). */
export const VERSION = '0.1.0';

/** States how a ledger on this axis is made. */
export function methodOf(engine: 'kernel' | 'turf', { meridianDeg, k0 }: Vn2000Zone): LandFundMethod {
  const axis = { meridianDeg, k0, datum: 'VN-2000' } as const;
  return {
    engine,
    version: VERSION,
    axis,
    ellipsoid: 'WGS 84',
    edges: {
      plane: 'straight between projected vertices',
      ellipsoid: 'geodesic',
    },
    planeFigures: ['unzonedHa', 'overlapHa', 'outsideHa', 'closureHa'],
    summary:
      `Plane areas on VN-2000, central meridian ${meridianDeg}°, k0 ${k0}, edges straight; ellipsoidal areas on WGS 84, edges ` +
      `geodesic; unzoned, overlap, outside and closure are plane figures; ` +
      `engine ${engine}, Plan Atlas ${VERSION}; hectares, not rounded.`,
  };
}
