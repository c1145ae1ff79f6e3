import type { Finding, LayerView } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { Layer, LayerStyle, LegendClass } from '#core/plan/layer.ts';
import { isDrawn } from '#core/plan/layer-filter.ts';
import type { DataSource, PlanDocument } from '#core/plan/provenance.ts';
import type { Hectares } from '#core/units.ts';

/** One feature that covers the place, with everything the catalogue says of it. */
export interface PlaceItem {
  readonly finding: Finding;
  /** Place in the list of findings, which is how the app knows it. */
  readonly index: number;
  readonly layer: Layer | null;
  readonly layerTitle: string;
  readonly kind: LayerStyle['kind'];
  readonly legend: LegendClass | null;
  readonly document: PlanDocument | null;
  readonly source: DataSource | null;
  /** The ruleset it is drawn by; null = unknown. */
  readonly ruleset: Ruleset | null;
  readonly declaredHa: Hectares | null;
  /** The document of each field of the layer. */
  readonly fieldDocuments: readonly (PlanDocument | undefined)[];
  /** Whether filter and legend of the layer let the map draw it. */
  readonly drawn: boolean;
}

/** A legend class as the answer to "what is here". */
export interface PlaceClass {
  readonly phase: string;
  readonly legend: LegendClass | null;
  /** Code as the data has it, where the legend does not know it. */
  readonly value: string;
}

/** A place in the order of the questions: where, what is here now, what is planned, then everything that covers it. */
export interface PlaceView {
  /** Administrative unit; empty outside all. */
  readonly unit: string;
  /** Use in the first phase; null where no zone lies. */
  readonly now: PlaceClass | null;
  /** Use in the chosen phase; null where no zone lies or the first phase is the chosen one. */
  readonly planned: PlaceClass | null;
  readonly items: readonly PlaceItem[];
}

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** What the data itself declares as the area of a feature. */
function declaredHa({ properties }: Finding): Hectares | null {
  const km2 = number(properties.declared_km2);
  return number(properties.declared_ha) ?? (km2 === null ? null : km2 * 100);
}

const ALL: Pick<LayerView, 'hidden'> = { hidden: [] };

const classOf = (layer: Layer | null, value: string): LegendClass | null => {
  const classes = layer?.style.classes ?? [];
  return classes.find((each) => each.value === value) ?? (layer?.style.classBy ? null : (classes[0] ?? null));
};

function itemOf(
  catalogue: Catalogue,
  texts: Texts,
  finding: Finding,
  index: number,
  views: readonly LayerView[],
): PlaceItem {
  const layer = catalogue.layers.find(({ id }) => id === finding.layer) ?? null;
  return {
    finding,
    index,
    layer,
    layerTitle: layer ? textIn(texts.lang, layer.title) : finding.layer,
    kind: layer?.style.kind ?? 'fill',
    legend: classOf(layer, finding.classValue),
    document: catalogue.documents.find(({ id }) => id === finding.document) ?? null,
    source: catalogue.sources.find(({ id }) => id === finding.source) ?? null,
    ruleset: catalogue.rulesets.find(({ id }) => id === finding.ruleset) ?? null,
    declaredHa: declaredHa(finding),
    fieldDocuments: (layer?.fields ?? []).map((field) =>
      catalogue.documents.find(({ id }) => id === field.document),
    ),
    drawn: !layer || isDrawn(layer, views.find(({ id }) => id === layer.id) ?? ALL, finding.properties),
  };
}

/** Reads a list of findings as the card tells it. */
export function placeView(
  catalogue: Catalogue,
  texts: Texts,
  findings: readonly Finding[],
  phase: string,
  views: readonly LayerView[] = [],
): PlaceView {
  const setup = catalogue.landFund;
  const items = findings.map((finding, index) => itemOf(catalogue, texts, finding, index, views));
  const unit = items.find(({ layer }) => layer !== null && layer.id === setup?.units);
  const overlays = new Set(
    catalogue.layers
      .find(({ id }) => id === setup?.zones)
      ?.style.classes.filter((each) => each.overlay)
      .map((each) => each.value),
  );
  const zone = items.find(
    ({ layer, finding }) => layer !== null && layer.id === setup?.zones && !overlays.has(finding.classValue),
  );
  const first = catalogue.phases[0];
  const useIn = (phaseId: string | undefined): PlaceClass | null => {
    const property = phaseId === undefined ? undefined : setup?.category[phaseId];
    const value = property === undefined ? undefined : zone?.finding.properties[property];
    if (!zone || value === undefined || value === null || value === '') return null;
    const title = catalogue.phases.find(({ id }) => id === phaseId)?.title;
    const legend = zone.layer?.style.classes.find((each) => each.value === String(value)) ?? null;
    return { phase: title ? textIn(texts.lang, title) : String(phaseId), legend, value: String(value) };
  };
  return {
    unit: unit?.finding.name ?? '',
    now: useIn(first?.id),
    planned: phase === first?.id ? null : useIn(phase),
    items,
  };
}
