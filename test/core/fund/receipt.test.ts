import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/fund/canonical-json.ts';
import { parseReceipt, receiptOf, receiptText } from '#core/fund/receipt.ts';
import { differencesBetween } from '#core/fund/receipt-difference.ts';
import { headDifferences } from '#core/fund/receipt-head.ts';
import { fundOf } from '#test/support/funds.ts';
import { feature, layerOf, rectangle } from '#test/support/layers.ts';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const unit = layerOf([feature(rectangle(107, 21, 107.02, 21.01))]);
const zones = layerOf([
  feature(rectangle(107, 21, 107.01, 21.01)),
  feature(rectangle(107.01, 21, 107.02, 21.01)),
]);
const fund = () => fundOf(zones, ['ODT', 'CLN'], unit);
const parts = async () => ({
  kind: 'land-fund',
  date: '2026-11-22',
  catalogue: { id: 'quang-ninh', version: '1.0.0' },
  parameters: { category: 'planned' },
  inputs: [{ role: 'zones', name: 'zones.geojson', bytes: new TextEncoder().encode('abc') }],
  result: await fund(),
});

test('a receipt names its inputs with their SHA-256 (FIPS 180-2, "abc")', async () => {
  const receipt = await receiptOf(await parts(), sha256);
  expect(receipt.inputs).toEqual([
    {
      role: 'zones',
      name: 'zones.geojson',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  ]);
  expect(receipt.ruleset).toMatchObject({ documentNo: '08/2024/TT-BTNMT', status: 'secondary' });
});

test('equal receipts are equal files, and a file is read back as it was', async () => {
  const receipt = await receiptOf(await parts(), sha256);
  const text = receiptText(receipt);
  expect(receiptText(await receiptOf(await parts(), sha256))).toBe(text);
  expect(parseReceipt(JSON.parse(text))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(receipt)) });
  expect(canonicalJson({ b: 1, a: [{ d: 2, c: undefined }] })).toBe('{"a":[{"d":2}],"b":1}');
});

test.each([
  [null],
  [[]],
  [{}],
  [{ format: 'plan-atlas-receipt/1' }],
  [{ format: 'plan-atlas-receipt/1', kind: 'a', date: 'b', parameters: { a: 1 }, result: {}, inputs: [] }],
  [{ format: 'plan-atlas-receipt/1', kind: 'a', date: 'b', parameters: {}, result: {}, inputs: [{}] }],
])('%j is no receipt', (value) => {
  expect(parseReceipt(value).ok).toBe(false);
});

describe('a recomputed result', () => {
  test('is equal to itself, whatever the words say', async () => {
    const was = await fund();
    const is = { ...was, method: { ...was.method, version: '9.9.9', summary: 'other words' } };
    expect(differencesBetween(was, is)).toEqual([]);
  });

  test('a figure moved by 0.01 ha is found by its path, one moved as far as two computers differ is not', async () => {
    const was = await fund();
    const moved = (byHa: number) =>
      structuredClone({
        ...was,
        units: was.units.map((u) => ({
          ...u,
          rows: u.rows.map((row) => (row.category === 'ODT' ? { ...row, planeHa: row.planeHa + byHa } : row)),
        })),
      });
    expect(differencesBetween(was, moved(0.01)).map(({ path }) => path)).toEqual([
      'result.units[u0].rows[ODT].planeHa',
    ]);
    expect(differencesBetween(was, moved(2e-6))).toHaveLength(1);
    expect(differencesBetween(was, moved(5e-7))).toEqual([]);
  });

  test('a large figure differs from what is printed of it, and not from its own last bits', () => {
    const ha = 608_000;
    expect(differencesBetween({ ha }, { ha: ha + 0.001 })).toHaveLength(1);
    expect(differencesBetween({ ha }, { ha: ha * (1 + 5e-10) })).toEqual([]);
  });

  test('other rules or another catalogue than named are differences', async () => {
    const receipt = await receiptOf(await parts(), sha256);
    const at = { id: 'quang-ninh', version: '1.0.0' };
    const forged = { ...receipt, ruleset: { ...receipt.ruleset, documentNo: '99/2099/TT-BTNMT' } };
    expect(headDifferences(receipt, at)).toEqual([]);
    expect(headDifferences(forged, at)).toEqual([
      { path: 'ruleset.documentNo', was: '99/2099/TT-BTNMT', is: '08/2024/TT-BTNMT' },
    ]);
    expect(headDifferences(receipt, { ...at, version: '1.0.1' }).map(({ path }) => path)).toEqual([
      'catalogue.version',
    ]);
    expect(headDifferences(receipt, null)).toEqual([]);
  });

  test('a row that is gone is one difference', async () => {
    const was = await fund();
    const is = { ...was, totals: was.totals.slice(1) };
    expect(differencesBetween(was, is)).toEqual([
      { path: 'result.totals[CLN]', was: was.totals[0], is: null },
    ]);
  });

  test('another axis is a difference', async () => {
    const was = await fund();
    const is = { ...was, method: { ...was.method, axis: { ...was.method.axis, meridianDeg: 105 } } };
    expect(differencesBetween(was, is)).toEqual([
      { path: 'result.method.axis.meridianDeg', was: 107.75, is: 105 },
    ]);
  });
});
