import { describe, expect, test } from 'vitest';
import { noticeText } from '#app/text.ts';
import { openApp } from './make-app.ts';

describe('the layer list', () => {
  test('choosing a phase draws the counterpart of what was shown', async () => {
    const { app } = await openApp();
    const drawn = () => app.scene.value.layers.map(({ id }) => id);
    expect(drawn()).toEqual(['zones-plan', 'gates']);
    app.actions.choosePhase('2025');
    expect(drawn()).toEqual(['zones-now', 'gates']);
    app.actions.choosePhase('2030');
    expect(drawn()).toEqual(['zones-plan', 'gates']);
  });

  test('what a person hid stays hidden in the other phase', async () => {
    const { app } = await openApp();
    app.actions.showLayer('zones-plan', false);
    app.actions.choosePhase('2025');
    expect(app.scene.value.layers.map(({ id }) => id)).toEqual(['gates']);
  });

  test('opacity and hidden classes follow the phase', async () => {
    const { app } = await openApp();
    app.actions.fadeLayer('zones-plan', 0.4);
    app.actions.showClass('zones-plan', 'ODT', false);
    app.actions.choosePhase('2025');
    expect(app.scene.value.layers[0]).toMatchObject({
      id: 'zones-now',
      opacity: 0.4,
      hiddenClasses: ['ODT'],
    });
  });

  test('an unknown phase changes nothing', async () => {
    const { app } = await openApp();
    const before = app.store.peek();
    app.actions.choosePhase('2099');
    expect(app.store.peek()).toBe(before);
  });

  test('layers move within the list and not beyond it', async () => {
    const { app } = await openApp();
    const order = () => app.store.peek().layers.map(({ id }) => id);
    app.actions.moveLayer('roads', -1);
    expect(order().slice(0, 2)).toEqual(['roads', 'gates']);
    app.actions.moveLayer('roads', -5);
    expect(order()[0]).toBe('roads');
    app.actions.moveLayer('roads', 99);
    expect(order().at(-1)).toBe('roads');
    app.actions.moveLayer('ghost', 1);
    expect(order()).toHaveLength(5);
  });

  test('opacity stays between nothing and full', async () => {
    const { app } = await openApp();
    const opacity = () => app.store.peek().layers.find(({ id }) => id === 'gates')?.opacity;
    app.actions.fadeLayer('gates', 7);
    expect(opacity()).toBe(1);
    app.actions.fadeLayer('gates', -1);
    expect(opacity()).toBe(0);
    app.actions.fadeLayer('gates', Number.NaN);
    expect(opacity()).toBe(1);
  });

  test('a link that names a phase alone draws it as choosing it would', async () => {
    const { app } = await openApp({ initialUrlHash: '#v=1&p=2025' });
    const shown = () => app.drawnLayers.value.map(({ id }) => id);
    const linked = shown();
    expect(linked).toContain('zones-now');
    expect(linked).not.toContain('zones-plan');
    const { app: chosen } = await openApp();
    chosen.actions.choosePhase('2025');
    expect(chosen.drawnLayers.value.map(({ id }) => id)).toEqual(linked);
    chosen.actions.showLayer('zones-now', false);
    expect(chosen.linkHash()).toContain('y=zones-now:s0');
    chosen.actions.resetLayers();
    expect(chosen.drawnLayers.value.map(({ id }) => id)).toEqual(linked);
  });

  test('resetting brings the catalogue back', async () => {
    const { app } = await openApp();
    const before = app.store.peek().layers;
    app.actions.moveLayer('roads', -1);
    app.actions.showClass('zones-plan', 'ODT', false);
    app.actions.resetLayers();
    expect(app.store.peek().layers).toEqual(before);
  });

  test('a dead layer is named with its cause, the others stay, and a retry asks anew', async () => {
    const { app } = await openApp();
    const before = app.scene.value.layers.find(({ id }) => id === 'gates')?.data;
    app.actions.layerFailed('gates', 'HTTP 404');
    app.actions.layerReady('zones-plan');
    const state = app.store.peek();
    expect(state.failedLayers).toEqual({ gates: 'HTTP 404' });
    expect(state.readyLayers).toEqual(['zones-plan']);
    expect(state.notices.map((each) => noticeText(app.texts.value, each))).toEqual([
      'Không tải được lớp “Cửa khẩu” (HTTP 404). Các lớp khác vẫn dùng được; hãy bấm “Tải lại” hoặc ẩn lớp này.',
    ]);
    app.actions.retryLayer('gates');
    expect(app.store.peek().notices).toEqual([]);
    const after = app.scene.value.layers.find(({ id }) => id === 'gates')?.data;
    expect(after).not.toBe(before);
    app.actions.layerReady('gates');
    expect(app.store.peek().failedLayers).toEqual({});
  });

  test('the same layer failing twice is one notice, and it can be dismissed', async () => {
    const { app } = await openApp();
    app.actions.layerFailed('gates', 'a');
    app.actions.layerFailed('gates', 'b');
    expect(app.store.peek().notices).toHaveLength(1);
    app.actions.dismissNotice('layer-failed:gates');
    expect(app.store.peek().notices).toEqual([]);
  });

  test('the file of the model failing is one notice, though three layers draw it', async () => {
    const { app } = await openApp();
    app.actions.showModel(true);
    const before = app.scene.value.layers.at(-1)?.data;
    for (const kind of ['fill', 'line', 'symbol'])
      app.actions.layerFailed(`model:spatial:${kind}`, 'HTTP 500');
    expect(app.store.peek().notices.map((each) => noticeText(app.texts.value, each))).toEqual([
      expect.stringContaining('“một tâm, hai tuyến” (HTTP 500)'),
    ]);
    app.actions.retryLayer('model:spatial');
    expect(app.scene.value.layers.at(-1)?.data).toBe(`${before}#1`);
  });
});
