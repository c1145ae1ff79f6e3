import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fundFile } from '#app/fund-files.ts';
import { fundReceipt, receiptLink } from '#app/fund-receipt.ts';
import { checkClaim, checkReceiptFile } from '#app/receipt-check.ts';
import { verifyCommand } from '#cli/verify.ts';
import type { Receipt } from '#core/fund/receipt.ts';
import { type Bench, openApp, ready, shippedFiles } from './make-app.ts';

const following = () => ({ signal: new AbortController().signal, onProgress: () => {}, today: '2026-11-22' });
const DAY = '2026-11-22';

async function receiptText({ app }: Bench): Promise<string> {
  const file = await fundFile(app, 'receipt', following());
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return String(file.value.content);
}

async function verdict({ app }: Bench, text: string) {
  const answer = await checkReceiptFile(app, text, following());
  return answer.ok ? answer.value.differences.map(({ path }) => path) : answer.error;
}

async function computed(): Promise<Bench> {
  const bench = await openApp();
  await bench.app.actions.computeFund();
  return bench;
}

describe('the receipt of a land fund', () => {
  test('names the files with the digests of their very bytes, the choices, and every figure', async () => {
    const bench = await computed();
    const receipt: Receipt = JSON.parse(await receiptText(bench));
    const bytes = JSON.stringify(bench.files.get('https://atlas.test/app/data/zones.geojson'));
    expect(receipt.inputs[0]).toEqual({
      role: 'zones',
      name: 'zones.geojson',
      bytes: Buffer.byteLength(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(receipt.inputs.map(({ role }) => role)).toEqual(['zones', 'units']);
    expect(receipt.parameters).toMatchObject({
      axis: '107.75',
      k0: '0.9999',
      engine: 'kernel',
      overlaps: 'report',
      rounding: 'unadjusted',
      'ha-digits': '2',
      'percent-digits': '2',
    });
    expect(receipt).toMatchObject({ kind: 'land-fund', date: DAY, ruleset: { id: 'tt-08-2024' } });
    expect(receipt.result).toEqual(JSON.parse(JSON.stringify(ready(bench.app.store.peek().fund.result))));
  });

  test('is equal when it is computed again, in the scope it was made of', async () => {
    const bench = await computed();
    bench.app.actions.chooseScope({ kind: 'unit', id: '06652' });
    const ofUnit = await receiptText(bench);
    bench.app.actions.chooseScope({ kind: 'province' });
    bench.app.actions.choosePhase('2025');
    expect(await verdict(bench, ofUnit)).toEqual([]);
    expect(JSON.parse(ofUnit).parameters.unit).toBe('06652');
  });

  test('of a drawn area is equal too', async () => {
    const bench = await computed();
    const points = [
      [107, 21],
      [107.05, 21],
      [107.05, 21.05],
    ] as const;
    bench.app.actions.chooseScope({ kind: 'area', points });
    await expect.poll(() => bench.app.store.peek().fund.result.status).toBe('ready');
    const text = await receiptText(bench);
    expect(JSON.parse(text).inputs.map(({ role }: { role: string }) => role)).toEqual(['zones']);
    expect(await verdict(bench, text)).toEqual([]);
  });

  test('says which figure and which file is another', async () => {
    const bench = await computed();
    const receipt = JSON.parse(await receiptText(bench));
    receipt.result.totals[0].planeHa += 0.01;
    receipt.ruleset.documentNo = '99/2099/TT-BTNMT';
    receipt.inputs[1].sha256 = '0'.repeat(64);
    const code = receipt.result.totals[0].category;
    expect(await verdict(bench, JSON.stringify(receipt))).toEqual([
      'ruleset.documentNo',
      'inputs.units.sha256',
      `result.totals[${code}].planeHa`,
    ]);
  });

  test('never says what is fetched: a file the catalogue does not have is refused', async () => {
    const bench = await computed();
    const receipt = JSON.parse(await receiptText(bench));
    const asked = bench.engine.asked.length;
    receipt.inputs[0].name = 'https://elsewhere.test/zones.geojson';
    expect(await verdict(bench, JSON.stringify(receipt))).toEqual({
      kind: 'foreign',
      cause: 'https://elsewhere.test/zones.geojson',
    });
    expect(bench.engine.asked).toHaveLength(asked);
  });

  test.each([
    ['no JSON', 'x', 'not-json'],
    ['another JSON', '{}', 'no-receipt'],
    ['an empty receipt', '{"format":"plan-atlas-receipt/1"}', 'no-receipt'],
  ])('%s is refused in words', async (_, text, kind) => {
    expect(await verdict(await computed(), text)).toMatchObject({ kind });
  });

  test('of another question is left to the terminal', async () => {
    const bench = await computed();
    const receipt = JSON.parse(await receiptText(bench));
    expect(await verdict(bench, JSON.stringify({ ...receipt, kind: 'quota' }))).toEqual({
      kind: 'other-kind',
      cause: 'quota',
    });
  });
});

describe('a link with a receipt', () => {
  async function link(bench: Bench): Promise<string> {
    const receipt = await fundReceipt(bench.app, DAY);
    if (!receipt.ok) throw new Error('no receipt');
    return (await receiptLink(bench.app, receipt.value))!;
  }
  const claimed = async ({ app }: Bench) => {
    await app.actions.computeFund();
    const answer = await checkClaim(app, app.store.peek().fund.claim!);
    return answer.ok ? answer.value.differences.map(({ path }) => path) : answer.error;
  };

  test('opens the same scope and phase, and is found equal there', async () => {
    const bench = await computed();
    bench.app.actions.chooseScope({ kind: 'unit', id: '06652' });
    const hash = await link(bench);
    const other = await openApp({ initialUrlHash: hash });
    expect(other.app.store.peek()).toMatchObject({
      panel: 'fund',
      fund: { scope: { kind: 'unit', id: '06652' } },
    });
    expect(await claimed(other)).toEqual([]);
    // the address keeps it until something else is looked at
    expect(other.app.linkHash()).toContain('r=2026-11-22;');
    other.app.actions.chooseScope({ kind: 'province' });
    expect(other.app.linkHash()).not.toContain('r=');
  });

  test('is found not equal over other data, and says where', async () => {
    const hash = await link(await computed());
    const bench = await openApp({ initialUrlHash: hash });
    const zones = structuredClone(
      bench.files.get('https://atlas.test/app/data/zones.geojson'),
    ) as GeoJSON.FeatureCollection;
    zones.features[0]!.properties!.plan = 'LUC';
    bench.files.set('https://atlas.test/app/data/zones.geojson', zones);
    expect(await claimed(bench)).toEqual([
      'inputs.zones.sha256',
      'result.totals[ODT].planeM2',
      'result.totals[LUC].planeM2',
    ]);
  });

  test('cut short is no receipt', async () => {
    const hash = await link(await computed());
    const bench = await openApp({ initialUrlHash: hash.replace(/;[^;&]*$/, '') });
    expect(await claimed(bench)).toMatchObject({ kind: 'no-receipt' });
  });
});

describe('the shipped package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([{ kind: 'province' }, { kind: 'unit', id: '06994' }] as const)(
    'a receipt the viewer made verifies in the terminal: $kind',
    async (scope) => {
      const bench = await openApp({}, shippedFiles());
      bench.app.actions.chooseScope(scope);
      await bench.app.actions.computeFund();
      writeFileSync(join(folder, 'r.json'), await receiptText(bench));
      const file = join(folder, 'r.json');
      await expect(verifyCommand([file])).rejects.toThrow(/no such file .*--data DIR/);
      const verify = () => verifyCommand([file, '--data', 'public/data/quang-ninh']);
      expect(await verify()).toMatchObject({
        ok: true,
        differences: [],
        tolerance: { relative: 1e-9, ha: 1e-6 },
        asStated: { date: DAY },
      });
      const forged = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
      forged.result.totals[0].planeHa += 0.01;
      writeFileSync(join(folder, 'r.json'), JSON.stringify(forged));
      expect((await verify()).differences).toHaveLength(1);
    },
    60_000,
  );
});
