import type { PurposeId } from '#core/review/purpose-ids.ts';
import type { Text, Verification } from './provenance.ts';

/** What the land-fund panel sums: one zone layer, its category property in each phase, and the units. */
export interface LandFundSetup {
  /** Ids of layers. */
  readonly zones: string;
  readonly units: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Phase id -> property of the zones that holds the category. */
  readonly category: Readonly<Record<string, string>>;
  /** Property of the zones with the day their plan was approved, ISO or dd/mm/yyyy: by it overlaps can go to the later plan. */
  readonly approvedBy?: string;
  /** What documents allot (chỉ tiêu sử dụng đất), to be held against what is mapped. */
  readonly quotas?: readonly LandQuota[];
  /** Ids of area layers with classes in which land is constrained (flood, protected forest …). */
  readonly constraints?: readonly string[];
  /** People the land is divided among. */
  readonly populations?: readonly LandPopulation[];
  /** Codes that serve a purpose of the land review, in place of the viewer's own: the one way to count public space and resettlement. */
  readonly purposes?: readonly { readonly purpose: PurposeId; readonly codes: readonly string[] }[];
}

/** What a document allots to a category. */
export interface LandQuota {
  /** Code as in the land statistics; a group (NNP) stands for all codes of its branch. */
  readonly category: string;
  /** Id of the phase it is held against. */
  readonly phase: string;
  /** Id of the unit; missing = all units together. */
  readonly unit?: string;
  readonly ha: number;
  /** Id of a `PlanDocument`. */
  readonly document: string;
  readonly verification: Verification;
  readonly note?: Text;
}

/** How many people live or shall live in a unit. */
export interface LandPopulation {
  /** Id of the phase whose land is divided among them. */
  readonly phase: string;
  /** Id of the unit; missing = all units together. */
  readonly unit?: string;
  readonly people: number;
  /** The year they are counted or foreseen for. */
  readonly year: number;
  /** Whom it counts (residents, converted population …): numbers of different kinds are not compared. */
  readonly kind?: Text;
  /** Id of a `PlanDocument`. */
  readonly document: string;
  readonly verification: Verification;
  readonly note?: Text;
}
