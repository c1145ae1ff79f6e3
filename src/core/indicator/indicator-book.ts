import type { PlanDocument, Text, Verification } from '#core/plan/provenance.ts';

/** Where a figure was read; every value and every target has one. */
export interface Citation {
  /** Id of a document of the book. */
  readonly document: string;
  readonly verification: Verification;
  readonly note?: Text;
}

/** A locality as a document names it, in the units of its time. */
export interface Place {
  readonly id: string;
  readonly name: Text;
  /** Id of the vintage of units it belongs to, e.g. `2025-06` for units up to 30/06/2025. */
  readonly vintage: string;
  /** Code of the unit or province of the catalogue, where it is one. */
  readonly unit?: string;
}

export interface Indicator {
  readonly id: string;
  readonly title: Text;
  /** As printed, e.g. `%`, `m²/người`; empty for counts and words. */
  readonly unit: string;
  /** Which way is better; a verdict needs it. */
  readonly better: 'higher' | 'lower' | 'none';
  readonly decimals?: number;
  /** What it stands under where it is none of those the book's title names. */
  readonly group?: Text;
  /** How the viewer computes it from the map, where it can. */
  readonly computed?: ComputedIndicator;
}

/** Land of some categories beside other land, or beside people. */
export type ComputedIndicator =
  | { readonly kind: 'share'; readonly part: readonly string[]; readonly whole: readonly string[] }
  | { readonly kind: 'per-head'; readonly categories: readonly string[] };

/** One value of an indicator in one place and year; words where no number is printed. */
export interface IndicatorValue extends Citation {
  readonly indicator: string;
  readonly place: string;
  readonly year: number;
  readonly value?: number;
  readonly words?: Text;
  /** What the document itself says of it, where it gives no number. */
  readonly said?: 'met' | 'exceeded' | 'low' | 'not-met';
}

/** What should be reached, when, and as the document words it. */
export interface Target extends Citation {
  readonly id: string;
  readonly indicator: string;
  /** Places it holds for; missing = all. */
  readonly places?: readonly string[];
  /** Set for the country as a whole and for no place of its own. */
  readonly national?: boolean;
  readonly year: number;
  readonly goal: Goal;
}

export type Goal =
  | { readonly op: '>=' | '>' | '<='; readonly value: number }
  | { readonly op: 'range'; readonly min: number; readonly max: number }
  | { readonly op: 'approx'; readonly value: number }
  /** By reference to the value of another place, e.g. the national average. */
  | { readonly op: 'reference'; readonly place: string }
  | { readonly op: 'words'; readonly words: Text };

/** Indicators, values and targets of a package. Schema: `public/schema/indicators.schema.json`. */
export interface IndicatorBook {
  readonly $schema?: string;
  readonly format: 'plan-atlas-indicators/1';
  readonly id: string;
  readonly title: Text;
  readonly documents: readonly PlanDocument[];
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly IndicatorValue[];
  readonly targets: readonly Target[];
}
