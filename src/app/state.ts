import type { DrawnDefect, DrawnFund } from '#core/fund/drawn-fund.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { OverlapPolicyId } from '#core/fund/overlap-policy.ts';
import type { PrintRounding } from '#core/fund/print-rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LegendClass } from '#core/plan/layer.ts';
import type { LayerFilter } from '#core/plan/layer-filter.ts';
import type { Provenance } from '#core/plan/provenance.ts';
import type { Bounds, Camera, Lang, SceneLayer } from '#core/scene.ts';
import type { Hectares, LonLat } from '#core/units.ts';
import type { CorridorAnswer } from '#worker/corridor-protocol.ts';
import type { CrosswalkAnswer } from '#worker/crosswalk-protocol.ts';
import type { AmountsAnswer, TransitionAnswer } from '#worker/fund-tables-protocol.ts';
import type { ReachAnswer } from '#worker/reach-protocol.ts';
import type { VersionDiffAnswer } from '#worker/version-protocol.ts';
import type { Opened, ZonesFrom } from './opened.ts';

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
  /** What its features must have to be drawn; missing = all are. */
  readonly filter?: LayerFilter;
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

/** The ways a land fund is read: its table, beside other methods and printed figures, as standard tables, by purpose against a standard, from use to use, along a route, within a distance, and its data's faults. */
export type FundViewId =
  | 'ledger'
  | 'reconcile'
  | 'balance'
  | 'review'
  | 'transition'
  | 'corridor'
  | 'reach'
  | 'audit';

/** What the plans panel shows: documents, the register of plans, indicators, rulesets, old units against new ones. */
export type PlansViewId =
  | 'documents'
  | 'register'
  | 'indicators'
  | 'rules'
  | 'units'
  | 'conformity'
  | 'overlap';

/** Features of a layer filled by classes of their ids, over all other areas. */
export interface MapShade {
  readonly layer: string;
  readonly classes: readonly LegendClass[];
}

export type FundSort = { readonly by: 'category' | 'area' | 'share'; readonly descending: boolean };

/** `fund` draws the area whose land fund is asked. */
export type SketchTool = 'length' | 'area' | 'fund';

export interface Sketch {
  readonly tool: SketchTool;
  readonly points: readonly LonLat[];
  readonly done: boolean;
  /** A hand is still moving it: no step of its own yet. */
  readonly held?: boolean;
}

/** The land fund of the outline under the hand, as it was last computed. */
export interface LiveFund {
  /** The outline the figures are of. */
  readonly points: readonly LonLat[];
  /** Figures, why the outline has none, or why nothing can be computed. */
  readonly outcome: DrawnFund | DrawnDefect | { readonly failed: string };
}

/** What goes with drawing beside the drawing itself. */
export interface Drawing {
  /** What the keyboard and the buttons act on: a corner by its number, or the whole. */
  readonly selected: number | 'whole' | null;
  /** Drawings to go back to, the latest last; and forward to, the next last. */
  readonly past: readonly Sketch[];
  readonly future: readonly Sketch[];
  readonly live: LiveFund | null;
}

/** Tables made of the land fund's question, by name. */
export interface FundTables {
  readonly transition: TransitionAnswer;
  readonly amounts: AmountsAnswer;
  readonly corridor: CorridorAnswer;
  readonly reach: ReachAnswer;
  readonly versions: VersionDiffAnswer;
  readonly crosswalk: CrosswalkAnswer;
}
export type FundTableId = keyof FundTables;

/** What was asked (`tableKey`) and what came of it; another question's result is not shown. */
type TableSlots<Ids extends FundTableId = FundTableId> = {
  readonly [Id in Ids]: { readonly of: string; readonly result: Loadable<FundTables[Id]> };
};

/** What a table draws on the map, on top of the layers, and the layers that step aside for it. */
export interface TableOverlay {
  readonly layers: readonly SceneLayer[];
  readonly without: readonly string[];
}

/** Zones whose one property is one of some codes and whose other is one of others. */
export interface LandFlow {
  readonly from: { readonly property: string; readonly values: readonly string[] };
  readonly to: { readonly property: string; readonly values: readonly string[] };
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
  /** The two phases compared, and the divider between their pictures; see `compared-choice.ts`. */
  readonly compared: string | null;
  readonly layers: readonly LayerView[];
  /** Layer whose features the layers panel lists. */
  readonly listed: string | null;
  /** Layer the layers panel is to unfold and bring into sight; none again once it did. */
  readonly pointedLayer: string | null;
  /** Layers whose data failed: id -> cause. */
  readonly failedLayers: Readonly<Record<string, string>>;
  readonly readyLayers: readonly string[];
  /** How often a failed layer was asked for again: id -> count. */
  readonly retries: Readonly<Record<string, number>>;
  /** Files a person opened, by the id of their layer; they are layers of the catalogue too. */
  readonly opened: Readonly<Record<string, Opened>>;
  readonly zonesFrom: ZonesFrom | null;
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
  /** How the model is read; see `model-choice.ts`. */
  readonly modelChoice: string | null;
  /** Boundary options shown in place of the model (`scenario-text.ts`; `-`: as kept or shipped). */
  readonly scenarios: string | null;
  /** A place a panel points at, and the features of a layer meant by it. */
  readonly mark: { readonly at: LonLat; readonly layer: string; readonly ids: readonly string[] } | null;
  readonly fund: {
    readonly view: FundViewId;
    /** Layer whose data the check looks at first; none = the land fund's zones and units. */
    readonly audited?: string | null;
    readonly scope: FundScope;
    readonly sort: FundSort;
    readonly result: Loadable<LandFund>;
    /** Category lit on the map. */
    readonly lit: string | null;
    /** What is done with land under several zones. */
    readonly policy: OverlapPolicyId;
    /** Whether unsound shapes are summed as repaired. */
    readonly repair: boolean;
    readonly rounding: PrintRounding;
    /** The corridor asked about; see `corridor-choice.ts`. */
    readonly corridor: string | null;
    /** The reach asked about; see `reach-choice.ts`. */
    readonly reach: string | null;
    /** Id of the layer land is held against. */
    readonly constraint: string | null;
    /** What land is reviewed against; see `review-choice.ts`. */
    readonly review: string | null;
    /** Digest of a receipt that came with the link, to be held against what is computed here. */
    readonly claim: string | null;
  };
  readonly plans: {
    readonly view: PlansViewId;
    /** Drawn while the panel is open. */
    readonly shade: MapShade | null;
    /** Plan of the register that is pointed at. */
    readonly plan: string | null;
  };
  readonly tables: {
    readonly results: TableSlots;
    /** Flow lit on the map. */
    readonly flow: LandFlow | null;
    readonly overlay: TableOverlay | null;
    /** What the zones are compared with: a layer's id, or `phases`. */
    readonly other: string | null;
    /** Vintages set against each other; see `crosswalk-question.ts`. */
    readonly sides: string | null;
    /** A lower plan and its parent; see `conformity-question.ts`. */
    readonly pair: string | null;
  };
  readonly search: { readonly query: string; readonly hits: Loadable<readonly SearchHit[]> };
  /** Step of the guide, from 1; null while it is closed. */
  readonly guide: number | null;
  /** The saved views, and the one that is shown to a room, from 1; see `saved-views.ts`. */
  readonly show: { readonly views: string | null; readonly at: number | null };
  readonly pointer: LonLat | null;
  readonly sketch: Sketch | null;
  readonly drawing: Drawing;
  readonly notices: readonly Notice[];
  readonly map: 'starting' | 'ready' | 'no-webgl';
  /** Where the person stands, while known; accuracy in metres. */
  readonly position: { readonly at: LonLat; readonly accuracyM: number } | null;
  readonly locating: boolean;
}
