import { describe, expect, test } from 'vitest';
import { balanceTable } from '#core/fund/balance-table.ts';
import { byTableCode, spellingProblems, tableCode } from '#core/fund/code-spelling.ts';
import { LAND_STATISTICS_BALANCE } from '#core/fund/land-statistics-balance.ts';
import { landUseOf } from '#core/fund/land-use.ts';
import { prepareLayer, prepareZones } from '#core/fund/prepared-layer.ts';
import { checkQuota } from '#core/fund/quota.ts';
import { landOf } from '#core/fund/ratios.ts';
import { transitionBetween } from '#core/fund/transition-between.ts';
import { transitionWithin } from '#core/fund/transition-within.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { AXIS } from '#test/support/funds.ts';
import { feature, layerOf, rectangle } from '#test/support/layers.ts';

const row = () =>
  prepareLayer(
    layerOf([0, 1, 2].map((i) => feature(rectangle(107 + i / 100, 21, 107.01 + i / 100, 21.01)))),
    projector(AXIS),
  );

test('a known code is one code in any capitals; what nobody knows stays as given', () => {
  expect(landUseOf('odt')).toBe(landUseOf('ODT'));
  expect(['odt', ' Luc ', 'ODT', 'Xyz', '?'].map(tableCode)).toEqual(['ODT', 'LUC', 'ODT', 'Xyz', '?']);
  expect([
    ...byTableCode(
      new Map([
        ['odt', 1],
        ['ODT', 2],
        ['Xyz', 4],
      ]),
    ),
  ]).toEqual([
    ['ODT', 3],
    ['Xyz', 4],
  ]);
});

test('each spelling is named once, at its first feature', () => {
  expect(spellingProblems(['ODT', 'odt', 'odt', 'Luc', 'Xyz'])).toEqual([
    {
      kind: 'category-case',
      feature: 1,
      message: 'the category "odt" is counted as "ODT", first at features[1].',
    },
    {
      kind: 'category-case',
      feature: 3,
      message: 'the category "Luc" is counted as "LUC", first at features[3].',
    },
  ]);
});

describe('tables count the spellings as one', () => {
  test('a transition odt → ODT is land that stays, and the spelling is reported', async () => {
    const uses = { existing: ['odt', 'LUC', 'ODT'], planned: ['ODT', 'odt', 'kkt'] };
    const { total, problems, overlayZones } = await transitionWithin(row(), uses, undefined, AXIS);
    expect(total.cells.map(({ from, to }) => `${from} ${to}`)).toEqual(['LUC ODT', 'ODT ODT']);
    expect(overlayZones).toBe(1);
    expect(problems.map(({ kind }) => kind)).toEqual(['category-case', 'category-case', 'category-case']);
    expect(problems[0]!.message).toContain('"odt" is counted as "ODT"');
  });

  test('so it is between two layers, where nothing says any more that they are summed apart', async () => {
    const existing = prepareZones(row(), ['odt', 'ODT', 'LUC']);
    const planned = prepareZones(row(), ['ODT', 'ODT', 'luc']);
    const { total, problems } = await transitionBetween(existing, planned, undefined, AXIS);
    expect(total.cells.filter(({ planeHa }) => planeHa > 1).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'LUC LUC',
      'ODT ODT',
    ]);
    expect(problems.map(({ layer, kind }) => [layer, kind])).toEqual([
      ['existing', 'category-case'],
      ['planned', 'category-case'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('summed apart');
  });

  test('a balance, a quota and a ratio', () => {
    const amounts = new Map([
      ['odt', 3],
      ['ODT', 4],
      ['oct', 1],
    ]);
    const table = balanceTable(LAND_STATISTICS_BALANCE, { existing: amounts, planned: amounts });
    expect(table.unmapped).toEqual([]);
    expect(table.rows.find(({ code }) => code === 'ODT')?.plannedHa).toBe(7);
    expect(table.problems).toEqual([
      { kind: 'category-case', message: 'the category "odt" is counted as "ODT".' },
    ]);
    expect(checkQuota({ category: 'otc', ha: 7 }, amounts)).toEqual({
      mappedHa: 7,
      differenceHa: 0,
      verdict: 'equal',
    });
    expect(landOf(amounts, { codes: ['ODT', 'ODT'] })).toBe(7);
  });
});
