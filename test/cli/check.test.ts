import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { square } from '#test/support/squares.ts';

const check = (...words: readonly string[]) => atlas('check', ...words);
const named = (lon: number, id: string) => square(lon, {}, id);
const open = {
  ...named(107.05, 'open'),
  geometry: { type: 'Polygon', coordinates: [named(107.05, '').geometry.coordinates[0]!.slice(0, -1)] },
};

let folder = '';
const file = (name: string) => join(folder, name);
const write = (name: string, ...features: object[]) =>
  writeFileSync(file(name), JSON.stringify({ type: 'FeatureCollection', features }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-check-'));
  write('clean.geojson', named(107, 'a'), named(107.01, 'b'));
  write('bad.geojson', named(107, 'a'), named(107.005, 'b'), open, {
    type: 'Feature',
    properties: {},
    geometry: null,
  });
  writeFileSync(file('broken.json'), '{"type": ');
  writeFileSync(file('list.json'), '[1, 2]');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a clean layer is ok and the exit code 0', async () => {
  const { code, stdout } = await check(file('clean.geojson'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ ok: true, problems: [] });
});

test('errors are listed with ids in words, and the exit code is 1', async () => {
  const { code, stdout } = await check(file('bad.geojson'), '--geojson', file('out.geojson'));
  expect(code).toBe(1);
  const { ok, problems } = JSON.parse(stdout) as {
    ok: boolean;
    problems: { kind: string; message: string }[];
  };
  expect(ok).toBe(false);
  expect(problems.map(({ kind }) => kind)).toEqual(['overlap', 'unclosed-ring', 'no-geometry']);
  expect(problems[0]?.message).toContain('a and b overlap');
  const out = JSON.parse(
    readFileSync(file('out.geojson'), 'utf8'),
  ) as GeoJSON.FeatureCollection<GeoJSON.Point>;
  expect(out.features).toHaveLength(3);
  expect(out.features[0]?.geometry.coordinates[0]).toBeCloseTo(107.0075, 4);
});

test.each([['broken.json'], ['list.json'], ['missing.json']])(
  '%s is refused in one line, exit code 2',
  async (name) => {
    const { code, stdout, stderr } = await check(file(name));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('atlas:')),
    ).toHaveLength(1);
  },
);
