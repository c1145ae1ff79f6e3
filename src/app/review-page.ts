import type { Catalogue, Phase } from '#core/plan/catalogue.ts';
import type { LandPopulation } from '#core/plan/land-fund-setup.ts';
import type { RulesetFile, UrbanClass } from '#core/plan/ruleset.ts';
import {
  type ClassStanding,
  classStanding,
  type TownFacts,
  URBAN_KIND,
} from '#core/review/class-standing.ts';
import { type LandReview, type ReviewLine, type ReviewPlace, reviewLand } from '#core/review/land-review.ts';
import { purposesOf } from '#core/review/purpose.ts';
import type { UnitPeople } from '#core/review/unit-people.ts';
import type { AmountsAnswer, ScopeAmounts } from '#worker/fund-tables-protocol.ts';
import { countedPhases } from './compared-phases.ts';
import { ALL_UNITS } from './people-keeper.ts';
import { chosenRuleset, type ReviewChoice } from './review-choice.ts';
import type { FundScope } from './state.ts';
import type { UnitChoice } from './unit-choices.ts';

/** A unit against the standards of a class. */
export interface TownStanding {
  readonly id: string;
  readonly name: string;
  readonly standing: ClassStanding;
}

/** Everything the land review says of a scope. */
export interface ReviewPage {
  readonly phase: Phase;
  /** The phase it is compared with; null where the first is shown. */
  readonly before: Phase | null;
  readonly review: LandReview;
  /** The line of the scope. */
  readonly line: ReviewLine;
  /** What land is held against; null where the package has no ruleset with standards. */
  readonly ruleset: RulesetFile | null;
  /** The rulesets that can be chosen. */
  readonly rulesets: readonly RulesetFile[];
  readonly choice: ReviewChoice;
  /** The package's own count of the scope's people in the phase. */
  readonly population: LandPopulation | null;
  /** How many units have people a person gave. */
  readonly given: number;
  readonly classes: {
    readonly ruleset: RulesetFile;
    readonly urbanClass: UrbanClass;
    /** The scope; null for the whole package, which is no town. */
    readonly scope: ClassStanding | null;
    /** Each phường; of the whole package alone. */
    readonly towns: readonly TownStanding[];
  } | null;
}

/** What a page is made of. */
export interface ReviewParts {
  readonly catalogue: Catalogue;
  /** The phase shown. */
  readonly phase: string;
  readonly scope: FundScope;
  readonly amounts: AmountsAnswer;
  readonly units: readonly UnitChoice[];
  readonly rulesets: readonly RulesetFile[];
  readonly choice: ReviewChoice;
  /** People a person gave. */
  readonly own: UnitPeople;
}

/** Lays the review out; null where the unit is not in the data or no phase has figures. */
export function reviewPage(parts: ReviewParts): ReviewPage | null {
  const { catalogue, scope, amounts, rulesets, choice } = parts;
  const counted = countedPhases(catalogue);
  const shown = counted.findIndex(({ id }) => id === parts.phase);
  const at = shown < 0 ? counted.length - 1 : shown;
  const phase = counted[at];
  const [all, ...others] = amounts.scopes;
  if (!phase || !all) return null;
  const populations = (catalogue.landFund?.populations ?? []).filter((each) => each.phase === phase.id);
  const peopleOf = (id: string): number | null =>
    parts.own.get(id) ?? populations.find(({ unit }) => unit === id)?.people ?? null;
  const kinds = new Map(parts.units.map(({ id, kind }) => [id, kind]));
  const placeOf = (each: ScopeAmounts, people: number | null): ReviewPlace => ({
    ...{ id: each.id, name: each.name, kind: kinds.get(each.id) ?? '', areaHa: each.areaHa, people },
    amounts: new Map(each.columns[at]),
    ...(at > 0 && { before: new Map(each.columns[0]) }),
  });
  const units = scope.kind === 'area' ? [] : others.map((each) => placeOf(each, peopleOf(each.id)));
  const whole = populations.find(({ unit }) => unit === undefined);
  const total = placeOf(
    all,
    scope.kind === 'area' ? null : (parts.own.get(ALL_UNITS) ?? whole?.people ?? null),
  );
  const withStandards = rulesets.filter(({ standards }) => standards?.length);
  const ruleset = chosenRuleset(withStandards, choice.ruleset, catalogue.date);
  const review = reviewLand({
    ...{ units, total, choice },
    purposes: purposesOf(catalogue.landFund?.purposes),
    standards: ruleset?.standards ?? [],
  });
  const line = scope.kind === 'unit' ? review.units.find(({ id }) => id === scope.id) : review.total;
  if (!line) return null;
  return {
    ...{ phase, before: at > 0 ? counted[0]! : null, review, line, ruleset, rulesets: withStandards, choice },
    population:
      scope.kind === 'area'
        ? null
        : (populations.find(({ unit }) => unit === (scope.kind === 'unit' ? scope.id : undefined)) ?? null),
    given: parts.own.size,
    classes: classesOf(parts, units),
  };
}

function classesOf(
  { catalogue, rulesets, scope, choice }: ReviewParts,
  units: readonly ReviewPlace[],
): ReviewPage['classes'] {
  const ruleset = chosenRuleset(
    rulesets.filter(({ classes }) => classes?.length),
    null,
    catalogue.date,
  );
  const classes = ruleset?.classes;
  if (!ruleset || !classes || scope.kind === 'area') return null;
  const known = classes.filter(({ points }) => points).map(({ urbanClass }) => urbanClass);
  const urbanClass = known.find((each) => each === choice.urbanClass) ?? known.at(-1);
  if (!urbanClass) return null;
  const standingOf = (facts: TownFacts): ClassStanding => classStanding(classes, urbanClass, facts);
  const unit = scope.kind === 'unit' ? units.find(({ id }) => id === scope.id) : undefined;
  return {
    ...{ ruleset, urbanClass },
    scope: unit ? standingOf(unit) : null,
    towns:
      scope.kind === 'unit'
        ? []
        : units
            .filter(({ kind }) => kind === URBAN_KIND)
            .map((town) => ({ id: town.id, name: town.name, standing: standingOf(town) })),
  };
}
