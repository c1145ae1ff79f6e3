import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Result } from '#core/result.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat, Metres } from '#core/units.ts';
import type { FoundFeature } from './place-protocol.ts';
import type { EngineProblem } from './protocol.ts';

/** A property of an opened file that could give the classes. */
export interface OpenedField {
  readonly name: string;
  /** how many of the features looked at have a land-use code there, 0 … 1 */
  readonly landUseShare: number;
}

/** What an opened file holds. */
export interface OpenedFile {
  /** how it can be drawn: areas are cut into tiles here, lines and points are left to the map */
  readonly kind: 'fill' | 'line' | 'symbol';
  readonly features: number;
  readonly bounds: Bounds;
  /** features left out, and the first reason with its place */
  readonly leftOut: number;
  readonly firstReason: string;
  /** why features are missing: the file ends too early, or says that it is not the whole; null = nothing says so */
  readonly partial: 'broken-off' | 'not-whole' | null;
  /** properties of few enough values to be classes, the likeliest first */
  readonly fields: readonly OpenedField[];
  /** properties that hold days, in the order of the file */
  readonly dayFields: readonly string[];
  /** property with a name of each feature, where there is one */
  readonly nameBy: string | null;
  /** the property taken for the classes at first; null = none holds land-use codes */
  readonly classBy: string | null;
  readonly classes: readonly OpenedClass[];
}

/** A value of the class property and how many features have it, the most frequent first; '' = none. */
export interface OpenedClass {
  readonly value: string;
  readonly features: number;
}

/** A tile of the map. */
export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** What covers a place. */
export interface OpenedAtRequest {
  readonly at: LonLat;
  readonly toleranceM: Metres;
  readonly axis: Vn2000Zone;
  readonly layer: string;
}

/** Questions to the worker of one opened file. */
export interface OpenedTasks {
  readonly open: { readonly request: Blob; readonly answer: Result<OpenedFile, EngineProblem> };
  /** Chooses the property of the classes; null = one look for all. */
  readonly classify: { readonly request: string | null; readonly answer: readonly OpenedClass[] };
  readonly tile: { readonly request: TilePlace; readonly answer: ArrayBuffer };
  /** How many features cross or overlap themselves, so that a land fund leaves them out. */
  readonly unsound: { readonly request: Vn2000Zone; readonly answer: number };
  readonly featuresAt: { readonly request: OpenedAtRequest; readonly answer: readonly FoundFeature[] };
}

export type OpenedTask = keyof OpenedTasks;

/** Page to worker: do this, or forget it. */
export type ToOpened =
  | {
      [K in OpenedTask]: {
        readonly id: number;
        readonly task: K;
        readonly request: OpenedTasks[K]['request'];
      };
    }[OpenedTask]
  | { readonly id: number; readonly task: 'cancel' };

/** Worker to page: the answer, or a fault of ours. */
export type FromOpened =
  | { readonly id: number; readonly answer: OpenedTasks[OpenedTask]['answer'] }
  | { readonly id: number; readonly fault: string };

/** Names in the tiles of opened files: of the layers, and of the properties with a feature's number from 1 and a label's room. */
export const OPENED_TILES = {
  layer: 'zones',
  labels: 'labels',
  numberBy: 'plan:number',
  roomBy: 'plan:room',
} as const;

/** Tiles from this zoom on hold labels. */
export const LABELLED_FROM = 14;
