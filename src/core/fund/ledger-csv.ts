import { plainNumber } from '#core/number-text.ts';
import type { Hectares } from '#core/units.ts';
import type { FundRow, LandFund, UnitFund } from './land-fund.ts';

/** Words of the sheet in the reader's language. */
export interface LedgerWords {
  readonly code: string;
  readonly category: string;
  readonly plane: string;
  readonly ellipsoid: string;
  readonly share: string;
  readonly zones: string;
  readonly unit: string;
  readonly unitArea: string;
  readonly land: string;
  readonly sea: string;
  readonly sum: string;
  readonly unzoned: string;
  readonly overlap: string;
  readonly outside: string;
  readonly closure: string;
  readonly overlays: string;
  readonly byUnit: string;
  readonly rule: string;
}

/** What stands around the figures: where they are from and what they are worth. */
export interface LedgerSheet {
  readonly words: LedgerWords;
  /** Lines above the table, label and text: title, method, catalogue version, source, legal notice. */
  readonly head: readonly (readonly [label: string, text: string])[];
  readonly titleOf: (category: string) => string;
}

/** A number is written in the Vietnamese way; text is guarded against being run as a formula. */
export type Cell = string | { readonly value: number; readonly digits: number };

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });
const percent = (part: number, whole: number): Cell =>
  whole > 0 ? { value: (100 * part) / whole, digits: 2 } : '';
const count = (value: number): Cell => ({ value, digits: 0 });

const total = (units: readonly UnitFund[], of: (unit: UnitFund) => number): number =>
  units.reduce((sum, unit) => sum + of(unit), 0);

/** The whole ledger as rows of cells: head, categories with sums and closure, overlay areas, one line a unit. */
export function ledgerRows(
  fund: LandFund,
  { words, head, titleOf }: LedgerSheet,
): readonly (readonly Cell[])[] {
  const areaPlane = total(fund.units, (unit) => unit.areaHa.plane);
  const areaEllipsoid = total(fund.units, (unit) => unit.areaHa.ellipsoid);
  const sumPlane = fund.landHa.plane + fund.seaHa.plane;
  const sumEllipsoid = fund.landHa.ellipsoid + fund.seaHa.ellipsoid;
  const line = (row: FundRow): readonly Cell[] => [
    row.category,
    titleOf(row.category),
    ha(row.planeHa),
    ha(row.ellipsoidHa),
    percent(row.planeHa, areaPlane),
    count(row.zones),
  ];
  const summary = (label: string, plane: Hectares, ellipsoid?: Hectares): readonly Cell[] => [
    '',
    label,
    ha(plane),
    ellipsoid === undefined ? '' : ha(ellipsoid),
    percent(plane, areaPlane),
  ];
  const rows: (readonly Cell[])[] = [
    ...head,
    [],
    [words.code, words.category, words.plane, words.ellipsoid, words.share, words.zones],
    ...fund.totals.map(line),
    summary(words.land, fund.landHa.plane, fund.landHa.ellipsoid),
    summary(words.sea, fund.seaHa.plane, fund.seaHa.ellipsoid),
    summary(words.sum, sumPlane, sumEllipsoid),
    summary(
      words.unzoned,
      total(fund.units, (unit) => unit.unzonedHa),
    ),
    summary(
      words.overlap,
      total(fund.units, (unit) => unit.overlapHa),
    ),
    summary(words.unitArea, areaPlane, areaEllipsoid),
    summary(words.outside, fund.outsideHa),
    ['', words.closure, { value: fund.closureHa, digits: 9 }],
    ['', words.rule],
  ];
  if (fund.overlays.length > 0) rows.push([], [words.overlays], ...fund.overlays.map(line));
  if (fund.units.length > 1) rows.push([], [words.byUnit], ...unitRows(fund, words));
  return rows;
}

/** One line a unit: its area, a column a category, and the figures that close it. */
function unitRows(fund: LandFund, words: LedgerWords): readonly (readonly Cell[])[] {
  const categories = fund.totals.map((row) => row.category);
  const heading = [words.unit, words.unitArea, ...categories, words.unzoned, words.overlap, words.closure];
  const lines = fund.units.map((unit): readonly Cell[] => {
    const byCategory = new Map(unit.rows.map((row) => [row.category, row.planeHa]));
    return [
      // code and name in one cell: a spreadsheet would take the zeros off a bare 06652
      `${unit.id} – ${unit.name}`,
      ha(unit.areaHa.plane),
      ...categories.map((category) => ha(byCategory.get(category) ?? 0)),
      ha(unit.unzonedHa),
      ha(unit.overlapHa),
      { value: unit.residualHa.plane, digits: 9 },
    ];
  });
  return [heading, ...lines];
}

/** Text a spreadsheet would run gets an apostrophe before it. Source: OWASP, CSV injection. */
const guarded = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const plain = (cell: Cell): string =>
  typeof cell === 'string'
    ? guarded(cell)
    : Number.isFinite(cell.value)
      ? plainNumber(cell.value, cell.digits)
      : '';

const quotedCell = (text: string): string =>
  /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A file that a Vietnamese spreadsheet opens by a double click: UTF-8 with a mark, semicolons, decimal commas, CRLF. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => quotedCell(plain(cell))).join(';')).join('\r\n')}\r\n`;

/** The same for the clipboard: tabs, and no line breaks within a cell. */
export const toTsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => plain(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
