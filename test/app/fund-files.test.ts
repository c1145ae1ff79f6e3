import { describe, expect, test } from 'vitest';
import { type FundFileKind, fundFile } from '#app/fund-files.ts';
import { textsOf } from '#app/text.ts';
import { parseNumber } from '#core/number-text.ts';
import { unzipped } from '#test/support/zip.ts';
import { type Bench, openApp, ready } from './make-app.ts';

async function made({ app }: Bench, kind: FundFileKind, signal = new AbortController().signal) {
  const file = await fundFile(app, kind, { signal, onProgress: () => {}, today: '2026-11-22' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}
async function computed(): Promise<Bench> {
  const bench = await openApp();
  await bench.app.actions.computeFund();
  return bench;
}
const textOf = async (content: string | Blob | Uint8Array<ArrayBuffer>): Promise<string> =>
  new Blob([content]).text();

describe('a land fund as a file', () => {
  test.each(['csv-vi', 'csv-en', 'geojson', 'receipt'] as const)(
    '%s says that the data is illustrative',
    async (kind) => {
      const bench = await computed();
      const file = await made(bench, kind);
      expect(await textOf(file.content)).toContain(textsOf('vi').notice.legal);
    },
  );

  test.each(['csv-vi', 'csv-en', 'geojson', 'receipt'] as const)(
    '%s says that nobody knows by which rules its codes are, or by which they are',
    async (kind) => {
      const bench = await computed();
      const unknown = await textOf((await made(bench, kind)).content);
      if (kind === 'receipt') expect(JSON.parse(unknown)).toMatchObject({ codesBy: null });
      else expect(unknown).toContain('Không rõ mã loại đất theo quy định nào');
      const { catalogue } = bench.app.store.peek();
      const value = ready(catalogue);
      const ruleset = {
        id: 'r',
        title: { vi: 'r' },
        documentNo: '99/2099/TT',
        validFrom: '2099',
        status: 'unverified',
      } as const;
      const layers = value.layers.map((layer) =>
        layer.id === value.landFund?.zones ? { ...layer, ruleset: 'r' } : layer,
      );
      bench.app.store.set({
        catalogue: { status: 'ready', value: { ...value, rulesets: [ruleset], layers } },
      });
      const known = await textOf((await made(bench, kind)).content);
      if (kind === 'receipt')
        expect(JSON.parse(known).codesBy).toEqual({
          id: 'r',
          documentNo: '99/2099/TT',
          status: 'unverified',
        });
      else expect(known).toMatch(/Mã loại đất theo 99\/2099\/TT.*chưa kiểm chứng/);
    },
  );

  test('CSV in two ways is the same figures', async () => {
    const bench = await computed();
    const files = await Promise.all((['csv-vi', 'csv-en'] as const).map((kind) => made(bench, kind)));
    // saved one after the other, neither stands in for the other
    expect(new Set(files.map(({ name }) => name)).size).toBe(2);
    const [vi, en] = await Promise.all(files.map(({ content }) => textOf(content)));
    const row = (text: string, mark: string) =>
      text
        .split('\r\n')
        .find((line) => line.startsWith(`ODT${mark}`))!
        .split(mark);
    expect(parseNumber(row(vi!, ';')[2]!)).toBe(Number(row(en!, ',')[2]));
    expect(row(vi!, ';')[2]).toMatch(/^\d+,\d\d$/);
    expect(vi).toContain('\r\nLàm tròn;');
  });

  test('the rounding chosen is the rounding written', async () => {
    const bench = await computed();
    bench.app.actions.setRounding({ hectares: 4, percent: 1, mode: 'largest-remainder' });
    const text = await textOf((await made(bench, 'csv-vi')).content);
    expect(text).toContain('phần dư lớn nhất: ha lấy 4 số lẻ, % lấy 1 số lẻ');
    expect(text).toMatch(/\r\nODT;[^;]*;\d+,\d{4};\d+,\d{4};\d+,\d;/);
  });

  test('a workbook holds real numbers and the digests of its files', async () => {
    const bench = await computed();
    const file = await made(bench, 'xlsx');
    const parts = unzipped(Buffer.from(file.content as Uint8Array<ArrayBuffer>));
    const all = [...parts.values()].join('\n');
    const exact = ready(bench.app.store.peek().fund.result).totals[0]!.planeHa;
    expect(all).toContain(`<v>${exact}</v>`);
    expect(all).toMatch(/[0-9a-f]{64}/);
    expect(all).toContain('minh họa');
  });

  test('the pieces have the areas of the ledger, in the scope shown', async () => {
    const bench = await computed();
    bench.app.actions.chooseScope({ kind: 'unit', id: '06652' });
    const file = await made(bench, 'geojson');
    const { features, method } = JSON.parse(await textOf(file.content)) as GeoJSON.FeatureCollection & {
      method: string;
    };
    const [unit] = ready(bench.app.store.peek().fund.result).units;
    for (const { category, planeHa } of unit!.rows) {
      const sum = features
        .filter(({ properties }) => properties?.category === category)
        .reduce((all, { properties }) => all + properties?.planeHa, 0);
      expect(Math.abs(sum - planeHa), category).toBeLessThan(1e-6);
    }
    expect(features.every(({ properties }) => properties?.unit === '06652')).toBe(true);
    bench.app.actions.chooseScope({ kind: 'unit', id: '06658' });
    expect(JSON.parse(await textOf((await made(bench, 'geojson')).content)).features).toEqual([]);
    expect(method).toContain('mặt phẳng VN-2000, kinh tuyến trục 107°45′');
    expect(method).not.toMatch(/areas|edges/);
    expect(file.name).toMatch(/-06652-.*\.geojson$/);
  });

  test('a file that is no longer wanted is not made', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(made(await computed(), 'geojson', stop.signal)).rejects.toThrow(/abort/i);
  });

  test('without a land fund there is no file', async () => {
    const { app } = await openApp();
    const following = { signal: new AbortController().signal, onProgress: () => {}, today: '2026-11-22' };
    for (const kind of ['csv-vi', 'xlsx', 'geojson', 'receipt'] as const)
      expect(await fundFile(app, kind, following)).toEqual({ ok: false, error: 'no-fund' });
  });
});

describe('the rounding', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };
  const rounding = { hectares: 0, percent: 1, mode: 'largest-remainder' } as const;

  test('is remembered, and stays with another catalogue', async () => {
    const storage = memory();
    const first = await openApp({ storage });
    first.app.actions.setRounding(rounding);
    const { app } = await openApp({ storage });
    expect(app.store.peek().fund.rounding).toEqual(rounding);
  });

  test('goes with a link, which wins over what was remembered', async () => {
    const { app } = await openApp();
    app.actions.setRounding(rounding);
    expect(app.linkHash()).toContain('fr=h0p1l');
    const storage = memory();
    storage.setItem('plan-atlas/rounding', 'h4p2u');
    const other = await openApp({ storage, initialUrlHash: app.linkHash() });
    expect(other.app.store.peek().fund.rounding).toEqual(rounding);
  });

  test('unreadable in memory is the usual one', async () => {
    const storage = memory();
    storage.setItem('plan-atlas/rounding', 'h9p9z');
    const { app } = await openApp({ storage });
    expect(app.store.peek().fund.rounding).toEqual({ hectares: 2, percent: 2, mode: 'unadjusted' });
  });
});
