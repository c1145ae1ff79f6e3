import { receiptCode, writeDigest } from '#core/fund/receipt-digest.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { App } from './app.ts';
import { fundReceipt, type ReceiptTrouble, receiptDigest } from './fund-receipt.ts';
import { linkOf } from './link-state.ts';
import { writeLink } from './url-codec.ts';

/** What a report prints of its receipt: the code, and what stands after `#` in a link that compares the figures. */
export interface ReportReceipt {
  readonly code: string;
  readonly hash: string;
}

/** @param today ISO date */
export async function reportReceipt(app: App, today: string): Promise<Result<ReportReceipt, ReceiptTrouble>> {
  const receipt = await fundReceipt(app, today);
  if (!receipt.ok) return receipt;
  const digest = await receiptDigest(receipt.value);
  const link = linkOf(app.store.peek());
  if (!digest || !link) return err('no-hash');
  const hash = writeLink({ ...link, panel: 'fund', fundView: null, claim: writeDigest(digest) });
  return ok({ code: receiptCode(digest), hash });
}
