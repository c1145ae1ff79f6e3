import { describe, expect, test } from 'vitest';
import { checkQuotas, parseQuotas, type Quota } from '#core/fund/quota.ts';
import { landShare, perHead } from '#core/fund/ratios.ts';

const quota = (category: string, year: number, ha: number): Quota => ({
  category,
  year,
  ha,
  document: 'QĐ mẫu',
});

describe('quota against mapped', () => {
  const mapped = new Map([
    [
      2030,
      new Map([
        ['ODT', 120.25],
        ['RSX', 700],
        ['RSN', 50],
        ['LUC', 200.004],
      ]),
    ],
  ]);

  test.each([
    ['ODT', 100, 120.25, 'surplus'],
    ['ODT', 150, 120.25, 'deficit'],
    ['LUC', 200, 200.004, 'equal'],
    ['LNP', 800, 750, 'deficit'],
    ['NNP', 900, 950.004, 'surplus'],
    ['SKK', 10, 0, 'deficit'],
  ])('%s %i ha, mapped %f: %s', (category, ha, mappedHa, verdict) => {
    const [check] = checkQuotas([quota(category, 2030, ha)], mapped);
    expect(check).toMatchObject({ mappedHa, verdict });
    expect(check!.differenceHa).toBeCloseTo(mappedHa - ha, 9);
  });

  test('a year that is not mapped has no verdict', () => {
    expect(checkQuotas([quota('ODT', 2025, 1)], mapped)).toMatchObject([
      { mappedHa: null, verdict: 'no-map' },
    ]);
  });
});

describe('a quota file', () => {
  test('is read', () => {
    expect(parseQuotas({ quotas: [quota('ODT', 2030, 1.5)] })).toEqual({
      ok: true,
      value: [quota('ODT', 2030, 1.5)],
    });
  });

  test.each([
    [null, ['quotas']],
    [{ quotas: [{}] }, ['quotas[0].category', 'quotas[0].year', 'quotas[0].ha', 'quotas[0].document']],
    [{ quotas: [{ ...quota('ODT', 2030, -1) }] }, ['quotas[0].ha']],
    [{ quotas: [quota('ODT', 2030, 1), quota('ODT', 2030, 2)] }, ['quotas[1]']],
  ])('%j is refused with the place of every fault', (file, places) => {
    const parsed = parseQuotas(file);
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(places);
  });
});

describe('ratios', () => {
  test('120 ha for 16 000 people are 75 m² a head', () => {
    const population = { people: 16_000, year: 2030, source: 'ví dụ' };
    expect(perHead(120, population)).toEqual({ squareMetres: 75, ha: 120, population });
    expect(perHead(120, { ...population, people: 0 })).toBeNull();
  });

  test('transport in urban construction land', () => {
    const transport = { codes: ['DGT'], source: 'a' };
    const urban = { codes: ['DGT', 'ODT', 'TMD'], source: 'b' };
    const amounts = new Map([
      ['DGT', 30],
      ['ODT', 100],
      ['TMD', 20],
      ['LUC', 5000],
    ]);
    expect(landShare(amounts, transport, urban)).toEqual({
      partHa: 30,
      wholeHa: 150,
      percent: 20,
      part: transport,
      whole: urban,
    });
    expect(landShare(new Map(), transport, urban)).toBeNull();
    expect(() => landShare(amounts, { codes: ['LUC'], source: '' }, urban)).toThrow('LUC');
  });
});
