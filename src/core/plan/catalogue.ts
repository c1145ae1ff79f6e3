import type { PurposeId } from '#core/review/purpose-ids.ts';

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

/** Name of a hatch drawn over the fill; see `map/patterns.ts`. */
export type Pattern =
  | 'none'
  | 'diagonal'
  | 'back-diagonal'
  | 'cross'
  | 'horizontal'
  | 'vertical'
  | 'dots'
  | 'sparse-dots'
  | 'grid'
  | 'waves'
  | 'brick'
  | 'plus';

/** One line of a legend: which features, and how they look. */
export interface LegendClass {
  /** Value of the layer's class property. */
  readonly value: string;
  /** Printed beside the swatch and on the map, e.g. `ODT`. */
  readonly code?: string;
  readonly title: Text;
  /** `#rrggbb`. */
  readonly color: string;
  readonly pattern?: Pattern;
  /** Heading the class stands under in the legend. */
  readonly group?: Text;
  /** Overlay codes (KKT, KDT …) contain the others and are never summed with them. */
  readonly overlay?: boolean;
}

/** Point symbols the map knows. */
export type Symbol =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'star'
  | 'anchor'
  | 'plane'
  | 'gate'
  | 'factory';

/** How a layer is drawn. One class property, or one look for all. */
export interface LayerStyle {
  readonly kind: 'fill' | 'line' | 'symbol';
  /** Property whose value chooses the `LegendClass`; missing = the first class for all. */
  readonly classBy?: string;
  readonly classes: readonly LegendClass[];
  /** Property printed on the map, e.g. `code` or `name`. */
  readonly labelBy?: string;
  /** Zoom from which the label shows. */
  readonly labelFrom?: number;
  /** Names that the basemap leaves to this layer from `labelFrom` on, so that none stands twice. */
  readonly replacesNames?: readonly string[];
  /** Line width in px at zoom 10, for lines and outlines. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** 0 … 1; fills default to 0.75. */
  readonly opacity?: number;
  readonly symbol?: Symbol;
  /** Line only: property that says whether arrow heads are drawn along it, `forward` or `both`. */
  readonly arrowBy?: string;
  /** Fill only: draw the outline, not the area (boundaries of units and zones). */
  readonly outlineOnly?: boolean;
  /** Draw only features of the classes listed: a theme taken out of a file that holds more. */
  readonly onlyListed?: boolean;
}

/** A property of a layer's features that a reader sees by its title, and can filter by where it has `values`. */
export interface LayerField {
  readonly property: string;
  readonly title: Text;
  /** `date` is ISO; `text` may have an English sister, `note` and `note_en`. */
  readonly kind: 'text' | 'choice' | 'date' | 'number';
  readonly unit?: string;
  /** What a choice can be, in the order it is offered. */
  readonly values?: readonly { readonly value: string; readonly title: Text }[];
  /** Id of the `PlanDocument` the values are worded in, e.g. numbered tasks of a resolution. */
  readonly document?: string;
  /** Trust in the values, where it is not that of the features: a reading of our own is `unverified`. */
  readonly verification?: Verification;
}

/** What documents print as the area of a layer's features: to be set beside what is measured, never to replace it. */
export interface DeclaredArea {
  /** Property with the printed figure. */
  readonly property: string;
  readonly unit: 'ha' | 'km2';
  /** Property with the id of the `PlanDocument` it is from; missing = the feature's `document`, else the layer's. */
  readonly documentBy?: string;
  /** Property with the wording as printed. */
  readonly textBy?: string;
  /** Property with the parts a document gives: a list of `{ note?, note_en?, parts: [{ name, name_en?, ha }] }`. */
  readonly partsBy?: string;
  /** What is published as the sum of all features. */
  readonly total?: { readonly ha: number; readonly document: string };
}

/** The time in which a layer's administrative units were in force. */
export interface Vintage {
  readonly id: string;
  /** E.g. "Đến 30/06/2025". */
  readonly title: Text;
  /** What the units are; missing = communes of today. */
  readonly level?: 'province' | 'district';
  /** ISO dates, both days included. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface Layer extends Provenance {
  readonly id: string;
  /** Id of a `LayerGroup`. */
  readonly group: string;
  /** Id of the plan in the package's register whose content it is. */
  readonly plan?: string;
  readonly title: Text;
  /** One sentence a citizen understands. */
  readonly summary?: Text;
  /** GeoJSON, relative to the catalogue, WGS 84 lon/lat. */
  readonly data: string;
  /** How many features the file has: where fewer come, sums are told to be of a part. */
  readonly featureCount?: number;
  /** Property that identifies a feature; default `id`. */
  readonly idBy?: string;
  /** Property with the feature's name; default `name`. */
  readonly nameBy?: string;
  readonly style: LayerStyle;
  /** Phases the layer belongs to; missing = all. */
  readonly phases?: readonly string[];
  readonly shown?: boolean;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** Whether a click inspects it; default true. */
  readonly pickable?: boolean;
  /** Whether the search finds its features by name; default false. */
  readonly searchable?: boolean;
  readonly declaredArea?: DeclaredArea;
  /** Set on layers of administrative units. */
  readonly vintage?: Vintage;
  readonly fields?: readonly LayerField[];
  /** `internal`: never part of a public package; `atlas package --public` leaves it out. */
  readonly audience?: 'public' | 'internal';
}

export interface LayerGroup {
  readonly id: string;
  readonly title: Text;
  /** Id of the `PlanDocument` that names the group. */
  readonly document?: string;
  /** What is not at hand: said in the place of layers where there is none. */
  readonly note?: Text;
}

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

/** Kinds of the spatial model of a province; the list is open-ended on purpose (see planning-rules 1.2). */
export type ModelKind = 'centre' | 'axis' | 'link' | 'breakthrough' | 'region';

/** A figure as a document prints it for an element: shown beside what is summed, never in its place. */
export interface PrintedFigure {
  readonly kind: 'area' | 'people';
  /** Hectares, or people. */
  readonly value: number;
  /** The upper end, where a range is printed. */
  readonly to?: number;
  /** The year it is of, or foreseen for. */
  readonly year?: number;
  readonly document: string;
  readonly verification: Verification;
  readonly note?: Text;
}

/** One element of the spatial model: wording, members, geometry. */
export interface ModelElement extends Provenance {
  readonly id: string;
  readonly kind: ModelKind;
  /** As worded in the document. */
  readonly label: Text;
  readonly text: Text;
  /** Names as written in the document; `unit` = code of a present unit where known. */
  readonly members: readonly { readonly name: string; readonly unit?: string }[];
  /** Set where the geometry or wording is known but the list of members is not. */
  readonly membership: Verification;
  /** Codes of the present units its land fund is summed over, as sure as `membership`; missing = it has no area. */
  readonly units?: readonly string[];
  /** What the units leave out or take in, beside the members as worded. */
  readonly unitsNote?: Text;
  readonly printed?: readonly PrintedFigure[];
  /** Features with this `element` property in the model's data file belong to it. */
}

/** The parts of a motto by what they name, each as it stands in the motto. */
export type MottoParts = Readonly<Partial<Record<ModelKind, string>>>;

/** The model in the words of one document. */
export interface ModelWording {
  /** E.g. "một tâm, hai tuyến đa chiều, hai mũi đột phá, ba vùng động lực". */
  readonly motto: Text;
  /** Id of a `PlanDocument`. */
  readonly document: string;
  /** The document was read and has the motto word for word; missing = after a secondary source or in our words. */
  readonly verbatim?: boolean;
  readonly parts?: MottoParts;
}

/** A wording of the model as one document has it; several may stand side by side. */
export interface SpatialModel extends ModelWording {
  readonly id: string;
  readonly verification: Verification;
  /** GeoJSON; each feature has `element` = id of a ModelElement and `kind` = `area`, `core`, `line`, `link` or `point`, by which it is drawn. */
  readonly data: string;
  readonly elements: readonly ModelElement[];
  /** Other documents' wordings of the same model. */
  readonly wordings: readonly ModelWording[];
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
