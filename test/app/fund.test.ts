import { describe, expect, test } from 'vitest';
import { makeFiles, openApp, ready } from './make-app.ts';

const gate = () => {
  let open = (): void => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
};

describe('the land fund', () => {
  test('of the province closes and follows the phase', async () => {
    const { app } = await openApp();
    await app.actions.computeFund();
    const planned = ready(app.store.peek().fund.result);
    expect(planned.totals.map(({ category }) => category).sort()).toEqual(['ODT', 'SKK']);
    expect(Math.abs(planned.closureHa)).toBeLessThan(1e-3);
    app.actions.choosePhase('2025');
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(ready(app.store.peek().fund.result).totals.map(({ category }) => category)).toEqual(['CLN']);
  });

  test('is there when its panel opens, without being asked for', async () => {
    const { app, engine } = await openApp();
    app.actions.openPanel('layers');
    expect(engine.asked).toEqual([]);
    app.actions.openPanel('fund');
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    app.actions.openPanel('fund');
    expect(engine.asked).toEqual(['landFund']);
  });

  test('of one unit is its part of the province, without a second computation', async () => {
    const { app, engine } = await openApp();
    await app.actions.computeFund();
    app.actions.chooseScope({ kind: 'unit', id: '06652' });
    const fund = ready(app.store.peek().fund.result);
    expect(fund.units.map(({ id }) => id)).toEqual(['06652']);
    expect(fund.totals).toEqual(fund.units[0]?.rows);
    expect(engine.asked).toEqual(['landFund']);
  });

  test('of a unit nobody has is a plain failure', async () => {
    const { app } = await openApp();
    app.actions.chooseScope({ kind: 'unit', id: '99999' });
    await app.actions.computeFund();
    expect(app.store.peek().fund.result).toMatchObject({
      status: 'failed',
      notice: { kind: 'fund-no-unit' },
    });
  });

  test('of a drawn area is asked when the drawing is done', async () => {
    const { app } = await openApp();
    app.actions.startSketch('fund');
    const ring = [
      [107, 21],
      [107.05, 21],
      [107.05, 21.05],
    ] as const;
    app.actions.setSketch(ring, false);
    expect(app.store.peek().fund.result.status).toBe('idle');
    app.actions.setSketch(ring, true);
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(app.store.peek().sketch).toBeNull();
    expect(app.store.peek().fund.scope).toEqual({ kind: 'area', points: ring });
  });

  test('a drawing of two points asks nothing', async () => {
    const { app, engine } = await openApp();
    app.actions.startSketch('fund');
    app.actions.setSketch(
      [
        [107, 21],
        [107.1, 21],
      ],
      true,
    );
    expect(app.store.peek().fund.scope.kind).toBe('province');
    expect(engine.asked).toEqual([]);
  });

  test('asked twice while it runs is one computation', async () => {
    const { app, engine } = await openApp();
    await Promise.all([app.actions.computeFund(), app.actions.computeFund()]);
    expect(engine.asked).toEqual(['landFund']);
  });

  test('cancelled, it goes back to idle and a late answer is dropped', async () => {
    const { app, engine } = await openApp();
    const { wait, open } = gate();
    engine.gate = wait;
    const running = app.actions.computeFund();
    expect(app.store.peek().fund.result.status).toBe('loading');
    app.actions.cancelFund();
    open();
    await running;
    expect(app.store.peek().fund.result.status).toBe('idle');
  });

  test('a newer scope cancels the older', async () => {
    const { app, engine } = await openApp();
    const { wait, open } = gate();
    engine.gate = wait;
    const first = app.actions.computeFund();
    app.actions.chooseScope({
      kind: 'area',
      points: [
        [107.05, 21],
        [107.1, 21],
        [107.1, 21.05],
      ],
    });
    open();
    await first;
    await expect.poll(() => app.store.peek().fund.result.status).toBe('ready');
    expect(ready(app.store.peek().fund.result).totals.map(({ category }) => category)).toEqual(['SKK']);
  });

  test('without its data says why and can be tried again', async () => {
    const files = makeFiles();
    const zones = 'https://atlas.test/app/data/zones.geojson';
    const data = files.get(zones);
    files.delete(zones);
    const { app } = await openApp({}, files);
    await app.actions.computeFund();
    expect(app.store.peek().fund.result).toMatchObject({ status: 'failed', notice: { kind: 'fund-failed' } });
    files.set(zones, data);
    await app.actions.computeFund();
    expect(app.store.peek().fund.result.status).toBe('ready');
  });

  test('an engine that does not start is a plain failure', async () => {
    const { app, engine } = await openApp();
    engine.gate = Promise.reject(new Error('SecurityError'));
    await app.actions.computeFund();
    expect(app.store.peek().fund.result).toMatchObject({
      status: 'failed',
      notice: { kind: 'engine-failed', params: { cause: 'SecurityError' } },
    });
  });

  test('the sheet has title, notice, figures and a name', async () => {
    const { app } = await openApp();
    const { ledgerCsv, ledgerTsv } = await import('#app/ledger-sheet.ts');
    expect(ledgerCsv(app.store.peek())).toBeNull();
    await app.actions.computeFund();
    const file = ledgerCsv(app.store.peek());
    expect(file?.name).toBe('quy-dat-test-province-toan-tinh-2030.csv');
    expect(file?.text).toContain('Dữ liệu minh họa, không có giá trị pháp lý');
    expect(file?.text).toContain('kinh tuyến trục 107°45′');
    expect(file?.text).toContain('06652 – Hà Tu');
    expect(ledgerTsv(app.store.peek())).toContain('\t');
  });
});
