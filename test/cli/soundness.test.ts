import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';
import { collection, square } from '#test/support/squares.ts';

let folder = '';
const file = (name: string) => join(folder, name);

const bowTie = (properties: object) => {
  const { geometry, ...rest } = square(107.02, properties);
  const [a, b, c, d] = geometry.coordinates[0]!;
  return { ...rest, geometry: { type: 'Polygon', coordinates: [[a, c, b, d, a]] } };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-sound-'));
  const zones = [
    square(107, { use: 'ODT', approved: '01/05/2020' }),
    square(107.005, { use: 'CLN', approved: '2024-05-01' }),
    bowTie({ use: 'LUC', approved: '2021-01-01' }),
  ];
  writeFileSync(file('zones.geojson'), collection(...zones));
  writeFileSync(file('cut.geojson'), collection(...zones).slice(0, -30));
  writeFileSync(
    file('part.geojson'),
    JSON.stringify({ type: 'FeatureCollection', numberMatched: 99, features: zones }),
  );
  writeFileSync(file('units.geojson'), collection(square(107, {}), square(107.01, {}), square(107.02, {})));
});
afterAll(() => rmSync(folder, { recursive: true }));

const landFund = (zones: string, ...more: readonly string[]) =>
  atlas('land-fund', '--zones', file(zones), '--units', file('units.geojson'), '--category', 'use', ...more);

describe('land-fund', () => {
  test('without a choice the overlap is counted twice and shown, the bow-tie refused', async () => {
    const { code, stdout, stderr } = await landFund('zones.geojson');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^atlas: LEFT OUT .*zones\.geojson: 1 of 3 feature\(s\) is left out of all sums, the first at 107\.020000, 21\.000000: features\[2\] crosses itself: [\d.]+ ha .*--repair mends .*\n$/,
    );
    const fund = JSON.parse(stdout);
    expect(fund.method.overlaps).toEqual({ policy: 'report', approvedBy: null });
    expect(fund.overlaps).toMatchObject({ pairCount: 1, settledHa: 0, pairs: [{ outcome: 'reported' }] });
    expect(fund.units[0].overlapHa).toBeCloseTo(fund.units[0].areaHa.plane / 2, 2);
    expect(fund.problems.map(({ kind }: { kind: string }) => kind)).toEqual(['self-crossing']);
    expect(fund.repairs).toEqual([]);
  });

  test('the fault has one size and one sentence in check and in land-fund', async () => {
    const audit = JSON.parse((await atlas('check', file('zones.geojson'))).stdout);
    const fund = JSON.parse((await landFund('zones.geojson')).stdout);
    const own = ({ kind }: { kind: string }) => kind === 'self-crossing';
    const [said, counted] = [audit.problems.find(own).message, fund.problems.find(own).message];
    expect(said).toMatch(/^features\[2\] crosses itself: [\d.]+ ha lie in loops/);
    expect(counted.split(';')[0]).toBe(said.split('. It')[0]);
  });

  test('a drawn area that crosses itself is refused in one line', async () => {
    const area = '107,21;107.02,21.02;107.02,21;107,21.02';
    const words = ['--zones', file('zones.geojson'), '--area', area, '--category', 'use'];
    const { code, stdout, stderr } = await atlas('land-fund', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^atlas: --area crosses itself: .*\n$/);
  });

  test('only zones that are summed count as without category', async () => {
    const spoilt = { ...square(107.03, {}), geometry: { type: 'Polygon', coordinates: [[[107.03, 'x']]] } };
    const nowhere = { ...square(107.04, {}), geometry: null };
    const zones = [square(107, { use: 'ODT' }), square(107.01, {}), spoilt, nowhere];
    writeFileSync(file('bare.geojson'), collection(...zones));
    const { stdout, stderr } = await landFund('bare.geojson');
    const none = JSON.parse(stdout).problems.filter(({ kind }: { kind: string }) => kind === 'no-category');
    expect(none).toMatchObject([{ message: expect.stringMatching(/^1 zone\(s\).*features\[1\]/) }]);
    expect(stderr).toMatch(/2 of 4 feature\(s\) are left out of all sums/);
    expect(stderr).not.toContain('--repair');
  });

  test.each(['kernel', 'turf'])(
    '--overlaps later-plan and --repair, by %s, with a receipt that holds',
    async (engine) => {
      const more = ['--overlaps', 'later-plan', '--approved', 'approved', '--repair', '--engine', engine];
      const receipt = file(`receipt-${engine}.json`);
      const { code, stdout, stderr } = await landFund('zones.geojson', ...more, '--receipt', receipt);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const fund = JSON.parse(stdout);
      expect(fund.method.overlaps).toEqual({ policy: 'later-plan', approvedBy: 'approved' });
      expect(fund.overlaps.pairs).toEqual([expect.objectContaining({ outcome: 'second-takes' })]);
      expect(fund.units[0].overlapHa).toBeCloseTo(0, 6);
      const [odt, cln] = ['ODT', 'CLN'].map((code) =>
        fund.units[0].rows.find(({ category }: { category: string }) => category === code),
      );
      expect(odt.planeHa).toBeCloseTo(cln.planeHa, 2);
      expect(fund.repairs).toEqual([
        expect.objectContaining({ layer: 'zones', feature: 2, parts: 2, areaBeforeHa: expect.closeTo(0, 1) }),
      ]);
      expect(fund.units[2].rows[0].planeHa).toBeCloseTo(fund.units[2].areaHa.plane / 2, 1);
      expect(fund.closureHa).toBeLessThan(1e-5);
      const { parameters } = JSON.parse(readFileSync(receipt, 'utf8'));
      expect(parameters).toMatchObject({ overlaps: 'later-plan', approved: 'approved', repair: 'yes' });
      expect(JSON.parse((await atlas('verify', receipt)).stdout)).toMatchObject({
        ok: true,
        differences: [],
      });
    },
  );

  test.each([
    ['cut.geojson', /PARTIAL .*cut\.geojson: .*breaks off/],
    ['part.geojson', /PARTIAL .*part\.geojson: .*has 99 features and 3 are here/],
  ])('%s: exit code 0, said on stderr and in problems', async (zones, said) => {
    const { code, stdout, stderr } = await landFund(zones);
    expect(code).toBe(0);
    expect(stderr).toMatch(said);
    expect(JSON.parse(stdout).problems[0]).toMatchObject({ layer: 'zones', kind: 'partial-data' });
  });

  test.each([
    [['--overlaps', 'latest'], /--overlaps should be report or later-plan/],
    [['--overlaps', 'later-plan'], /--approved is missing/],
    [['--approved', 'approved'], /--approved goes with/],
    [['--overlaps', 'later-plan', '--approved', 'nowhere'], /no feature has the property "nowhere"/],
  ])('%s is refused', async (more, said) => {
    const { code, stderr } = await landFund('zones.geojson', ...more);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});
