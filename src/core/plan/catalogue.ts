import type { LandFundSetup } from './land-fund-setup.ts';
import type { Layer, LayerGroup } from './layer.ts';
import type { DataSource, PlanDocument, PlanStatus, Text, Verification } from './provenance.ts';
import type { SpatialModel } from './spatial-model.ts';

/** A named state of a plan: what is there now, what is planned, what a vision looks to. */
export interface Phase {
  readonly id: string;
  readonly title: Text;
  /** The year the state is of. */
  readonly year?: number;
  /** Id of the `PlanDocument` whose state it is. */
  readonly document?: string;
  /** Where what is drawn of it stands. */
  readonly status?: PlanStatus;
  readonly verification?: Verification;
  /** One sentence on how it came about. */
  readonly note?: Text;
}

/** The towns of a package as a network: a layer of points, and one of lines that name the points they join. */
export interface UrbanSystem {
  /** Id of a layer of points. */
  readonly centres: string;
  /** Id of a layer of lines; each has `centres`, ids of points in its order, and may have `toward`, a text, and `direction`. */
  readonly links: string;
  /** Properties with a centre's class, each with its trust in `<property>_verification` and its document in `<property>_source`. */
  readonly classes: readonly {
    readonly property: string;
    readonly title: Text;
    readonly when: 'before' | 'now' | 'planned';
  }[];
}

/** A corridor that can be asked about at once. */
export interface CorridorPreset {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  /** Id of a layer, or `model:` and that of a spatial model, and of a line in it. */
  readonly layer: string;
  readonly feature: string;
  /** To either side, metres. */
  readonly distanceM: number;
  readonly verification: Verification;
}

/** A rule set: the law that codes, colours and thresholds come from. */
export interface Ruleset {
  readonly id: string;
  readonly title: Text;
  readonly documentNo: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly status: 'verified' | 'secondary' | 'unverified';
  /** What it rules, where it is one thing: only rulesets of codes are offered for the codes of a file. */
  readonly subject?: 'codes' | 'standards' | 'classes' | 'targets';
  /** Id of the ruleset before it on the same subject. */
  readonly replaces?: string;
  /** What it rules (`RulesetFile`), relative to this catalogue. */
  readonly data?: string;
}

/** A part that lies far from the rest, as an archipelago (khung phụ). */
export interface MapInset {
  readonly title: Text;
  /** west, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** A package beside this one. */
export interface Sibling {
  readonly id: string;
  readonly title: Text;
  readonly catalogue: string;
}

/** The file that drives the viewer. Schema: `public/schema/catalogue.schema.json`. */
export interface Catalogue {
  readonly $schema?: string;
  readonly format: 'plan-atlas/1';
  readonly id: string;
  /** Official province code, e.g. `22`. */
  readonly province: string;
  readonly title: Text;
  readonly version: string;
  readonly date: string;
  /** VN-2000 axis of the printed figures. */
  readonly axis: { readonly meridian: number; readonly k0: number };
  /** west, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** What belongs to the place but lies far from it: drawn in frames of their own on paper, a press away on screen. */
  readonly insets?: readonly MapInset[];
  /** Shown on map, panel, paper and exports when any geometry is illustrative. */
  readonly notice?: Text;
  readonly phases: readonly Phase[];
  /** Other packages the reader can switch to, this one among them; addresses relative to this catalogue. */
  readonly siblings?: readonly Sibling[];
  readonly documents: readonly PlanDocument[];
  readonly sources: readonly DataSource[];
  readonly rulesets: readonly Ruleset[];
  readonly groups: readonly LayerGroup[];
  /** Drawn in this order, the first on top. */
  readonly layers: readonly Layer[];
  readonly models: readonly SpatialModel[];
  readonly urbanSystem?: UrbanSystem;
  readonly corridors?: readonly CorridorPreset[];
  readonly landFund?: LandFundSetup;
  /** Indicator book (`IndicatorBook`), relative to this catalogue. */
  readonly indicators?: string;
  /** Plan register (`PlanRegister`), relative to this catalogue. */
  readonly plans?: string;
  /** Boundary options (`ScenarioBook`), relative to this catalogue. */
  readonly scenarios?: string;
}
