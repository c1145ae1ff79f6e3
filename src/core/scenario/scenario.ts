import type { LandDefinition } from '#core/fund/ratios.ts';
import type { PlanDocument, Text, Verification } from '#core/plan/catalogue.ts';

/** A boundary option: units taken together as one. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  /** Codes of units, each once. */
  readonly units: readonly string[];
  /** How far the list of units is known. */
  readonly verification: Verification;
  readonly note?: Text;
  /** Id of a `PlanDocument`. */
  readonly document?: string;
}

/** Boundary options of a package or of a person, the first being what the others are held against. */
export interface ScenarioBook {
  readonly $schema?: string;
  readonly format: 'plan-atlas-scenarios/1';
  /** Id of the package the codes are of. */
  readonly id: string;
  readonly documents: readonly PlanDocument[];
  /** Which codes count as urban land, and who says so. */
  readonly urbanLand?: LandDefinition;
  readonly scenarios: readonly Scenario[];
}

/** Options a book holds at most: more are no comparison. */
export const MOST_SCENARIOS = 12;
