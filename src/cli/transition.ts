import { type Sankey, sankeyOf } from '#core/fund/sankey.ts';
import type { Transition } from '#core/fund/transition.ts';
import { transitionBetween } from '#core/fund/transition-between.ts';
import { transitionWithin } from '#core/fund/transition-within.ts';
import { type Arguments, exactly, parseArguments, required } from './arguments.ts';
import { readColumns, readUnits, readZones } from './fund-layers.ts';
import { axisOf } from './input.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';

export const TRANSITION_USAGE =
  'transition --zones F --from PROP --to PROP [--planned F, the layer --to is in] [--units F] [--unit-id PROP] [--unit-name PROP] ' +
  '[--axis 107.75] [--k0 0.9999] [--receipt OUT.json] [--catalogue F] [--date YYYY-MM-DD]';

/** The options that make up the question. */
export const TRANSITION_QUESTION: Question = {
  kind: 'transition',
  files: ['zones', 'planned', 'units'],
  choices: ['from', 'to', 'unit-id', 'unit-name', 'axis', 'k0'],
};

/** The matrix existing → planned and its figure: `atlas transition`. */
export async function transitionCommand(
  words: readonly string[],
): Promise<Transition & { readonly sankey: Sankey }> {
  const { files, choices } = TRANSITION_QUESTION;
  const args = parseArguments(words, [...files, ...choices, ...RECEIPT_OPTIONS]);
  exactly(args, 0, TRANSITION_USAGE);
  const transition = await transitionOf(args);
  await writeReceipt(args, TRANSITION_QUESTION, axisChoices(transition.method.axis), transition);
  return { ...transition, sankey: sankeyOf(transition.total, 'group') };
}

/** Answers the question of the options. */
export async function transitionOf(args: Arguments): Promise<Transition> {
  const [path, from, to] = [required(args, 'zones'), required(args, 'from'), required(args, 'to')];
  const axis = axisOf(args);
  const units = await readUnits(args, axis);
  const plannedPath = args.options.get('planned');
  if (plannedPath === undefined) {
    const { layer, columns } = await readColumns(path, [from, to], axis);
    return transitionWithin(layer, { existing: columns[0]!, planned: columns[1]! }, units, axis);
  }
  const existing = await readZones(path, from, axis);
  return transitionBetween(existing, await readZones(plannedPath, to, axis), units, axis);
}
