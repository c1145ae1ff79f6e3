import { describe, expect, test } from 'vitest';
import { makeFiles, openApp, ready } from './make-app.ts';

const DATA = 'https://atlas.test/app/data/';

describe('asking about a place', () => {
  test('answers in the order now, planned, line, point, unit, drawn or not', async () => {
    const { app } = await openApp({ initialUrlHash: '#v=1&y=roads:s1' });
    await app.actions.inspect([107.02, 21.02], 30);
    const { findings } = app.store.peek().inspection ?? {};
    const value = ready(findings ?? { status: 'none' });
    expect(value.map(({ layer, id, classValue }) => [layer, id, classValue])).toEqual([
      ['zones-now', 'z00001', 'CLN'],
      ['zones-plan', 'z00001', 'ODT'],
      ['roads', 'ql18', ''],
      ['gates', 'gate', ''],
      ['units', '06652', ''],
    ]);
  });

  test('the point under a fingertip is what was meant', async () => {
    const { app } = await openApp();
    await app.actions.inspect([107.0201, 21.02], 30);
    const { inspection } = app.store.peek();
    const value = ready(inspection?.findings ?? { status: 'none' });
    expect(value[inspection?.selected ?? -1]?.layer).toBe('gates');
    expect(app.scene.value.highlights).toEqual([{ layer: 'gates', values: ['gate'] }]);
    expect(app.scene.value.pin).toEqual([107.0201, 21.02]);
  });

  test('the zone of now stands out on the layer of the plan, and a unit that is not drawn nowhere', async () => {
    const { app } = await openApp();
    await app.actions.inspect([107.01, 21.01], 1);
    expect(app.scene.value.highlights).toEqual([{ layer: 'zones-plan', values: ['z00001'] }]);
    app.actions.selectFinding(2);
    expect(app.scene.value.highlights).toEqual([]);
  });

  test('lines and points that are not drawn are not asked', async () => {
    const { app } = await openApp();
    app.actions.showLayer('gates', false);
    await app.actions.inspect([107.02, 21.02], 30);
    const value = ready(app.store.peek().inspection?.findings ?? { status: 'none' });
    expect(value.map(({ layer }) => layer)).toEqual(['zones-now', 'zones-plan', 'units']);
  });

  test('an area has both measures, a feature its own trust over its layer’s', async () => {
    const { app } = await openApp();
    await app.actions.inspect([107.01, 21.01], 1);
    const [zone] = ready(app.store.peek().inspection?.findings ?? { status: 'none' });
    expect(zone?.verification).toBe('unverified');
    expect(zone?.source).toBe('drawn');
    // 0.05° by 0.05° at 21° N by radii of curvature: 5 199 m by 5 536 m
    expect(zone?.areaHa?.plane).toBeCloseTo(2878, -1);
    expect(zone?.areaHa?.ellipsoid).toBeCloseTo(2878, -1);
    expect(zone?.areaHa?.plane).not.toBe(zone?.areaHa?.ellipsoid);
  });

  test('a dead layer is told and does not stop the others', async () => {
    const files = makeFiles();
    files.delete(`${DATA}units.geojson`);
    const { app } = await openApp({}, files);
    await app.actions.inspect([107.01, 21.01], 1);
    const value = ready(app.store.peek().inspection?.findings ?? { status: 'none' });
    expect(value.map(({ layer }) => layer)).toEqual(['zones-now', 'zones-plan']);
    expect(app.store.peek().failedLayers).toEqual({ units: 'HTTP 404' });
    expect(app.store.peek().notices.map(({ kind }) => kind)).toEqual(['layer-failed']);
  });

  test('a newer place cancels the older', async () => {
    const { app } = await openApp();
    const first = app.actions.inspect([107.01, 21.01], 1);
    const second = app.actions.inspect([107.06, 21.01], 1);
    await Promise.all([first, second]);
    const { inspection } = app.store.peek();
    expect(inspection?.at).toEqual([107.06, 21.01]);
    expect(ready(inspection?.findings ?? { status: 'none' })[0]?.id).toBe('z00002');
  });

  test('a card that was closed stays closed when the answer comes', async () => {
    const { app } = await openApp();
    const asked = app.actions.inspect([107.01, 21.01], 1);
    app.actions.closeInspection();
    await asked;
    expect(app.store.peek().inspection).toBeNull();
  });

  test('where nothing is, nothing is found', async () => {
    const { app } = await openApp();
    await app.actions.inspect([100, 10], 10);
    expect(ready(app.store.peek().inspection?.findings ?? { status: 'none' })).toEqual([]);
    app.actions.selectFinding(3);
    expect(app.store.peek().inspection?.selected).toBe(0);
  });
});
