import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';

const DATA = 'public/data/quang-ninh';
const zones = ['--zones', `${DATA}/zones.geojson`];
const folder = mkdtempSync(join(tmpdir(), 'quota-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('atlas quota', () => {
  test('takes the quotas and the properties of the phases of a catalogue', async () => {
    const receipt = join(folder, 'r.json');
    const { code, stdout, stderr } = await atlas(
      ...['quota', ...zones, '--catalogue', `${DATA}/catalogue.json`, '--receipt', receipt],
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/10 of 10 quotas are illustrative \(minh họa/);
    const { checks } = JSON.parse(stdout);
    expect(checks).toHaveLength(10);
    expect(checks.filter(({ verdict }: { verdict: string }) => verdict === 'no-map')).toEqual([]);
    const years = '2025=existing,2030=planned';
    const own = await atlas('quota', ...zones, '--quotas', 'docs/quotas.sample.json', '--years', years);
    expect(own).toMatchObject({ code: 0, stderr: '' });
    const mapped = (all: typeof checks, category: string, year: number) =>
      all.find(
        (check: { category: string; year: number }) => check.category === category && check.year === year,
      ).mappedHa;
    const sample = JSON.parse(own.stdout).checks;
    for (const [category, year] of [
      ['NNP', 2025],
      ['LUC', 2030],
      ['ODT', 2030],
    ] as const)
      expect(mapped(checks, category, year)).toBe(mapped(sample, category, year));
    expect(mapped(checks, 'LUC', 2030)).toBeGreaterThan(0);
    expect(JSON.parse((await atlas('verify', receipt)).stdout)).toMatchObject({ ok: true });
  });

  test('says where a catalogue goes, and its help says what a file of quotas is', async () => {
    const wrong = await atlas(
      'quota',
      ...zones,
      '--quotas',
      `${DATA}/catalogue.json`,
      '--years',
      '2030=planned',
    );
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/name it with --catalogue\n$/);
    expect((await atlas('quota', ...zones)).stderr).toMatch(/--quotas is missing; a --catalogue/);
    expect((await atlas('quota', '--help')).stdout).toContain('"quotas": [{"category"');
  });
});
