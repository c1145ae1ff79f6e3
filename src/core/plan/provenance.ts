/** Text in the reader's language; English may be missing and falls back to Vietnamese. */
export interface Text {
  readonly vi: string;
  readonly en?: string;
}

/** How far a figure or a geometry can be trusted. Shown to the reader wherever the thing is shown. */
export type Verification = 'verified' | 'secondary' | 'unverified' | 'illustrative';

/** Where a plan stands. `in-force` is approved and effective. */
export type PlanStatus =
  | 'drafting'
  | 'consultation'
  | 'appraisal'
  | 'approved'
  | 'in-force'
  | 'adjusting'
  | 'replaced'
  | 'none';

/** A decision, resolution or press text that something is cited from. */
export interface PlanDocument {
  readonly id: string;
  /** As printed, e.g. `80/QĐ-TTg`; empty when the text has none. */
  readonly number: string;
  /** ISO date, or year only. */
  readonly date: string;
  readonly body: Text;
  readonly title: Text;
  readonly verification: Verification;
  /** Who printed what we read, when it is not the official text. */
  readonly via?: string;
}

/** Where data came from and what may be done with it. */
export interface DataSource {
  readonly id: string;
  readonly title: Text;
  readonly licence: string;
  readonly date: string;
  /** Shown on map and paper; plain text, never HTML. */
  readonly attribution: string;
}

/** What is said of a layer or of one feature: source, date, status, trust. A feature overrides its layer field by field. */
export interface Provenance {
  /** Id of a `PlanDocument`. */
  readonly document?: string;
  /** Id of a `DataSource` of the geometry. */
  readonly source?: string;
  readonly status?: PlanStatus;
  readonly verification: Verification;
  /** Accuracy of the geometry in words, e.g. "±3 km". */
  readonly accuracy?: Text;
  /** ISO date of the data. */
  readonly date?: string;
  /** Id of the ruleset it was drawn under; missing = vintage unknown, said so. */
  readonly ruleset?: string;
}
