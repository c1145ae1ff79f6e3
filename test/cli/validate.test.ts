import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';

const rulesets = 'public/data/rulesets';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** A copy of a shipped catalogue with its rulesets, one of which is changed. */
function copyWith(name: string, change: (ruleset: Record<string, never>) => unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  mkdirSync(join(folder, 'rulesets'));
  mkdirSync(join(folder, 'viet-nam'));
  const catalogue = read('public/data/viet-nam/catalogue.json');
  for (const { data } of catalogue.rulesets) {
    const file = read(join('public/data/viet-nam', data));
    writeFileSync(join(folder, 'viet-nam', data), JSON.stringify(data.endsWith(name) ? change(file) : file));
  }
  const path = join(folder, 'viet-nam', 'catalogue.json');
  writeFileSync(path, JSON.stringify(catalogue));
  return path;
}

test('a ruleset file is validated by itself, a bad value named with its path', async () => {
  const good = await atlas('validate', `${rulesets}/qcvn-01-2026.json`);
  expect([good.code, JSON.parse(good.stdout)]).toEqual([0, { ok: true, problems: [] }]);
  const path = join(mkdtempSync(join(tmpdir(), 'validate-')), 'rules.json');
  const rules = read(`${rulesets}/qcvn-01-2026.json`);
  rules.standards[2].min = '2';
  writeFileSync(path, JSON.stringify(rules));
  const bad = await atlas('validate', path);
  expect(bad.code).toBe(1);
  expect(JSON.parse(bad.stdout).problems).toEqual([
    { path: 'standards[2].min', message: expect.stringContaining('wanted number') },
  ]);
});

test('a catalogue is valid only with the rulesets it names', async () => {
  const shipped = await atlas(
    'validate',
    copyWith('none', (file) => file),
  );
  expect([shipped.code, shipped.stdout]).toEqual([0, expect.stringContaining('"ok":true')]);
  const bad = await atlas(
    'validate',
    copyWith('tt-27-2018.json', (file) => ({ ...file, codes: [{ code: 'LUC', color: 'vàng' }] })),
  );
  expect(bad.code).toBe(1);
  expect(JSON.parse(bad.stdout).problems).toContainEqual({
    file: '../rulesets/tt-27-2018.json',
    path: 'codes[0].color',
    message: expect.stringContaining('#rrggbb'),
  });
});

test('a ruleset that another file stands for, is not there, or says other days of itself is named', async () => {
  const other = await atlas(
    'validate',
    copyWith('qcvn-01-2021.json', (file) => ({ ...file, validTo: '2025-12-31' })),
  );
  expect(JSON.parse(other.stdout).problems).toEqual([
    {
      file: '../rulesets/qcvn-01-2021.json',
      path: 'validTo',
      message: 'is "2025-12-31"; rulesets[4].validTo of the catalogue is "2026-12-31"',
    },
  ]);
  const path = copyWith('none', (file) => file);
  const catalogue = read(path);
  catalogue.rulesets[1].data = '../rulesets/nowhere.json';
  writeFileSync(path, JSON.stringify(catalogue));
  const gone = await atlas('validate', path);
  expect(gone.code).toBe(1);
  expect(JSON.parse(gone.stdout).problems).toEqual([
    { path: 'rulesets[1].data', message: expect.stringMatching(/nowhere\.json: no such file/) },
  ]);
});
