import { type Reconciliation, reconcile, type SumCheck, sumCheck } from '#core/fund/reconcile.ts';
import { roundTo } from '#core/fund/rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanDocument, PlanStatus, Text } from '#core/plan/provenance.ts';
import type { Hectares } from '#core/units.ts';
import type { MeasuredFeature } from '#worker/proof-protocol.ts';

/** The parts a document gives of a whole, and whether they add up to it. */
export interface DeclaredSplit {
  readonly note: Text | null;
  readonly parts: readonly { readonly name: Text; readonly ha: Hectares }[];
  readonly check: SumCheck;
}

/** A feature: what is printed beside what is measured, and where it is printed. */
export interface DeclaredRow extends Reconciliation {
  readonly title: Text;
  /** The document the figure is from. */
  readonly document: PlanDocument | null;
  readonly status: PlanStatus | null;
  /** As printed, in the document's language. */
  readonly wording: string;
  readonly splits: readonly DeclaredSplit[];
}

/** A layer of which documents print areas. */
export interface DeclaredLayer {
  readonly layer: Layer;
  /** Features with a printed or a measured area. */
  readonly rows: readonly DeclaredRow[];
  /** What is published as the sum of all, beside the sum of what is printed of each. */
  readonly total: { readonly check: SumCheck; readonly document: PlanDocument | null } | null;
}

/** Kilometre figures have no more meaning beyond this. */
const HECTARE_STEP = 6;
const HECTARES_A_KM2 = 100;

/** The properties of a layer's features that `declaredLayer` reads. */
export const propertiesRead = ({ declaredArea }: Layer): readonly string[] =>
  declaredArea
    ? [
        declaredArea.property,
        declaredArea.documentBy,
        declaredArea.textBy,
        declaredArea.partsBy,
        'name_en',
        'document',
        'status',
      ].filter((name) => name !== undefined)
    : [];

/** Sets what documents print of a layer's features beside what was measured of them; neither replaces the other. */
export function declaredLayer(
  layer: Layer,
  { documents }: Pick<Catalogue, 'documents'>,
  features: readonly MeasuredFeature[],
): DeclaredLayer {
  const setup = layer.declaredArea;
  const documentOf = (id: unknown): PlanDocument | null => documents.find((each) => each.id === id) ?? null;
  const rows = features.map((feature): DeclaredRow => {
    const { properties } = feature;
    const of = (name: string | undefined): unknown => (name === undefined ? undefined : properties[name]);
    const ha = hectaresIn(of(setup?.property), setup?.unit);
    const document = documentOf(of(setup?.documentBy) ?? properties.document ?? layer.document);
    const printed = ha === null ? null : { ha, source: document?.id ?? '' };
    const english = properties.name_en;
    return {
      ...reconcile({ id: feature.id, name: feature.name }, printed, feature.measured),
      title: { vi: feature.name, ...(typeof english === 'string' && { en: english }) },
      document,
      status: (properties.status as PlanStatus | undefined) ?? layer.status ?? null,
      wording: ha === null ? '' : textIn(of(setup?.textBy)),
      splits: ha === null ? [] : splitsIn(of(setup?.partsBy), ha),
    };
  });
  const known = rows.filter(({ printed, measured }) => printed || measured);
  return { layer, rows: known, total: totalOf(setup?.total, known, documentOf) };
}

function totalOf(
  total: { readonly ha: Hectares; readonly document: string } | undefined,
  rows: readonly DeclaredRow[],
  documentOf: (id: string) => PlanDocument | null,
): DeclaredLayer['total'] {
  if (!total || rows.length === 0) return null;
  const printed = rows.flatMap((row) => (row.printed ? [row.printed.ha] : []));
  return { check: sumCheck(total.ha, printed), document: documentOf(total.document) };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function hectaresIn(value: unknown, unit: 'ha' | 'km2' = 'ha'): Hectares | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return unit === 'ha' ? value : roundTo(value * HECTARES_A_KM2, HECTARE_STEP);
}

/** Parts as the data has them; what is not of the shape is left out. */
function splitsIn(value: unknown, wholeHa: Hectares): readonly DeclaredSplit[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((split: unknown): DeclaredSplit[] => {
    if (!isRecord(split) || !Array.isArray(split.parts)) return [];
    const parts = split.parts.flatMap((part: unknown) => {
      const ha = isRecord(part) ? hectaresIn(part.ha) : null;
      return isRecord(part) && ha !== null ? [{ name: namedBy(part, 'name'), ha }] : [];
    });
    if (parts.length === 0 || parts.length < split.parts.length) return [];
    const note = textIn(split.note) === '' ? null : namedBy(split, 'note');
    return [
      {
        note,
        parts,
        check: sumCheck(
          wholeHa,
          parts.map(({ ha }) => ha),
        ),
      },
    ];
  });
}

function namedBy(record: Readonly<Record<string, unknown>>, name: string): Text {
  const english = record[`${name}_en`];
  return { vi: textIn(record[name]), ...(typeof english === 'string' && { en: english }) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
