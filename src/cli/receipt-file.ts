import { dirname, relative, resolve, sep } from 'node:path';
import { fundRuleset } from '#core/fund/code-rules.ts';
import { type Receipt, receiptOf, receiptText } from '#core/fund/receipt.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { Arguments } from './arguments.ts';
import { readJson, sha256, writeOutput } from './input.ts';
import { readBytes } from './input-bytes.ts';
import { UsageError } from './usage-error.ts';

/** The options of a command that could change a figure, and no others. */
export interface Question {
  /** the command */
  readonly kind: string;
  /** options that name an input file */
  readonly files: readonly string[];
  readonly choices: readonly string[];
}

/** What a command that can write a receipt takes besides. */
export const RECEIPT_OPTIONS = ['receipt', 'date', 'catalogue'];

/** The axis as the options write it. */
export const axisChoices = ({ meridianDeg, k0 }: Vn2000Zone): Readonly<Record<string, string>> => ({
  axis: String(meridianDeg),
  k0: String(k0),
});

/**
 * Writes the receipt of --receipt, if it is asked for.
 *
 * @param defaults choices as they were made, given or not
 */
export async function writeReceipt(
  { options }: Arguments,
  { kind, files, choices }: Question,
  defaults: Readonly<Record<string, string>>,
  result: unknown,
): Promise<void> {
  const path = options.get('receipt');
  if (path === undefined) return;
  const date = options.get('date') ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new UsageError(`--date should be a day such as 2026-11-22, not "${date}"`);
  const loose = files.map((role) => options.get(role) ?? '').find((file) => /\.shp$/i.test(file));
  if (loose !== undefined)
    throw new UsageError(`--receipt: ${loose} is several files, and a receipt holds one: give it as a .zip`);
  const folder = dirname(resolve(path));
  const roles = [...new Set([...files, 'catalogue'])].filter((role) => options.has(role));
  const inputs = await Promise.all(
    roles.map(async (role) => {
      const name = relative(folder, resolve(options.get(role)!)).replaceAll(sep, '/');
      return { role, name, bytes: await readBytes(options.get(role)!) };
    }),
  );
  const given = choices.filter((choice) => options.has(choice));
  const parameters = { ...defaults, ...Object.fromEntries(given.map((name) => [name, options.get(name)!])) };
  const catalogue = await catalogueVersion(options.get('catalogue'));
  const codesBy = files.includes('zones') ? { codesBy: await codesByOf(options.get('catalogue')) } : {};
  const receipt = await receiptOf({ kind, date, catalogue, ...codesBy, inputs, parameters, result }, sha256);
  await writeOutput(path, receiptText(receipt));
}

/** The ruleset that a catalogue names for the zones of its land fund; null = unknown. */
async function codesByOf(path: string | undefined): Promise<NonNullable<Receipt['codesBy']> | null> {
  if (path === undefined) return null;
  const { parseCatalogue } = await import('#core/plan/parse-catalogue.ts');
  const parsed = parseCatalogue(await readJson(path));
  return (parsed.ok && fundRuleset(parsed.value)) || null;
}

/** What a catalogue file calls itself. */
export async function catalogueVersion(
  path: string | undefined,
): Promise<{ readonly id: string; readonly version: string } | null> {
  if (path === undefined) return null;
  const { id, version } = ((await readJson(path)) ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof version !== 'string')
    throw new UsageError(`${path}: a catalogue has an id and a version`);
  return { id, version };
}
