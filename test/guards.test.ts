import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scriptCost } from '#test/support/budget.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-guards-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Types a file by the rules of core. */
function typeAsCore(text: string): { readonly status: number | null; readonly stdout: string } {
  writeFileSync(join(folder, 'planted.ts'), text);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'src/core/tsconfig.json'), include: ['planted.ts'] }),
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder],
    { encoding: 'utf8' },
  );
  return { status, stdout };
}

test('core knows no page: `document` there is an error, arithmetic is not', () => {
  const planted = typeAsCore('export const title = (): string => document.title;');
  expect(planted.status).not.toBe(0);
  expect(planted.stdout).toContain("Cannot find name 'document'");
  expect(typeAsCore('export const half = (n: number): number => n / 2;')).toEqual({ status: 0, stdout: '' });
});

test('the script budget counts each script once, as it travels', () => {
  writeFileSync(join(folder, 'a.js'), 'x'.repeat(50_000));
  writeFileSync(join(folder, 'b.json'), 'x'.repeat(50_000));
  const cost = scriptCost(['/a.js', '/a.js', '/b.json'], folder);
  expect(cost.map(({ path }) => path)).toEqual(['/a.js']);
  expect(cost[0]!.kb).toBeGreaterThan(0);
  expect(cost[0]!.kb).toBeLessThan(1);
});

test('no template sets a style attribute: a host that allows no inline style would refuse it', () => {
  const attribute = /[\s`]style=("|'|\$)/;
  expect(attribute.test('<p class="a" style="width:1px">')).toBe(true);
  expect(attribute.test('<p .style="$">')).toBe(false);
  const files = globSync('src/{elements,map}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => attribute.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
