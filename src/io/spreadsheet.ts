import type { Cell } from '#core/fund/ledger-csv.ts';

/** One sheet of a workbook. */
export interface Sheet {
  /** shown on its tab; what Excel refuses in a tab's name is taken out */
  readonly name: string;
  /** a row after an empty one is a heading, and so is the first */
  readonly rows: readonly (readonly Cell[])[];
}

/** What is written in a cell. */
interface WrittenCell {
  readonly value: string | number;
  readonly type: StringConstructor | NumberConstructor;
  readonly format?: string;
  readonly fontWeight?: 'bold';
  readonly wrap?: true;
}

/**
 * Writes an Excel workbook (.xlsx): numbers are numbers with a format, so that sums can be checked in the sheet.
 *
 * Text is always written as text: a cell that starts with `=` is no formula, whoever wrote it.
 * @returns the file's bytes
 * Source: write-excel-file 4, loaded on use; it runs in page and terminal alike.
 */
export async function writeSpreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const names = tabNames(sheets);
  const workbook = writeExcelFile(
    sheets.map(({ rows }, i) => ({
      sheet: names[i]!,
      data: rows.map((row, place) => row.map((cell) => written(cell, isHeading(rows, place)))),
      columns: widthsOf(rows),
    })),
  );
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}

/** Characters XML 1.0 has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Excel's limit of a cell. */
const LONGEST_TEXT = 32_767;

function written(cell: Cell, isBold: boolean): WrittenCell | null {
  const weight = isBold ? { fontWeight: 'bold' as const } : {};
  if (typeof cell === 'string') {
    const value = cell.replace(UNWRITABLE, '').slice(0, LONGEST_TEXT);
    return value === '' ? null : { value, type: String, ...weight };
  }
  return Number.isFinite(cell.value)
    ? { value: cell.value, type: Number, format: numberFormat(cell.digits), ...weight }
    : null;
}

/** The reader's own marks are put in by Excel: this is `1.234,50` in Vietnam. */
const numberFormat = (digits: number): string => (digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0');

const isHeading = (rows: Sheet['rows'], place: number): boolean =>
  place === 0 || (rows[place - 1]!.length === 0 && rows[place]!.length > 0);

/** Excel refuses `[ ] : * ? / \`, more than 31 characters, and two of one name. */
function tabNames(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, i) => {
    const clean = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(UNWRITABLE, '')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = clean.slice(0, 31) || `Trang ${i + 1}`;
    const free = used.has(base.toLowerCase()) ? `${base.slice(0, 27)} (${i + 1})` : base;
    used.add(free.toLowerCase());
    return free;
  });
}

/** Characters a column needs, within reason. */
function widthsOf(rows: Sheet['rows']): { width: number }[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const lengths = rows.map((row) => {
      const cell = row[column] ?? '';
      return typeof cell === 'string' ? cell.length : cell.value.toFixed(cell.digits).length + 3;
    });
    return { width: Math.min(48, Math.max(10, ...lengths)) };
  });
}
