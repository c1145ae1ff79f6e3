import type { Hectares } from '#core/units.ts';
import type { FundRow, LandFund, UnitFund } from './land-fund.ts';
import type { Cell } from './ledger-csv.ts';
import type { PrintRounding } from './print-rounding.ts';
import { printClosure } from './printed-closure.ts';
import { type PrintedColumn, printColumn } from './printed-column.ts';
import { roundTo } from './rounding.ts';

/** Words of the sheet in the reader's language. */
export interface LedgerWords {
  readonly code: string;
  readonly category: string;
  readonly plane: string;
  readonly ellipsoid: string;
  readonly share: string;
  readonly zones: string;
  readonly unit: string;
  readonly unitArea: string;
  readonly land: string;
  readonly sea: string;
  readonly sum: string;
  readonly unzoned: string;
  readonly overlap: string;
  readonly outside: string;
  readonly closure: string;
  readonly overlays: string;
  readonly byUnit: string;
  readonly rule: string;
  readonly rounding: string;
  /** How the figures are rounded, and by how much the printed ones miss their sum. */
  readonly roundingNote: (area: PrintedColumn, share: PrintedColumn) => string;
}

/** What stands around the figures: where they are from and what they are worth. */
export interface LedgerSheet {
  readonly words: LedgerWords;
  /** Lines above the table, label and text: title, method, catalogue version, source, legal notice. */
  readonly head: readonly (readonly [label: string, text: string])[];
  readonly titleOf: (category: string) => string;
  readonly rounding: PrintRounding;
}

const withMoved = (column: PrintedColumn, more: number): PrintedColumn => ({
  ...column,
  moved: column.moved + more,
});

const count = (value: number): Cell => ({ value, digits: 0 });

const total = (units: readonly UnitFund[], of: (unit: UnitFund) => number): number =>
  units.reduce((sum, unit) => sum + of(unit), 0);

/**
 * The whole ledger as rows of cells: head, categories with sums and closure, how it is rounded, overlay areas, one line a unit.
 *
 * Unadjusted cells hold the exact figure and the digits it is printed with, adjusted ones the figure that is printed, in every row.
 */
export function ledgerRows(
  fund: LandFund,
  { words, head, titleOf, rounding }: LedgerSheet,
): readonly (readonly Cell[])[] {
  const { mode } = rounding;
  const areaPlane = total(fund.units, (unit) => unit.areaHa.plane);
  const areaEllipsoid = total(fund.units, (unit) => unit.areaHa.ellipsoid);
  const shareOf = (part: Hectares): number | null => (areaPlane > 0 ? (100 * part) / areaPlane : null);
  const column = (of: (row: FundRow) => number | null, digits: number): PrintedColumn =>
    printColumn(
      fund.totals.map((row) => ({ category: row.category, value: of(row) })),
      digits,
      mode,
    );
  const plane = column((row) => row.planeHa, rounding.hectares);
  const [unzoned, overlap] = [
    total(fund.units, (unit) => unit.unzonedHa),
    total(fund.units, (unit) => unit.overlapHa),
  ];
  const ellipsoid = column((row) => row.ellipsoidHa, rounding.hectares);
  const share = column((row) => shareOf(row.planeHa), rounding.percent);

  const closing = printClosure(
    { sum: fund.landHa.plane + fund.seaHa.plane, unzoned, overlap, area: areaPlane },
    plane.land + plane.sea,
    rounding.hectares,
    mode,
  );
  const closingShare = printClosure(
    {
      sum: shareOf(fund.landHa.plane + fund.seaHa.plane) ?? 0,
      unzoned: shareOf(unzoned) ?? 0,
      overlap: shareOf(overlap) ?? 0,
      area: shareOf(areaPlane) ?? 0,
    },
    share.land + share.sea,
    rounding.percent,
    mode,
  );
  const cell = (exact: number, digits: number, printed = roundTo(exact, digits)): Cell => ({
    value: mode === 'largest-remainder' ? printed : exact,
    digits,
  });
  const ha = (exact: Hectares, printed?: number): Cell => cell(exact, rounding.hectares, printed);
  const percent = (part: Hectares, printed?: number): Cell => {
    const exact = shareOf(part);
    if (exact === null) return '';
    return cell(exact, rounding.percent, printed);
  };
  const line = ({ category, planeHa, ellipsoidHa, zones }: FundRow): readonly Cell[] => [
    category,
    titleOf(category),
    ha(planeHa, plane.rows.get(category)),
    ha(ellipsoidHa, ellipsoid.rows.get(category)),
    percent(planeHa, share.rows.get(category)),
    count(zones),
  ];
  const apart = ({ category, planeHa, ellipsoidHa, zones }: FundRow): readonly Cell[] => [
    category,
    titleOf(category),
    ha(planeHa),
    ha(ellipsoidHa),
    percent(planeHa),
    count(zones),
  ];
  const summary = (
    label: string,
    exact: Hectares,
    onEllipsoid?: Hectares,
    printed: (of: PrintedColumn) => number | undefined = () => undefined,
  ): readonly Cell[] => [
    '',
    label,
    ha(exact, printed(plane)),
    onEllipsoid === undefined ? '' : ha(onEllipsoid, printed(ellipsoid)),
    percent(exact, printed(share)),
  ];
  const closingRow = (
    label: string,
    exact: Hectares,
    of: 'unzoned' | 'overlap' | 'area',
  ): readonly Cell[] => [
    '',
    label,
    ha(exact, closing[of]),
    of === 'area' ? ha(areaEllipsoid) : '',
    percent(exact, closingShare[of]),
  ];
  const { landHa, seaHa } = fund;
  const rows: (readonly Cell[])[] = [
    ...head,
    [],
    [words.code, words.category, words.plane, words.ellipsoid, words.share, words.zones],
    ...fund.totals.map(line),
    summary(words.land, landHa.plane, landHa.ellipsoid, (of) => of.land),
    summary(words.sea, seaHa.plane, seaHa.ellipsoid, (of) => of.sea),
    summary(
      words.sum,
      landHa.plane + seaHa.plane,
      landHa.ellipsoid + seaHa.ellipsoid,
      (of) => of.land + of.sea,
    ),
    closingRow(words.unzoned, unzoned, 'unzoned'),
    closingRow(words.overlap, overlap, 'overlap'),
    closingRow(words.unitArea, areaPlane, 'area'),
    summary(words.outside, fund.outsideHa),
    ['', words.closure, { value: fund.closureHa, digits: 9 }],
    ['', words.rule],
    [
      words.rounding,
      words.roundingNote(withMoved(plane, closing.moved), withMoved(share, closingShare.moved)),
    ],
  ];
  if (fund.overlays.length > 0) rows.push([], [words.overlays], ...fund.overlays.map(apart));
  if (fund.units.length > 1) rows.push([], [words.byUnit], ...unitRows(fund, words, cell, rounding.hectares));
  return rows;
}

/** One line a unit: its area, a column a category, and the figures that close it; each figure rounded on its own. */
function unitRows(
  fund: LandFund,
  words: LedgerWords,
  cell: (exact: number, digits: number) => Cell,
  digits: number,
): readonly (readonly Cell[])[] {
  const ha = (value: Hectares): Cell => cell(value, digits);
  const categories = fund.totals.map((row) => row.category);
  const heading = [words.unit, words.unitArea, ...categories, words.unzoned, words.overlap, words.closure];
  const lines = fund.units.map((unit): readonly Cell[] => {
    const byCategory = new Map(unit.rows.map((row) => [row.category, row.planeHa]));
    return [
      // code and name in one cell: a spreadsheet would take the zeros off a bare 06652
      `${unit.id} – ${unit.name}`,
      ha(unit.areaHa.plane),
      ...categories.map((category) => ha(byCategory.get(category) ?? 0)),
      ha(unit.unzonedHa),
      ha(unit.overlapHa),
      { value: unit.residualHa.plane, digits: 9 },
    ];
  });
  return [heading, ...lines];
}
