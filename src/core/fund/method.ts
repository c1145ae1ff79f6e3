import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LandFundMethod } from './land-fund.ts';
import { type OverlapPolicy, REPORT } from './overlap-policy.ts';

/** The program's version, as in package.json (a test holds them together). */
export const VERSION = '0.1.0';

/** Choices of a method that are not always made. */
interface MethodChoices {
  readonly overlaps?: OverlapPolicy;
  /** how features were repaired, where any was */
  readonly repair?: string | null;
}

/** States how a ledger on this axis is made. */
export function methodOf(
  engine: 'kernel' | 'turf',
  { meridianDeg, k0 }: Vn2000Zone,
  { overlaps = REPORT, repair = null }: MethodChoices = {},
): LandFundMethod {
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
    overlaps: {
      policy: overlaps.id,
      approvedBy: overlaps.id === 'later-plan' ? overlaps.approvedBy : null,
    },
    repair,
    planeFigures: ['unzonedHa', 'overlapHa', 'outsideHa', 'closureHa'],
    summary:
      `Plane areas on VN-2000, central meridian ${meridianDeg}°, k0 ${k0}, edges straight; ellipsoidal areas on WGS 84, edges ` +
      `geodesic; unzoned, overlap, outside and closure are plane figures; ` +
      `${overlapSentence(overlaps)}; ${repair === null ? '' : `unsound features repaired by ${repair}; `}` +
      `engine ${engine}, Plan Atlas ${VERSION}; hectares, not rounded.`,
  };
}

const overlapSentence = (policy: OverlapPolicy): string =>
  policy.id === 'report'
    ? 'land under several zones is counted in each and shown as overlap'
    : `land under several zones goes to the plan approved last by "${policy.approvedBy}", same or unknown days are shown as overlap`;
