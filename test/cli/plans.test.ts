import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-plans-'));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

test('a lower plan is held against its parent by codes of their own: what agrees, what conflicts and where, what lies outside', async () => {
  const child = file(
    'child.geojson',
    collection(
      square(107, { use: 'LUC', lot: 'L1' }),
      square(107.01, { use: 'ODT', lot: 'L2' }),
      square(107.02, { use: 'DGT', lot: 'L3' }),
    ),
  );
  const parent = file(
    'parent.geojson',
    collection(square(107, { code: 'LUA', zone: 'Z1' }), square(107.01, { code: 'LUA', zone: 'Z2' })),
  );
  const { code, stdout } = await atlas(
    ...['conformity', child, parent, '--category', 'use', '--parent-category', 'code'],
    ...['--id', 'lot', '--parent-id', 'zone'],
  );
  expect(code).toBe(0);
  const { total, conflicts, outside, closureHa } = JSON.parse(stdout);
  expect(total.detailHa.plane / total.areaHa.plane).toBeCloseTo(1 / 3, 5);
  expect(conflicts).toMatchObject([
    { lotId: 'L2', lower: 'ODT', zoneId: 'Z2', upper: 'LUA', share: expect.closeTo(1, 9) },
  ]);
  expect(outside).toMatchObject([{ lotId: 'L3', lower: 'DGT', share: expect.closeTo(1, 9) }]);
  expect(closureHa).toBeLessThan(1e-9);
});

test('a property that is not in the parent is refused by name, with what there is', async () => {
  const child = file('a.geojson', collection(square(107, { use: 'LUC' })));
  const parent = file('b.geojson', collection(square(107, { code: 'LUA' })));
  const { code, stderr } = await atlas('conformity', child, parent, '--category', 'use');
  expect(code).toBe(2);
  expect(stderr).toContain('b.geojson: no feature has the property "use"; the first feature has code');
});

const DOCUMENT = {
  ...{ id: 'd', number: '1', date: '2024-01-01', body: { vi: 'UBND' }, title: { vi: 'Quyết định' } },
  verification: 'illustrative',
};
const PLAN = { document: 'd', title: { vi: 'Quy hoạch' }, verification: 'illustrative' };
const extent = (...ids: readonly string[]) => ({ layer: 'areas', ids, verification: 'illustrative' });

test('areas of two standing plans of one level are rivals of each other', async () => {
  const layer = {
    ...{ id: 'areas', group: 'g', title: { vi: 'Khu' }, data: 'areas.geojson', verification: 'illustrative' },
    style: { kind: 'fill', classes: [{ value: '', title: { vi: 'Khu' }, color: '#888888' }] },
  };
  const shipped = JSON.parse(readFileSync('public/data/lang-son/catalogue.json', 'utf8'));
  const catalogue = {
    ...shipped,
    ...{
      documents: [],
      sources: [],
      models: [],
      rulesets: [],
      siblings: [],
      phases: [{ id: 'p', title: { vi: 'Kỳ' } }],
    },
    ...{ groups: [{ id: 'g', title: { vi: 'Nhóm' } }], layers: [layer], plans: 'plans.json' },
    ...{ landFund: undefined, urbanSystem: undefined, indicators: undefined, scenarios: undefined },
  };
  const path = file('catalogue.json', JSON.stringify(catalogue));
  file(
    'areas.geojson',
    collection(
      square(107, { id: 'a' }),
      square(107.005, { id: 'b' }),
      square(107.002, { id: 'c' }),
      square(107.001, { id: 'd' }),
      square(107.003, { id: 'e' }),
    ),
  );
  file(
    'plans.json',
    JSON.stringify({
      ...{ format: 'plan-atlas-plans/1', id: 'r', title: { vi: 'Sổ' } },
      documents: [DOCUMENT],
      plans: [
        { ...PLAN, id: 'up', kind: 'general', status: 'in-force', extent: extent('a', 'b') },
        { ...PLAN, id: 'old', kind: 'sub-area', status: 'approved', parent: 'up', extent: extent('a') },
        { ...PLAN, id: 'new', kind: 'sub-area', status: 'in-force', parent: 'up', extent: extent('b') },
        { ...PLAN, id: 'dark', kind: 'sub-area', parent: 'up', extent: extent('c') },
        { ...PLAN, id: 'gone', kind: 'sub-area', status: 'replaced', parent: 'up', extent: extent('c') },
        { ...PLAN, id: 'draft', kind: 'sub-area', status: 'drafting', parent: 'up', extent: extent('d') },
        { ...PLAN, id: 'work', kind: 'urban-programme', status: 'approved', extent: extent('c') },
        { ...PLAN, id: 'work-2', kind: 'urban-programme', status: 'approved', extent: extent('e') },
      ],
    }),
  );
  const { code, stdout, stderr } = await atlas('overlap', '--catalogue', path);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const { pairs, plans, closureHa } = JSON.parse(stdout);
  expect(plans.map(({ id }: { id: string }) => id)).not.toContain('gone');
  const relationOf = (...ids: readonly string[]) =>
    pairs.find(
      (pair: { first: string; second: string }) => ids.includes(pair.first) && ids.includes(pair.second),
    )?.relation;
  expect(relationOf('old', 'new')).toBe('rivals');
  expect(relationOf('old', 'draft')).toBe('other');
  expect(relationOf('old', 'dark')).toBe('unclear');
  expect(relationOf('up', 'new')).toBe('family');
  expect(relationOf('work', 'new')).toBe('other');
  expect(relationOf('work', 'work-2')).toBe('programmes');
  expect(closureHa).toBeLessThan(1e-9);
});

test('files are plans by their names, or each value of a property is one; a single plan is refused', async () => {
  const a = file('one.geojson', collection(square(107, { name: 'A' }), square(107.01, { name: 'B' })));
  const b = file('two.geojson', collection(square(106.9925, { name: 'B' })));
  const byFile = JSON.parse((await atlas('overlap', a, b)).stdout);
  expect(byFile.pairs).toMatchObject([{ first: a, second: b, shareOfSecond: expect.closeTo(0.25, 5) }]);
  const byName = JSON.parse((await atlas('overlap', a, b, '--plan', 'name')).stdout);
  expect(byName.pairs).toMatchObject([{ first: 'A', second: 'B', shareOfFirst: expect.closeTo(0.25, 5) }]);
  const { code, stderr } = await atlas('overlap', a);
  expect(code).toBe(2);
  expect(stderr).toContain('usage: atlas overlap A B');
});
