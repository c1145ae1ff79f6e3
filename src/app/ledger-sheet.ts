import { formatDate, formatMeridian, formatNumber } from '#core/format.ts';
import { codeRules, fundRuleset } from '#core/fund/code-rules.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { type Cell, type CsvDialect, toCsv, toTsv } from '#core/fund/ledger-csv.ts';
import { ledgerNotes } from '#core/fund/ledger-notes.ts';
import { ledgerRows } from '#core/fund/ledger-rows.ts';
import { drawnWords, ledgerWords } from '#core/fund/ledger-words.ts';
import { isPartial } from '#core/fund/partial-fund.ts';
import { catalogueOf } from './desk.ts';
import { fundLayers, fundPhaseText, illustrativeNotice, layerTrust } from './fund-origin.ts';
import type { AppState } from './state.ts';
import { textIn } from './text.ts';

/** A file to be saved. */
export interface LedgerFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The present land fund with its origin as rows of a sheet, and a name for its file; null while there is none. */
export function ledgerSheet(
  state: AppState,
): { readonly rows: readonly (readonly Cell[])[]; readonly name: string } | null {
  const catalogue = catalogueOf(state);
  if (!catalogue || state.fund.result.status !== 'ready') return null;
  const { lang } = state;
  const fund: LandFund = state.fund.result.value;
  const words = state.fund.scope.kind === 'area' ? drawnWords(lang) : ledgerWords[lang];
  const used = fundLayers(catalogue);
  const sources = catalogue.sources.filter(({ id }) => used.some((layer) => layer.source === id));
  const classes = used.flatMap((layer) => layer.style.classes);
  const notice = illustrativeNotice(lang, catalogue);
  const { scope, rounding } = state.fund;
  const place =
    scope.kind === 'province'
      ? `${words.province} (${textIn(lang, catalogue.title)})`
      : scope.kind === 'area'
        ? words.drawnArea(String(scope.points.length))
        : fund.units.map((unit) => `${unit.id} – ${unit.name}`).join(', ');
  const { axis, engine, version } = fund.method;
  const k0 = formatNumber(lang, axis.k0, 4);
  const head: (readonly [string, string])[] = [
    ...ledgerNotes(lang, fund),
    [words.title, textIn(lang, catalogue.title)],
    [words.place, place],
    [words.phase, fundPhaseText(lang, catalogue, state.phase)],
    [words.method, words.methodText(formatMeridian(axis.meridianDeg), k0, engine, version)],
    codeRules(lang, fundRuleset(catalogue)),
    [
      words.catalogue,
      `${catalogue.id}, ${words.version(catalogue.version, formatDate(lang, catalogue.date))}`,
    ],
    [words.sources, sources.map((source) => textIn(lang, source.title)).join('; ')],
    [words.trust, layerTrust(lang, used)],
    ...(notice === null ? [] : [[words.notice, notice] as const]),
  ];
  const titleOf = (category: string): string => {
    const found = classes.find(({ value }) => value === category);
    return found ? textIn(lang, found.title) : words.unknownCategory;
  };
  const where = scope.kind === 'unit' ? scope.id : scope.kind === 'area' ? 'vung-ve' : 'toan-tinh';
  const whole = isPartial(fund) ? '-KHONG-DAY-DU' : '';
  const name = `quy-dat-${catalogue.id}-${where}-${state.phase}${whole}`.replace(/[^A-Za-z0-9-]+/g, '-');
  return { rows: ledgerRows(fund, { words, head, titleOf, rounding }), name };
}

/** The land fund as a file of values for a spreadsheet; null while there is none. */
export function ledgerCsv(state: AppState, dialect: CsvDialect = 'vi'): LedgerFile | null {
  const sheet = ledgerSheet(state);
  const type = 'text/csv;charset=utf-8';
  const form = dialect === 'en' ? '-en' : '';
  return sheet && { name: `${sheet.name}${form}.csv`, type, text: toCsv(sheet.rows, dialect) };
}

/** The land fund to be pasted into a spreadsheet; null while there is none. */
export function ledgerTsv(state: AppState): string | null {
  const sheet = ledgerSheet(state);
  return sheet && toTsv(sheet.rows);
}
