import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewPage } from '#app/review-page.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LandReview, ReviewLine } from '#core/review/land-review.ts';
import { atlas } from '#test/support/atlas.ts';

const folder = 'public/data/quang-ninh';
const files = [
  ...['--units', `${folder}/units.geojson`, '--zones', `${folder}/zones.geojson`],
  ...['--category', 'planned', '--unit-id', 'code', '--unit-name', 'full_name'],
];
const code2026 = 'public/data/rulesets/qcvn-01-2026.json';
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly areaHa: { readonly plane: number };
  readonly rows: readonly { readonly category: string; readonly planeHa: number }[];
}
type Answer = LandReview & { readonly spread: readonly { readonly purpose: string }[] };
const made = mkdtempSync(join(tmpdir(), 'review-'));
const people = join(made, 'people.csv');
writeFileSync(people, 'mã;dân số\n06652;30.000\n06658;40.000\n');

test('every unit of the province in one run, the same hectares as land-fund, urban and rural apart', async () => {
  const { stdout, code } = await atlas('review', ...files, '--before', 'existing', '--ruleset', code2026);
  expect(code).toBe(0);
  const review: Answer = JSON.parse(stdout);
  const ledger = JSON.parse((await atlas('land-fund', ...files)).stdout);
  const before = JSON.parse(
    (await atlas('land-fund', ...files.map((word) => (word === 'planned' ? 'existing' : word)))).stdout,
  );
  expect(review.units).toHaveLength(54);
  expect(review.kinds.map(({ kind, units }) => [kind, units])).toEqual([
    ['phường', 30],
    ['xã', 22],
    ['đặc khu', 2],
  ]);
  const of = (rows: Unit['rows'], codes: readonly string[]): number =>
    rows.reduce((sum, row) => (codes.includes(row.category) ? sum + row.planeHa : sum), 0);
  const single = [
    ['culture', ['DVH']],
    ['health', ['DYT']],
    ['education', ['DGD']],
    ['green', ['DKV']],
  ] as const;
  for (const [id, codes] of single) {
    const at = review.purposes.findIndex((purpose) => purpose.id === id);
    const ha = (line: ReviewLine): number => line.figures[at]!.ha!;
    (ledger.units as readonly Unit[]).forEach((unit, place) => {
      expect(Math.abs(ha(review.units[place]!) - of(unit.rows, codes))).toBeLessThan(1e-9);
    });
    expect(Math.abs(ha(review.total) - of(ledger.totals, codes))).toBeLessThan(1e-9);
    expect(Math.abs(review.kinds.reduce((sum, line) => sum + ha(line), 0) - ha(review.total))).toBeLessThan(
      1e-9,
    );
    expect(review.total.figures[at]!.changeHa).toBeCloseTo(
      of(ledger.totals, codes) - of(before.totals, codes),
      9,
    );
  }
  expect(review.residualHa).toBeLessThan(1e-9);
});

test('people of a file give land a head, result and what lacks; who has none has no data', async () => {
  const { stdout, stderr } = await atlas(
    ...['review', ...files, '--ruleset', code2026, '--people', people],
    ...['--classes', 'public/data/rulesets/nq-111-2025.json', '--class', 'III'],
  );
  expect(stderr).toBe('');
  const review: Answer = JSON.parse(stdout);
  const health = review.purposes.findIndex(({ id }) => id === 'health');
  const unit = review.units.find(({ id }) => id === '06652')!;
  const { ha, squareMetresPerPerson, verdict, missing } = unit.figures[health]!;
  expect(squareMetresPerPerson).toBeCloseTo((10_000 * ha!) / 30_000, 9);
  expect(missing).toBeCloseTo(Math.max(0, 0.4 * 30_000 - 10_000 * ha!), 6);
  expect(verdict).toBe(missing! > 0 ? 'short' : 'met');
  expect(review.units.find(({ id }) => id === '06661')!.figures[health]!.verdict).toBe('no-data');
  const { standings } = JSON.parse(stdout);
  const town = standings.find(({ id }: { id: string }) => id === '06652');
  const population = town.lines.find(
    (line: { standard: { id: string } }) => line.standard.id === 'population',
  );
  // 10,000 of 180,000 above the low standard
  expect(population.points).toBeCloseTo(5.5 + 1.5 / 18, 9);
  expect(town.computable).toBe(16);
});

test('unverified values hold only when asked for', async () => {
  const old = ['--ruleset', 'public/data/rulesets/qcvn-01-2021.json', '--level', 'unit'];
  const education = (stdout: string) =>
    (JSON.parse(stdout) as Answer).purposes.find(({ id }) => id === 'education')!.standard;
  expect(education((await atlas('review', ...files, ...old)).stdout)).toBeNull();
  const all = education((await atlas('review', ...files, ...old, '--unverified')).stdout)!;
  // nursery 0.6, primary 0.65, lower secondary 0.55
  expect(all.squareMetresPerPerson).toBeCloseTo(1.8, 12);
  expect(all.of.map(({ verification }) => verification)).toEqual(Array(3).fill('unverified'));
});

test('the viewer shows the figures of the terminal', async () => {
  const { stdout } = await atlas('review', ...files, '--before', 'existing', '--ruleset', code2026);
  const review: Answer = JSON.parse(stdout);
  const ledgers = await Promise.all(
    ['existing', 'planned'].map(async (property) =>
      JSON.parse(
        (await atlas('land-fund', ...files.map((word) => (word === 'planned' ? property : word)))).stdout,
      ),
    ),
  );
  const columnsOf = (rows: (ledger: { totals: Unit['rows']; units: readonly Unit[] }) => Unit['rows']) =>
    ledgers.map((ledger) => rows(ledger).map(({ category, planeHa }) => [category, planeHa] as const));
  const units: readonly Unit[] = ledgers[1].units;
  const catalogue: Catalogue = json(`${folder}/catalogue.json`);
  const page = reviewPage({
    catalogue: {
      ...catalogue,
      landFund: { ...catalogue.landFund!, populations: [], category: { 2025: 'existing', 2030: 'planned' } },
    },
    ...{ phase: '2030', scope: { kind: 'province' }, own: new Map() },
    amounts: {
      method: ledgers[1].method,
      scopes: [
        {
          ...{ id: '', name: '', columns: columnsOf(({ totals }) => totals) },
          areaHa: units.reduce((sum, { areaHa }) => sum + areaHa.plane, 0),
        },
        ...units.map(({ id, name, areaHa }, place) => ({
          ...{ id, name, areaHa: areaHa.plane },
          columns: columnsOf((ledger) => ledger.units[place]!.rows),
        })),
      ],
      ...{ closureHa: 0, problems: [] },
    },
    units: json(`${folder}/units.geojson`).features.map(
      ({ properties: { code, full_name, kind } }: { properties: Record<string, string> }) => ({
        ...{ id: code, name: full_name, kind, declaredHa: null },
      }),
    ),
    rulesets: [json(code2026)],
    choice: { ruleset: null, level: 'urban', urbanClass: null, unverified: false },
  })!;
  expect(page.review.units).toEqual(review.units);
  expect(page.review.kinds).toEqual(review.kinds);
  expect(page.review.total).toEqual(review.total);
});

test.each([
  [['--ruleset', `${folder}/catalogue.json`], /catalogue\.json: .*format/],
  [['--ruleset', code2026, '--level', 'lot'], /--level should be urban, unit, rural, not "lot"/],
  [['--ruleset', code2026, '--class', '2'], /--class should be special, I, II/],
  [['--ruleset', code2026, '--people', code2026], /no line "code;people" has the code of a unit/],
  [['--ruleset', code2026, '--classes', code2026], /--classes needs --class/],
  [[], /--ruleset/],
])('%j is one plain line and exit code 2', async (words, sentence) => {
  const { stderr, code } = await atlas('review', ...files, ...words);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
