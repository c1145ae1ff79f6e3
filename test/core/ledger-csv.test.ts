import { describe, expect, test } from 'vitest';
import type { FundRow, LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { toCsv, toTsv } from '#core/fund/ledger-csv.ts';
import { type LedgerWords, ledgerRows } from '#core/fund/ledger-rows.ts';
import { parseNumber } from '#core/number-text.ts';
import { NO_OVERLAPS } from '#test/support/no-overlaps.ts';

const words = new Proxy({} as LedgerWords, {
  get: (_, key) => (key === 'roundingNote' ? () => 'note' : String(key)),
});
const row = (category: string, planeHa: number): FundRow => ({
  category,
  planeHa,
  ellipsoidHa: planeHa * 1.0001,
  zones: 2,
});
const pair = (plane: number) => ({ plane, ellipsoid: plane * 1.0001 });

function makeFund(): LandFund {
  const unit = (id: string, name: string): UnitFund => ({
    id,
    name,
    areaHa: pair(100),
    rows: [row('ODT', 60), row('CLN', 35)],
    overlays: [],
    landHa: pair(95),
    seaHa: pair(0),
    unzonedHa: 10,
    overlapHa: 5,
    residualHa: { plane: -1e-9, ellipsoid: 0 },
    closureHa: 1e-9,
  });
  return {
    method: {
      engine: 'kernel',
      version: '0.1.0',
      axis: { meridianDeg: 107.75, k0: 0.9999, datum: 'VN-2000' },
      ellipsoid: 'WGS 84',
      edges: { plane: '', ellipsoid: '' },
      overlaps: { policy: 'report', approvedBy: null },
      repair: null,
      planeFigures: [],
      summary: '',
    },
    units: [unit('06652', 'Hà Tu'), unit('06658', 'Cao Xanh')],
    totals: [row('ODT', 120), row('CLN', 70)],
    overlays: [row('KKT', 150)],
    landHa: pair(190),
    seaHa: pair(0),
    outsideHa: 0,
    residualHa: pair(1e-9),
    closureHa: 1e-9,
    overlaps: NO_OVERLAPS,
    repairs: [],
    problems: [],
  };
}

const sheet = {
  words,
  head: [
    ['title', 'Quỹ đất; tỉnh "Thử"'],
    ['notice', 'Dữ liệu minh họa'],
  ] as const,
  titleOf: (category: string) => (category === 'CLN' ? '=HYPERLINK("x")' : category),
  rounding: { hectares: 4, percent: 2, mode: 'unadjusted' },
} as const;

const rows = ledgerRows(makeFund(), sheet);
const csv = toCsv(rows);
const lines = csv.replace('\uFEFF', '').split('\r\n');

describe('the ledger as a file for a spreadsheet', () => {
  test('begins with the mark that makes Excel read UTF-8, and every line ends with CRLF', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  test('head, quotes doubled', () => expect(lines[0]).toBe('title;"Quỹ đất; tỉnh ""Thử"""'));
  test('a category: code, title, plane, ellipsoid, share, zones', () =>
    expect(lines).toContain('ODT;ODT;120,0000;120,0120;60,00;2'));
  test('text that a spreadsheet would run is disarmed', () => {
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    for (const start of ['=', '+', '-', '@', '\t', '\r', ' ='])
      expect(toCsv([[`${start}x`]])).toMatch(/^\uFEFF"?'/);
  });
  test('a negative number stays a number', () =>
    expect(toCsv([[{ value: -0.5, digits: 2 }]])).toBe('\uFEFF-0,50\r\n'));
  test('the figures of the file close', () => {
    const figure = (label: string): number =>
      parseNumber(lines.find((line) => line.startsWith(`;${label};`))?.split(';')[2] ?? '') ?? Number.NaN;
    expect(figure('unitArea')).toBeCloseTo(figure('sum') + figure('unzoned') - figure('overlap'), 3);
    expect(figure('unitArea')).toBe(200);
  });
  test('overlay areas stand apart', () =>
    expect(lines.indexOf('overlays')).toBeGreaterThan(lines.indexOf(';rule')));
  test('a unit keeps the zeros of its code', () =>
    expect(lines).toContain(
      '06652 – Hà Tu;100,0000;60,0000;35,0000;10,0000;5,0000;0,000000000'.replace(
        '0,000000000',
        '-0,000000001',
      ),
    ));
  test('for the clipboard: tabs, one line a row', () => {
    expect(toTsv([['a\tb\nc', { value: 1.5, digits: 1 }]])).toBe('a b c\t1,5');
    expect(toTsv(rows).split('\r\n')).toHaveLength(rows.length);
  });
  test('with commas and decimal points for an English spreadsheet: figures unquoted, text with a comma quoted', () => {
    const english = toCsv([['a, b', { value: -1234.5, digits: 2 }], ['=x']], 'en');
    expect(english).toBe('\uFEFF"a, b",-1234.50\r\n\'=x\r\n');
  });
  test('says under the sums how it is rounded', () =>
    expect(lines[lines.indexOf(';rule') + 1]).toBe('rounding;note'));
});

describe('rounding', () => {
  const thirds: LandFund = {
    ...makeFund(),
    totals: [row('ODT', 1 / 3), row('CLN', 1 / 3), row('LUC', 1 / 3)],
    landHa: pair(1),
    units: [{ ...makeFund().units[0]!, areaHa: pair(1) }],
  };
  const figures = (mode: 'unadjusted' | 'largest-remainder', column: number) =>
    toCsv(ledgerRows(thirds, { ...sheet, rounding: { hectares: 2, percent: 1, mode } }))
      .split('\r\n')
      .filter((line) => /^(ODT|CLN|LUC|;land);/.test(line))
      .map((line) => parseNumber(line.split(';')[column]!));

  test('each on its own: the printed figures miss their sum', () => {
    expect(figures('unadjusted', 2)).toEqual([0.33, 0.33, 0.33, 1]);
    expect(figures('unadjusted', 4)).toEqual([33.3, 33.3, 33.3, 100]);
  });
  test('largest remainder: they add up', () => {
    expect(figures('largest-remainder', 2).toSorted()).toEqual([0.33, 0.33, 0.34, 1]);
    expect(figures('largest-remainder', 4).toSorted()).toEqual([33.3, 33.3, 33.4, 100].toSorted());
  });
  test('largest remainder: every figure under a heading is rounded, and what closes the area does in print', () => {
    const fund: LandFund = {
      ...thirds,
      totals: [row('ODT', 932.4)],
      landHa: pair(932.4),
      units: [{ ...makeFund().units[0]!, areaHa: pair(46_026.8), unzonedHa: 45_094.4, overlapHa: 0 }],
    };
    const rounding = { hectares: 0, percent: 1, mode: 'largest-remainder' } as const;
    const at = (label: string, column: number): number => {
      const found = ledgerRows(fund, { ...sheet, rounding }).find((cells) => cells[1] === label)![column]!;
      return typeof found === 'string' ? Number.NaN : found.value;
    };
    for (const column of [2, 4])
      expect(at('unitArea', column)).toBeCloseTo(
        at('sum', column) + at('unzoned', column) - at('overlap', column),
        9,
      );
    expect([at('sum', 2), at('unzoned', 2), at('unitArea', 2)]).toEqual([932, 45_095, 46_027]);
  });
});
