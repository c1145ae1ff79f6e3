import type { Feature, Position } from 'geojson';
import type { CorridorPreset, MapInset } from '../../../src/core/plan/catalogue.ts';
import type { Layer, LayerField, LayerGroup } from '../../../src/core/plan/layer.ts';
import type { PlanDocument, Text, Verification } from '../../../src/core/plan/provenance.ts';
import type { ModelElement, SpatialModel } from '../../../src/core/plan/spatial-model.ts';
import type { LinkEnds, LinkTheme } from '../sketch/link-classes.ts';
import type { PlanStates } from '../sketch/phases.ts';
import type { Estate, Patch, Strip, Town } from '../sketch/plan.ts';
import type { Area } from '../sketch/shapes.ts';
import type { Relief } from '../sketch/terrain.ts';
import type { IslandRule } from '../sketch/unit-cells.ts';

/** An urban centre: what documents say of its class, and how the drawing shows it. */
export interface Centre extends Town {
  readonly id: string;
  /** Class before 2026 and class planned for 2030, as printed; empty when no source was found. */
  readonly before: string;
  readonly planned2030: string;
  /** Class since 1 January 2026 by NQ 111/2025 Art. 15, inferred. */
  readonly since2026: string;
  readonly document: string;
  readonly role: Text | null;
}

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly at: Position;
  /** Class as a source prints it. */
  readonly rank: 'international' | 'bilateral' | 'secondary' | 'opening' | 'unknown';
  readonly document: string;
  readonly verification: Verification;
}

/** An economic zone by its printed area; the shape is drawn around a place until it has that area on land. */
export interface EconomicZone {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly kind: 'border' | 'coastal';
  readonly at: readonly Position[];
  readonly declaredHa: number;
  /** The part of the printed area that is land, where it is printed. */
  readonly landHa?: number;
  readonly document: string;
  readonly note: Text;
}

export interface Route extends Strip {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly kind: 'expressway' | 'national';
  readonly document: string;
  readonly verification: Verification;
  readonly note?: Text;
}

/** A link between centres with a theme. */
export interface Link extends LinkEnds {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly theme: LinkTheme;
  readonly points: readonly Position[];
  /** Missing = made up here to show the idea of a document, which the note names. */
  readonly document?: string;
  readonly note: Text;
}

/** An example of an estate: no source gives name and place of one in these provinces. */
export interface ExamplePark extends Estate {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly kind: 'park' | 'cluster';
  readonly note: Text;
}

/** A model of the province's space with the points, lines and members it is drawn from. */
export interface Model extends Omit<SpatialModel, 'data' | 'elements'> {
  readonly elements: readonly (ModelElement & { readonly shape: Shape })[];
}

/** How an element is drawn: a line through points, a mark, or the union of units. */
export type Shape =
  | { readonly line: readonly Position[] }
  | { readonly point: Position }
  | { readonly units: readonly string[] };

/** Tags of features by the task of a resolution they serve. */
export interface TaskTags {
  readonly field: LayerField;
  /** By file of a layer. */
  readonly taskOf: Readonly<Record<string, (properties: Readonly<Record<string, unknown>>) => string>>;
}

/** Layers that only one province has. */
export interface LocalPlans {
  readonly groups: readonly LayerGroup[];
  readonly layersIn: (phases: readonly string[]) => readonly Layer[];
  readonly files: (
    units: ReadonlyMap<string, Area>,
  ) => readonly (readonly [file: string, features: readonly Feature[]])[];
}

/** Everything authored for one province; figures carry the document they were read in. */
export interface ProvinceBook {
  readonly id: string;
  /** Official code, e.g. `04`. */
  readonly code: string;
  /** As in the table of the 34 provinces. */
  readonly name: string;
  /** Central meridian of the printed figures, degrees. */
  readonly meridian: number;
  readonly about: Text;
  readonly insets?: readonly MapInset[];
  readonly founding: { readonly document: string; readonly date: string };
  readonly documents: readonly PlanDocument[];
  readonly states: PlanStates;
  readonly relief: Relief;
  readonly rivers: readonly Strip[];
  readonly lakes: readonly Patch[];
  readonly forests: readonly Patch[];
  readonly centres: readonly Centre[];
  readonly gates: readonly Gate[];
  readonly economicZones: readonly EconomicZone[];
  /** What the printed areas of the economic zones are said to sum to, where a source says it. */
  readonly parks: readonly ExamplePark[];
  readonly routes: readonly Route[];
  readonly links: readonly Link[];
  /** Which idea of which document the links are drawn for. */
  readonly linkIdea: Text;
  readonly models: readonly Model[];
  /** Groups in front of the usual ones, and the layers they take. */
  readonly groups?: readonly (LayerGroup & { readonly layers: readonly string[] })[];
  readonly corridors?: readonly CorridorPreset[];
  /** Boundary options, beside the catalogue. */
  readonly scenarios?: string;
  readonly tasks?: TaskTags;
  /** Examples of local plans. */
  readonly localPlans?: LocalPlans;
  readonly islands: IslandRule;
  /** Grain of cells and largest zones beside those of Quảng Ninh. */
  readonly grain: number;
  /** Longitude of the coast by latitude, south to north; missing = no sea. East of it is sea. */
  readonly coast?: readonly Position[];
}
