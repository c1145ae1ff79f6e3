import { parseReceipt, type Receipt } from '#core/fund/receipt.ts';
import { differencesBetween, type ReceiptDifference, SAME_FIGURE } from '#core/fund/receipt-difference.ts';
import { headDifferences } from '#core/fund/receipt-head.ts';
import { type Arguments, exactly, parseArguments } from './arguments.ts';
import { BALANCE_QUESTION, balanceOf } from './balance.ts';
import { readJson, sha256 } from './input.ts';
import { readBytes } from './input-bytes.ts';
import { LAND_FUND_QUESTION, landFundOf } from './land-fund.ts';
import { QUOTA_QUESTION, quotaOf } from './quota.ts';
import { RATIOS_QUESTION, ratiosOf } from './ratios.ts';
import { catalogueVersion, type Question } from './receipt-file.ts';
import { inputFinder } from './receipt-inputs.ts';
import { RECONCILE_QUESTION, reconcileOf } from './reconcile.ts';
import { TRANSITION_QUESTION, transitionOf } from './transition.ts';
import { UsageError } from './usage-error.ts';

export const VERIFY_USAGE =
  'verify RECEIPT [--data DIR]   # DIR holds the input files; without it: beside the receipt, then here';

/** Whether a receipt still holds, and where it does not. */
export interface Verification {
  readonly ok: boolean;
  readonly differences: readonly ReceiptDifference[];
  /** figures no further apart than the larger of these are the same */
  readonly tolerance: { readonly relative: number; readonly ha: number };
  /** what the receipt says of itself and nothing here can be held against */
  readonly asStated: {
    readonly date: string;
    readonly program: unknown;
    /** only where no catalogue.json was found to compare */
    readonly catalogue?: Receipt['catalogue'];
  };
}

const ANSWERS: readonly (readonly [Question, (args: Arguments) => Promise<unknown>])[] = [
  [LAND_FUND_QUESTION, async (args) => (await landFundOf(args)).fund],
  [TRANSITION_QUESTION, transitionOf],
  [BALANCE_QUESTION, balanceOf],
  [QUOTA_QUESTION, quotaOf],
  [RECONCILE_QUESTION, reconcileOf],
  [RATIOS_QUESTION, ratiosOf],
];

/** Makes the result of a receipt again from the inputs it names and compares: `atlas verify`. */
export async function verifyCommand(words: readonly string[]): Promise<Verification> {
  const args = parseArguments(words, ['data']);
  exactly(args, 1, VERIFY_USAGE);
  const path = args.positional[0]!;
  const parsed = parseReceipt(await readJson(path));
  if (!parsed.ok) throw new UsageError(`${path}: ${parsed.error}`);
  const receipt = parsed.value;
  const [question, answer] = ANSWERS.find(([{ kind }]) => kind === receipt.kind) ?? [];
  if (!question || !answer)
    throw new UsageError(`${path}: a receipt of "${receipt.kind}" cannot be verified here`);
  const find = inputFinder(path, args.options.get('data'));
  const files = new Map(receipt.inputs.map(({ role, name }) => [role, find.required(name)]));
  const cataloguePath = receipt.catalogue && (files.get('catalogue') ?? find.optional('catalogue.json'));
  const catalogue = cataloguePath ? await catalogueVersion(cataloguePath) : null;
  const result = await answer({ positional: [], options: optionsOf(path, receipt, question, files) });
  const differences = [
    ...headDifferences(receipt, catalogue),
    ...(await inputDifferences(receipt, files)),
    ...differencesBetween(receipt.result, JSON.parse(JSON.stringify(result))),
  ];
  const { date, program } = receipt;
  const asStated = {
    date,
    program,
    ...(!catalogue && receipt.catalogue && { catalogue: receipt.catalogue }),
  };
  return { ok: differences.length === 0, differences, tolerance: SAME_FIGURE, asStated };
}

function optionsOf(
  path: string,
  { parameters }: Receipt,
  { files, choices }: Question,
  inputs: ReadonlyMap<string, string>,
): Map<string, string> {
  const strange = Object.keys(parameters).find((name) => !choices.includes(name));
  if (strange !== undefined) throw new UsageError(`${path}: unknown parameter "${strange}"`);
  const options = new Map(Object.entries(parameters));
  for (const role of files) if (inputs.has(role)) options.set(role, inputs.get(role)!);
  return options;
}

async function inputDifferences(
  { inputs }: Receipt,
  files: ReadonlyMap<string, string>,
): Promise<ReceiptDifference[]> {
  const differences: ReceiptDifference[] = [];
  for (const { role, sha256: was } of inputs) {
    const is = await sha256(await readBytes(files.get(role)!));
    if (is !== was) differences.push({ path: `inputs.${role}.sha256`, was, is });
  }
  return differences;
}
