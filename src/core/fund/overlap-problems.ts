import { planeArea } from '#core/geo/area.ts';
import type { Overlap } from '#core/geo/overlaps.ts';
import type { LandFundProblem } from './land-fund.ts';
import { type OverlapPolicy, outcomeOf, type PairOutcome } from './overlap-policy.ts';
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
export function duplicateZoneProblems(
  { layer, overlaps }: PlaneLayer,
  policy: OverlapPolicy,
): LandFundProblem[] {
  const named = new Set<number>();
  return overlaps.flatMap(({ first, second, area }) => {
    if (named.has(second)) return [];
    const larger = Math.max(planeArea(layer, first), planeArea(layer, second));
    if (area <= larger * (1 - SAME_SHARE)) return [];
    named.add(second);
    const outcome = outcomeOf(policy, first, second);
    const taker = outcome === 'first-takes' ? first : outcome === 'second-takes' ? second : undefined;
    const done =
      taker === undefined
        ? 'both are summed, and the overlap counts their land'
        : `the later plan, features[${taker}], has the land`;
    const message = `zones features[${first}] and features[${second}] have the same geometry; ${done}.`;
    return [{ layer: 'zones', kind: 'duplicate-zone', feature: second, message }];
  });
}

/** Says how many pairs no day of approval could settle, and names the first. */
export function approvalProblems(overlaps: readonly Overlap[], policy: OverlapPolicy): LandFundProblem[] {
  if (policy.id === 'report') return [];
  const told = (kind: LandFundProblem['kind'], of: PairOutcome, why: string): LandFundProblem[] => {
    const pairs = overlaps.filter(({ first, second }) => outcomeOf(policy, first, second) === of);
    if (pairs.length === 0) return [];
    const { first, second } = pairs[0]!;
    const feature = of === 'no-day' && policy.days[first] !== undefined ? second : first;
    const message = `${pairs.length} overlap(s) are not settled: ${why} "${policy.approvedBy}", first features[${first}] and features[${second}]; both zones are counted and the overlap is shown.`;
    return [{ layer: 'zones', kind, feature, message }];
  };
  return [
    ...told('approval-missing', 'no-day', 'a zone has no day that can be read in'),
    ...told('approval-same-day', 'same-day', 'both zones have the same day in'),
  ];
}
