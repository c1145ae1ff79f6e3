import { canonicalJson } from './canonical-json.ts';
import type { LandFund } from './land-fund.ts';
import type { Receipt } from './receipt.ts';
import { type ReceiptDifference, SAME_FIGURE } from './receipt-difference.ts';

/** What a link carries of a receipt of a land fund: enough to say that a result is the same, and mostly where it is not. */
export interface ReceiptDigest {
  /** the day of the receipt, ISO */
  readonly date: string;
  /** version of the catalogue, empty without one */
  readonly catalogue: string;
  /** role and the first 16 digits of SHA-256 */
  readonly inputs: readonly (readonly [role: string, sha256: string])[];
  /** 16 digits: what was asked, without how it is printed */
  readonly question: string;
  /** 16 digits: every figure of every unit, to 10 m² */
  readonly result: string;
  /** plane area by category, whole square metres */
  readonly figures: readonly (readonly [category: string, squareMetres: number])[];
}

/** Parameters that change how figures are printed and no figure. */
const PRINT_PARAMETERS: ReadonlySet<string> = new Set(['rounding', 'ha-digits', 'percent-digits']);
const DIGITS = 16;
/** Square metres that two computers may differ by: a figure in a link is whole square metres. */
const SAME_AREA = 1;

/** SHA-256 of a text in UTF-8 as lower-case hex: core has no encoder of its own. */
export type Sha256OfText = (text: string) => Promise<string>;

/** Makes the digest of a receipt whose result is a land fund. */
export async function digestOf(receipt: Receipt, sha256: Sha256OfText): Promise<ReceiptDigest> {
  const fund = receipt.result as LandFund;
  const short = async (value: unknown): Promise<string> =>
    (await sha256(canonicalJson(value))).slice(0, DIGITS);
  const question = Object.entries(receipt.parameters).filter(([name]) => !PRINT_PARAMETERS.has(name));
  const coarse = fund.units.map(({ id, areaHa, rows, overlays }) => [
    id,
    Math.round(areaHa.plane * 1000),
    [...rows, ...overlays].map(({ category, planeHa }) => [category, Math.round(planeHa * 1000)]),
  ]);
  return {
    date: receipt.date,
    catalogue: receipt.catalogue?.version ?? '',
    inputs: receipt.inputs.map(({ role, sha256: whole }) => [role, whole.slice(0, DIGITS)]),
    question: await short([receipt.kind, question]),
    result: await short(coarse),
    figures: [...fund.totals, ...fund.overlays].map(({ category, planeHa }) => [
      category,
      Math.round(planeHa * 10_000),
    ]),
  };
}

/** What is printed of a digest: 16 digits for what was asked, 16 for every figure. */
export const receiptCode = ({ question, result }: Pick<ReceiptDigest, 'question' | 'result'>): string =>
  `${question}-${result}`;

/** The digest as it stands in a link: letters, digits and `_ % : ; , -`. */
export const writeDigest = ({ date, catalogue, inputs, question, result, figures }: ReceiptDigest): string =>
  [encode(date), encode(catalogue), writePairs(inputs), question, result, writePairs(figures)].join(';');

/** Reads a digest; null for anything else. */
export function readDigest(text: string): ReceiptDigest | null {
  const [date, catalogue, inputs, question, result, figures, more] = text.split(';');
  if (figures === undefined || more !== undefined || !isHash(question) || !isHash(result)) return null;
  const shas = readPairs(inputs ?? '');
  const areas = readPairs(figures)?.map(([category, area]) => [category, Number(area)] as const);
  const day = decode(date ?? '');
  const version = decode(catalogue ?? '');
  if (!shas?.every(([, sha]) => isHash(sha)) || !areas?.every(([, area]) => Number.isSafeInteger(area)))
    return null;
  if (day === null || version === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return { date: day, catalogue: version, inputs: shas, question, result, figures: areas };
}

/** Lists where a result is not the one of a digest; figures in square metres. Empty where they are equal. */
export function digestDifferences(was: ReceiptDigest, is: ReceiptDigest): readonly ReceiptDifference[] {
  const found: ReceiptDifference[] = [];
  const hold = (path: string, before: unknown, now: unknown): void => {
    if (before !== now) found.push({ path, was: before ?? null, is: now ?? null });
  };
  hold('catalogue.version', was.catalogue, is.catalogue);
  hold('parameters', was.question, is.question);
  const [inputsBefore, inputsNow] = [new Map(was.inputs), new Map(is.inputs)];
  for (const role of new Set([...inputsBefore.keys(), ...inputsNow.keys()]))
    hold(`inputs.${role}.sha256`, inputsBefore.get(role), inputsNow.get(role));
  if (was.result === is.result) return found;
  const [before, now] = [new Map(was.figures), new Map(is.figures)];
  const rows = [...new Set([...before.keys(), ...now.keys()])].filter(
    (category) => !isSame(before.get(category) ?? 0, now.get(category) ?? 0),
  );
  for (const category of rows)
    hold(`result.totals[${category}].planeM2`, before.get(category), now.get(category));
  if (rows.length === 0) hold('result.units', was.result, is.result);
  return found;
}

const isSame = (was: number, is: number): boolean =>
  Math.abs(was - is) <= Math.max(SAME_AREA, SAME_FIGURE.relative * Math.max(was, is));

const isHash = (text: string | undefined): text is string =>
  new RegExp(`^[0-9a-f]{${DIGITS}}$`).test(text ?? '');

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const writePairs = (pairs: readonly (readonly [string, string | number])[]): string =>
  pairs.map(([name, value]) => `${encode(name)}:${value}`).join(',');

function readPairs(text: string): readonly (readonly [string, string])[] | null {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split(':'));
  const read = pairs.map(([name, value, more]) => [decode(name ?? ''), value, more] as const);
  return read.every(([name, value, more]) => name !== null && value && more === undefined)
    ? read.map(([name, value]) => [name ?? '', value ?? ''] as const)
    : null;
}
