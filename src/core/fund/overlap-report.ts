import type { Overlap } from '#core/geo/overlaps.ts';
import type { SquareMetres } from '#core/units.ts';
import { type Hectares, toHectares } from '#core/units.ts';
import { claimedAreas } from './claimed-areas.ts';
import { type OverlapPolicy, type OverlapPolicyId, outcomeOf, type PairOutcome } from './overlap-policy.ts';
import type { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits } from './prepared-layer.ts';
import type { OverlapSums } from './sums.ts';

/** Two zones that cover the same land. */
export interface OverlapPair {
  /** numbers of the zones in their layer, from 0, the lower first */
  readonly first: number;
  readonly second: number;
  /** categories of the two */
  readonly categories: readonly [string, string];
  /** what they share, plane */
  readonly areaHa: Hectares;
  readonly outcome: PairOutcome;
  /** where it lies; a share outside every unit is in none */
  readonly units: readonly { readonly id: string; readonly areaHa: Hectares }[];
}

/** What the zones cover more than once, all figures on the plane. Plain data. */
export interface OverlapReport {
  readonly policy: OverlapPolicyId;
  /** property that holds the day of approval; null where the policy asks none */
  readonly approvedBy: string | null;
  /** how many pairs of zones overlap by more than 10 cm² */
  readonly pairCount: number;
  /** pairs by outcome */
  readonly outcomes: Readonly<Record<PairOutcome, number>>;
  /** Σ areas − area of the union, before the policy, inside units and outside; where three zones meet it is less than Σ pairs */
  readonly doubleCountedHa: Hectares;
  /** of that, given to later plans */
  readonly settledHa: Hectares;
  /** the largest pairs, largest first, at most `LISTED_PAIRS` */
  readonly pairs: readonly OverlapPair[];
  /** units with double-counted land, most first */
  readonly units: readonly UnitOverlap[];
}

/** Land of one unit that is counted more than once. */
export interface UnitOverlap {
  readonly id: string;
  readonly name: string;
  readonly doubleCountedHa: Hectares;
  readonly settledHa: Hectares;
}

/** Pairs named one by one; the rest is in the counts. */
const LISTED_PAIRS = 200;
/** A unit is listed from 10 cm² on. */
const LISTED: SquareMetres = 1e-3;

/** What a report is made of. */
interface Parts {
  readonly policy: OverlapPolicy;
  readonly zones: PlaneLayer;
  readonly units: PreparedUnits;
  readonly categories: readonly string[];
  readonly before: OverlapSums;
  readonly left: OverlapSums;
}

/** Lists pairs and units by the land they count twice. */
export async function overlapReport(parts: Parts): Promise<OverlapReport> {
  const { policy, zones, units, before, left } = parts;
  const { overlaps } = zones;
  const outcomes = { reported: 0, 'first-takes': 0, 'second-takes': 0, 'same-day': 0, 'no-day': 0 };
  for (const { first, second } of overlaps) outcomes[outcomeOf(policy, first, second)]++;
  const settled = (column: number): number => toHectares(before.byUnit[column]! - left.byUnit[column]!);
  const all = before.byUnit.reduce((sum, area) => sum + area, 0);
  return {
    policy: policy.id,
    approvedBy: policy.id === 'later-plan' ? policy.approvedBy : null,
    pairCount: overlaps.length,
    outcomes,
    doubleCountedHa: toHectares(all),
    settledHa: toHectares(all - left.byUnit.reduce((sum, area) => sum + area, 0)),
    pairs: await listedPairs(parts),
    units: units.ids
      .map((id, unit) => ({
        id,
        name: units.names[unit]!,
        doubleCountedHa: toHectares(before.byUnit[unit + 1]!),
        settledHa: settled(unit + 1),
      }))
      .filter(({ doubleCountedHa }) => doubleCountedHa > toHectares(LISTED))
      .sort((a, b) => b.doubleCountedHa - a.doubleCountedHa),
  };
}

async function listedPairs({ policy, zones, units, categories }: Parts): Promise<OverlapPair[]> {
  const largest = largestPairs(zones.overlaps);
  const vertices = (feature: number): number => {
    const { ringOff, polyOff, featOff } = zones.layer;
    return ringOff[polyOff[featOff[feature + 1]!]!]! - ringOff[polyOff[featOff[feature]!]!]!;
  };
  const claims = largest.map(({ first, second }, row) => {
    const [frame, cover] = vertices(first) < vertices(second) ? [first, second] : [second, first];
    return { frame, cover: [cover], block: [], row };
  });
  const { byUnit } = await claimedAreas(zones, units.plane, claims, claims.length);
  const columns = units.ids.length + 1;
  return largest.map(({ first, second, area }, row) => ({
    first,
    second,
    categories: [categories[first]!, categories[second]!],
    areaHa: toHectares(area),
    outcome: outcomeOf(policy, first, second),
    units: units.ids.flatMap((id, unit) => {
      const share = byUnit[row * columns + unit + 1]!;
      return share > LISTED ? [{ id, areaHa: toHectares(share) }] : [];
    }),
  }));
}

/** The largest pairs without sorting all of them. */
function largestPairs(overlaps: readonly Overlap[]): Overlap[] {
  if (overlaps.length <= LISTED_PAIRS) return overlaps.toSorted((a, b) => b.area - a.area);
  const areas = Float64Array.from(overlaps, ({ area }) => area).sort();
  const least = areas[areas.length - LISTED_PAIRS]!;
  return overlaps
    .filter(({ area }) => area >= least)
    .sort((a, b) => b.area - a.area)
    .slice(0, LISTED_PAIRS);
}
