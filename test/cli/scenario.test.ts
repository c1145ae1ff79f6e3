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

test('a drawn area and a line are computed by the kernel, and both sides of a line sum to the units', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'scenario-cut-'));
  const path = join(dir, 'book.json');
  const line = [
    [106.7, 21.85],
    [106.83, 21.852],
  ];
  const area = [
    [106.7, 21.8],
    [106.85, 21.8],
    [106.85, 21.9],
    [106.7, 21.9],
  ];
  const option = (id: string, units: readonly string[], cut: object) => ({
    ...{ id, title: { vi: id }, units, verification: 'illustrative', cut },
  });
  const scenarios = [
    { id: 'all', title: { vi: 'all' }, units: wards, verification: 'illustrative' },
    option('left', wards, { kind: 'line', points: line, side: 'left' }),
    option('right', wards, { kind: 'line', points: line, side: 'right' }),
    option('area', [], { kind: 'area', points: area }),
  ];
  writeFileSync(
    path,
    JSON.stringify({ format: 'plan-atlas-scenarios/1', id: 'lang-son', documents: [], scenarios }),
  );
  const { stdout, code, stderr } = await atlas(
    ...[
      'scenario',
      ...files,
      '--scenarios',
      path,
      '--declared-km2',
      'declared_km2',
      '--people',
      'declared_km2',
    ],
    ...['--kind', 'kind', '--ruleset', 'public/data/rulesets/nq-111-2025.json'],
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  type Standing = {
    urbanClass: string;
    standing: { lines: { standard: { id: string }; value: number | null }[] };
  };
  const [all, left, right, drawn] = JSON.parse(stdout).scenarios as readonly (Figures & {
    units: { id: string; share?: number }[];
    peopleFrom: string;
    urbanisation: number;
    standings: Standing[];
  })[];
  expect(left!.areaHa.plane).toBeGreaterThan(1000);
  expect(right!.areaHa.plane).toBeGreaterThan(1000);
  expect(left!.areaHa.plane + right!.areaHa.plane).toBeCloseTo(all!.areaHa.plane, 6);
  for (const { category, planeHa } of all!.rows) {
    const of = (side: Figures) => side.rows.find((row) => row.category === category)?.planeHa ?? 0;
    expect(of(left!) + of(right!)).toBeCloseTo(planeHa, 6);
  }
  expect(left).toMatchObject({ declaredHa: null, peopleFrom: 'estimate', urbanisation: 1 });
  expect(left!.people! + right!.people!).toBeCloseTo(all!.people!, 6);
  for (const each of [left!, right!, drawn!]) {
    const rows = each.rows.reduce((sum, { planeHa }) => sum + planeHa, 0);
    expect(rows + each.unzonedHa - each.overlapHa + each.residualHa.plane).toBeCloseTo(each.areaHa.plane, 6);
    expect(each.closureHa).toBeLessThan(1e-4);
  }
  const known = drawn!.standings.flatMap(({ urbanClass, standing }) =>
    standing.lines
      .filter(({ value }) => value !== null)
      .map(({ standard }) => `${urbanClass} ${standard.id}`),
  );
  expect(known).toContain('II density');

  // the area alone is the land fund of the same outline, but for land outside the province
  const outline = area.map((at) => at.join()).join(';');
  const clip = JSON.parse(
    (
      await atlas(
        ...['land-fund', '--zones', `${folder}/zones.geojson`, '--category', 'planned', '--axis', '107.25'],
        ...['--area', outline],
      )
    ).stdout,
  );
  for (const { category, planeHa } of clip.units[0].rows)
    expect(drawn!.rows.find((row) => row.category === category)?.planeHa).toBeCloseTo(planeHa, 5);

  scenarios[3] = option('area', [], { kind: 'area', points: [area[0], area[2], area[1], area[3]] });
  writeFileSync(
    path,
    JSON.stringify({ format: 'plan-atlas-scenarios/1', id: 'lang-son', documents: [], scenarios }),
  );
  const crossed = await atlas('scenario', ...files, '--scenarios', path);
  expect(crossed).toMatchObject({ code: 2, stderr: expect.stringContaining('self-crossing') });
}, 90_000);
