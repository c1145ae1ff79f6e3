import { expect, test } from 'vitest';
import type { AppState } from '#app/state.ts';
import { splitOf, swipeOf, withSplit } from '#app/swipe.ts';
import { twinApp } from '#app/twin-app.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { makeTaskCatalogue } from '#test/support/task-samples.ts';
import { makeApp } from './make-app.ts';

const base = makeTaskCatalogue();
const zones = base.layers.find(({ id }) => id === 'zones')!;
/** Land use now and planned as two layers of one file, and two phases. */
const catalogue: Catalogue = {
  ...base,
  phases: [
    { id: '2025', title: { vi: 'Hiện trạng 2025' } },
    { id: '2030', title: { vi: 'Quy hoạch 2030' } },
  ],
  layers: [
    { ...zones, id: 'planned', phases: ['2030'] },
    { ...zones, id: 'existing', phases: ['2025'] },
    ...base.layers.filter(({ id }) => id === 'units'),
  ],
  landFund: { ...base.landFund!, zones: 'planned', category: { '2025': 'c2025', '2030': 'c2030' } },
};
const state = (patch: Partial<AppState>) => ({ phase: '2030', compared: null, scenarios: null, ...patch });

test('the earlier phase stands left; an option stands against today without it; with neither there is nothing to compare', () => {
  expect(swipeOf(catalogue, state({}))).toMatchObject({ side: 'left', other: { id: '2025' }, option: false });
  expect(swipeOf(catalogue, state({ phase: '2025' }))).toMatchObject({
    side: 'right',
    other: { id: '2030' },
  });
  expect(swipeOf(catalogue, state({ compared: '2030:2025' }))).toMatchObject({
    side: 'right',
    other: { id: '2025' },
  });
  expect(swipeOf(catalogue, state({ phase: '2025', scenarios: '-' }))).toMatchObject({
    side: 'left',
    other: { id: '2025' },
    option: true,
  });
  const single = { ...catalogue, phases: catalogue.phases.slice(0, 1) };
  expect(swipeOf(single, state({ phase: '2025' }))).toBeNull();
  expect(swipeOf(single, state({ phase: '2025', scenarios: '-' }))).toMatchObject({ other: { id: '2025' } });
});

test('the divider leaves the phases that were chosen alone, and goes again', () => {
  const chosen = state({ compared: '2030:2025' });
  const split = withSplit(chosen, 33.4);
  expect(split).toBe('2030:2025:33');
  expect(splitOf({ compared: split })).toBe(33);
  expect(withSplit({ compared: split }, null)).toBe('2030:2025');
  expect(withSplit(state({}), 50)).toBe('::50');
  expect(withSplit({ compared: '::50' }, null)).toBeNull();
});

test('a twin draws the other phase as the first was set, follows its camera, and changes nothing of it', async () => {
  const { app } = makeApp();
  const layers = catalogue.layers.map(({ id }) => ({
    id,
    shown: id === 'planned',
    opacity: 0.4,
    hidden: ['LUC'],
  }));
  const overlay = { without: [], layers: [{ ...app.scene.peek().layers[0]!, id: 'option' }] };
  app.store.set({
    ...{
      catalogue: { status: 'ready', value: catalogue },
      catalogueUrl: 'https://x.test/c.json',
      phase: '2030',
      layers,
    },
    tables: { ...app.store.peek().tables, overlay },
  });
  const twin = twinApp(app, { phase: '2025', overlay: null }, () => {});
  const drawn = () =>
    twin.app.scene.peek().layers.map(({ id, opacity, hiddenClasses }) => [id, opacity, hiddenClasses]);
  expect(drawn()).toEqual([['existing', 0.4, ['LUC']]]);
  expect(app.scene.peek().layers.map(({ id }) => id)).toEqual(['planned', 'option']);

  const scene = twin.app.scene.peek();
  app.actions.pointerMoved([107, 21]);
  expect(twin.app.scene.peek()).toBe(scene);
  const serial = () => twin.app.store.peek().flight?.serial;
  const before = serial();
  app.actions.pointerMoved([107.1, 21]);
  expect(serial()).toBe(before);
  const camera = { center: [107.2, 21.1], zoom: 12, bearing: 0 } as const;
  app.actions.cameraMoved(camera);
  expect(twin.app.store.peek().flight).toMatchObject({ to: camera, serial: before! + 1 });

  twin.app.actions.cameraMoved({ center: [0, 0], zoom: 1, bearing: 0 });
  twin.app.actions.layerFailed('existing', 'x');
  expect(app.store.peek()).toMatchObject({ camera, failedLayers: {}, phase: '2030' });
  twin.differ({ phase: '2030', overlay: null });
  expect(drawn().map(([id]) => id)).toEqual(['planned']);
  twin.stop();
  app.actions.cameraMoved({ ...camera, zoom: 13 });
  expect(twin.app.store.peek().flight).toMatchObject({ to: camera });
});
