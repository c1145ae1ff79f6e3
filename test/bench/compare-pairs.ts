import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { exactOverlayArea } from '#test/support/exact-overlay.ts';

/** What a zone and a unit share, square metres. */
export interface PairArea {
  readonly zone: number;
  readonly unit: number;
  readonly area: number;
}

/** A pair whose area two programs see differently, and the truth. */
interface JudgedPair extends PairArea {
  readonly exact: number;
  readonly ours: number;
  readonly theirs: number;
}

/** How far two programs agree, pair by pair. */
export interface PairComparison {
  readonly count: number;
  /** m² */
  readonly largest: number;
  /** pairs further apart than a millionth of a square metre */
  readonly disputed: number;
  /** the pairs furthest apart, by exact arithmetic, furthest first */
  readonly judged: readonly JudgedPair[];
}

/** The layers the pairs are of; coordinates are whole multiples of `step` metres. */
export interface ComparedLayers {
  readonly zones: LayerBuffer;
  readonly units: LayerBuffer;
  readonly step: number;
}

const DISPUTED_M2 = 1e-6;
const JUDGED_PAIRS = 5;

/** Compares every pair either program found; a pair only one of them has counts as 0 of the other. */
export function comparePairs(
  ours: readonly PairArea[],
  theirs: readonly PairArea[],
  { zones, units, step }: ComparedLayers,
): PairComparison {
  const key = ({ zone, unit }: PairArea) => `${zone} ${unit}`;
  const other = new Map(theirs.map((pair) => [key(pair), pair.area]));
  const own = new Map(ours.map((pair) => [key(pair), pair.area]));
  const all = [...ours, ...theirs.filter((pair) => !own.has(key(pair)))].map(({ zone, unit }) => {
    const name = `${zone} ${unit}`;
    return { zone, unit, ours: own.get(name) ?? 0, theirs: other.get(name) ?? 0 };
  });
  const gap = (pair: { ours: number; theirs: number }) => Math.abs(pair.ours - pair.theirs);
  const worst = all.sort((a, b) => gap(b) - gap(a));
  return {
    count: worst.length,
    largest: worst[0] ? gap(worst[0]) : 0,
    disputed: worst.filter((pair) => gap(pair) > DISPUTED_M2).length,
    judged: worst.slice(0, JUDGED_PAIRS).map((pair) => ({
      ...pair,
      area: pair.ours,
      exact: exactOverlayArea(zones, pair.zone, units, pair.unit, step),
    })),
  };
}

/** The comparison in lines of text. */
export function pairSentences({ count, largest, disputed, judged }: PairComparison, peer: string): string[] {
  return [
    `${count} pairs compared, the largest difference ${largest.toExponential(2)} m²; ${disputed} differ by more than 10⁻⁶ m².`,
    ...judged.map(({ zone, unit, exact, ours, theirs }) => {
      const off = (value: number) => Math.abs(value - exact).toExponential(1);
      return `  zone ${zone}, unit ${unit}: exactly ${exact.toFixed(6)} m²; kernel off by ${off(ours)}, ${peer} by ${off(theirs)}`;
    }),
  ];
}
