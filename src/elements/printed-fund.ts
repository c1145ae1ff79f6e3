import { formatNumber } from '#core/format.ts';
import type { PrintRounding } from '#core/fund/print-rounding.ts';
import { type PrintedColumn, printColumn } from '#core/fund/printed-column.ts';
import { roundingNote } from '#core/fund/rounding-words.ts';
import type { Lang } from '#core/scene.ts';
import type { FundLine, FundView } from './fund-view.ts';

/** The columns of a land fund as they are printed, and the sentence that says how. */
export interface PrintedFund {
  readonly area: PrintedColumn;
  readonly ellipsoid: PrintedColumn;
  readonly share: PrintedColumn;
  readonly note: string;
}

/** Rounds a land fund for its table. */
export function printedFund(fund: FundView, rounding: PrintRounding, lang: Lang): PrintedFund {
  const lines = fund.blocks.flatMap((block) => block.lines);
  const column = (of: (line: FundLine) => number | null, digits: number): PrintedColumn =>
    printColumn(
      lines.map((line) => ({ category: line.code, value: of(line) })),
      digits,
      rounding.mode,
    );
  const area = column(({ areaHa }) => areaHa, rounding.hectares);
  const share = column((line) => line.share && 100 * line.share, rounding.percent);
  const ellipsoid = column(({ ellipsoidHa }) => ellipsoidHa, rounding.hectares);
  return { area, ellipsoid, share, note: roundingNote(lang, area, share) };
}

/** A printed figure that says `0,00` only of a true zero: what is printed as zero is written `< 0,01`, below zero `≈ 0,00`. */
export function printedFigure(lang: Lang, exact: number, printed: number, digits: number): string {
  if (printed !== 0 || exact === 0) return formatNumber(lang, printed, digits);
  return exact > 0 ? `< ${formatNumber(lang, 10 ** -digits, digits)}` : `≈ ${formatNumber(lang, 0, digits)}`;
}
