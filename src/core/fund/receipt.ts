import { err, ok, type Result } from '#core/result.ts';
import { canonicalJson } from './canonical-json.ts';
import { TT_08_2024 } from './land-use-code.ts';
import { VERSION } from './method.ts';

/** Makes the SHA-256 of bytes as lower-case hex: `node:crypto` in a terminal, `crypto.subtle` in a page. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** A file that went into a result. */
export interface ReceiptInput {
  /** what it was: zones, units, catalogue … */
  readonly role: string;
  /** its name or address as found from the receipt */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface RulesetName {
  readonly id: string;
  readonly documentNo: string;
  readonly status: string;
}

/** What a result was made from and how: enough to make it again and compare. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  /** the question answered, as the terminal command is called */
  readonly kind: string;
  /** the day it was made, ISO */
  readonly date: string;
  readonly program: { readonly name: 'Plan Atlas'; readonly version: string };
  /** the rules that say which codes are overlay areas and which are sea */
  readonly ruleset: RulesetName;
  /** the rules the codes of the zones are by, as the catalogue or the reader says; null = unknown; not in what earlier releases made */
  readonly codesBy?: RulesetName | null;
  readonly catalogue: { readonly id: string; readonly version: string } | null;
  readonly inputs: readonly ReceiptInput[];
  /** every choice that could change a figure, defaults written out */
  readonly parameters: Readonly<Record<string, string>>;
  /** what the data is worth, where it has no legal value */
  readonly notice?: string;
  /** method and rows, hectares, not rounded */
  readonly result: unknown;
}

const RECEIPT_FORMAT = 'plan-atlas-receipt/1';

/** What a receipt is made of; the rest is known. */
type Told = Pick<Receipt, 'kind' | 'date' | 'codesBy' | 'catalogue' | 'parameters' | 'notice' | 'result'>;

export interface ReceiptParts extends Told {
  readonly inputs: readonly { readonly role: string; readonly name: string; readonly bytes: Uint8Array }[];
}

/** Makes a receipt; the date and the hash function are the caller's, for core has neither clock nor crypto. */
export async function receiptOf(parts: ReceiptParts, sha256: Sha256): Promise<Receipt> {
  const inputs = await Promise.all(
    parts.inputs.map(async ({ role, name, bytes }) => ({
      role,
      name,
      bytes: bytes.byteLength,
      sha256: await sha256(bytes),
    })),
  );
  return receiptWith({ ...parts, inputs });
}

/** Makes a receipt of inputs whose digests are known. */
export function receiptWith(parts: Told & Pick<Receipt, 'inputs'>): Receipt {
  const named = ({ id, documentNo, status }: RulesetName): RulesetName => ({ id, documentNo, status });
  return {
    format: RECEIPT_FORMAT,
    kind: parts.kind,
    date: parts.date,
    program: { name: 'Plan Atlas', version: VERSION },
    ruleset: named(TT_08_2024),
    ...(parts.codesBy !== undefined && { codesBy: parts.codesBy && named(parts.codesBy) }),
    catalogue: parts.catalogue,
    inputs: parts.inputs,
    parameters: parts.parameters,
    ...(parts.notice !== undefined && { notice: parts.notice }),
    result: parts.result,
  };
}

/** The file: one form for one receipt, so that equal receipts are equal files. */
export const receiptText = (receipt: Receipt): string => `${canonicalJson(receipt, 2)}\n`;

/** Reads a receipt; the message says what is wrong with it. */
export function parseReceipt(value: unknown): Result<Receipt, string> {
  const receipt = value as Receipt;
  if (!isRecord(value) || value.format !== RECEIPT_FORMAT)
    return err(`This is no receipt: format should be "${RECEIPT_FORMAT}".`);
  for (const field of ['kind', 'date'])
    if (typeof value[field] !== 'string') return err(`${field} should be a text.`);
  if (!isRecord(value.parameters) || !Object.values(receipt.parameters).every(isText))
    return err('parameters should be texts by name.');
  if (!isRecord(value.result)) return err('result is missing.');
  if (!Array.isArray(value.inputs)) return err('inputs should be an array.');
  const bad = receipt.inputs.findIndex(
    (input) => !isRecord(input) || ![input.role, input.name, input.sha256].every(isText),
  );
  if (bad >= 0) return err(`inputs[${bad}] should have role, name and sha256.`);
  return ok(receipt);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
