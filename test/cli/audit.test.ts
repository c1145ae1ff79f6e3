import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';
import { unzipped } from '#test/support/zip.ts';

let folder = '';
const file = (name: string) => join(folder, name);
const zones = (planned = 'ODT') =>
  collection(
    square(107, { use25: 'LUC', use30: planned, ha: 115 }),
    square(107.01, { use25: 'CLN', use30: 'CLN', ha: '115,1' }),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  writeFileSync(file('zones.geojson'), zones());
  writeFileSync(
    file('units.geojson'),
    collection(square(107, { code: '=A' }), square(107.01, { code: 'B' })),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const ask = (...more: readonly string[]) =>
  atlas(
    'land-fund',
    '--zones',
    file('zones.geojson'),
    '--units',
    file('units.geojson'),
    '--unit-id',
    'code',
    '--category',
    'use30',
    ...more,
  );
const json = ({ stdout }: { stdout: string }) => JSON.parse(stdout);

describe('a receipt', () => {
  beforeEach(async () => {
    const { code, stderr } = await ask('--receipt', file('receipt.json'), '--date', '2026-11-22');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
  const verify = () => atlas('verify', file('receipt.json'));

  test('holds while nothing has changed', async () => {
    const { code, stdout, stderr } = await verify();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      differences: [],
      tolerance: { relative: 1e-9, ha: 1e-6 },
      asStated: { date: '2026-11-22', program: { name: 'Plan Atlas', version: expect.any(String) } },
    });
  });

  test('is the same file when it is made again', async () => {
    const text = readFileSync(file('receipt.json'), 'utf8');
    await ask('--receipt', file('receipt.json'), '--date', '2026-11-22');
    expect(readFileSync(file('receipt.json'), 'utf8')).toBe(text);
    expect(
      JSON.parse(text).inputs.map(({ role, name }: { role: string; name: string }) => [role, name]),
    ).toEqual([
      ['zones', 'zones.geojson'],
      ['units', 'units.geojson'],
    ]);
  });

  test('moves with its folder', async () => {
    mkdirSync(file('archive'));
    for (const name of ['receipt.json', 'zones.geojson', 'units.geojson'])
      renameSync(file(name), file(`archive/${name}`));
    expect((await atlas('verify', file('archive/receipt.json'))).code).toBe(0);
  });

  test('finds its files by name in --data', async () => {
    mkdirSync(file('downloads'));
    renameSync(file('receipt.json'), file('downloads/receipt.json'));
    expect((await atlas('verify', file('downloads/receipt.json'))).code).toBe(2);
    expect((await atlas('verify', file('downloads/receipt.json'), '--data', file('.'))).code).toBe(0);
  });

  test('says that an input has changed, and which rows, and exits with 1', async () => {
    writeFileSync(file('zones.geojson'), zones('SKK'));
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    const { ok, differences } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(differences.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([
        'inputs.zones.sha256',
        'result.units[=A].rows[ODT]',
        'result.units[=A].rows[SKK]',
      ]),
    );
  });

  test('a figure forged by 0.01 ha is found where it stands', async () => {
    const receipt = JSON.parse(readFileSync(file('receipt.json'), 'utf8'));
    const was = receipt.result.units[1].rows[0].planeHa + 0.01;
    receipt.result.units[1].rows[0].planeHa = was;
    writeFileSync(file('receipt.json'), JSON.stringify(receipt));
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(JSON.parse(stdout).differences).toEqual([
      { path: 'result.units[B].rows[CLN].planeHa', was, is: expect.closeTo(was - 0.01, 4) },
    ]);
  });

  test('an input that is gone is bad input: one line, exit 2', async () => {
    rmSync(file('zones.geojson'));
    const { code, stdout, stderr } = await verify();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^atlas: .*zones\.geojson: no such file beside the receipt .*; --data DIR names .*\n$/,
    );
  });

  test('what is no receipt is bad input', async () => {
    const { code, stderr } = await atlas('verify', file('zones.geojson'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^atlas: .*no receipt.*\n$/);
  });
});

test('pieces and a workbook are written on request', async () => {
  const { code, stdout } = await ask('--pieces', file('pieces.geojson'), '--xlsx', file('fund.xlsx'));
  expect(code).toBe(0);
  const { features } = JSON.parse(readFileSync(file('pieces.geojson'), 'utf8'));
  const sum = features.reduce(
    (all: number, { properties }: { properties: { planeHa: number } }) => all + properties.planeHa,
    0,
  );
  expect(sum).toBeCloseTo(JSON.parse(stdout).landHa.plane, 6);
  expect(readFileSync(file('fund.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('transition: what stays and what goes, with its receipt', async () => {
  const words = [
    '--zones',
    file('zones.geojson'),
    '--from',
    'use25',
    '--to',
    'use30',
    '--receipt',
    file('t.json'),
  ];
  const answer = json(
    await atlas('transition', ...words, '--units', file('units.geojson'), '--unit-id', 'code'),
  );
  expect(answer.total.cells.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`)).toEqual([
    'LUC ODT',
    'CLN CLN',
  ]);
  expect(answer.units).toHaveLength(2);
  expect(answer.closureHa).toBeLessThan(1e-6);
  expect(answer.sankey.links).toHaveLength(2);
  expect((await atlas('verify', file('t.json'))).code).toBe(0);
});

test('transition between two files', async () => {
  writeFileSync(file('plan.geojson'), collection(square(107.005, { use30: 'DGT' })));
  const words = [
    '--zones',
    file('zones.geojson'),
    '--from',
    'use25',
    '--to',
    'use30',
    '--planned',
    file('plan.geojson'),
  ];
  const { total } = json(await atlas('transition', ...words));
  const dgt = total.cells.filter(
    ({ to, planeHa }: { to: string; planeHa: number }) => to === 'DGT' && planeHa > 1,
  );
  expect(dgt.map(({ from }: { from: string }) => from).sort()).toEqual(['CLN', 'LUC']);
});

test('balance: a standard table with its columns as printed', async () => {
  const answer = json(
    await atlas(
      'balance',
      '--zones',
      file('zones.geojson'),
      '--existing',
      'use25',
      '--planned',
      'use30',
      '--rounding',
      'largest-remainder',
    ),
  );
  expect(answer).toMatchObject({ definition: 'land-statistics', status: 'secondary', unmapped: [] });
  expect(answer.total.plannedHa).toBeCloseTo(230.2, 0);
  expect(answer.rounded.plannedPercent).toMatchObject({
    mode: 'largest-remainder',
    total: 100,
    sumOfValues: 100,
  });
});

test('quota: surplus and deficit by year', async () => {
  const quotas = [
    { category: 'ODT', year: 2030, ha: 200, document: 'QĐ 1' },
    { category: 'NNP', year: 2025, ha: 100, document: 'QĐ 1' },
  ];
  writeFileSync(file('quotas.json'), JSON.stringify({ quotas }));
  const words = [
    '--zones',
    file('zones.geojson'),
    '--quotas',
    file('quotas.json'),
    '--years',
    '2025=use25,2030=use30',
  ];
  const { checks } = json(await atlas('quota', ...words));
  expect(checks.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['deficit', 'surplus']);
});

test('reconcile: declared beside measured, numbers as Vietnamese writes them', async () => {
  const { rows, total } = json(
    await atlas('reconcile', file('zones.geojson'), '--declared', 'ha', '--total', '230'),
  );
  expect(rows.map(({ printed }: { printed: { ha: number } }) => printed.ha)).toEqual([115, 115.1]);
  expect(rows[1].differences.plane.ha).toBeCloseTo(0, 0);
  expect(total).toMatchObject({ totalHa: 230, sumHa: 230.1, difference: { ha: 0.1 }, ties: false });
});

test('ratios: land a head and its share, with who says so', async () => {
  const words = [
    '--zones',
    file('zones.geojson'),
    '--category',
    'use30',
    '--part',
    'ODT',
    '--part-source',
    'TT 08',
  ];
  const more = [
    '--whole',
    'ODT, NNP',
    '--whole-source',
    'mẫu',
    '--population',
    '11510',
    '--population-year',
    '2030',
    '--population-source',
    'NGTK',
  ];
  const answer = json(await atlas('ratios', ...words, ...more, '--receipt', file('r.json')));
  expect(answer.perHead.squareMetres).toBeCloseTo(100, 0);
  expect(answer.perHead.population).toEqual({ people: 11_510, year: 2030, source: 'NGTK' });
  expect(answer.share.percent).toBeCloseTo(50, 1);
  expect((await atlas('verify', file('r.json'))).code).toBe(0);
  expect((await atlas('ratios', ...words, '--whole', 'CLN', '--whole-source', 'x')).stderr).toMatch(
    /--part has ODT, which --whole lacks/,
  );
});

test('balance: a form that takes none of the codes is empty, and not silently', async () => {
  const words = ['--zones', file('zones.geojson'), '--existing', 'use25', '--planned', 'use30'];
  const { code, stdout, stderr } = await atlas('balance', ...words, '--table', 'tt16-qhc');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).rows).toEqual([]);
  expect(stderr).toMatch(/^atlas: the table tt16-qhc is empty: .*try --table land-statistics\n$/);
});

test('balance: 0 or 4 decimals on request', async () => {
  const words = ['--zones', file('zones.geojson'), '--existing', 'use25', '--planned', 'use30'];
  const { rounded } = json(await atlas('balance', ...words, '--digits', '4', '--percent-digits', '2'));
  expect(rounded.plannedHa).toMatchObject({ digits: 4, mode: 'unadjusted' });
  expect(rounded.plannedPercent.digits).toBe(2);
  expect((await atlas('balance', ...words, '--digits', '5')).stderr).toMatch(/--digits should be 0 to 4/);
});

describe('every other answer has a receipt that holds', () => {
  const quota = { category: 'ODT', year: 2030, ha: 200, document: 'QĐ 1' };
  test.each<[string, () => string[]]>([
    [
      'balance',
      () => [
        '--zones',
        file('zones.geojson'),
        '--existing',
        'use25',
        '--planned',
        'use30',
        '--population',
        '9',
        '--population-year',
        '2030',
        '--population-source',
        'x',
      ],
    ],
    [
      'quota',
      () => ['--zones', file('zones.geojson'), '--quotas', file('quotas.json'), '--years', '2030=use30'],
    ],
    ['reconcile', () => [file('zones.geojson'), '--declared', 'ha', '--total', '230']],
  ])('%s', async (command, words) => {
    writeFileSync(file('quotas.json'), JSON.stringify({ quotas: [quota] }));
    expect((await atlas(command, ...words(), '--receipt', file('r.json'))).stderr).toBe('');
    expect(json(await atlas('verify', file('r.json')))).toMatchObject({ ok: true, differences: [] });
    writeFileSync(file('zones.geojson'), zones('SKK').replace('115,', '120,'));
    expect((await atlas('verify', file('r.json'))).code).toBe(1);
  });
});

test('a workbook of illustrative data carries title, method, catalogue version, sources and the legal notice', async () => {
  const catalogue = 'public/data/quang-ninh/catalogue.json';
  const { version } = JSON.parse(readFileSync(catalogue, 'utf8'));
  expect((await ask('--xlsx', file('fund.xlsx'), '--catalogue', catalogue)).stderr).toBe('');
  const text = [...unzipped(readFileSync(file('fund.xlsx'))).values()].join('\n');
  for (const words of [
    'Quảng Ninh',
    'VN-2000',
    `phiên bản ${version}`,
    'không có giá trị pháp lý',
    'Nguồn và phương pháp',
  ])
    expect(text).toContain(words);
});

describe('bad input gives one line on stderr and exit code 2', () => {
  test.each<[string, () => string[], RegExp]>([
    [
      'a date that is none',
      () => ['--receipt', file('r.json'), '--date', '2026-13-40'],
      /--date should be a day/,
    ],
    ['a folder that is not there', () => ['--receipt', file('no/r.json')], /cannot be written \(ENOENT\)/],
    [
      'a catalogue that is none',
      () => ['--receipt', file('r.json'), '--catalogue', file('zones.geojson')],
      /a catalogue has/,
    ],
  ])('%s', async (_, more, message) => {
    const { code, stdout, stderr } = await ask(...more());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.each<[string, () => string[], RegExp]>([
    [
      'an unknown table',
      () => [
        'balance',
        '--zones',
        file('zones.geojson'),
        '--existing',
        'use25',
        '--planned',
        'use30',
        '--table',
        'x',
      ],
      /--table should be/,
    ],
    [
      'a population without source',
      () => [
        'balance',
        '--zones',
        file('zones.geojson'),
        '--existing',
        'use25',
        '--planned',
        'use30',
        '--population',
        '5',
      ],
      /population-year is missing/,
    ],
    [
      'years that cannot be read',
      () => ['quota', '--zones', file('zones.geojson'), '--quotas', file('q.json'), '--years', 'use25'],
      /--years should read/,
    ],
    [
      'quotas that are none',
      () => [
        'quota',
        '--zones',
        file('zones.geojson'),
        '--quotas',
        file('zones.geojson'),
        '--years',
        '2025=use25',
      ],
      /quotas should be an array/,
    ],
    [
      'a property no feature has',
      () => ['transition', '--zones', file('zones.geojson'), '--from', 'use25', '--to', 'later'],
      /no feature has the property "later"/,
    ],
  ])('%s', async (_, words, message) => {
    const { code, stdout, stderr } = await atlas(...words());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
