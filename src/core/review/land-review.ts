import type { Amounts } from '#core/fund/balance-table.ts';
import type { LandStandard } from '#core/plan/ruleset.ts';
import type { Hectares, SquareMetres } from '#core/units.ts';
import { type LandPurpose, purposeLand } from './purpose.ts';
import { type PurposeStandard, purposeStandard, type StandardChoice } from './purpose-standard.ts';

/** Land against its standard: `short` = less than it, `no-data` = land, people or standard are not known. */
export type ReviewVerdict = 'met' | 'short' | 'no-data';

/** One place's land and people. */
export interface ReviewPlace {
  readonly id: string;
  readonly name: string;
  /** phường, xã, đặc khu as the data have it; '' where they do not say. */
  readonly kind: string;
  readonly areaHa: Hectares;
  /** Hectares by code in the phase reviewed. */
  readonly amounts: Amounts;
  /** The same in the phase it is compared with. */
  readonly before?: Amounts;
  /** Null where nobody knows. */
  readonly people: number | null;
}

/** The land of one purpose in one place; null is what nobody knows, which is not a zero. */
export interface PurposeFigures {
  readonly ha: Hectares | null;
  /** Of the place's area. */
  readonly percent: number | null;
  readonly squareMetresPerPerson: SquareMetres | null;
  /** Land that has come to the purpose since the other phase, net. */
  readonly changeHa: Hectares | null;
  readonly verdict: ReviewVerdict;
  /** What lacks to the standard, 0 where it is met. */
  readonly missing: SquareMetres | null;
}

/** One place's line; figures in the order of the review's purposes. */
export interface ReviewLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** How many units it is the sum of. */
  readonly units: number;
  readonly areaHa: Hectares;
  readonly people: number | null;
  readonly figures: readonly PurposeFigures[];
}

/** A purpose with the standard it is held against. */
export interface ReviewedPurpose extends LandPurpose {
  readonly standard: PurposeStandard | null;
}

/** The land of every unit for the purposes asked, unrounded. */
export interface LandReview {
  readonly purposes: readonly ReviewedPurpose[];
  readonly units: readonly ReviewLine[];
  /** Urban and rural apart: sums of units of one kind, in the order they first come. */
  readonly kinds: readonly ReviewLine[];
  readonly total: ReviewLine;
  /** The largest |Σ units − total| of all purposes. */
  readonly residualHa: Hectares;
}

/** What a review is made of. */
export interface ReviewInput {
  readonly units: readonly ReviewPlace[];
  /** The land fund's own totals; `people` where a document gives them for all units together. */
  readonly total: ReviewPlace;
  readonly purposes: readonly LandPurpose[];
  readonly standards: readonly LandStandard[];
  readonly choice: StandardChoice;
}

/**
 * Reviews the land of every unit for each purpose.
 *
 * A sum's people are known where those of all its units are; the total's else where a document gives them.
 *
 * @returns purposes asked, and others that the ruleset has a standard for; nothing is rounded
 * Source: source-requirements 2.7 (ha, share, square metres a head, against the chosen standard), 0.6 (urban and rural apart).
 */
export function reviewLand({ units, total, purposes, standards, choice }: ReviewInput): LandReview {
  const reviewed = purposes
    .map((purpose) => ({ ...purpose, standard: purposeStandard(standards, purpose.id, choice) }))
    .filter(({ isAsked, isDeclared, standard }) => isAsked || isDeclared || standard !== null);
  const lineOf = (place: ReviewPlace, count: number): ReviewLine => ({
    ...{ id: place.id, name: place.name, kind: place.kind, units: count },
    ...{ areaHa: place.areaHa, people: place.people },
    figures: reviewed.map((purpose) => figuresOf(place, purpose)),
  });
  const lines = units.map((unit) => lineOf(unit, 1));
  const all = lineOf({ ...total, people: peopleOf(units) ?? total.people }, units.length);
  return {
    purposes: reviewed,
    units: lines,
    kinds: [...new Set(units.map(({ kind }) => kind))].map((kind) => {
      const members = units.filter((unit) => unit.kind === kind);
      return lineOf(sumOf(kind, members), members.length);
    }),
    total: all,
    residualHa: reviewed.reduce((most, _, at) => {
      const sum = lines.reduce((so, { figures }) => so + (figures[at]!.ha ?? 0), 0);
      return Math.max(most, Math.abs(sum - (all.figures[at]!.ha ?? 0)));
    }, 0),
  };
}

function figuresOf(place: ReviewPlace, { codes, standard }: ReviewedPurpose): PurposeFigures {
  const ha = purposeLand(place.amounts, { codes });
  const before = place.before ? purposeLand(place.before, { codes }) : null;
  const { people, areaHa } = place;
  const wanted = standard && people ? people * standard.squareMetresPerPerson : null;
  const missing = ha === null || wanted === null ? null : Math.max(0, wanted - 10_000 * ha);
  return {
    ha,
    percent: ha !== null && areaHa > 0 ? (100 * ha) / areaHa : null,
    squareMetresPerPerson: ha !== null && people ? (10_000 * ha) / people : null,
    changeHa: ha === null || before === null ? null : ha - before,
    verdict: missing === null ? 'no-data' : missing > 0 ? 'short' : 'met',
    missing,
  };
}

/** Null where the people of one are not known, or there is nobody to sum. */
function peopleOf(places: readonly ReviewPlace[]): number | null {
  if (places.length === 0 || places.some(({ people }) => people === null)) return null;
  return places.reduce((sum, { people }) => sum + people!, 0);
}

function sumOf(kind: string, members: readonly ReviewPlace[]): ReviewPlace {
  const add = (of: (place: ReviewPlace) => Amounts | undefined): Map<string, Hectares> => {
    const sums = new Map<string, Hectares>();
    for (const member of members)
      for (const [code, ha] of of(member) ?? []) sums.set(code, (sums.get(code) ?? 0) + ha);
    return sums;
  };
  return {
    ...{ id: '', name: '', kind, people: peopleOf(members) },
    areaHa: members.reduce((sum, { areaHa }) => sum + areaHa, 0),
    amounts: add(({ amounts }) => amounts),
    ...(members.every(({ before }) => before) && { before: add(({ before }) => before) }),
  };
}
