import type { Goal } from '#core/indicator/indicator-book.ts';
import type { Ruleset } from './catalogue.ts';
import type { Pattern } from './layer.ts';
import type { Text, Verification } from './provenance.ts';

/** How far a value of a rule is known; a rule is never illustrative. */
export type RuleTrust = Exclude<Verification, 'illustrative'>;

export type UrbanClass = 'special' | 'I' | 'II' | 'III' | 'IV' | 'V';

/** What every value of a ruleset says of itself; its document, dates and source are those of the file. */
interface RuleValue {
  readonly title: Text;
  readonly verification: RuleTrust;
  readonly note?: Text;
}

/** A code of land use, or a type of a planning drawing, and how the rule draws it. */
export interface RuleCode extends RuleValue {
  /** As data carry it: `ODT`, `DAT_O_Nhomnhao`. */
  readonly code: string;
  /** `#rrggbb`; missing where no source gives one: then none is made up. */
  readonly color?: string;
  /** AutoCAD colour index, 1 to 255. */
  readonly aci?: number;
  /** The nearest of our hatches to the one described. */
  readonly pattern?: Pattern;
  /** The hatch in the words of the source. */
  readonly hatch?: Text;
  /** Heading it stands under. */
  readonly group?: Text;
  /** Contains the other codes: never summed with them. */
  readonly overlay?: boolean;
}

/** A standard of land or of reach for a purpose. */
export interface LandStandard extends RuleValue {
  readonly id: string;
  /** Whole city, residential unit (đơn vị ở), rural commune, single lot. */
  readonly level: 'urban' | 'unit' | 'rural' | 'lot';
  /** What the land serves, e.g. `health`, `education`, `green`, `parking`. */
  readonly purpose?: string;
  /** As printed: `m²/người`, `%`, `m²`, `m`. */
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  /** Service radius in metres. */
  readonly radiusM?: number;
  /** Where it holds, in words. */
  readonly where?: Text;
  /** Classes it holds for; missing = all. */
  readonly urbanClasses?: readonly UrbanClass[];
  /** Table of the rule, as the source cites it. */
  readonly reference?: string;
}

/** Low and high standard of an urban class; one alone where the rule has one. */
export interface ClassStandard extends RuleValue {
  readonly id: string;
  readonly unit: string;
  readonly urbanClass: UrbanClass;
  readonly low?: number;
  readonly high?: number;
  readonly points?: { readonly low: number; readonly high: number };
}

/** What a resolution wants reached by a year. */
export interface RuleTarget extends RuleValue {
  readonly id: string;
  /** Empty for counts and words. */
  readonly unit: string;
  readonly year: number;
  readonly goal: Goal;
}

/**
 * A regulation as data: codes, standards, thresholds, targets. Schema: `public/schema/ruleset.schema.json`.
 *
 * Dates are ISO dates or years, `validTo` the last day in force.
 */
export interface RulesetFile extends Omit<Ruleset, 'data'> {
  readonly $schema?: string;
  readonly format: 'plan-atlas-ruleset/1';
  /** Where it was read; missing only when the gazette itself was. */
  readonly via?: string;
  readonly note?: Text;
  readonly codes?: readonly RuleCode[];
  readonly standards?: readonly LandStandard[];
  readonly classes?: readonly ClassStandard[];
  readonly targets?: readonly RuleTarget[];
}
