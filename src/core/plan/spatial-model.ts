import type { Provenance, Text, Verification } from './provenance.ts';

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
