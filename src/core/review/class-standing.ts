import type { Amounts } from '#core/fund/balance-table.ts';
import type { ClassStandard, UrbanClass } from '#core/plan/ruleset.ts';
import type { Hectares } from '#core/units.ts';
import { purposeLand } from './purpose.ts';

/** Kind of the units that are held against urban classes. Source: planning-rules 4.1, a phường takes the class of its urban area. */
export const URBAN_KIND = 'phường';

/** Where a value lies between the low and the high standard of a class. */
export type ClassVerdict = 'high' | 'between' | 'below' | 'no-data';

/** One standard of a class held against a town; null where it cannot be computed here. */
export interface ClassLine {
  readonly standard: ClassStandard;
  readonly value: number | null;
  readonly verdict: ClassVerdict;
  /** Null also where the rule gives no points. */
  readonly points: number | null;
}

/** A town against all standards of a class. */
export interface ClassStanding {
  readonly lines: readonly ClassLine[];
  /** Points of the lines that can be computed. */
  readonly points: number;
  /** The most those lines can give. */
  readonly computable: number;
  /** The most all lines can give. */
  readonly whole: number;
}

/** What a map and a count of people say of a town. */
export interface TownFacts {
  readonly areaHa: Hectares;
  readonly amounts: Amounts;
  readonly people: number | null;
}

/** Land of public services: health, education, culture, sport, markets, social services. A convention of ours. */
const PUBLIC_SERVICE_CODES = ['DVH', 'DYT', 'DGD', 'DTT', 'DXH', 'DCH'] as const;
/** Public green land, as the map codes it. */
const PUBLIC_GREEN_CODES = ['DKV'] as const;

const aHead =
  (codes: readonly string[]) =>
  ({ amounts }: TownFacts, people: number): number =>
    (10_000 * (purposeLand(amounts, { codes }) ?? 0)) / people;

/** The standards a land fund and a population suffice for, by id. */
const MEASURED: Readonly<Record<string, (facts: TownFacts, people: number) => number | null>> = {
  population: (_, people) => people,
  density: ({ areaHa }, people) => (areaHa > 0 ? people / (areaHa / 100) : null),
  'public-service-land': aHead(PUBLIC_SERVICE_CODES),
  green: aHead(PUBLIC_GREEN_CODES),
};

/**
 * Holds a town against the standards of one class.
 *
 * Density is people over the whole area of the town, as the map has it. A town below the low standard gets no points for it.
 *
 * Source: Resolution 111/2025/UBTVQH15 by planning-rules 4.1 (secondary): linear interpolation between low and high.
 */
export function classStanding(
  standards: readonly ClassStandard[],
  urbanClass: UrbanClass,
  facts: TownFacts,
): ClassStanding {
  const { people } = facts;
  const lines = standards
    .filter((standard) => standard.urbanClass === urbanClass)
    .map((standard): ClassLine => {
      const value = people === null || people <= 0 ? null : (MEASURED[standard.id]?.(facts, people) ?? null);
      return { standard, value, verdict: verdictOf(value, standard), points: pointsOf(value, standard) };
    });
  const most = (of: readonly ClassLine[]): number =>
    of.reduce((sum, { standard }) => sum + (standard.points?.high ?? 0), 0);
  return {
    lines,
    points: lines.reduce((sum, { points }) => sum + (points ?? 0), 0),
    computable: most(lines.filter(({ value }) => value !== null)),
    whole: most(lines),
  };
}

function verdictOf(value: number | null, { low, high }: ClassStandard): ClassVerdict {
  if (value === null) return 'no-data';
  if (value >= (high ?? low ?? 0)) return 'high';
  return value >= (low ?? high ?? 0) ? 'between' : 'below';
}

function pointsOf(value: number | null, { low, high, points }: ClassStandard): number | null {
  if (value === null || !points) return null;
  const [least, most] = [low ?? high ?? 0, high ?? low ?? 0];
  if (value < least) return 0;
  if (value >= most) return points.high;
  return points.low + ((points.high - points.low) * (value - least)) / (most - least);
}
