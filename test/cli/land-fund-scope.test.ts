import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';
import { unzipped } from '#test/support/zip.ts';

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scope-'));
  writeFileSync(
    file('zones.geojson'),
    collection(square(107, { use: 'ODT' }), square(107.01, { use: 'CLN' })),
  );
  writeFileSync(file('units.geojson'), collection(square(107, { code: 'A' }), square(107.01, { code: 'B' })));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (...more: readonly string[]) =>
  atlas('land-fund', '--zones', file('zones.geojson'), '--category', 'use', ...more);
const units = () => ['--units', file('units.geojson'), '--unit-id', 'code'];
const fund = async (...more: readonly string[]) => JSON.parse((await ask(...more)).stdout);

test('--unit is that unit of the whole, with a receipt that holds', async () => {
  const whole = await fund(...units());
  const own = await fund(...units(), '--unit', 'B', '--receipt', file('r.json'));
  expect(own.units).toEqual([whole.units[1]]);
  expect(own.totals).toEqual(whole.units[1].rows);
  expect(JSON.parse((await atlas('verify', file('r.json'))).stdout)).toMatchObject({
    ok: true,
    differences: [],
  });
  const none = await ask(...units(), '--unit', 'C');
  expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/no such unit/)]);
});

test('--area is the only unit: half of each square', async () => {
  const area = '107.005,21;107.015,21;107.015,21.01;107.005,21.01';
  const [own] = (await fund('--area', area)).units;
  const [odt, cln] = own.rows.toSorted((a: { category: string }, b: { category: string }) =>
    b.category.localeCompare(a.category),
  );
  expect([odt.category, cln.category]).toEqual(['ODT', 'CLN']);
  expect(odt.planeHa).toBeCloseTo(cln.planeHa, 2);
  // the drawn edge has no corner where the squares meet: on the plane its chord leaves them by a sliver
  expect(own.unzonedHa).toBeLessThan(0.001);
  expect(own.areaHa.plane).toBeCloseTo(odt.planeHa + cln.planeHa + own.unzonedHa, 6);
  expect((await ask('--area', '107,21;108,x')).stderr).toMatch(/at least three corners/);
});

test('a workbook says how it is rounded, and a choice nobody offers is refused', async () => {
  const chosen = ['--rounding', 'largest-remainder', '--ha-digits', '4', '--percent-digits', '1'];
  const { code, stdout } = await ask(...units(), ...chosen, '--xlsx', file('f.xlsx'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout).method.summary).toMatch(
    /Exported tables \(not this JSON\): largest-remainder, 4 decimals of hectares, 1 of percent\.$/,
  );
  const texts = [...unzipped(readFileSync(file('f.xlsx'))).values()].join('');
  expect(texts).toContain('phần dư lớn nhất: ha lấy 4 số lẻ, % lấy 1 số lẻ');
  expect((await ask(...units(), '--ha-digits', '3')).stderr).toMatch(/--ha-digits should be 0 or 2 or 4/);
});
