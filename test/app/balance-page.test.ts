import { describe, expect, test } from 'vitest';
import { areComparable, type BalanceChoice, balancePage } from '#app/balance-page.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { makeCatalogue } from './make-catalogue.ts';

const base = makeCatalogue();
const figure = { document: 'd', verification: 'unverified' } as const;
const catalogue: Catalogue = {
  ...base,
  landFund: {
    ...base.landFund!,
    quotas: [
      { ...figure, category: 'OTC', phase: '2030', ha: 40 },
      { ...figure, category: 'LUC', phase: '2025', ha: 55 },
      { ...figure, category: 'ODT', phase: '2030', ha: 9, unit: '06652' },
    ],
    populations: [
      { ...figure, phase: '2030', people: 1000, year: 2030 },
      { ...figure, phase: '2030', people: 10, year: 2030, unit: '06652' },
    ],
  },
};
const choice = (patch: Partial<BalanceChoice> = {}): BalanceChoice => ({
  catalogue,
  comparing: { phase: '2030', compared: null },
  scope: { kind: 'province' },
  amounts: {
    id: '',
    name: '',
    areaHa: 100,
    columns: [
      [
        ['LUC', 60],
        ['odt', 40],
      ],
      [
        ['LUC', 45],
        ['ODT', 55],
        ['KKT', 20],
      ],
    ],
  },
  table: null,
  ownPeople: null,
  rounding: { mode: 'unadjusted', hectares: 2, percent: 2 },
  ...patch,
});

describe('the page of standard tables', () => {
  test('takes the form that has lines for the codes, unless another was asked', () => {
    expect(balancePage(choice())?.table.definition).toBe('land-statistics');
    const asked = balancePage(choice({ table: 'tt16-qhc' }))!;
    expect(asked.table.definition).toBe('tt16-qhc');
    expect(asked.table.unmapped.map(({ code, reason }) => [code, reason])).toEqual(
      expect.arrayContaining([
        ['LUC', 'no-line'],
        ['KKT', 'overlay'],
      ]),
    );
    const drawn = choice();
    const layers = [[['DAT_DD_Donvio', 60]], [['QH_DAT_DD_Honhop', 60]]] as const;
    const page = balancePage({ ...drawn, amounts: { ...drawn.amounts, columns: layers } });
    expect(page?.table.definition).toBe('tt16-qhc');
  });

  test('quotas of the scope alone, each against its own phase, codes in any capitals', () => {
    const verdicts = (scope: BalanceChoice['scope']) =>
      balancePage(choice({ scope }))?.quotas.map((each) => [each.category, each.mappedHa, each.verdict]);
    expect(verdicts({ kind: 'province' })).toEqual([
      ['OTC', 55, 'surplus'],
      ['LUC', 60, 'surplus'],
    ]);
    expect(verdicts({ kind: 'unit', id: '06652' })).toEqual([['ODT', 55, 'surplus']]);
    expect(verdicts({ kind: 'area', points: [] })).toEqual([]);
  });

  test('people of the scope, or those a person gave; m² a head of the planned phase stand in the table', () => {
    const page = balancePage(choice())!;
    expect(page.heads.map(({ phase, people }) => [phase.id, people])).toEqual([['2030', 1000]]);
    // 100 ha and 55 ha for 1,000 people
    const figures = Object.fromEntries(
      page.perHead.map((line) => [line.land, line.figures.map((each) => each.squareMetres)]),
    );
    expect(figures.all).toEqual([1000]);
    expect(figures.OTC).toEqual([550]);
    expect(page.printed.total.plannedPerPerson).toBe(1000);
    expect(balancePage(choice({ scope: { kind: 'area', points: [] } }))?.heads).toEqual([]);
    const own = balancePage(choice({ ownPeople: 500 }))!;
    expect(own.heads.map(({ people, year, verification }) => [people, year, verification])).toEqual([
      [500, null, 'unverified'],
      [500, null, 'unverified'],
    ]);
    // LUC 60 + ODT 40 existing
    expect(own.perHead[0]!.figures.map((each) => each.squareMetres)).toEqual([2000, 2000]);
  });

  test('land a head of populations of different kinds, or of a kind nobody states, is not comparable', () => {
    const heads = (kinds: readonly (string | null)[], ownPeople: number | null = null) => {
      const populations = kinds.map((vi, at) => ({
        ...figure,
        phase: at === 0 ? '2025' : '2030',
        people: 1000 + at,
        year: 2025 + at,
        ...(vi !== null && { kind: { vi } }),
      }));
      const landFund = { ...catalogue.landFund!, populations };
      return balancePage(choice({ catalogue: { ...catalogue, landFund }, ownPeople }))!.heads;
    };
    expect(areComparable(heads(['Dân số thường trú', 'Dân số thường trú']))).toBe(true);
    expect(areComparable(heads(['Dân số trung bình', 'Dân số quy đổi']))).toBe(false);
    expect(areComparable(heads(['Dân số trung bình', null]))).toBe(false);
    expect(areComparable(heads([null, null]))).toBe(false);
    expect(areComparable(heads([null, null], 500))).toBe(true);
  });

  test('is none where one phase alone has figures', () => {
    const one = { ...catalogue, landFund: { ...catalogue.landFund!, category: { '2030': 'plan' } } };
    expect(balancePage(choice({ catalogue: one }))).toBe(null);
  });
});
