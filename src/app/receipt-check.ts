import { fundOfUnit } from '#core/fund/fund-of-unit.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import { parseReceipt, type Receipt } from '#core/fund/receipt.ts';
import { differencesBetween, type ReceiptDifference } from '#core/fund/receipt-difference.ts';
import { digestDifferences, digestOf, readDigest } from '#core/fund/receipt-digest.ts';
import { headDifferences } from '#core/fund/receipt-head.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { fundReceipt } from './fund-receipt.ts';
import { questionOfReceipt } from './receipt-question.ts';
import type { ReceiptRefusal } from './receipt-refusal.ts';
import { browserSha256 } from './sha256.ts';

/** Whether a receipt still holds, and where it does not. */
export interface ReceiptVerdict {
  /** the day the receipt gives itself, ISO: nothing it could be held against */
  readonly date: string;
  /** how close figures are held: a file has them whole, a link to 10 m² */
  readonly form: 'file' | 'link';
  readonly differences: readonly ReceiptDifference[];
}

type Following = { readonly signal: AbortSignal; readonly onProgress: (done: number) => void };

/** Makes the figures of a receipt's file again from this catalogue's data and holds them against it. Rejects when aborted. */
export async function checkReceiptFile(
  app: App,
  text: string,
  following: Following,
): Promise<Result<ReceiptVerdict, ReceiptRefusal>> {
  const catalogue = catalogueOf(app.store.peek());
  if (!catalogue) return err({ kind: 'no-fund' });
  const read = readReceipt(text);
  if (!read.ok) return read;
  const receipt = read.value;
  const { parameters } = receipt;
  const asked = questionOfReceipt(receipt, catalogue, app.store.peek().catalogueUrl);
  if (!asked.ok) return asked;
  const engine = await app.engine();
  const answer = await engine.landFund(asked.value.request, following);
  if (!answer.ok) return err({ kind: 'failed', cause: answer.error.message });
  const result = parameters.unit === undefined ? answer.value : fundOfUnit(answer.value, parameters.unit);
  if (!result) return err({ kind: 'failed', cause: `unit ${parameters.unit}` });
  const prints = await engine.fingerprints({ urls: asked.value.inputs.map(({ url }) => url) }, following);
  if (!prints.ok) return err({ kind: 'failed', cause: prints.error.message });
  const differences: ReceiptDifference[] = [];
  const hold = (path: string, was: unknown, is: unknown): void => {
    if (was !== is) differences.push({ path, was, is });
  };
  differences.push(...headDifferences(receipt, catalogue));
  for (const { role, url, sha256 } of asked.value.inputs) {
    const is = prints.value.find((print) => print.url === url)?.sha256;
    if (!is) return err({ kind: 'no-hash' });
    hold(`inputs.${role}.sha256`, sha256, is);
  }
  const plain: unknown = JSON.parse(JSON.stringify(result satisfies LandFund));
  return ok({
    date: receipt.date,
    form: 'file',
    differences: [...differences, ...differencesBetween(receipt.result, plain)],
  });
}

/** Holds the digest that came with the link against the land fund that is shown. */
export async function checkClaim(
  app: App,
  claim: string,
  signal?: AbortSignal,
): Promise<Result<ReceiptVerdict, ReceiptRefusal>> {
  const was = readDigest(claim);
  if (!was) return err({ kind: 'no-receipt', cause: '' });
  const sha256 = browserSha256();
  if (!sha256) return err({ kind: 'no-hash' });
  const now = await fundReceipt(app, was.date, signal);
  if (!now.ok)
    return err(
      typeof now.error === 'string' ? { kind: now.error } : { kind: 'failed', cause: now.error.cause },
    );
  const differences = digestDifferences(was, await digestOf(now.value, sha256));
  return ok({ date: was.date, form: 'link', differences });
}

function readReceipt(text: string): Result<Receipt, ReceiptRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err({ kind: 'not-json' });
  }
  const parsed = parseReceipt(value);
  if (!parsed.ok) return err({ kind: 'no-receipt', cause: parsed.error });
  const { kind } = parsed.value;
  return kind === 'land-fund' ? parsed : err({ kind: 'other-kind', cause: kind });
}
