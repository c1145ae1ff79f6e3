import type { LandFundSetup } from '#core/plan/catalogue.ts';
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
  /** How many features cross or overlap themselves; null while that is not known. */
  readonly unsound: number | null;
  /** Set for areas, which are cut into tiles on demand. */
  readonly tiles?: NonNullable<SceneLayer['tiles']>;
  /** Whether the browser keeps it for the next visit. */
  readonly kept: boolean;
}

/** Whether a layer is a file a person opened: no catalogue may use such an id, and no link carries one. */
export const isOpened = (id: string): boolean => id.startsWith('file:');

/** The opened file whose areas the land fund sums, and the set-up it stands in for. */
export interface ZonesFrom {
  readonly id: string;
  readonly instead: LandFundSetup;
}
