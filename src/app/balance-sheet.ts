import { formatDate } from '#core/format.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import { TABLE_DIGITS } from '#core/fund/rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import { areComparable, type BalancePage, type HeadCount } from './balance-page.ts';
import { type Texts, textIn } from './text.ts';

/** What else a sheet says. */
export interface BalanceSheet {
  readonly head: readonly (readonly [string, string])[];
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  /** decimals of hectares and percent, as the table was printed */
  readonly digits: { readonly hectares: number; readonly percent: number };
}

/** A text that figures are cited from: number, title, date, as the reader needs it to find it. */
export function citation({ lang }: Pick<Texts, 'lang'>, document: PlanDocument | undefined): string {
  if (!document) return '';
  const { number, title, date, via } = document;
  return [number, textIn(lang, title), formatDate(lang, date), via].filter(Boolean).join(', ');
}

/** The printed balance, the quotas and the land a head as rows of cells, with their origin. */
export function balanceRows(page: BalancePage, sheet: BalanceSheet): readonly (readonly Cell[])[] {
  const { head, texts, digits } = sheet;
  const { lang, balance: t } = texts;
  const { table, printed } = page;
  const ha = (value: number): Cell => ({ value, digits: digits.hectares });
  const percent = (value: number | null): Cell => (value === null ? '' : { value, digits: digits.percent });
  const each = (value: number | null): Cell =>
    value === null ? '' : { value, digits: TABLE_DIGITS.squareMetresPerPerson };
  const figures = (of: (typeof printed)['total']): readonly Cell[] => [
    ha(of.existingHa),
    percent(of.existingPercent),
    ha(of.plannedHa),
    percent(of.plannedPercent),
    each(of.plannedPerPerson),
  ];
  const [from, to] = [textIn(lang, page.from.title), textIn(lang, page.to.title)];
  return [
    ...head,
    [t.sheetSource, table.source],
    [texts.common.verification[table.status], table.note[lang]],
    [],
    [
      ...[t.no, t.category, '', `${from}: ${t.hectares}`, `${from}: ${t.percent}`],
      ...[`${to}: ${t.hectares}`, `${to}: ${t.percent}`, t.perPerson],
    ],
    ...table.rows.map((row, place) => [row.no, row[lang], row.code, ...figures(printed.rows[place]!)]),
    ['', t.total, '', ...figures(printed.total)],
    ...(table.unmapped.length > 0
      ? [
          [],
          [t.unmapped],
          ...table.unmapped.map(({ code, existingHa, plannedHa, reason }) => [
            ...['', reason === 'overlay' ? t.overlay : t.noLine, code],
            ...[ha(existingHa), '', ha(plannedHa)],
          ]),
        ]
      : []),
    ...quotaRows(page, sheet, ha),
    ...headRows(page, sheet),
  ];
}

function quotaRows(
  { quotas }: BalancePage,
  { catalogue, texts }: BalanceSheet,
  ha: (value: number) => Cell,
): readonly (readonly Cell[])[] {
  if (quotas.length === 0) return [];
  const { lang, balance: t, common, fund } = texts;
  const orNone = (value: number | null): Cell => (value === null ? fund.missing : ha(value));
  return [
    [],
    [t.quotas],
    [
      ...[t.category, fund.phase, t.quota, t.mapped, t.difference, t.verdict],
      ...[t.sheetTrust, t.sheetSource],
    ],
    ...quotas.map((quota) => [
      ...[quota.category, phaseTitle(catalogue, quota.phase, lang), ha(quota.ha)],
      ...[orNone(quota.mappedHa), orNone(quota.differenceHa), t.verdicts[quota.verdict]],
      common.verification[quota.verification],
      [citation(texts, documentOf(catalogue, quota.document)), quota.note ? textIn(lang, quota.note) : '']
        .filter(Boolean)
        .join('. '),
    ]),
  ];
}

function headRows(
  { heads, perHead }: BalancePage,
  { catalogue, texts }: BalanceSheet,
): readonly (readonly Cell[])[] {
  if (heads.length === 0) return [];
  const { lang, balance: t, common } = texts;
  return [
    [],
    [t.perHead],
    ...(areComparable(heads) ? [] : [[t.notComparable]]),
    ['', '', ...heads.map((head) => `${headTitle(texts, head)} (${t.perPerson})`)],
    ...perHead.map(({ land, figures }) => [
      ...[land === 'all' ? '' : land, t.lands[land]],
      ...figures.map(
        ({ squareMetres }): Cell => ({
          value: squareMetres,
          digits: TABLE_DIGITS.squareMetresPerPerson,
        }),
      ),
    ]),
    ...heads.map(({ phase, people, year, verification, document, note }) => [
      ...[
        t.population,
        textIn(lang, phase.title),
        { value: people, digits: 0 },
        year === null ? '' : String(year),
      ],
      ...[
        common.verification[verification],
        document ? citation(texts, documentOf(catalogue, document)) : t.ownSource,
      ],
      note ? textIn(lang, note) : '',
    ]),
  ];
}

/** What a column of land a head divides by what. */
export function headTitle({ lang, balance: t }: Texts, { phase, kind, year, document }: HeadCount): string {
  const people = document === '' ? t.ownKind : kind ? textIn(lang, kind) : '';
  return t.perHeadColumn(textIn(lang, phase.title), people, year === null ? '' : String(year));
}

/** The document of a figure. */
export const documentOf = ({ documents }: Catalogue, id: string): PlanDocument | undefined =>
  documents.find((document) => document.id === id);

/** The title of a phase, or its id. */
export function phaseTitle({ phases }: Catalogue, id: string, lang: Texts['lang']): string {
  const phase = phases.find((each) => each.id === id);
  return phase ? textIn(lang, phase.title) : id;
}
