import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BalanceDefinition, BalanceLine } from '#core/fund/balance-definition.ts';
import { type BalanceTable, balanceTable } from '#core/fund/balance-table.ts';
import { GENERAL_PLAN_BALANCE } from '#core/fund/general-plan-balance.ts';
import { codesUnder, LAND_STATISTICS_BALANCE } from '#core/fund/land-statistics-balance.ts';
import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import { planLayerType } from '#core/fund/plan-layer-name.ts';
import { roundTo } from '#core/fund/rounding.ts';
import { SUB_AREA_PLAN_BALANCE } from '#core/fund/sub-area-plan-balance.ts';

const amounts = (record: Record<string, number>) => new Map(Object.entries(record));
const printed = ({ rows }: BalanceTable) =>
  rows.map((row) => [
    row.no,
    row.vi,
    roundTo(row.existingHa, 2),
    row.existingPercent === null ? null : roundTo(row.existingPercent, 1),
    roundTo(row.plannedHa, 2),
    row.plannedPercent === null ? null : roundTo(row.plannedPercent, 1),
    row.plannedPerPerson === null ? null : roundTo(row.plannedPerPerson, 2),
  ]);

test('a general plan, worked by hand', () => {
  // planned 120 + 30 + 50 = 200 ha; 16 000 people: 120 ha = 75 m² a head
  const table = balanceTable(GENERAL_PLAN_BALANCE, {
    existing: amounts({ HT_DAT_DD_Donvio: 40, HT_DAT_NNK_Nongnghiep: 160 }),
    planned: amounts({
      QHDH_DAT_DD_Donvio: 120,
      QHDD_DAT_DD_Truonghoc_THCS: 10,
      QHDH_DAT_DD_DVCCdothi_CT: 20,
      DAT_NNK_Nongnghiep: 50,
    }),
    population: { people: 16_000, year: 2030, source: 'ví dụ' },
  });
  expect(printed(table)).toEqual([
    ['I', 'Khu đất dân dụng', 40, 20, 150, 75, 93.75],
    ['1', 'Đơn vị ở', 40, 20, 120, 60, 75],
    ['3', 'Dịch vụ – công cộng', 0, 0, 30, 15, 18.75],
    ['III', 'Khu đất nông nghiệp và chức năng khác', 160, 80, 50, 25, 31.25],
    ['1', 'Sản xuất nông nghiệp', 160, 80, 50, 25, 31.25],
  ]);
  expect(table.total).toEqual({
    existingHa: 200,
    existingPercent: 100,
    plannedHa: 200,
    plannedPercent: 100,
    plannedPerPerson: 125,
  });
  expect(table).toMatchObject({ status: 'secondary', unmapped: [] });
});

test('in a sub-area plan forestry is printed as a sum and counted once', () => {
  const table = balanceTable(SUB_AREA_PLAN_BALANCE, {
    existing: amounts({}),
    planned: amounts({ DAT_NN_Rungsanxuat: 30, DAT_NN_Rungphongho: 10, DAT_O_Nhomnhao: 60 }),
  });
  expect(printed(table)).toEqual([
    ['1', 'Nhóm nhà ở', 0, null, 60, 60, null],
    ['25', 'Lâm nghiệp', 0, null, 40, 40, null],
    ['', 'Rừng sản xuất', 0, null, 30, 30, null],
    ['', 'Rừng phòng hộ', 0, null, 10, 10, null],
  ]);
  expect(table.total.plannedHa).toBe(100);
});

test('in the land statistics the sea stands below the total, overlay areas and unknown codes are listed apart', () => {
  const table = balanceTable(LAND_STATISTICS_BALANCE, {
    existing: amounts({ LUC: 30, LUA: 10, ODT: 60, MVT: 500, KKT: 9000, XYZ: 1 }),
    planned: amounts({ ODT: 100, '?': 7 }),
  });
  expect(
    table.rows.map(({ no, code, kind, existingHa, inTotal }) => [no, code, kind, existingHa, inTotal]),
  ).toEqual([
    ['1', 'NNP', 'sum', 40, true],
    ['1.2', 'CHN', 'sum', 40, true],
    ['1.2.1', 'LUA', 'sum', 40, true],
    ['1.2.1.1', 'LUC', 'row', 30, true],
    ['', 'LUA', 'rest', 10, true],
    ['2', 'PNN', 'sum', 60, true],
    ['2.1', 'OTC', 'sum', 60, true],
    ['2.1.2', 'ODT', 'row', 60, true],
    ['4', 'MVB', 'sum', 500, false],
    ['4.1', 'MVT', 'row', 500, false],
  ]);
  expect(table.total).toMatchObject({ existingHa: 100, plannedHa: 100 });
  expect(table.unmapped).toEqual([
    { code: 'KKT', existingHa: 9000, plannedHa: 0, reason: 'overlay' },
    { code: 'XYZ', existingHa: 1, plannedHa: 0, reason: 'no-line' },
    { code: '?', existingHa: 0, plannedHa: 7, reason: 'no-line' },
  ]);
});

const codesOf = ({ codes, lines = [] }: BalanceLine): readonly string[] => [
  ...codes,
  ...lines.flatMap(codesOf),
];
const definitions: readonly BalanceDefinition[] = [
  GENERAL_PLAN_BALANCE,
  SUB_AREA_PLAN_BALANCE,
  LAND_STATISTICS_BALANCE,
];

describe.each(definitions.map((definition) => [definition.id, definition] as const))(
  '%s',
  (_, definition) => {
    const codes = definition.lines.flatMap(codesOf);

    test('counts every code once', () => {
      expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
      expect(codes.every((code) => definition.codeOf(code) === code)).toBe(true);
    });

    test('loses and doubles no land, whatever is given', () => {
      const land = fc.uniqueArray(
        fc.tuple(fc.constantFrom(...codes, 'XYZ', 'KKT'), fc.double({ min: 0, max: 1e5, noNaN: true })),
        {
          selector: ([code]) => code,
        },
      );
      fc.assert(
        fc.property(land, (entries) => {
          const table = balanceTable(definition, { existing: new Map(), planned: new Map(entries) });
          const given = entries.reduce((sum, [, ha]) => sum + ha, 0);
          const leaves = table.rows.filter(({ kind }) => kind !== 'sum');
          const sum = (rows: readonly { readonly plannedHa: number }[]) =>
            rows.reduce((all, row) => all + row.plannedHa, 0);
          expect(sum(leaves) + sum(table.unmapped)).toBeCloseTo(given, 6);
          expect(sum(leaves.filter(({ inTotal }) => inTotal))).toBeCloseTo(table.total.plannedHa, 6);
        }),
      );
    });
  },
);

test('every land-use code that is no overlay area has its place in the statistics tree', () => {
  const codes = LAND_STATISTICS_BALANCE.lines.flatMap(codesOf);
  expect([...codes].sort()).toEqual(
    LAND_USE_CODES.filter(({ overlay }) => !overlay)
      .map(({ code }) => code)
      .sort(),
  );
});

test('the codes under a group are those of its branch', () => {
  expect(codesUnder('LNP')).toEqual(['LNP', 'RSX', 'RSN', 'RPH', 'RDD']);
  expect([...codesUnder('CSD')].sort()).toEqual(['BCS', 'CGT', 'CSD', 'DCS', 'MCS', 'NCS']);
});

test('a drawing layer is known without its stage and level', () => {
  expect(planLayerType('QHDH_DAT_HTXH_Yte_DVO')).toBe('DAT_HTXH_YTE');
  expect(planLayerType('HT_DAT_NN_Thuysan')).toBe('DAT_NN_THUYSAN');
});
