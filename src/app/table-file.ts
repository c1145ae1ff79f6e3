import { type Cell, toCsv, toTsv } from '#core/fund/ledger-csv.ts';

/** A file to be saved. */
export interface TableFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows as a file of either kind; Excel's writer comes with the first such file. */
export async function tableFile(
  rows: readonly (readonly Cell[])[],
  name: string,
  tab: string,
  format: 'csv' | 'xlsx',
): Promise<TableFile> {
  if (format === 'csv') return { name: `${name}.csv`, type: CSV, content: toCsv(rows) };
  const { writeSpreadsheet } = await import('#io/spreadsheet.ts');
  return { name: `${name}.xlsx`, type: XLSX, content: await writeSpreadsheet([{ name: tab, rows }]) };
}

/** Rows for the clipboard. */
export const tableText = (rows: readonly (readonly Cell[])[]): string => toTsv(rows);
