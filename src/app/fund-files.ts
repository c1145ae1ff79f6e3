import { formatMeridian, formatNumber } from '#core/format.ts';
import { codeRules, fundRuleset } from '#core/fund/code-rules.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import { ledgerWords } from '#core/fund/ledger-words.ts';
import { receiptText } from '#core/fund/receipt.ts';
import { err, ok, type Result } from '#core/result.ts';
import { writeSpreadsheet } from '#io/spreadsheet.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { fundLayers, illustrativeNotice, layerTrust } from './fund-origin.ts';
import { fundQuestion } from './fund-question.ts';
import { fundReceipt, type ReceiptTrouble } from './fund-receipt.ts';
import { ledgerCsv, ledgerSheet } from './ledger-sheet.ts';
import { type Texts, textIn } from './text.ts';

/** The files a land fund can be taken away as. */
export type FundFileKind = 'csv-vi' | 'csv-en' | 'xlsx' | 'geojson' | 'receipt';

/** A file to be saved. */
export interface FundFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob | Uint8Array<ArrayBuffer>;
}

/** How to follow the making of a file that takes a while. */
export interface FileFollowing {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  /** ISO date */
  readonly today: string;
}

/** Makes a file of the land fund that is shown; rejects when aborted. */
export async function fundFile(
  app: App,
  kind: FundFileKind,
  following: FileFollowing,
): Promise<Result<FundFile, ReceiptTrouble>> {
  const state = app.store.peek();
  switch (kind) {
    case 'csv-vi':
    case 'csv-en': {
      const file = ledgerCsv(state, kind === 'csv-vi' ? 'vi' : 'en');
      return file ? ok({ name: file.name, type: file.type, content: file.text }) : err('no-fund');
    }
    case 'xlsx':
      return workbook(app, following);
    case 'geojson':
      return pieces(app, following);
    case 'receipt': {
      const receipt = await fundReceipt(app, following.today, following.signal);
      if (!receipt.ok) return receipt;
      const name = `${ledgerSheet(state)?.name ?? 'quy-dat'}-bien-nhan.json`;
      return ok({ name, type: 'application/json', content: receiptText(receipt.value) });
    }
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The ledger with real numbers, and beside it the files it was made from. */
async function workbook(
  app: App,
  { signal, today }: FileFollowing,
): Promise<Result<FundFile, ReceiptTrouble>> {
  const state = app.store.peek();
  const sheet = ledgerSheet(state);
  if (!sheet) return err('no-fund');
  const words = ledgerWords[state.lang];
  const receipt = await fundReceipt(app, today, signal);
  const inputs: readonly (readonly Cell[])[] = receipt.ok
    ? receipt.value.inputs.map(({ name, sha256 }) => [name, sha256])
    : [];
  const content = await writeSpreadsheet([
    { name: words.title, rows: sheet.rows },
    { name: words.files, rows: [[words.file, 'SHA-256'], ...inputs] },
  ]);
  signal.throwIfAborted();
  return ok({ name: `${sheet.name}.xlsx`, type: XLSX, content });
}

/** The pieces cut by Turf; what the file is stands in its members and in every feature. */
async function pieces(
  app: App,
  { signal, onProgress }: FileFollowing,
): Promise<Result<FundFile, ReceiptTrouble>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const question = catalogue && fundQuestion(state, catalogue);
  const sheet = ledgerSheet(state);
  if (!catalogue || !question || !sheet || state.fund.result.status !== 'ready') return err('no-fund');
  const notice = illustrativeNotice(state.lang, catalogue);
  const { scope, result } = state.fund;
  const words = ledgerWords[state.lang];
  const { axis, engine, version } = result.value.method;
  const worker = await app.engine();
  const answer = await worker.pieces(
    {
      ...question,
      ...(scope.kind === 'unit' && { unit: scope.id }),
      about: {
        name: sheet.name,
        ...(notice !== null && { notice }),
        method: words.methodText(
          formatMeridian(axis.meridianDeg),
          formatNumber(state.lang, axis.k0, 4),
          engine,
          version,
        ),
        catalogue: {
          id: catalogue.id,
          version: catalogue.version,
          title: textIn(state.lang, catalogue.title),
        },
        phase: state.phase,
        trust: layerTrust(state.lang, fundLayers(catalogue)),
        rules: codeRules(state.lang, fundRuleset(catalogue))[1],
        // a piece is as it is drawn, also where the ledger gives land under two zones to one of them
        overlaps: words.piecesOverlap,
      },
      ofEach: notice === null ? {} : { notice },
    },
    { signal, onProgress },
  );
  if (!answer.ok) return err({ cause: answer.error.message });
  return ok({
    name: `${sheet.name}-manh.geojson`,
    type: 'application/geo+json',
    content: answer.value.file,
  });
}

/** What went wrong, in the reader's language. */
export function troubleText({ fund, sheet: t }: Texts, trouble: ReceiptTrouble): string {
  if (trouble === 'no-fund') return fund.idle;
  if (trouble === 'no-hash') return t.noHash;
  return t.fileFailed(trouble.cause);
}
