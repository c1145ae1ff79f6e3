import type { ConformityRow } from '#core/compare/plan-conformity.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import type { Hectares } from '#core/units.ts';
import type { ConformityAnswer } from '#worker/conformity-protocol.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });
const percent = (share: number): Cell => ({ value: share * 100, digits: 4 });

/** A plan against its parent as rows of cells: its origin, hectares by code, every conflict, every lot outside. */
export function conformityRows(
  { total, categories, conflicts, outside }: ConformityAnswer,
  head: readonly (readonly [string, string])[],
  titleOf: (code: string) => string,
  { conformity: t }: Texts,
): readonly (readonly Cell[])[] {
  const row = (code: string, title: string, of: Omit<ConformityRow, 'category'>): readonly Cell[] => [
    ...[code, title, ha(of.areaHa.plane), ha(of.areaHa.ellipsoid), ha(of.sameHa.plane)],
    ...[ha(of.detailHa.plane), ha(of.conflictHa.plane), ha(of.outsideHa.plane), ha(of.twiceHa.plane)],
    { value: of.residualHa.plane, digits: 9 },
  ];
  return [
    ...head,
    [],
    [
      ...[t.code, t.category, t.plane, t.ellipsoid, t.same, t.detail, t.conflict, t.outside, t.twice],
      t.residual,
    ],
    ...categories.map((each) => row(each.category, titleOf(each.category), each)),
    row('', t.total, total),
    [],
    [t.lot, t.lotName, t.lower, t.upper, t.zone, t.zoneName, t.plane, t.ellipsoid, t.ofLot],
    ...conflicts.map(({ lotId, lotName, lower, upper, zoneId, zoneName, areaHa, share }): Cell[] => [
      ...[lotId, lotName, lower, upper, zoneId, zoneName],
      ...[ha(areaHa.plane), ha(areaHa.ellipsoid), percent(share)],
    ]),
    ...outside.map(({ lotId, lotName, lower, areaHa, share }): Cell[] => [
      ...[lotId, lotName, lower, t.outside, '', ''],
      ...[ha(areaHa.plane), ha(areaHa.ellipsoid), percent(share)],
    ]),
  ];
}
