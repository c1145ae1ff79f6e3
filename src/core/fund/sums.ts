import type { SquareMetres } from '#core/units.ts';

/** What either engine measures on one plane, square metres; the ledger is written from these alone. */
export interface PlaneSums {
  /** unit u: its area by shoelace (plane) or geodesic formula (ellipsoid) */
  readonly unitAreas: Float64Array;
  /** zones by category and unit: row category, column 0 outside, column u + 1 unit u */
  readonly byCategory: Float64Array;
  /** land of each unit not covered, less land covered again: ∫ (1 − coverage), measured from the other side */
  readonly netUncovered: Float64Array;
}

/** Overlaps on the plane, square metres. */
export interface OverlapSums {
  /** column 0 outside all units, column u + 1 unit u: Σ areas − area of the union */
  readonly byUnit: Float64Array;
  /** zone land that lies in two units at once and is therefore missing from the outside column */
  readonly inSeveralUnits: SquareMetres;
}

/** How many zones contribute to a category in a unit, laid out as `byCategory`. */
export type ZoneCounts = Uint32Array;

/** A zone contributes to a unit from this size on; smaller is a shared border's rounding. */
const CONTRIBUTES: SquareMetres = 1e-2;

/** Counts zones per category and unit while their parts are emitted in ascending order of zone. */
export class ZoneCounter {
  readonly counts: ZoneCounts;
  readonly #lastZone: Int32Array;
  readonly #columns: number;
  readonly #category: ArrayLike<number>;

  constructor(category: ArrayLike<number>, categoryCount: number, unitCount: number) {
    this.#category = category;
    this.#columns = unitCount + 1;
    this.counts = new Uint32Array(categoryCount * this.#columns);
    this.#lastZone = new Int32Array(this.counts.length).fill(-1);
  }

  count(zone: number, unit: number, area: SquareMetres): void {
    if (area < CONTRIBUTES) return;
    const at = this.#category[zone]! * this.#columns + unit + 1;
    if (this.#lastZone[at] === zone) return;
    this.#lastZone[at] = zone;
    this.counts[at]!++;
  }
}
