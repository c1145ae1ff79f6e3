import type { Provenance, Text, Verification } from './provenance.ts';

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
