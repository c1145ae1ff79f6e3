import { type CategoryChange, residualHaOf } from '#core/compare/category-changes.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import type { Hectares } from '#core/units.ts';
import type { FundTables } from './state.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });

/** Gains and losses as rows of cells. */
const changeRows = (
  categories: readonly CategoryChange[],
  titleOf: (code: string) => string,
  { versions: t }: Texts,
): readonly (readonly Cell[])[] => [
  [t.category, '', t.before, t.gained, t.lost, t.after, t.residual],
  ...categories.map((change) => [
    ...[change.category, titleOf(change.category), ha(change.beforeHa.plane), ha(change.gainedHa.plane)],
    ...[ha(change.lostHa.plane), ha(change.afterHa.plane), { value: residualHaOf(change), digits: 9 }],
  ]),
];

/** A difference as rows of cells: its origin, the gains and losses, every zone that differs. */
export function versionRows(
  diff: FundTables['versions'],
  head: readonly (readonly [string, string])[],
  titleOf: (code: string) => string,
  texts: Texts,
): readonly (readonly Cell[])[] {
  const t = texts.versions;
  return [
    ...head,
    ...(diff.hasIds ? [] : [[t.noIds('id')]]),
    [],
    ...changeRows(diff.categories, titleOf, texts),
    [],
    [t.kind, t.id, t.before, t.after, t.area],
    ...(['added', 'removed', 'reclassed', 'reshaped'] as const).flatMap((list) =>
      diff[list].map(({ id, from, to, areaHa }) => [
        ...[t.lists[list], id, from ?? '', to ?? '', ha(areaHa.plane)],
      ]),
    ),
  ];
}
