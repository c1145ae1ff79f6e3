import { formatNumber, formatSigned } from '#core/format.ts';
import type { Lang } from '#core/scene.ts';
import type { PrintedColumn } from './printed-column.ts';

/**
 * Says how the figures of a table are rounded, and by how much the printed ones miss their printed sum: in the table's foot
 * and in every file.
 *
 * @param area hectares; @param share percent
 */
export function roundingNote(lang: Lang, area: PrintedColumn, share: PrintedColumn): string {
  const digits = { ha: formatNumber(lang, area.digits, 0), percent: formatNumber(lang, share.digits, 0) };
  return lang === 'vi' ? inVietnamese(area, share, digits) : inEnglish(area, share, digits);
}

interface Digits {
  readonly ha: string;
  readonly percent: string;
}

function inVietnamese(area: PrintedColumn, share: PrintedColumn, { ha, percent }: Digits): string {
  const digits = `ha lấy ${ha} số lẻ, % lấy ${percent} số lẻ`;
  if (area.mode === 'largest-remainder') {
    const moved = formatNumber('vi', area.moved + share.moved, 0);
    return `Làm tròn theo phần dư lớn nhất: ${digits}; ${moved} số in được chỉnh một đơn vị ở số lẻ cuối để cộng đúng bằng tổng.`;
  }
  const head = `Mỗi số làm tròn riêng: ${digits}; tổng lấy từ số chưa làm tròn.`;
  const rows = missed('vi', area.rowDifference, share.rowDifference, area.digits, share.digits);
  const groups = missed('vi', area.groupDifference, share.groupDifference, area.digits, share.digits);
  if (!rows && !groups) return `${head} Cộng các số đã in đúng bằng tổng.`;
  const parts = [
    rows ? `cộng các loại đất đã in lệch ${rows}` : '',
    groups ? `cộng các nhóm đã in lệch ${groups}` : '',
  ];
  return `${head} So với tổng đã in, ${parts.filter(Boolean).join('; ')}.`;
}

function inEnglish(area: PrintedColumn, share: PrintedColumn, { ha, percent }: Digits): string {
  const digits = `ha to ${ha} decimals, % to ${percent}`;
  if (area.mode === 'largest-remainder') {
    const moved = formatNumber('en', area.moved + share.moved, 0);
    return `Rounded by largest remainder: ${digits}; printed figures moved by one in the last digit so that they add up: ${moved}.`;
  }
  const head = `Each figure is rounded on its own: ${digits}; totals come from unrounded figures.`;
  const rows = missed('en', area.rowDifference, share.rowDifference, area.digits, share.digits);
  const groups = missed('en', area.groupDifference, share.groupDifference, area.digits, share.digits);
  if (!rows && !groups) return `${head} The printed figures add up to the printed total.`;
  const parts = [
    rows ? `the printed categories add up to ${rows}` : '',
    groups ? `the printed groups to ${groups}` : '',
  ];
  return `${head} Against the printed total, ${parts.filter(Boolean).join('; ')}.`;
}

/** `+0,01 ha và -0,01 %`; empty where nothing is missed. */
function missed(lang: Lang, ha: number, percent: number, haDigits: number, percentDigits: number): string {
  const parts = [
    ha === 0 ? '' : `${formatSigned(lang, ha, haDigits)} ha`,
    percent === 0 ? '' : `${formatSigned(lang, percent, percentDigits)} %`,
  ];
  return parts.filter(Boolean).join(lang === 'vi' ? ' và ' : ' and ');
}
