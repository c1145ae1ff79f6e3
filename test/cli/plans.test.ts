import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
