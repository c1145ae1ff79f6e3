import { planeArea } from '#core/geo/area.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import type { LandFundProblem } from './land-fund.ts';
import type { PlaneLayer } from './plane-layer.ts';

/** Two features that share all but this part of their area are the same one given twice. */
const SAME_SHARE = 1e-9;

/** Names the units that lie on each other: each keeps its full figures, so totals count the shared land twice. */
export function unitOverlapProblems(
  overlaps: readonly Overlap[],
  unitAreas: Float64Array,
): LandFundProblem[] {
  return overlaps.map(({ first, second, area }) => {
    const larger = Math.max(unitAreas[first]!, unitAreas[second]!);
    const pair = `units features[${first}] and features[${second}]`;
    return area > larger * (1 - SAME_SHARE)
      ? {
          layer: 'units',
          kind: 'duplicate-unit',
          feature: second,
          message: `${pair} have the same geometry; both are listed, and totals count their land twice.`,
        }
      : {
          layer: 'units',
          kind: 'units-overlap',
          feature: second,
          message: `${pair} overlap by ${(area / 10_000).toPrecision(4)} ha; totals count that land twice.`,
        };
  });
}

/** Names the zones that cover the same land as an earlier one; the overlap of the ledger contains them. */
export function duplicateZoneProblems({ layer, overlaps }: PlaneLayer): LandFundProblem[] {
  const named = new Set<number>();
  return overlaps.flatMap(({ first, second, area }) => {
    if (named.has(second)) return [];
    const larger = Math.max(planeArea(layer, first), planeArea(layer, second));
    if (area <= larger * (1 - SAME_SHARE)) return [];
    named.add(second);
    const message = `zones features[${first}] and features[${second}] have the same geometry; both are summed, and the overlap counts their land.`;
    return [{ layer: 'zones', kind: 'duplicate-zone', feature: second, message }];
  });
}

/** Names the zones whose overlap with others could not be measured. */
export const uncertainOverlapProblems = (zones: readonly number[]): LandFundProblem[] =>
  zones.map((feature) => ({
    layer: 'zones',
    kind: 'overlap-uncertain',
    feature,
    message: `features[${feature}] overlaps other zones in a shape that could not be built; overlap and unzoned are too small by it.`,
  }));
