import { formatDate } from '#core/format.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import { ledgerWords } from '#core/fund/ledger-words.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { fieldText } from '#core/plan/field-text.ts';
import type { Layer } from '#core/plan/layer.ts';
import { conditionsOf } from '#core/plan/layer-filter.ts';
import type { ListRow } from './feature-list.ts';
import type { LayerView } from './state.ts';
import { type Texts, textIn } from './text.ts';

/** The conditions of a filter in words; empty where there is none. */
export const filterText = (
  layer: Layer,
  view: Pick<LayerView, 'filter'>,
  { lang, fields: t }: Texts,
): string =>
  conditionsOf(layer, view.filter)
    .map(({ property, values }) => {
      const field = layer.fields!.find((each) => each.property === property)!;
      const said = values.map((value) => fieldText(lang, field, { [property]: value }) || t.none);
      return `${textIn(lang, field.title)}: ${said.join(', ')}`;
    })
    .join('; ');

/** A list of features as rows of cells: what it is of, then every feature with its fields and what it is worth. */
export function featureRows(
  rows: readonly ListRow[],
  {
    catalogue,
    layer,
    view,
    total,
    texts,
  }: {
    readonly catalogue: Catalogue;
    readonly layer: Layer;
    readonly view: Pick<LayerView, 'filter'>;
    readonly total: number;
    readonly texts: Texts;
  },
): readonly (readonly Cell[])[] {
  const { lang, fields: t, card, common } = texts;
  const words = ledgerWords[lang];
  const { fields = [], style } = layer;
  const hasKind = style.classBy !== undefined;
  const hasArea = style.kind === 'fill';
  const documents = new Map(
    catalogue.documents.map((each) => [each.id, each.number || textIn(lang, each.title)]),
  );
  const source = catalogue.sources.find(({ id }) => id === layer.source);
  const isIllustrative = rows.some(({ finding }) => finding.verification === 'illustrative');
  const notice = catalogue.notice ? textIn(lang, catalogue.notice) : texts.notice.legal;
  return [
    [textIn(lang, layer.title), textIn(lang, catalogue.title)],
    [t.filter, filterText(layer, view, texts) || t.noFilter],
    [t.count, t.passes(String(rows.length), String(total))],
    [
      words.catalogue,
      `${catalogue.id}, ${words.version(catalogue.version, formatDate(lang, catalogue.date))}`,
    ],
    ...(source ? [[words.sources, textIn(lang, source.title)]] : []),
    ...(isIllustrative ? [[words.notice, notice]] : []),
    [],
    [
      ...[t.id, t.name, ...(hasKind ? [t.kind] : [])],
      ...fields.map(
        ({ title, unit, verification }) =>
          `${textIn(lang, title)}${unit ? ` (${unit})` : ''}${verification ? ` – ${common.verification[verification]}` : ''}`,
      ),
      ...(hasArea ? [t.area] : []),
      ...[t.trust, t.status, t.document, t.date],
    ],
    ...rows.map(({ finding, name, kind, values, areaHa }) => [
      ...[finding.id, name, ...(hasKind ? [kind] : [])],
      ...fields.map(({ property, kind: what }, place): Cell => {
        const value = finding.properties[property];
        return what === 'number' && typeof value === 'number'
          ? { value, digits: 4 }
          : values[place] || t.none;
      }),
      ...(hasArea ? [areaHa === null ? t.none : { value: areaHa, digits: 4 }] : []),
      common.verification[finding.verification],
      finding.status ? card.statuses[finding.status] : card.unknownStatus,
      (finding.document && documents.get(finding.document)) || card.noDocument,
      finding.date ?? t.none,
    ]),
  ];
}
