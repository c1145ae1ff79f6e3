import type { FundSort } from '#app/state.ts';
import type { Pattern } from '#core/plan/layer.ts';
import type { Hectares } from '#core/units.ts';

/** One category of the table. `null` is a figure nobody has, which is not a zero. */
export interface FundLine {
  readonly code: string;
  readonly title: string;
  readonly color: string;
  readonly pattern: Pattern;
  /** On the VN-2000 plane. */
  readonly areaHa: Hectares | null;
  readonly ellipsoidHa: Hectares | null;
  /** Part of the unit, 0 … 1. */
  readonly share: number | null;
}

/** Categories under one heading, with their sum. */
export interface FundBlock {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly FundLine[];
  readonly areaHa: Hectares | null;
  readonly ellipsoidHa: Hectares | null;
  readonly share: number | null;
  /** Stands beside the land and is not in its total: the sea. */
  readonly apart: boolean;
}

/** The figures of the closure line. */
export interface FundClosure {
  readonly unitHa: Hectares;
  /** Σ categories on land. */
  readonly sumHa: Hectares;
  /** Σ categories of coastal water. */
  readonly seaHa: Hectares;
  readonly unzonedHa: Hectares;
  readonly overlapHa: Hectares;
  readonly residualHa: Hectares;
  /** Zone area beyond every unit; only where it has a meaning. */
  readonly outsideHa: Hectares | null;
}

/** One administrative unit of the second table. */
export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly areaHa: Hectares | null;
  readonly largest: {
    readonly code: string;
    readonly title: string;
    readonly color: string;
    readonly pattern: Pattern;
  } | null;
  readonly unzonedHa: Hectares | null;
  readonly residualHa: Hectares | null;
}

/** A land fund ready to be read: titles in the reader's language, areas in hectares, nothing rounded. */
export interface FundView {
  readonly place: string;
  readonly phase: string;
  readonly blocks: readonly FundBlock[];
  readonly overlays: readonly FundLine[];
  readonly total: {
    readonly areaHa: Hectares;
    readonly ellipsoidHa: Hectares | null;
    readonly share: number;
  };
  readonly closure: FundClosure;
  readonly units: readonly UnitLine[];
  /** By which rules the codes are, in words. */
  readonly rules: string;
  readonly engine: string;
  /** Whether data were missing: nothing here is a total then. */
  readonly partial: boolean;
  /** Features left out of the sums, and why. */
  readonly problems: readonly string[];
}

/** A residual counts as closed below one part per million of the unit or a square metre, whichever is larger. */
export const closes = ({ residualHa, unitHa }: FundClosure): boolean =>
  Math.abs(residualHa) <= Math.max(1e-4, unitHa * 1e-6);

const known = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY;

function comparison(sort: FundSort): (a: FundLine, b: FundLine) => number {
  const way = sort.descending ? -1 : 1;
  if (sort.by === 'category') return (a, b) => way * a.code.localeCompare(b.code, 'en');
  const of =
    sort.by === 'area' ? (line: FundLine) => known(line.areaHa) : (line: FundLine) => known(line.share);
  return (a, b) => way * lowest(of(a), of(b)) || a.code.localeCompare(b.code, 'en');
}

const lowest = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The lines in the asked order; a missing figure counts as the smallest. */
export const sortedLines = (lines: readonly FundLine[], sort: FundSort): readonly FundLine[] =>
  lines.toSorted(comparison(sort));

/** Headings follow the size of their sums, or stay as the ruleset has them; what stands apart stays last. */
export function sortedBlocks(blocks: readonly FundBlock[], sort: FundSort): readonly FundBlock[] {
  const way = sort.descending ? -1 : 1;
  const ordered =
    sort.by === 'category'
      ? blocks
      : blocks.toSorted((a, b) => way * lowest(known(a.areaHa), known(b.areaHa)));
  return ordered
    .toSorted((a, b) => Number(a.apart) - Number(b.apart))
    .map((block) => ({ ...block, lines: sortedLines(block.lines, sort) }));
}

/** The order a press on a column's heading asks for: first press as the column is mostly wanted, next press turned. */
export const nextSort = (by: FundSort['by'], now: FundSort): FundSort => ({
  by,
  descending: now.by === by ? !now.descending : by !== 'category',
});
