import { LAND_GROUPS } from '#core/fund/land-group.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import type { TransitionMatrix } from '#core/fund/transition.ts';
import { transitionTable } from '#core/fund/transition-table.ts';
import type { Hectares } from '#core/units.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });

/** What else a sheet says. */
export interface TransitionSheet {
  readonly head: readonly (readonly [string, string])[];
  readonly from: string;
  readonly to: string;
  readonly titleOf: (code: string) => string;
  readonly texts: Texts;
}

/** The matrix by code as rows of cells: its origin, the matrix, the closure, and every flow on a line of its own. */
export function transitionRows(
  matrix: TransitionMatrix,
  sheet: TransitionSheet,
): readonly (readonly Cell[])[] {
  const { head, from, to, titleOf, texts } = sheet;
  const t = texts.transition;
  const { heads, cells, existingHa, plannedHa } = transitionTable(matrix, new Set(LAND_GROUPS));
  const codes = heads.flatMap((each, place) => (each.isGroup ? [] : [{ ...each, place }]));
  const sumOf = (sides: TransitionMatrix['existing']): Hectares =>
    sides.reduce((sum, { areaHa }) => sum + areaHa.plane, 0);
  return [
    ...head,
    [],
    [t.category, '', t.existing(from), ...codes.map(({ key }) => key), t.change],
    ...codes.map(({ key, place, existingHa: own, changeHa }) => [
      key,
      titleOf(key),
      ha(own),
      ...codes.map((column) => ha(cells[place]![column.place]!)),
      ha(changeHa),
    ]),
    [
      t.planned(to),
      '',
      ha(existingHa),
      ...codes.map((each) => ha(each.plannedHa)),
      ha(plannedHa - existingHa),
    ],
    [],
    [t.closure],
    [t.sumRows, '', ha(sumOf(matrix.existing))],
    [t.sumColumns, '', ha(sumOf(matrix.planned))],
    [t.sumCells, '', ha(matrix.sumHa.plane)],
    ...(matrix.landHa ? [[t.land, '', ha(matrix.landHa.plane)]] : []),
    [t.residual, '', { value: matrix.closureHa, digits: 9 }],
    [t.unchanged, '', ha(matrix.unchangedHa.plane)],
    [t.changed, '', ha(matrix.changedHa.plane)],
    [],
    [t.sheetFrom, '', t.sheetTo, '', t.sheetArea, t.sheetEllipsoid],
    ...matrix.cells.map((cell) => [
      cell.from,
      titleOf(cell.from),
      cell.to,
      titleOf(cell.to),
      ha(cell.planeHa),
      ha(cell.ellipsoidHa),
    ]),
  ];
}
