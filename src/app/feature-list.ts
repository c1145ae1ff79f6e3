import type { Catalogue } from '#core/plan/catalogue.ts';
import { fieldText } from '#core/plan/field-text.ts';
import type { Layer, LayerField } from '#core/plan/layer.ts';
import { isDrawn, valueText } from '#core/plan/layer-filter.ts';
import type { Hectares, LonLat } from '#core/units.ts';
import type { ListedFeature } from '#worker/place-protocol.ts';
import { findingsOf } from './finding.ts';
import type { Finding, LayerView } from './state.ts';
import { type Texts, textIn } from './text.ts';

/** A feature of a layer with a place on it, as the engine lists it. */
export type LayerFeature = ListedFeature;

/** A feature as the list tells it. */
export interface ListRow {
  readonly finding: Finding;
  readonly at: LonLat;
  readonly name: string;
  /** Title of its class; empty where the layer has one look for all. */
  readonly kind: string;
  /** Values of the layer's fields, in their order; empty = none. */
  readonly values: readonly string[];
  readonly areaHa: Hectares | null;
}

/** A column of the list: one of the fixed ones, or a field by its place. */
export type ListColumn = 'name' | 'kind' | 'area' | number;

/** The features of a layer that its view draws, as rows in the reader's language. */
export function listRows(
  catalogue: Catalogue,
  layer: Layer,
  view: Pick<LayerView, 'hidden' | 'filter'>,
  features: readonly LayerFeature[],
  texts: Texts,
): readonly ListRow[] {
  const drawn = features.filter(({ properties }) => isDrawn(layer, view, properties));
  const { fields = [], style } = layer;
  const titles = new Map(style.classes.map(({ value, title }) => [value, textIn(texts.lang, title)]));
  return findingsOf(catalogue, drawn).map((finding, place) => ({
    finding,
    at: drawn[place]!.at,
    name: nameOf(finding, texts),
    kind: style.classBy === undefined ? '' : (titles.get(finding.classValue) ?? finding.classValue),
    values: fields.map((field) => fieldText(texts.lang, field, finding.properties)),
    areaHa: finding.areaHa?.plane ?? null,
  }));
}

/** The name in the reader's language; a zone is named by nothing but its code and number. */
function nameOf({ name, classValue, id, properties }: Finding, { lang }: Texts): string {
  const english = lang === 'en' ? valueText(properties.name_en) : '';
  if (english !== '') return english;
  return name !== '' && name !== classValue ? name : [classValue, id].filter((part) => part !== '').join(' ');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Rows in the order of a column; what has no value stands last either way. */
export function sortedRows(
  rows: readonly ListRow[],
  by: ListColumn,
  descending: boolean,
  fields: readonly LayerField[],
): readonly ListRow[] {
  const way = descending ? -1 : 1;
  const keyOf = (row: ListRow): string | number => sortKey(row, by, fields);
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return (
      way *
      (typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(`${left}`, `${right}`))
    );
  });
}

/** Choices go in the order the catalogue has them, dates and numbers by what they are. */
function sortKey(row: ListRow, by: ListColumn, fields: readonly LayerField[]): string | number {
  if (by === 'name' || by === 'kind') return row[by];
  if (by === 'area') return row.areaHa ?? '';
  const field = fields[by];
  const value = field && row.finding.properties[field.property];
  if (field?.kind === 'choice') {
    const place = field.values?.findIndex((each) => each.value === valueText(value)) ?? -1;
    return place < 0 ? (row.values[by] ?? '') : place;
  }
  return typeof value === 'number' ? value : valueText(value);
}

/** How many features have each value of a field, '' = none. */
export function countsOf(
  features: readonly Pick<LayerFeature, 'properties'>[],
  property: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { properties } of features) {
    const value = valueText(properties[property]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
