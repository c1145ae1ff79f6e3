import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Geodesic } from 'geographiclib-geodesic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  writeFileSync(
    file('units.geojson'),
    collection(square(107, { code: 'A', ten: 'Hà Tu' }), square(107.01, { code: 'B', ten: 'Cao Xanh' })),
  );
  writeFileSync(
    file('zones.geojson'),
    collection(square(107, { use: 'ODT' }), square(107.01, { use: 'CLN' }), square(107.02, { use: 'LUC' })),
  );
  writeFileSync(file('one.geojson'), collection(square(107, {}, 'plot-1')));
  writeFileSync(file('broken.json'), '{"type": "FeatureColl');
  writeFileSync(file('metres.geojson'), collection(square(430_000, {})));
  const swapped = square(107, {});
  for (const point of swapped.geometry.coordinates[0]!) point.reverse();
  writeFileSync(file('swapped.geojson'), collection(swapped));
  writeFileSync(file('empty.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const landFund = (...more: readonly string[]) => landFundOf('zones.geojson', 'units.geojson', ...more);
const landFundOf = (zones: string, units: string, ...more: readonly string[]) =>
  atlas('land-fund', '--zones', file(zones), '--units', file(units), '--category', 'use', ...more);

describe('land-fund', () => {
  test.each(['kernel', 'turf'])('prints the ledger as JSON, by %s', async (engine) => {
    const { code, stdout, stderr } = await landFund(
      '--unit-id',
      'code',
      '--unit-name',
      'ten',
      '--engine',
      engine,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const ledger = JSON.parse(stdout);
    expect(ledger.units.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
      ['A', 'Hà Tu'],
      ['B', 'Cao Xanh'],
    ]);
    const [a] = ledger.units;
    expect(a.rows).toEqual([
      expect.objectContaining({
        category: 'ODT',
        planeHa: expect.closeTo(a.areaHa.plane, 4),
        ellipsoidHa: expect.closeTo(a.areaHa.ellipsoid, 4),
      }),
    ]);
    expect(ledger.totals.map(({ category }: { category: string }) => category)).toEqual(['CLN', 'ODT']);
    expect(ledger.outsideHa).toBeCloseTo(a.areaHa.plane, 0);
    expect(ledger.closureHa).toBeLessThan(1e-3);
    expect(ledger.problems).toEqual([]);
    expect(ledger.method).toMatchObject({
      engine,
      axis: { meridianDeg: 107.75, k0: 0.9999 },
      ellipsoid: 'WGS 84',
    });
  });

  test('an overlay code in small letters is no land, and two spellings of a code are named', async () => {
    writeFileSync(
      file('spellings.geojson'),
      collection(square(107, { use: 'ODT' }), square(107.01, { use: 'odt' }), square(107, { use: 'kkt' })),
    );
    const ledger = JSON.parse((await landFundOf('spellings.geojson', 'units.geojson')).stdout);
    expect(ledger.totals.map(({ category }: { category: string }) => category)).toEqual(['ODT', 'odt']);
    expect(ledger.overlays).toEqual([expect.objectContaining({ category: 'kkt' })]);
    expect(ledger.problems).toEqual([expect.objectContaining({ kind: 'category-case', feature: 1 })]);
  });

  test('names units without id or with the same, and zones given twice', async () => {
    writeFileSync(
      file('labels.geojson'),
      collection(square(107, { code: 'A' }), square(107.01, { code: 'A' }), square(107.02, {})),
    );
    writeFileSync(
      file('twice.geojson'),
      collection(square(107, { use: 'ODT' }), square(107.02, { use: 'CLN' }), square(107, { use: 'LUC' })),
    );
    const ledger = JSON.parse(
      (await landFundOf('twice.geojson', 'labels.geojson', '--unit-id', 'code')).stdout,
    );
    expect(ledger.units.map(({ id }: { id: string }) => id)).toEqual(['A', 'A', '3']);
    expect(
      ledger.problems.map(({ kind, feature }: { kind: string; feature: number }) => [kind, feature]),
    ).toEqual([
      ['no-id', 2],
      ['duplicate-id', 1],
      ['duplicate-zone', 2],
    ]);
  });

  test('warns that Turf is slow on many zones', async () => {
    const zones = Array.from({ length: 2001 }, (_, i) => square(107.02 + (i % 40) / 50, { use: 'ODT' }));
    const apart = zones.map((zone, i) => ({
      ...zone,
      geometry: {
        type: 'Polygon',
        coordinates: zone.geometry.coordinates.map((ring) =>
          ring.map(([lon, lat]) => [lon!, lat! - 0.02 * (1 + Math.floor(i / 40))]),
        ),
      },
    }));
    writeFileSync(file('many.geojson'), collection(...apart));
    const { code, stderr } = await landFundOf('many.geojson', 'units.geojson', '--engine', 'turf');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^atlas: the Turf engine may take minutes for 2001 zones[^\n]*\n$/);
  });

  test('takes another axis, and says so', async () => {
    const ledger = JSON.parse((await landFund('--axis', '105', '--k0=0.9996')).stdout);
    expect(ledger.method.axis).toMatchObject({ meridianDeg: 105, k0: 0.9996 });
  });
});

test('area prints plane and ellipsoid square metres', async () => {
  const [plot] = JSON.parse((await atlas('area', file('one.geojson'))).stdout);
  expect(plot.id).toBe('plot-1');
  const karney = Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of [
    [107, 21],
    [107.01, 21],
    [107.01, 21.01],
    [107, 21.01],
  ])
    karney.AddPoint(lat!, lon!);
  expect(plot.ellipsoidM2).toBeCloseTo(karney.Compute(false, true).area ?? 0, 1);
  expect(Math.abs(plot.planeM2 / plot.ellipsoidM2 - 1)).toBeLessThan(3e-4);
});

test('area says on stderr what is wrong with the file, the JSON and exit code as ever', async () => {
  const bowTie = square(107, {});
  bowTie.geometry.coordinates[0]![1] = [107.01, 21.01];
  bowTie.geometry.coordinates[0]![2] = [107.01, 21];
  const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [107, 21] } };
  const nothing = { type: 'Feature', properties: {}, geometry: null };
  writeFileSync(file('unsound.geojson'), collection(square(107, {}), bowTie, point, nothing));
  const { code, stdout, stderr } = await atlas('area', file('unsound.geojson'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(4);
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^atlas: features\[2\]\.geometry is a Point/),
    expect.stringMatching(/^atlas: features\[3\]\.geometry is missing/),
    expect.stringMatching(/^atlas: features\[1\] crosses itself: /),
  ]);
  writeFileSync(file('nothing.geojson'), collection(...Array(8).fill(nothing)));
  const many = (await atlas('area', file('nothing.geojson'))).stderr.trimEnd().split('\n');
  expect(many).toHaveLength(6);
  expect(many[5]).toBe('atlas: and 3 more');
});

describe('--help', () => {
  test.each([
    [['--help'], /^Plan Atlas.*atlas land-fund.*atlas validate/s],
    [['area', '--help'], /^usage: atlas area F/],
    [['land-fund', '--zones', 'x', '-h'], /^usage: atlas land-fund --zones/],
    [['help', 'reproject'], /^usage: atlas reproject/],
  ])('%j prints the usage on stdout', async (words, usage) => {
    const { code, stdout, stderr } = await atlas(...words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(usage);
  });
});

describe('reproject', () => {
  test('to the plane: easting, northing', async () => {
    const [e, n] = JSON.parse(
      (await atlas('reproject', '--from', '4326', '--to', '5899', '107.0843', '20.9517')).stdout,
    );
    expect(Math.hypot(e - 430575.545, n - 2317752.8156)).toBeLessThan(0.001);
  });

  test('from the plane: longitude, latitude', async () => {
    const [lon, lat] = JSON.parse(
      (await atlas('reproject', '--from', '5899', '--to', '4326', '430575.5450', '2317752.8156')).stdout,
    );
    expect(lon).toBeCloseTo(107.0843, 8);
    expect(lat).toBeCloseTo(20.9517, 8);
  });

  test('from one axis to another, and to geographic VN-2000 and back', async () => {
    const [e, n] = JSON.parse(
      (await atlas('reproject', '--from', '9209', '--to', '9214', '547307.5589', '2336184.5786')).stdout,
    );
    expect(Math.hypot(e - 391487.5607, n - 2336473.2779)).toBeLessThan(0.001);
    const there = JSON.parse(
      (await atlas('reproject', '--from', '4326', '--to', '4756', '107', '21')).stdout,
    );
    const back = JSON.parse(
      (await atlas('reproject', '--from', '4756', '--to', '4326', ...there.map(String))).stdout,
    );
    expect(back[0]).toBeCloseTo(107, 9);
  });
});

describe('validate', () => {
  test('says what is wrong and where, and exits with 1', async () => {
    const { code, stdout } = await atlas('validate', file('empty.json'));
    expect(code).toBe(1);
    const { ok, problems } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(problems[0]).toEqual({ path: expect.any(String), message: expect.any(String) });
  });

  test('a layer that names a plan the register beside it does not have', async () => {
    const shipped = 'public/data/lang-son';
    expect((await atlas('validate', `${shipped}/catalogue.json`)).code).toBe(0);
    const catalogue = JSON.parse(readFileSync(`${shipped}/catalogue.json`, 'utf8'));
    const index = catalogue.layers.findIndex(({ plan }: { plan?: string }) => plan === 'vd-chi-tiet');
    catalogue.layers[index].plan = 'vd-khac';
    writeFileSync(file('catalogue.json'), JSON.stringify(catalogue));
    writeFileSync(file('plans.json'), readFileSync(`${shipped}/plans.json`));
    const { code, stdout } = await atlas('validate', file('catalogue.json'));
    expect(code).toBe(1);
    expect(JSON.parse(stdout).problems).toContainEqual({
      path: `layers[${index}].plan`,
      message: expect.stringMatching(/names "vd-khac", which is not among the plans/),
    });
    delete catalogue.plans;
    writeFileSync(file('catalogue.json'), JSON.stringify(catalogue));
    expect((await atlas('validate', file('catalogue.json'))).stdout).toContain('names no register');
  });
});

test('validate says which link joins a town that is not there', async () => {
  const shipped = 'public/data/bac-ninh';
  const links = JSON.parse(readFileSync(`${shipped}/links.geojson`, 'utf8'));
  links.features[0].properties.centres[1] = 'do-thi-khac';
  writeFileSync(file('links.geojson'), JSON.stringify(links));
  const catalogue = JSON.parse(readFileSync(`${shipped}/catalogue.json`, 'utf8'));
  const rulesets = catalogue.rulesets.map(({ data: _, ...head }: { data?: string }) => head);
  writeFileSync(file('catalogue.json'), JSON.stringify({ ...catalogue, rulesets }));
  for (const name of ['urban-centres.geojson', 'plans.json'])
    writeFileSync(file(name), readFileSync(`${shipped}/${name}`));
  const { code, stdout } = await atlas('validate', file('catalogue.json'));
  expect(code).toBe(1);
  expect(JSON.parse(stdout).problems).toEqual([
    {
      file: 'links.geojson',
      path: 'features[0].properties.centres',
      message: 'names "do-thi-khac", which urban-centres.geojson does not have',
    },
  ]);
});

describe('bad input gives one line on stderr and exit code 2', () => {
  test.each<[string, () => string[], RegExp]>([
    ['no command', () => [], /no command/],
    ['an unknown command', () => ['draw'], /unknown command "draw"/],
    ['a missing option', () => ['land-fund', '--zones', file('zones.geojson')], /--units is missing/],
    ['an unknown option', () => ['area', '--colour', 'red', file('one.geojson')], /unknown option --colour/],
    ['an option without value', () => ['area', file('one.geojson'), '--axis'], /--axis needs a value/],
    ['a missing file', () => ['area', file('nowhere.geojson')], /nowhere\.geojson: no such file/],
    ['a folder', () => ['area', folder], /cannot be read/],
    ['bad JSON', () => ['area', file('broken.json')], /broken\.json: This is not JSON/],
    ['metres instead of degrees', () => ['area', file('metres.geojson')], /VN-2000/],
    ['bad JSON in a catalogue', () => ['validate', file('broken.json')], /not JSON/],
    ['a catalogue that is not there', () => ['validate', file('nowhere.json')], /no such file/],
    ['a bad axis', () => ['area', file('one.geojson'), '--axis', 'x'], /--axis should be a number, not "x"/],
    ['an axis elsewhere', () => ['area', file('one.geojson'), '--axis', '15'], /not a meridian/],
    [
      'an unknown engine',
      () => ['land-fund', '--zones', 'a', '--units', 'b', '--category', 'c', '--engine', 'x'],
      /--engine/,
    ],
    ['an unknown EPSG code', () => ['reproject', '--from', '6956', '--to', '4326', '1', '2'], /6956/],
    [
      'a coordinate in words',
      () => ['reproject', '--from', '4326', '--to', '5899', 'east', '21'],
      /X should be a number/,
    ],
    ...(
      [
        ['northing before easting', '5899', '2317752.8', '430575.5', /northing first; give easting northing/],
        ['degrees in a plane zone', '5899', '107.08', '20.95', /degrees; give easting northing/],
        ['latitude first', '4326', '20.95', '107.08', /latitude first; give longitude latitude/],
        ['a longitude off the globe', '4326', '190', '20', /not longitude and latitude/],
        ['a place in another country', '4326', '2.35', '48.86', /far from Viet Nam/],
        [
          'a place far from the meridian',
          '4326',
          '120',
          '12',
          /more than 10° from the meridian of EPSG:5899/,
        ],
        ['metres far outside', '5899', '430575', '9000000', /far from Viet Nam/],
        ['a hexadecimal number', '4326', '0x6b', '21', /X should be a number/],
        ['an endless number', '4326', '107', 'Infinity', /Y should be a number/],
        ['an empty number', '4326', '', '21', /X should be a number/],
        ['a hexadecimal EPSG code', '0x10e6', '107', '21', /EPSG code "0x10e6"/],
      ] as const
    ).map(([name, from, x, y, message]): [string, () => string[], RegExp] => [
      name,
      () => ['reproject', '--from', from, '--to', from === '5899' ? '4326' : '5899', x, y],
      message,
    ]),
    [
      'a layer with latitude first',
      () => ['area', file('swapped.geojson')],
      /latitude and longitude look swapped/,
    ],
    ['a coordinate too few', () => ['reproject', '--from', '4326', '--to', '5899', '107'], /usage/],
  ])('%s', async (_name, words, message) => {
    const { code, stdout, stderr } = await atlas(...words());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test('an unknown property', async () => {
    const { code, stderr } = await landFund('--unit-id', 'nothing');
    expect(code).toBe(2);
    expect(stderr).toContain('"nothing"');
  });
});
