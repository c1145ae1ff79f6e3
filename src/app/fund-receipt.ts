import { fundRuleset } from '#core/fund/code-rules.ts';
import { roundingParameters } from '#core/fund/print-rounding.ts';
import { type Receipt, receiptWith } from '#core/fund/receipt.ts';
import { digestOf, type ReceiptDigest, writeDigest } from '#core/fund/receipt-digest.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import type { App } from './app.ts';
import { catalogueOf } from './desk.ts';
import { illustrativeNotice } from './fund-origin.ts';
import { fundQuestion } from './fund-question.ts';
import { linkOf } from './link-state.ts';
import { browserSha256 } from './sha256.ts';
import type { AppState } from './state.ts';
import { writeLink } from './url-codec.ts';

/** Why there is no receipt: nothing computed yet, a page that may not hash, or the engine's own words. */
export type ReceiptTrouble = 'no-fund' | 'no-hash' | { readonly cause: string };

/**
 * The receipt of the land fund that is shown: the files as they were read, every choice, and every figure.
 *
 * @param today ISO date
 */
export async function fundReceipt(
  app: App,
  today: string,
  signal?: AbortSignal,
): Promise<Result<Receipt, ReceiptTrouble>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const question = catalogue && fundQuestion(state, catalogue);
  if (!catalogue || !question || state.fund.result.status !== 'ready') return err('no-fund');
  const files = inputFiles(question, state);
  const engine = await app.engine();
  const urls = files.map(({ url }) => url);
  const prints = await engine.fingerprints({ urls }, signal ? { signal } : {});
  if (!prints.ok) return err({ cause: prints.error.message });
  const inputs = [];
  for (const { role, name, url } of files) {
    const print = prints.value.find((each) => each.url === url);
    if (!print?.sha256) return err('no-hash');
    inputs.push({ role, name, bytes: print.bytes, sha256: print.sha256 });
  }
  const notice = illustrativeNotice(state.lang, catalogue);
  return ok(
    receiptWith({
      kind: 'land-fund',
      date: today,
      codesBy: fundRuleset(catalogue) ?? null,
      catalogue: { id: catalogue.id, version: catalogue.version },
      inputs,
      parameters: parametersOf(question, state),
      ...(notice !== null && { notice }),
      result: state.fund.result.value,
    }),
  );
}

/** The files of a question with their names as the catalogue has them: a receipt beside the data finds them. */
function inputFiles(question: LandFundRequest, state: AppState) {
  const catalogue = catalogueOf(state);
  const nameOf = (id: string | undefined): string =>
    catalogue?.layers.find((layer) => layer.id === id)?.data ?? '';
  const files = [
    { role: 'zones', source: question.zones, name: nameOf(catalogue?.landFund?.zones) },
    { role: 'units', source: question.units, name: nameOf(catalogue?.landFund?.units) },
  ];
  return files.flatMap(({ role, source, name }) =>
    source && 'url' in source ? [{ role, name, url: source.url }] : [],
  );
}

/** The question as the options of `atlas land-fund`. */
function parametersOf(
  { category, axis, engine = 'kernel', unitId, unitName, overlaps, repair }: LandFundRequest,
  { fund: { scope, rounding } }: AppState,
): Readonly<Record<string, string>> {
  return {
    category,
    axis: String(axis.meridianDeg),
    k0: String(axis.k0),
    engine,
    overlaps: overlaps?.policy ?? 'report',
    ...(overlaps && { approved: overlaps.approvedBy }),
    ...(repair && { repair: 'yes' }),
    ...(scope.kind === 'area'
      ? { area: scope.points.map(([lon, lat]) => `${lon},${lat}`).join(';') }
      : { ...(unitId && { 'unit-id': unitId }), ...(unitName && { 'unit-name': unitName }) }),
    ...(scope.kind === 'unit' && { unit: scope.id }),
    ...roundingParameters(rounding),
  };
}

/** What stands after `#` in a link to the present view that carries its receipt's digest. */
export async function receiptLink(app: App, receipt: Receipt): Promise<string | null> {
  const digest = await receiptDigest(receipt);
  const link = linkOf(app.store.peek());
  if (!digest || !link) return null;
  return writeLink({ ...link, panel: 'fund', claim: writeDigest(digest) });
}

/** The digest of a receipt; null on a page that may not hash. */
export async function receiptDigest(receipt: Receipt): Promise<ReceiptDigest | null> {
  const sha256 = browserSha256();
  return sha256 && digestOf(receipt, sha256);
}
