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
import { exactly, numberIn, parseArguments, required } from './arguments.ts';
import { mustHave } from './fund-layers.ts';
import { axisOf, readLayer } from './input.ts';

export const RECONCILE_USAGE =
  'reconcile F --declared PROP, in hectares [--source PROP] [--id PROP] [--name PROP] [--total HA, as published] [--axis 107.75] [--k0 0.9999]';

/** Declared areas beside measured ones: `atlas reconcile`. */
export async function reconcileCommand(words: readonly string[]): Promise<{
  readonly method: LandFundMethod;
  readonly rows: readonly Reconciliation[];
  /** the published total beside the sum of the declared areas; null without --total */
  readonly total: SumCheck | null;
}> {
  const args = parseArguments(words, ['declared', 'source', 'id', 'name', 'total', 'axis', 'k0']);
  exactly(args, 1, RECONCILE_USAGE);
  const axis = axisOf(args);
  const path = args.positional[0]!;
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
