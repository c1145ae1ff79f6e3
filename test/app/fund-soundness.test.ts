import { describe, expect, test } from 'vitest';
import { ledgerCsv } from '#app/ledger-sheet.ts';
import { linkOf } from '#app/link-state.ts';
import { readLink, writeLink } from '#app/url-codec.ts';
import { BASE, makeFiles, openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

const ZONES = `${BASE}data/zones.geojson`;

/** Files in which the second zone lies on the first, later approved, and a third crosses itself. */
function dirtyFiles(): Map<string, unknown> {
  const files = makeFiles();
  const setup = makeCatalogue().landFund!;
  files.set(`${BASE}data/catalogue.json`, {
    ...makeCatalogue(),
    landFund: { ...setup, approvedBy: 'approved' },
  });
  const ring = (west: number, turned: boolean) => {
    const [a, b, c, d] = [
      [west, 21],
      [west + 0.05, 21],
      [west + 0.05, 21.05],
      [west, 21.05],
    ];
    return { type: 'Polygon', coordinates: [turned ? [a, c, b, d, a] : [a, b, c, d, a]] };
  };
  const feature = (west: number, plan: string, approved: string, turned = false) => ({
    type: 'Feature',
    properties: { id: plan, now: 'CLN', plan, approved },
    geometry: ring(west, turned),
  });
  const features = [
    feature(107, 'ODT', '01/02/2020'),
    feature(107.025, 'SKK', '2024-03-01'),
    feature(107.1, 'LUC', '', true),
  ];
  files.set(ZONES, { type: 'FeatureCollection', features });
  return files;
}

const fundOf = async (files: Map<string, unknown>) => {
  const { app } = await openApp({}, files);
  await app.actions.computeFund();
  return { app, fund: () => ready(app.store.peek().fund.result) };
};

describe('the choices about overlaps and unsound shapes', () => {
  test('compute again, are kept apart, and are in the link', async () => {
    const { app, fund } = await fundOf(dirtyFiles());
    expect(fund().overlaps).toMatchObject({ policy: 'report', pairCount: 1, settledHa: 0 });
    expect(fund().problems.map(({ kind }) => kind)).toContain('self-crossing');
    app.actions.setOverlapPolicy('later-plan');
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(fund().overlaps).toMatchObject({ policy: 'later-plan', approvedBy: 'approved' });
    expect(fund().units[0]?.overlapHa).toBeCloseTo(0, 9);
    app.actions.setRepair(true);
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(fund().repairs).toEqual([expect.objectContaining({ feature: 2, parts: 2 })]);
    const link = linkOf(app.store.peek())!;
    expect(readLink(writeLink(link))).toMatchObject({ policy: 'later-plan', repair: true });
    app.actions.setOverlapPolicy('report');
    app.actions.setRepair(false);
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(fund().overlaps.settledHa).toBe(0);
    expect(writeLink(linkOf(app.store.peek())!)).not.toMatch(/&f[om]=/);
  });

  test('stand over the figures in a file', async () => {
    const { app } = await fundOf(dirtyFiles());
    expect(ledgerCsv(app.store.peek())?.text).toMatch(/^\uFEFFChồng lấn;Đất do nhiều khoanh/);
    expect(ledgerCsv((await fundOf(makeFiles())).app.store.peek())?.text).toMatch(/^\uFEFFQuỹ đất/);
  });
});

test('of partial data no file goes out that does not say so first, in its name too', async () => {
  const files = makeFiles();
  files.set(ZONES, { ...(files.get(ZONES) as object), numberMatched: 40 });
  const { app, fund } = await fundOf(files);
  expect(fund().problems[0]).toMatchObject({ kind: 'partial-data' });
  const file = ledgerCsv(app.store.peek());
  expect(file?.name).toMatch(/-KHONG-DAY-DU\.csv$/);
  expect(file?.text).toMatch(/^\uFEFFKHÔNG ĐẦY ĐỦ;/);
});

test('categories hidden on the map and layers that failed to draw change no figure', async () => {
  const { fund } = await fundOf(makeFiles());
  const { app } = await openApp();
  const layers = app.store.peek().layers.map((view) => ({ ...view, hidden: ['ODT', 'SKK'] }));
  app.store.set({ layers });
  for (const { id } of layers) app.actions.layerFailed(id, 'HTTP 503');
  await app.actions.computeFund();
  expect(ready(app.store.peek().fund.result)).toEqual(fund());
});
