import type { LandFundSetup } from '#core/plan/land-fund-setup.ts';
import type { RuleCode } from '#core/plan/ruleset.ts';
import type { SceneLayer } from '#core/scene.ts';
import type { OpenedFile } from '#worker/opened-protocol.ts';

/** A file a person opened from their own machine, as one layer of the map. */
export interface Opened {
  readonly name: string;
  readonly bytes: number;
  /** Object URL of the file; its data never leave the page. */
  readonly address: string;
  readonly file: OpenedFile;
  /** Property of the classes; null = one look for all. */
  readonly classBy: string | null;
  /** Property with the day of approval of each feature; null = none was chosen. */
  readonly approvedBy: string | null;
  /** The ruleset its codes are read and drawn by; null = none was chosen: then they stand as they are, in greys. */
  readonly rules: OpenedRules | null;
  /** How many features cross or overlap themselves; null while that is not known. */
  readonly unsound: number | null;
  /** Set for areas, which are cut into tiles on demand. */
  readonly tiles?: NonNullable<SceneLayer['tiles']>;
  /** Whether the browser keeps it for the next visit. */
  readonly kept: boolean;
}

/** A ruleset chosen for a file. */
export interface OpenedRules {
  /** Of the open catalogue; another that does not name it knows no ruleset of the file. */
  readonly id: string;
  readonly codes: readonly RuleCode[];
}

/** Whether a layer is a file a person opened: no catalogue may use such an id, and no link carries one. */
export const isOpened = (id: string): boolean => id.startsWith('file:');

/** The opened file whose areas the land fund sums, and the set-up it stands in for. */
export interface ZonesFrom {
  readonly id: string;
  readonly instead: LandFundSetup;
}
