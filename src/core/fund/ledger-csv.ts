import { plainNumber } from '#core/number-text.ts';
import { roundTo } from './rounding.ts';

/** A cell of a sheet. Text is guarded against being run as a formula where it is written as text. */
export type Cell = string | { readonly value: number; readonly digits: number };

/** Text a spreadsheet would run gets an apostrophe before it. Source: OWASP, CSV injection. */
const guarded = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** How a file of values is written: `vi` = semicolons and decimal commas, `en` = commas and decimal points. */
export type CsvDialect = 'vi' | 'en';

function plain(cell: Cell, dialect: CsvDialect): string {
  if (typeof cell === 'string') return guarded(cell);
  if (!Number.isFinite(cell.value)) return '';
  const text = plainNumber(roundTo(cell.value, cell.digits), cell.digits);
  return dialect === 'vi' ? text : text.replace(',', '.');
}

const quotedCell = (text: string): string =>
  /[";,\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Numbers with a decimal comma need no quotes between semicolons. */
const written = (cell: Cell, dialect: CsvDialect): string =>
  typeof cell === 'string' ? quotedCell(plain(cell, dialect)) : plain(cell, dialect);

/**
 * A file that a spreadsheet opens by a double click: UTF-8 with a mark and CRLF; `vi` for a Vietnamese one, `en` for an
 * English one and for programs.
 */
export const toCsv = (rows: readonly (readonly Cell[])[], dialect: CsvDialect = 'vi'): string => {
  const lines = rows.map((row) =>
    row.map((cell) => written(cell, dialect)).join(dialect === 'vi' ? ';' : ','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};

/** The same for the clipboard: tabs, and no line breaks within a cell. */
export const toTsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => plain(cell, 'vi').replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
