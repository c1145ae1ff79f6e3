import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import { beforeAll, describe, expect, test } from 'vitest';
import { reconcileScope, type ScopeReconciliation } from '#app/reconcile-scope.ts';
import { openApp, ready, shippedFiles } from './make-app.ts';

const following = () => ({ signal: new AbortController().signal, onProgress: () => {} });

async function reconciled(unit?: string) {
  const { app } = await openApp({}, shippedFiles());
  if (unit) app.actions.chooseScope({ kind: 'unit', id: unit });
  await app.actions.computeFund();
  const answer = await reconcileScope(app, following());
  if (!answer.ok) throw new Error(answer.error);
  return { value: answer.value, fund: ready(app.store.peek().fund.result) };
}

describe('the economic zones of the package', () => {
  let value: ScopeReconciliation;
  beforeAll(async () => {
    ({ value } = await reconciled());
  }, 60_000);
  const layer = () => value.layers.find((each) => each.layer.id === 'economic-zones')!;
  const zone = (id: string) => layer().rows.find((row) => row.id === id)!;

  test('KKT Quảng Yên: 13,303 ha printed, its three parts add up, its document is cited', () => {
    const { printed, splits, document } = zone('kkt-quang-yen');
    expect(printed?.ha).toBe(13_303);
    expect(splits.map(({ parts, check }) => [parts.map(({ ha }) => ha), check.ties])).toEqual([
      [[2551, 3852.7, 6899.3], true],
    ]);
    expect(document).toMatchObject({
      number: '29/2020/QĐ-TTg',
      date: '2020-09-24',
      verification: 'secondary',
    });
  });

  test('KKT Móng Cái is split in two ways, both kept', () => {
    expect(zone('kkt-mong-cai').splits.map(({ check }) => check.ties)).toEqual([true, true]);
  });

  test('the five against the printed 375,171: 71.43 ha more, not forced', () => {
    expect(layer().total?.check).toMatchObject({ totalHa: 375_171, sumHa: 375_242.43, ties: false });
    expect(layer().total?.check.difference.ha).toBeCloseTo(71.43, 9);
    expect(layer().total?.document?.id).toBe('lsvn');
  });

  test('measured beside declared: the sphere is turf.area, the plane and the ellipsoid are not', () => {
    const { features } = JSON.parse(
      readFileSync('public/data/quang-ninh/economic-zones.geojson', 'utf8'),
    ) as GeoJSON.FeatureCollection;
    for (const feature of features) {
      const { measured } = zone(String(feature.properties?.id));
      expect(Math.abs(measured!.sphere / (area(feature) / 10_000) - 1)).toBeLessThan(1e-12);
      expect(measured!.sphere / measured!.ellipsoid).toBeGreaterThan(1.0025);
      expect(measured!.sphere / measured!.ellipsoid).toBeLessThan(1.0039);
    }
  });

  test('points have a printed figure and nothing measured', () => {
    const parks = value.layers.find((each) => each.layer.id === 'industrial-parks')!;
    expect(parks.rows.length).toBeGreaterThan(5);
    for (const row of parks.rows) expect([row.measured, row.differences]).toEqual([null, null]);
  });
});

describe('the scope', () => {
  test('of one unit: its declared area, and every category by each method', async () => {
    const { value, fund } = await reconciled('06994');
    expect(value.printed).toMatchObject({ id: '06994', printed: { ha: 58_392 } });
    expect(value.whole.plane).toBe(fund.units[0]!.areaHa.plane);
    expect(value.rows.map(({ category }) => category)).toEqual(
      [...fund.totals, ...fund.overlays].map(({ category }) => category),
    );
    for (const { measured } of value.rows) {
      expect(measured.sphere / measured.ellipsoid).toBeGreaterThan(1.002);
      expect(measured.sphere / measured.ellipsoid).toBeLessThan(1.004);
    }
  }, 60_000);

  test('without a land fund there is nothing to compare', async () => {
    const { app } = await openApp();
    expect(await reconcileScope(app, following())).toEqual({ ok: false, error: '' });
  });
});
