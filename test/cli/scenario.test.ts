import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';

const folder = 'public/data/lang-son';
const files = [
  ...['--units', `${folder}/units.geojson`, '--zones', `${folder}/zones.geojson`],
  ...['--category', 'planned', '--unit-id', 'code', '--unit-name', 'full_name', '--axis', '107.25'],
];
const wards = ['05977', '05983', '05986', '06187'];

interface Figures {
  readonly areaHa: { readonly plane: number };
  readonly declaredHa: number | null;
  readonly rows: readonly { readonly category: string; readonly planeHa: number }[];
  readonly unzonedHa: number;
  readonly overlapHa: number;
  readonly residualHa: { readonly plane: number };
  readonly closureHa: number;
  readonly people: number | null;
}

test('options are the sums of the same ledger as land-fund, and close', async () => {
  const { stdout, code } = await atlas(
    ...['scenario', ...files, '--declared-km2', 'declared_km2'],
    ...['--scenario', `Bốn phường=${wards.join()}`, '--scenario', 'Hai phường=05977,05983'],
  );
  expect(code).toBe(0);
  const { scenarios, lines } = JSON.parse(stdout);
  const ledger = JSON.parse((await atlas('land-fund', ...files)).stdout);
  const own = ledger.units.filter(({ id }: { id: string }) => wards.includes(id));
  const [four, two] = scenarios as readonly [Figures, Figures];
  const sum = (of: (unit: Figures) => number): number =>
    own.reduce((all: number, unit: Figures) => all + of(unit), 0);
  expect(four.areaHa.plane).toBeCloseTo(
    sum((unit) => unit.areaHa.plane),
    9,
  );
  for (const { category, planeHa } of four.rows)
    expect(planeHa).toBeCloseTo(
      sum((unit) => unit.rows.find((row) => row.category === category)?.planeHa ?? 0),
      9,
    );
  const rows = four.rows.reduce((all, { planeHa }) => all + planeHa, 0);
  expect(rows + four.unzonedHa - four.overlapHa + four.residualHa.plane).toBeCloseTo(four.areaHa.plane, 8);
  expect(four.closureHa).toBeLessThan(1e-4);
  // declared: 54.71 + 31.76 + 27.35 + 61.7 km²
  expect(four.declaredHa).toBeCloseTo(17_552, 6);
  expect(four.people).toBeNull();
  const area = lines.find(({ measure }: { measure: string }) => measure === 'area');
  expect(area.differences[1]).toBeCloseTo(two.areaHa.plane - four.areaHa.plane, 9);
}, 60_000);

test('a file of options is read, and a broken one refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'scenario-'));
  const path = join(dir, 'book.json');
  const option = { id: 'a', title: { vi: 'A' }, units: ['05977'], verification: 'illustrative' };
  const book = { format: 'plan-atlas-scenarios/1', id: 'lang-son', documents: [], scenarios: [option] };
  writeFileSync(path, JSON.stringify(book));
  const { stdout, code } = await atlas('scenario', ...files, '--scenarios', path);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).scenarios[0].units).toEqual([{ id: '05977', name: 'Phường Đông Kinh' }]);
  writeFileSync(path, JSON.stringify({ ...book, scenarios: [option, option] }));
  const refused = await atlas('scenario', ...files, '--scenarios', path);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('scenarios[1].id');
}, 60_000);

test.each([
  [[], '--scenario'],
  [['--scenario', 'A'], 'NAME=CODE'],
  [['--scenario', 'A=05977,'], 'NAME=CODE'],
  [['--scenario', 'A=99999'], '99999'],
])(
  'a question that cannot be answered is refused: %#',
  async (more, word) => {
    const { stderr, code } = await atlas('scenario', ...files, ...more);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
  },
  60_000,
);
