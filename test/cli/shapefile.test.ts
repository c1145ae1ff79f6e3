import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseShp } from 'shpjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forward } from '#core/geo/vn2000.ts';
import { readShapefile } from '#io/shapefile.ts';
import { atlas } from '#test/support/atlas.ts';
import { dbfBytes, shpBytes, zipped } from '#test/support/shapefile-bytes.ts';
import { collection, square } from '#test/support/squares.ts';

const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
/** As ArcGIS writes it: without the shift to WGS 84. */
const VN2000 =
  'PROJCS["VN_2000_107_45",GEOGCS["GCS_VN_2000",DATUM["D_VN_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",107.75],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const AXIS = { meridianDeg: 107.75, k0: 0.9999 };
const clockwise = (lon: number) =>
  square(lon, {})
    .geometry.coordinates[0]!.map(([x, y]) => [x!, y!] as const)
    .toReversed();

const shp = shpBytes([[clockwise(107)], [clockwise(107.01)]]);
const dbf = dbfBytes('loai', [
  { text: 'Đất ở', day: '20260102' },
  { text: 'LUC', day: '' },
]);
const parts = {
  'Zones.shp': shp,
  'zones.DBF': dbf,
  'zones.prj': Buffer.from(WGS84),
  'zones.cpg': Buffer.from('UTF-8'),
};

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-shp-'));
  for (const [name, bytes] of Object.entries(parts)) writeFileSync(file(name), bytes);
  writeFileSync(file('zones.zip'), zipped(parts));
  writeFileSync(file('two.zip'), zipped({ 'a.shp': shp, 'b.shp': shp }));
  writeFileSync(file('bare.shp'), shp);
  writeFileSync(file('cut.shp'), shp.subarray(0, -40));
  writeFileSync(file('short.shp'), shpBytes([[clockwise(107)]]));
  for (const name of ['cut', 'short']) writeFileSync(file(`${name}.prj`), WGS84);
  writeFileSync(file('short.dbf'), dbf);
  writeFileSync(file('units.geojson'), collection(square(107, {}), square(107.01, {})));
  const zones = [square(107, { loai: 'Đất ở' }), square(107.01, { loai: 'LUC' })];
  writeFileSync(file('zones.geojson'), collection(...zones));
});
afterAll(() => rmSync(folder, { recursive: true }));

const landFund = (zones: string, ...more: readonly string[]) =>
  atlas('land-fund', '--zones', file(zones), '--units', file('units.geojson'), '--category', 'loai', ...more);

describe('a shapefile from a terminal', () => {
  test.each(['Zones.shp', 'zones.zip'])(
    '%s: check finds nothing, the fund is that of the GeoJSON',
    async (name) => {
      expect(JSON.parse((await atlas('check', file(name))).stdout)).toMatchObject({ ok: true, problems: [] });
      const { code, stdout, stderr } = await landFund(name);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout).totals).toEqual(JSON.parse((await landFund('zones.geojson')).stdout).totals);
    },
  );

  test.each([
    ['bare.shp', /^atlas: .*bare\.shp: The \.prj is missing/],
    ['cut.shp', /^atlas: .*cut\.shp: The \.shp is not whole/],
    ['short.shp', /^atlas: .*short\.shp: The \.dbf has 2 records and the \.shp 1 shapes/],
    ['two.zip', /^atlas: .*two\.zip: There are 2 shapefiles/],
  ])('%s is refused in one line by check and land-fund', async (name, said) => {
    for (const { code, stdout, stderr } of [await atlas('check', file(name)), await landFund(name)]) {
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        code: 2,
        stdout: '',
        lines: 1,
      });
      expect(stderr).toMatch(said);
    }
  });

  test('a receipt holds an archive, and refuses a shapefile of several files', async () => {
    expect(await landFund('Zones.shp', '--receipt', file('r.json'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/give it as a \.zip/),
    });
    expect((await landFund('zones.zip', '--receipt', file('r.json'))).code).toBe(0);
    expect(JSON.parse((await atlas('verify', file('r.json'))).stdout).ok).toBe(true);
  });
});

test('days are YYYY-MM-DD, text is Vietnamese, winding as GeoJSON wants it', async () => {
  const read = await readShapefile({ shp, dbf, prj: WGS84, cpg: 'UTF-8' });
  if (!read.ok) throw new Error(read.error.message);
  const [first, second] = (read.value as GeoJSON.FeatureCollection<GeoJSON.Polygon>).features;
  expect(first!.properties).toEqual({ loai: 'Đất ở', day: '2026-01-02' });
  expect(second!.properties!.day).toBeNull();
  expect(first!.geometry.coordinates[0]!.toReversed()).toEqual(clockwise(107));
});

test('VN-2000 without a shift in its .prj is converted with the parameters of the law', async () => {
  const metres = clockwise(107).map(([lon, lat]) => {
    const { e, n } = forward(AXIS, [lon, lat]);
    return [e, n] as const;
  });
  const read = await readShapefile({ shp: shpBytes([[metres]]), prj: VN2000 });
  if (!read.ok) throw new Error(read.error.message);
  const ring = (read.value as GeoJSON.FeatureCollection<GeoJSON.Polygon>).features[0]!.geometry
    .coordinates[0]!;
  for (const [i, [lon, lat]] of clockwise(107).toReversed().entries()) {
    expect(ring[i]![0]).toBeCloseTo(lon, 7);
    expect(ring[i]![1]).toBeCloseTo(lat, 7);
  }
});

const VIENTIANE = resolve('../shared/data/vientiane-plan-2030');
const land = join(VIENTIANE, 'glup2030_cdudcp_v1.shp');

/** Area of rings as they are in the file, UTM 48N, metres. */
const shoelace = (rings: readonly (readonly (readonly number[])[])[]): number =>
  rings.reduce(
    (sum, ring) =>
      sum + ring.slice(1).reduce((part, [x, y], i) => part + (ring[i]![0]! * y! - x! * ring[i]![1]!) / 2, 0),
    0,
  );

test.skipIf(!existsSync(land))('the land-use plan of Vientiane goes through', async () => {
  const shapes = parseShp(readFileSync(land)) as { type: string; coordinates: never }[];
  const own = shapes.map(({ type, coordinates }) =>
    Math.abs(type === 'Polygon' ? shoelace(coordinates) : shoelace((coordinates as number[][][][]).flat())),
  );
  const { code, stdout } = await atlas('area', land, '--axis', '105', '--k0', '0.9996');
  const areas = JSON.parse(stdout).map(({ planeM2 }: { planeM2: number }) => planeM2);
  expect([code, areas.length]).toEqual([0, own.length]);
  areas.forEach((area: number, i: number) => {
    // the datum shift lifts the ellipsoid by 31 m (9.7 ppm of area) and moves the plane by 190 m (2.4 ppm)
    expect(Math.abs(area / own[i]! - 1)).toBeLessThan(1e-5);
  });
  const audit = await atlas('check', land, '--axis', '105');
  expect(audit.code).toBe(1);
  const kinds = new Set(JSON.parse(audit.stdout).problems.map(({ kind }: { kind: string }) => kind));
  expect(kinds).toContain('outside-vietnam');
  expect(kinds).not.toContain('wrong-winding');
});
