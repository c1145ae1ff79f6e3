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
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    problems: [],
    notes: [{ kind: 'position-not-compared' }],
  });
});

test('beside units there is nothing left to note', async () => {
  const { stdout } = await check(file('clean.geojson'), '--units', file('clean.geojson'));
  expect(JSON.parse(stdout)).toEqual({ ok: true, problems: [], notes: [] });
});

const whole = () => readFileSync(file('clean.geojson'), 'utf8');
test.each([
  [
    'a server that holds more',
    () => whole().replace('{', '{"numberMatched":500,"exceededTransferLimit":true,'),
    2,
    /has 500 features and 2 are here; .*transfer limit/,
  ],
  ['a text that breaks off', () => whole().slice(0, -20), 1, /breaks off after \d+ characters/],
])('%s is not ok: partial-data, the rest still audited', async (_, text, here, said) => {
  writeFileSync(file('part.geojson'), text());
  const { code, stdout } = await check(file('part.geojson'));
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    problems: [
      { kind: 'partial-data', level: 'error', params: { here }, message: expect.stringMatching(said) },
    ],
  });
});

test('a layer without features is not ok', async () => {
  write('none.geojson');
  const { code, stdout } = await check(file('none.geojson'));
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ kind: 'no-features' }] });
});

test('a feature with a position that cannot be read is compared with nothing', async () => {
  const [ring] = named(107, '').geometry.coordinates;
  const spoilt = {
    ...named(107, 'spoilt'),
    geometry: { type: 'Polygon', coordinates: [[[107, 'x'], ...ring!]] },
  };
  write('spoilt.geojson', named(107, 'a'), spoilt);
  const { stdout } = await check(file('spoilt.geojson'));
  expect(JSON.parse(stdout).problems).toMatchObject([{ kind: 'bad-position', features: [1] }]);
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
