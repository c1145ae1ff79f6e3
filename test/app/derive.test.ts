import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { openApp } from './make-app.ts';

describe('what is derived from the state', () => {
  test('the scene has absolute addresses and draws the first layer of the list last', async () => {
    const { app } = await openApp({ initialUrlHash: '#v=1&y=roads:s1' });
    const { layers } = app.scene.value;
    expect(layers.map(({ id }) => id)).toEqual(['zones-plan', 'roads', 'gates']);
    expect(layers[0]).toMatchObject({
      data: 'https://atlas.test/app/data/zones.geojson',
      idBy: 'id',
      opacity: 1,
    });
  });

  test('the pointer, a camera or a panel do not make a new scene', async () => {
    const { app } = await openApp();
    const scenes: unknown[] = [];
    const stop = effect(() => {
      scenes.push(app.scene.value);
    });
    app.actions.pointerMoved([107, 21]);
    app.actions.cameraMoved({ center: [107, 21], zoom: 9, bearing: 0 });
    app.actions.openPanel('layers');
    app.actions.setSheet('half');
    expect(scenes).toHaveLength(1);
    app.actions.fadeLayer('gates', 0.5);
    expect(scenes).toHaveLength(2);
    stop();
  });

  test('a change of a look leaves the layers of the scene as they are', async () => {
    const { app } = await openApp();
    const { layers } = app.scene.value;
    app.actions.setTheme('dark');
    expect(app.scene.value.theme).toBe('dark');
    expect(app.scene.value.layers).toBe(layers);
  });

  test('the theme follows the system until a person chooses', async () => {
    const { app } = await openApp();
    app.actions.setSystemDark(true);
    expect(app.scene.value.theme).toBe('dark');
    app.actions.setTheme('light');
    expect(app.scene.value.theme).toBe('light');
  });

  test('a lit category stands out on the zones of the present phase', async () => {
    const { app } = await openApp();
    app.actions.lightCategory('ODT');
    expect(app.scene.value.highlights).toEqual([{ layer: 'zones-plan', property: 'plan', values: ['ODT'] }]);
    app.actions.choosePhase('2025');
    expect(app.scene.value.highlights).toEqual([{ layer: 'zones-now', property: 'now', values: ['ODT'] }]);
  });

  test('the model is drawn over the layers, without its hidden elements', async () => {
    const { app } = await openApp();
    expect(app.scene.value.layers).toHaveLength(2);
    app.actions.showModel(true);
    app.actions.showElement('west', false);
    const drawn = app.scene.value.layers.slice(2);
    expect(drawn.map(({ style }) => style.kind)).toEqual(['fill', 'line', 'line', 'symbol']);
    expect(drawn.every(({ hiddenClasses }) => hiddenClasses.includes('west'))).toBe(true);
  });

  test('while the model is read, the areas of the plan step back', async () => {
    const { app } = await openApp();
    const opacities = () => app.scene.value.layers.slice(0, 2).map(({ opacity }) => opacity);
    const before = opacities();
    app.actions.openPanel('model');
    expect(app.store.peek().model.shown).toBe(true);
    expect(opacities().some((opacity, i) => opacity < before[i]!)).toBe(true);
    app.actions.openPanel('layers');
    expect(opacities()).toEqual(before);
    app.actions.showModel(false);
    app.actions.openPanel('model');
    expect(app.store.peek().model.shown).toBe(false);
  });

  test('flying to an element shows it, selects it and goes to its bounds', async () => {
    const { app } = await openApp();
    app.actions.showElement('centre', false);
    app.actions.flyToElement('centre');
    const { model } = app.store.peek();
    expect(model).toMatchObject({ shown: true, hidden: [], selected: 'centre' });
    await expect.poll(() => app.store.peek().flight?.to).toEqual([107, 21, 107.1, 21.1]);
    expect(app.scene.value.highlights.map(({ values }) => values)).toEqual([
      ['centre'],
      ['centre'],
      ['centre'],
      ['centre'],
    ]);
  });

  test('an element without a shape is told in words', async () => {
    const { app } = await openApp();
    app.actions.flyToElement('west');
    await expect
      .poll(() => app.store.peek().notices.map(({ kind }) => kind))
      .toEqual(['element-without-place']);
  });

  test('the legal notice stands while anything illustrative is drawn', async () => {
    const { app } = await openApp();
    expect(app.legalNotice.value).toBe('Dữ liệu minh họa, không có giá trị pháp lý');
    app.actions.setLanguage('en');
    expect(app.legalNotice.value).toBe('Illustrative data, without legal force');
    app.actions.showLayer('zones-plan', false);
    expect(app.legalNotice.value).toBeNull();
    app.actions.showModel(true);
    expect(app.legalNotice.value).not.toBeNull();
  });

  test('only whose data is drawn is thanked, each once', async () => {
    const { app } = await openApp();
    expect(app.attributions.value).toEqual(['Plan Atlas', '© OpenStreetMap']);
    app.actions.showLayer('zones-plan', false);
    expect(app.attributions.value).toEqual(['© OpenStreetMap']);
  });

  test('the legend names what is drawn, switched-off classes included', async () => {
    const { app } = await openApp();
    app.actions.showClass('zones-plan', 'CLN', false);
    const [, zones] = app.legend.value;
    expect(zones?.layer).toBe('zones-plan');
    expect(zones?.blocks[0]?.rows.map(({ value, hidden }) => [value, hidden])).toEqual([
      ['ODT', false],
      ['CLN', true],
      ['SKK', false],
    ]);
  });

  test('what is drawn by hand is in the scene, and the chosen area while its panel is open', async () => {
    const { app } = await openApp();
    app.actions.startSketch('length');
    app.actions.setSketch([[107, 21]], false);
    expect(app.scene.value.sketch).toEqual({ kind: 'line', points: [[107, 21]], closed: false });
    app.actions.cancelSketch();
    app.actions.chooseScope({
      kind: 'area',
      points: [
        [107, 21],
        [107.1, 21],
        [107.1, 21.1],
      ],
    });
    expect(app.scene.value.sketch).toBeNull();
    app.actions.openPanel('fund');
    expect(app.scene.value.sketch).toMatchObject({ kind: 'polygon', closed: true });
  });
});
