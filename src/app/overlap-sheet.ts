import type { Cell } from '#core/fund/ledger-csv.ts';
import type { Hectares } from '#core/units.ts';
import type { OverlapAnswer } from '#worker/overlap-protocol.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });
const percent = (share: number): Cell => ({ value: share * 100, digits: 4 });

/** Overlaps as rows of cells: their origin, every pair, every plan. */
export function overlapRows(
  { plans, pairs }: OverlapAnswer,
  head: readonly (readonly [string, string])[],
  titleOf: (plan: string) => string,
  { overlap: t }: Texts,
): readonly (readonly Cell[])[] {
  return [
    ...head,
    [],
    [t.first, t.second, t.relation, t.plane, t.ellipsoid, t.ofFirst, t.ofSecond],
    ...pairs.map(({ first, second, relation, areaHa, shareOfFirst, shareOfSecond }): Cell[] => [
      ...[titleOf(first), titleOf(second), t.relations[relation], ha(areaHa.plane), ha(areaHa.ellipsoid)],
      ...[percent(shareOfFirst), percent(shareOfSecond)],
    ]),
    [],
    [t.plan, '', '', t.plane, t.ellipsoid, t.twice],
    ...plans.map(({ id, areaHa, twiceHa }): Cell[] => [
      ...[titleOf(id), '', '', ha(areaHa.plane), ha(areaHa.ellipsoid), ha(twiceHa)],
    ]),
  ];
}
