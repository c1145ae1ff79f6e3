import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAND_USE_CODES } from '#core/fund/land-use.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { parseRuleset } from '#core/plan/parse-ruleset.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import { rulesetFiles } from '#data/rulesets/build.ts';
import { numberPaths } from '#test/support/number-paths.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const NAMES = readdirSync(new URL('rulesets/', DATA));
const FILES = new Map(NAMES.map((name) => [name, read(`rulesets/${name}`) as RulesetFile]));
const file = (id: string): RulesetFile => FILES.get(`${id}.json`)!;
const rows = (path: string): string[] =>
  readFileSync(new URL(`../../data/raw/${path}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

describe.each(NAMES)('%s', (name) => {
  const own = FILES.get(name)!;

  test('is named after its id and read without a problem', () => {
    expect(`${own.id}.json`).toBe(name);
    expect(parseRuleset(own).ok).toBe(true);
  });

  test('has every number in a value that says how far it is known', () => {
    const vouched =
      /^(codes\[\]\.aci|standards\[\]\.(min|max|radiusM)|classes\[\]\.(low|high|points\.(low|high))|targets\[\]\.(year|goal\.(value|min|max)))$/;
    expect([...numberPaths(own)].filter((path) => !vouched.test(path))).toEqual([]);
  });

  test('claims nothing verified that was read in a copy, but the two targets of 2045', () => {
    const { codes = [], standards = [], classes = [], targets = [] } = own;
    const verified = [...codes, ...standards, ...classes, ...targets].filter(
      ({ verification }) => verification === 'verified',
    );
    expect(verified.map((each) => ('year' in each ? each.year : each.title.vi))).toEqual(
      own.id === 'nq-06-2022' ? [2045, 2045] : [],
    );
  });
});

test('what is committed is what the step makes, so the table of codes and the files agree', () => {
  expect(rulesetFiles().map((each) => [`${each.id}.json`, each])).toEqual(
    expect.arrayContaining([...FILES].map(([name, each]) => [name, each])),
  );
  expect(rulesetFiles()).toHaveLength(FILES.size);
});

test('every package names all of them, in the words of their heads', () => {
  const packages = readdirSync(DATA).filter((name) => name !== 'rulesets' && !name.includes('.'));
  expect(packages).toHaveLength(6);
  for (const id of packages) {
    const { rulesets } = read(`${id}/catalogue.json`) as Catalogue;
    expect(rulesets.map(({ id: own }) => `${own}.json`).sort()).toEqual([...NAMES].sort());
    for (const { data, ...head } of rulesets) {
      expect(data).toBe(`../rulesets/${head.id}.json`);
      expect(file(head.id)).toMatchObject(head);
    }
  }
});

test('a ruleset begins the day after the one it replaces ends', () => {
  const pairs = [...FILES.values()].flatMap(({ replaces, validFrom }) =>
    replaces ? [[file(replaces).validTo, validFrom]] : [],
  );
  expect(pairs).toHaveLength(3);
  for (const [end, begin] of pairs) expect(Date.parse(begin!) - Date.parse(end!)).toBe(86_400_000);
});

test('75 codes in 32 colours of the table read stand in the circulars of their vintage', () => {
  const table = rows('quang-ninh/land-use-codes.csv').map((row) => {
    const [, code = '', hex = '', vintage = ''] =
      /^(\w+),.*?,(#[0-9A-F]{6}),[\w-]+,([\w-]+),/.exec(row) ?? [];
    return { code, hex, vintage };
  });
  expect(table).toHaveLength(75);
  expect(new Set(table.map(({ hex }) => hex)).size).toBe(32);
  for (const [id, year] of [
    ['tt-08-2024', '2024'],
    ['tt-27-2018', '2018'],
  ] as const) {
    const coloured = file(id).codes!.filter(({ color }) => color);
    expect(coloured.map(({ code, color }) => [code, color])).toEqual(
      expect.arrayContaining(
        table
          .filter(({ vintage }) => vintage === 'both' || vintage === year)
          .map(({ code, hex }) => [code, hex]),
      ),
    );
    expect(coloured).toHaveLength(
      table.filter(({ vintage }) => vintage === 'both' || vintage === year).length,
    );
  }
  expect(LAND_USE_CODES.filter(({ hex }) => hex)).toHaveLength(75);
});

test('only the four areas other codes lie in are overlays', () => {
  const overlays = file('tt-08-2024').codes!.filter(({ overlay }) => overlay);
  expect(overlays.map(({ code }) => code)).toEqual(['KDT', 'KKT', 'KBT', 'CNC']);
});

test('the 34 drawing types of the table read have their colour index, hatch and words', () => {
  const table = rows('rulesets/planning-drawing-types.csv');
  const types = file('tt-16-2025').codes!.filter(({ hatch }) => hatch);
  expect(table).toHaveLength(34);
  expect(types).toHaveLength(34);
  for (const row of table) {
    const type = types.find(({ code }) => row.includes(`,${code},`))!;
    expect(row).toContain(`${type.code},${type.aci ?? '–'},${type.color ?? '(grey)'}`);
    expect(row).toContain(type.hatch!.en!.replace(' (traced from the annex)', ''));
  }
});

test('thresholds of the resolution before are all unverified; a city of class II has 200,000 to 500,000 people', () => {
  expect(new Set(file('nq-1210-2016').classes!.map(({ verification }) => verification))).toEqual(
    new Set(['unverified']),
  );
  expect(
    file('nq-111-2025').classes!.find(({ id, urbanClass }) => id === 'population' && urbanClass === 'II'),
  ).toMatchObject({ low: 200_000, high: 500_000, points: { low: 5.5, high: 7 }, verification: 'secondary' });
});

test('what rests on memory alone is unverified in QCVN 01:2021, and nothing is in QCVN 01:2026', () => {
  const unsure = (id: string) =>
    file(id)
      .standards!.filter(({ verification }) => verification === 'unverified')
      .map((each) => each.id);
  expect(unsure('qcvn-01-2021')).toEqual(expect.arrayContaining(['mam-non', 'tieu-hoc', 'thcs', 'thpt']));
  expect(unsure('qcvn-01-2021')).not.toContain('cay-xanh-don-vi-o');
  expect(unsure('qcvn-01-2026')).toEqual([]);
});
