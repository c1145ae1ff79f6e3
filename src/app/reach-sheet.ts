import type { Cell } from '#core/fund/ledger-csv.ts';
import type { ReachFund, ReachOfPlace } from '#core/reach/reach-fund.ts';
import type { Hectares } from '#core/units.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });

/** A reach as rows of cells: its origin, the distance and how far it is known, every place with its categories, the closure. */
export function reachRows(
  { whole, units, closure }: ReachFund,
  sheet: {
    readonly head: readonly (readonly [string, string])[];
    /** what all units together are called */
    readonly place: string;
    readonly distance: string;
    readonly from: string;
    readonly titleOf: (category: string) => string;
    readonly texts: Texts;
  },
): readonly (readonly Cell[])[] {
  const { head, place, distance, from, titleOf, texts } = sheet;
  const t = texts.reach;
  const rowsOf = ({ id, rows, total }: ReachOfPlace, name: string): readonly (readonly Cell[])[] => [
    ...rows.map((row) => [
      ...[name, id, row.category, titleOf(row.category)],
      ...[ha(row.withinHa), ha(row.beyondHa), ha(row.planeHa)],
    ]),
    [name, id, '', t.total, ha(total.withinHa), ha(total.beyondHa), ha(total.planeHa)],
  ];
  return [
    ...head,
    [t.from, from],
    [t.distance, distance],
    [],
    [t.unit, '', '', t.category, t.within, t.beyond, t.all],
    ...rowsOf(whole, place),
    ...units.filter(({ total }) => total.withinHa > 0).flatMap((unit) => rowsOf(unit, unit.name)),
    [],
    [t.closure],
    [t.area, ha(closure.areaHa)],
    [t.sum, ha(closure.sumHa)],
    [t.unzoned, ha(closure.unzonedHa)],
    [t.overlap, ha(closure.overlapHa)],
    [t.residual, { value: closure.residualHa, digits: 9 }],
    [t.outsideUnits, ha(closure.outsideUnitsHa)],
  ];
}
