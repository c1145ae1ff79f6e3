import type { LandDefinition } from '#core/fund/ratios.ts';
import type { PlanDocument, Text, Verification } from '#core/plan/provenance.ts';
import type { LonLat } from '#core/units.ts';

/** What a person drew: an area whose land joins the chosen units, or a line of whose two sides the chosen units keep one. */
export type ScenarioCut =
  | {
      readonly kind: 'area';
      /** corners in order, lon, lat in degrees, WGS 84; open */
      readonly points: readonly LonLat[];
    }
  | {
      readonly kind: 'line';
      readonly points: readonly LonLat[];
      /** as one walks along it */
      readonly side: 'left' | 'right';
    };

/** People of an option as its reader gives them; nobody here vouches for them. */
export interface OwnPeople {
  readonly people: number;
  /** in its urban part, for the urbanisation rate */
  readonly urban?: number;
  readonly year: number;
  /** where the reader has it from, in words */
  readonly source: string;
}

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
  readonly cut?: ScenarioCut;
  readonly people?: OwnPeople;
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
/** Corners of a drawing at most. */
export const MOST_CORNERS = 300;
/** A drawn place is kept to a tenth of a metre, so that link and file say the same. */
export const DRAWN_DECIMALS = 6;
export const LONGEST_SOURCE = 120;
