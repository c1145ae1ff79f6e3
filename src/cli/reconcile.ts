import type { LandFundMethod } from '#core/fund/land-fund.ts';
import { methodOf } from '#core/fund/method.ts';
import {
  measuredArea,
  type Reconciliation,
  reconcile,
  type SumCheck,
  sumCheck,
} from '#core/fund/reconcile.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { parseNumber } from '#core/number-text.ts';
import { propertyColumn } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { type Arguments, exactly, numberIn, parseArguments, required } from './arguments.ts';
import { mustHave } from './fund-layers.ts';
import { axisOf, readLayer } from './input.ts';
import { axisChoices, type Question, RECEIPT_OPTIONS, writeReceipt } from './receipt-file.ts';

export const RECONCILE_USAGE =
  'reconcile F --declared PROP, in hectares [--source PROP] [--id PROP] [--name PROP] [--total HA, as published] [--axis 107.75] [--k0 0.9999] ' +
  '[--receipt OUT.json] [--catalogue F] [--date YYYY-MM-DD]';

/** The options that make up the question; the layer is the file given without an option. */
export const RECONCILE_QUESTION: Question = {
  kind: 'reconcile',
  files: ['layer'],
  choices: ['declared', 'source', 'id', 'name', 'total', 'axis', 'k0'],
};

interface ReconcileAnswer {
  readonly method: LandFundMethod;
  readonly rows: readonly Reconciliation[];
  /** the published total beside the sum of the declared areas; null without --total */
  readonly total: SumCheck | null;
}

/** Declared areas beside measured ones: `atlas reconcile`. */
export async function reconcileCommand(words: readonly string[]): Promise<ReconcileAnswer> {
  const given = parseArguments(words, [...RECONCILE_QUESTION.choices, ...RECEIPT_OPTIONS]);
  exactly(given, 1, RECONCILE_USAGE);
  const args = { positional: [], options: new Map([...given.options, ['layer', given.positional[0]!]]) };
  const answer = await reconcileOf(args);
  await writeReceipt(args, RECONCILE_QUESTION, axisChoices(answer.method.axis), answer);
  return answer;
}

/** Answers the question of the options. */
export async function reconcileOf(args: Arguments): Promise<ReconcileAnswer> {
  const axis = axisOf(args);
  const path = required(args, 'layer');
  const declared = required(args, 'declared');
  const file = await readLayer(path);
  const optional = ['source', 'id', 'name'].flatMap((name) => args.options.get(name) ?? []);
  for (const property of [declared, ...optional]) mustHave(file, property, path);
  const { ids, names } = unitLabels(file, args.options.get('id'), args.options.get('name'));
  const sources = propertyColumn(file.properties, args.options.get('source') ?? '');
  const plane = { ...file.layer, xy: projector(axis)(file.layer.xy) };
  const rows = ids.map((id, feature) => {
    const given = file.properties[feature]![declared];
    const ha = typeof given === 'number' ? given : typeof given === 'string' ? parseNumber(given) : null;
    const hasShape = file.layer.featOff[feature] !== file.layer.featOff[feature + 1];
    return reconcile(
      { id, name: names[feature]! },
      ha === null ? null : { ha, source: sources[feature] ?? '' },
      hasShape ? measuredArea(file.layer, plane, feature) : null,
    );
  });
  const total = args.options.get('total');
  const printed = rows.flatMap((row) => (row.printed ? [row.printed.ha] : []));
  return {
    method: methodOf('kernel', axis),
    rows,
    total: total === undefined ? null : sumCheck(numberIn(total, '--total'), printed),
  };
}
