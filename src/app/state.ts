import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue, Provenance } from '#core/plan/catalogue.ts';
import type { Bounds, Camera, Lang } from '#core/scene.ts';
import type { Hectares, LonLat } from '#core/units.ts';

/** What is being fetched or computed, and how it ended. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly progress: number }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly notice: Notice };

/** Something the person is told; the sentence is made by `text.ts` from kind and params. */
export interface Notice {
  readonly id: string;
  readonly level: 'info' | 'warning' | 'error';
  /** Key of a sentence in the text catalogue. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string>>;
}

export type ThemeChoice = 'auto' | 'light' | 'dark';
export type PanelId = 'layers' | 'model' | 'fund' | 'plans' | 'more';
export type Sheet = 'peek' | 'half' | 'full';

/** How a person has set one layer; the order in the list is top to bottom. */
export interface LayerView {
  readonly id: string;
  readonly shown: boolean;
  readonly opacity: number;
  /** Legend values switched off. */
  readonly hidden: readonly string[];
}

/** One feature that covers the asked place. */
export interface Finding extends Provenance {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  /** Legend value, e.g. the land code; empty when the layer has no classes. */
  readonly classValue: string;
  readonly areaHa: { readonly plane: Hectares; readonly ellipsoid: Hectares } | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly bounds: Bounds;
}

export interface SearchHit {
  readonly kind: 'feature' | 'coordinate';
  readonly title: string;
  /** What and where, in the reader's language. */
  readonly detail: string;
  readonly at: LonLat;
  readonly bounds: Bounds | null;
  readonly layer?: string;
  readonly feature?: string;
}

export type FundScope =
  | { readonly kind: 'province' }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'area'; readonly points: readonly LonLat[] };

/** The ways a land fund is read: its table, beside other methods and printed figures, as standard tables, from use to use, and its data's faults. */
export type FundViewId = 'ledger' | 'reconcile' | 'balance' | 'transition' | 'audit';

export type FundSort = { readonly by: 'category' | 'area' | 'share'; readonly descending: boolean };

/** `fund` draws the area whose land fund is asked. */
export type SketchTool = 'length' | 'area' | 'fund';

export interface Sketch {
  readonly tool: SketchTool;
  readonly points: readonly LonLat[];
  readonly done: boolean;
}

/** The whole state of one viewer: plain, readonly, JSON-able. Only `actions.ts` changes it. */
export interface AppState {
  readonly lang: Lang;
  readonly theme: ThemeChoice;
  /** The system's own preference, followed while `theme` is auto. */
  readonly systemDark: boolean;
  readonly catalogue: Loadable<Catalogue>;
  /** Absolute address the catalogue came from; its data addresses are relative to it. */
  readonly catalogueUrl: string;
  readonly camera: Camera;
  /** Camera a person or action asked for; the map flies there, then reports `camera`. */
  readonly flight: { readonly to: Camera | Bounds; readonly serial: number } | null;
  readonly phase: string;
  readonly layers: readonly LayerView[];
  /** Layers whose data failed: id -> cause. */
  readonly failedLayers: Readonly<Record<string, string>>;
  readonly readyLayers: readonly string[];
  /** How often a failed layer was asked for again: id -> count. */
  readonly retries: Readonly<Record<string, number>>;
  readonly panel: PanelId | null;
  readonly sheet: Sheet;
  readonly model: {
    readonly id: string;
    /** Whether the model is drawn at all. */
    readonly shown: boolean;
    readonly hidden: readonly string[];
    readonly selected: string | null;
  };
  readonly inspection: {
    readonly at: LonLat;
    readonly findings: Loadable<readonly Finding[]>;
    readonly selected: number;
  } | null;
  readonly fund: {
    readonly view: FundViewId;
    readonly scope: FundScope;
    readonly sort: FundSort;
    readonly result: Loadable<LandFund>;
    /** Category lit on the map. */
    readonly lit: string | null;
  };
  readonly search: { readonly query: string; readonly hits: Loadable<readonly SearchHit[]> };
  readonly pointer: LonLat | null;
  readonly sketch: Sketch | null;
  readonly notices: readonly Notice[];
  readonly map: 'starting' | 'ready' | 'no-webgl';
  /** Where the person stands, while known; accuracy in metres. */
  readonly position: { readonly at: LonLat; readonly accuracyM: number } | null;
  readonly locating: boolean;
}
