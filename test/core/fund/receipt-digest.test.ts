import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LandFund } from '#core/fund/land-fund.ts';
import { type Receipt, receiptWith } from '#core/fund/receipt.ts';
import { digestDifferences, digestOf, readDigest, writeDigest } from '#core/fund/receipt-digest.ts';
import { makeLandFund } from '#test/support/task-samples.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const receipt = (fund: LandFund, patch: Partial<Receipt> = {}): Receipt => ({
  ...receiptWith({
    kind: 'land-fund',
    date: '2026-11-22',
    catalogue: { id: 'quang-ninh', version: '1.0.0' },
    inputs: [{ role: 'zones', name: 'zones.geojson', bytes: 3, sha256: 'ab'.repeat(32) }],
    parameters: { category: 'planned', rounding: 'unadjusted' },
    result: fund,
  }),
  ...patch,
});
const fund = makeLandFund(3);
const grown: LandFund = {
  ...fund,
  totals: fund.totals.map((row, at) => (at === 2 ? { ...row, planeHa: row.planeHa + 0.01 } : row)),
  units: fund.units.map((unit, at) =>
    at > 0
      ? unit
      : {
          ...unit,
          rows: unit.rows.map((row, i) => (i === 2 ? { ...row, planeHa: row.planeHa + 0.01 } : row)),
        },
  ),
};
const places = async (is: Receipt) =>
  digestDifferences(await digestOf(receipt(fund), sha256), await digestOf(is, sha256)).map(
    ({ path }) => path,
  );

describe('the digest of a receipt', () => {
  test('is read back from a link as it was written, in letters a link keeps', async () => {
    const digest = await digestOf(receipt(fund), sha256);
    const text = writeDigest(digest);
    expect(text).toMatch(/^[\w:;,%-]+$/);
    expect(text.length).toBeLessThan(700);
    expect(readDigest(text)).toEqual(digest);
  });

  test('is none where anything is cut off or changed in form', async () => {
    const text = writeDigest(await digestOf(receipt(fund), sha256));
    const parts = text.split(';');
    for (let at = 0; at < parts.length; at++)
      expect(readDigest(parts.filter((_, i) => i !== at).join(';'))).toBeNull();
    for (const bad of ['', `${text};`, text.replace(/:\d/, ':x'), text.replace('2026', '20')])
      expect(readDigest(bad)).toBeNull();
  });

  test('finds an input, a question, a version and a category that are not the same', async () => {
    expect(await places(receipt(fund))).toEqual([]);
    expect(
      await places(
        receipt(fund, { inputs: [{ role: 'zones', name: 'z', bytes: 3, sha256: 'cd'.repeat(32) }] }),
      ),
    ).toEqual(['inputs.zones.sha256']);
    expect(await places(receipt(fund, { parameters: { category: 'existing' } }))).toEqual(['parameters']);
    expect(await places(receipt(fund, { catalogue: { id: 'quang-ninh', version: '1.0.1' } }))).toEqual([
      'catalogue.version',
    ]);
    expect(await places(receipt(grown))).toEqual([`result.totals[${fund.totals[2]!.category}].planeM2`]);
  });

  test('is the same whatever the figures are printed like, and whatever order of summing they came from', async () => {
    expect(
      await places(receipt(fund, { parameters: { category: 'planned', rounding: 'largest-remainder' } })),
    ).toEqual([]);
    const noisy: LandFund = {
      ...fund,
      totals: fund.totals.map((row) => ({ ...row, planeHa: row.planeHa * (1 + 1e-12) })),
    };
    expect(await places(receipt(noisy))).toEqual([]);
  });

  test('says so where units differ and totals do not', async () => {
    const [first, second, ...rest] = fund.units;
    const moved: LandFund = {
      ...fund,
      units: [{ ...first!, areaHa: { ...first!.areaHa, plane: first!.areaHa.plane + 1 } }, second!, ...rest],
    };
    expect(await places(receipt(moved))).toEqual(['result.units']);
  });
});
