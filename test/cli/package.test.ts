import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(folder, { recursive: true }));

const layerOf = (id: string, more: Partial<Layer> = {}): Layer => ({
  id,
  group: 'plan',
  title: { vi: id },
  data: `${id}.geojson`,
  verification: 'illustrative',
  style: {
    kind: 'fill',
    classBy: 'use',
    classes: [{ value: 'ODT', title: { vi: 'ODT' }, color: '#aa0000' }],
  },
  ...more,
});
const classes = (value: string) => ({
  kind: 'fill' as const,
  classBy: 'use',
  classes: [{ value, title: { vi: value }, color: '#aa0000' }],
});
const document = (id: string) => ({
  ...{ id, number: id, date: '2026', body: { vi: 'UBND' }, title: { vi: id } },
  verification: 'secondary' as const,
});

const base: Catalogue = {
  format: 'plan-atlas/1',
  ...{ id: 'x', province: '22', title: { vi: 'X' }, version: '1', date: '2026' },
  axis: { meridian: 107.75, k0: 0.9999 },
  bounds: [106, 20, 108, 22],
  phases: [{ id: '2030', title: { vi: '2030' } }],
  siblings: [{ id: 'y', title: { vi: 'Y' }, catalogue: '../y/catalogue.json' }],
  documents: [document('open'), document('closed')],
  ...{ sources: [], rulesets: [] },
  groups: [
    { id: 'plan', title: { vi: 'QH' } },
    { id: 'han-che', title: { vi: 'Hạn chế' } },
  ],
  models: [],
  layers: [
    layerOf('zones', { document: 'open' }),
    layerOf('units'),
    layerOf('shelters', { group: 'han-che', audience: 'internal', document: 'closed' }),
    layerOf('bases', { style: classes('CQP') }),
  ],
  landFund: {
    ...{ zones: 'zones', units: 'units', unitId: 'id', unitName: 'name', category: { '2030': 'use' } },
    constraints: ['shelters', 'bases'],
  },
  plans: 'plans.json',
};
let count = 0;
/** A package of a catalogue whose layers are squares of land ODT, but for files given. */
async function packed(catalogue: Catalogue, files: Readonly<Record<string, string>> = {}) {
  const home = join(folder, String(++count));
  mkdirSync(home);
  for (const { data } of catalogue.layers)
    writeFileSync(join(home, data), files[data] ?? collection(square(107, { use: 'ODT' })));
  const plan = (id: string) => ({ id, extent: { layer: id, verification: 'secondary' } });
  writeFileSync(join(home, 'plans.json'), JSON.stringify({ plans: [plan('zones'), plan('shelters')] }));
  writeFileSync(join(home, 'catalogue.json'), JSON.stringify(catalogue));
  const out = join(home, 'out');
  return { out, home, ...(await atlas('package', '--public', join(home, 'catalogue.json'), out)) };
}

test('a public package has no layer marked internal, and no file of one', async () => {
  const { code, stdout, out } = await packed(base);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).leftOut).toEqual([
    { id: 'shelters', why: 'internal' },
    { id: 'bases', why: 'defence' },
  ]);
  expect(readdirSync(out).toSorted()).toEqual([
    'catalogue.json',
    'plans.json',
    'units.geojson',
    'zones.geojson',
  ]);
  const written =
    readFileSync(join(out, 'catalogue.json'), 'utf8') + readFileSync(join(out, 'plans.json'), 'utf8');
  for (const trace of ['bases', 'han-che', 'closed', 'siblings']) expect(written).not.toContain(trace);
  expect(JSON.parse(readFileSync(join(out, 'plans.json'), 'utf8')).plans[1]).toEqual({ id: 'shelters' });
  const kept = JSON.parse(readFileSync(join(out, 'catalogue.json'), 'utf8')) as Catalogue;
  expect(kept.layers.map(({ id }) => id)).toEqual(['zones', 'units']);
  expect(kept.landFund?.constraints).toEqual([]);
  expect((await atlas('validate', join(out, 'catalogue.json'))).code).toBe(0);
});

test('a land fund goes with its zones, and a folder that holds something is left alone', async () => {
  const [zones, ...others] = base.layers;
  const { out, home } = await packed({ ...base, layers: [{ ...zones!, audience: 'internal' }, ...others] });
  const kept = JSON.parse(readFileSync(join(out, 'catalogue.json'), 'utf8')) as Catalogue;
  expect(kept.landFund).toBeUndefined();
  const again = await atlas('package', '--public', join(home, 'catalogue.json'), out);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('not empty') });
});

test.each([
  [
    'an internal file that a public layer draws',
    [layerOf('lines', { data: './shelters.geojson' })],
    {},
    'lines',
  ],
  [
    'defence land in a public file',
    [],
    { 'zones.geojson': collection(square(107, { use: 'CQP' }), square(107.1, { use: 'ODT' })) },
    '1 feature(s) are defence land',
  ],
  ['a file far away', [layerOf('far', { data: '../../far.geojson' })], {}, 'far.geojson'],
])('%s is refused, and nothing is written', async (_, more, files, words) => {
  const { code, stderr, out } = await packed({ ...base, layers: [...base.layers, ...more] }, files);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(existsSync(join(out, 'catalogue.json'))).toBe(false);
});

test('a shipped catalogue is packed whole with the rulesets beside it, and is valid', async () => {
  const out = join(folder, 'lang-son');
  const { code, stdout } = await atlas('package', '--public', 'public/data/lang-son/catalogue.json', out);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).leftOut).toEqual([]);
  for (const name of readdirSync('public/data/lang-son')) expect(existsSync(join(out, name))).toBe(true);
  expect(existsSync(join(out, 'rulesets/nq-111-2025.json'))).toBe(true);
  expect((await atlas('validate', join(out, 'catalogue.json'))).code).toBe(0);
});
